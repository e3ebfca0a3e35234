import type { Organisation } from '../../organisation/index.js';
import type { Sealed } from '../../sealed.js';
import type {
  AgreementOutcome,
  AgreementSubject,
  ContactMeans,
  FamilyParty,
  MeasureResult,
  Stance,
} from './entries.js';
import type { Fact } from './facts.js';

/** Whom a command names: an organisation as it was looked up, with the id that was asked for, or the family. */
export type NamedParty =
  | { readonly kind: 'organisation'; readonly organisation: Organisation | null; readonly asked: string }
  | { readonly kind: FamilyParty };

/** What an organisation enters in a trajectory, or says of what was entered. Days are `YYYY-MM-DD`. */
export type EntryCommand =
  | {
      readonly kind: 'agree-action';
      readonly entryId: string;
      readonly what: Sealed;
      readonly who: NamedParty;
      readonly due: string;
    }
  | {
      readonly kind: 'settle-action';
      readonly entryId: string;
      readonly outcome: 'done' | 'dropped';
      readonly date: string;
      readonly reason: Sealed | null;
    }
  | {
      readonly kind: 'record-stance';
      readonly entryId: string;
      readonly stance: Stance;
      readonly date: string;
      readonly attempts: readonly { readonly date: string; readonly means: ContactMeans }[];
    }
  | {
      readonly kind: 'record-agreement';
      readonly entryId: string;
      readonly of: FamilyParty;
      readonly about: AgreementSubject;
      readonly outcome: AgreementOutcome;
      readonly date: string;
    }
  | {
      readonly kind: 'record-information';
      readonly entryId: string;
      readonly told: FamilyParty;
      readonly date: string;
      readonly means: ContactMeans;
    }
  | {
      readonly kind: 'plan-return';
      readonly entryId: string;
      readonly date: string;
      readonly preparedWith: readonly NamedParty[];
      readonly agreed: Sealed | null;
    }
  | {
      readonly kind: 'settle-return';
      readonly entryId: string;
      readonly outcome: 'came' | 'did-not-come';
      readonly date: string;
    }
  | {
      readonly kind: 'conclude-measure';
      readonly measureId: string;
      readonly result: MeasureResult;
      readonly date: string;
    }
  | {
      readonly kind: 'record-fact';
      readonly entryId: string;
      readonly date: string;
      readonly said: Fact;
    }
  | { readonly kind: 'withdraw-fact'; readonly entryId: string }
  | { readonly kind: 'withdraw-absences'; readonly absenceId: string };

const entryCommands: Readonly<Record<EntryCommand['kind'], true>> = {
  'agree-action': true,
  'settle-action': true,
  'record-stance': true,
  'record-agreement': true,
  'record-information': true,
  'plan-return': true,
  'settle-return': true,
  'conclude-measure': true,
  'record-fact': true,
  'withdraw-fact': true,
  'withdraw-absences': true,
};

export const isEntryKind = (kind: string): kind is EntryCommand['kind'] => Object.hasOwn(entryCommands, kind);

export const isEntryCommand = <Command extends { readonly kind: string }>(
  command: Command,
): command is Extract<Command, { readonly kind: EntryCommand['kind'] }> => isEntryKind(command.kind);
