import {
  type AgreementOutcome,
  type AgreementSubject,
  type ContactMeans,
  type EntryCommand,
  type Fact,
  type FamilyParty,
  familyParties,
  isEntryCommand,
  type MeasureResult,
  type NamedParty,
  type Organisation,
  type OrganisationId,
  replacedEntry,
  type Sealed,
  type Stance,
  sameStandingFact,
  type TrajectoryState,
} from '@samenspoor/domain';
import { canonicalJson } from '@samenspoor/privacy';

/** What is entered in a trajectory, in clear. A party is `young-person`, `parents` or the id of an organisation. */
export type EntryRequest =
  | { readonly kind: 'agree-action'; readonly what: string; readonly who: string; readonly due: string }
  | {
      readonly kind: 'settle-action';
      readonly entryId: string;
      readonly outcome: 'done' | 'dropped';
      readonly date: string;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'record-stance';
      readonly stance: Stance;
      readonly date: string;
      readonly attempts: readonly { readonly date: string; readonly means: ContactMeans }[];
    }
  | {
      readonly kind: 'record-agreement';
      readonly of: FamilyParty;
      readonly about: AgreementSubject;
      readonly outcome: AgreementOutcome;
      readonly date: string;
    }
  | {
      readonly kind: 'record-information';
      readonly told: FamilyParty;
      readonly date: string;
      readonly means: ContactMeans;
    }
  | {
      readonly kind: 'plan-return';
      readonly date: string;
      readonly preparedWith: readonly string[];
      readonly agreed: string | null;
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
  | { readonly kind: 'record-fact'; readonly date: string; readonly said: Fact }
  | { readonly kind: 'withdraw-fact'; readonly entryId: string }
  | { readonly kind: 'withdraw-absences'; readonly absenceId: string };

export const isEntryRequest = (request: { readonly kind: string }): request is EntryRequest =>
  isEntryCommand(request);

const naming = [
  'settle-action',
  'settle-return',
  'conclude-measure',
  'withdraw-fact',
  'withdraw-absences',
] as const;
type About = Extract<EntryRequest, { kind: (typeof naming)[number] }>;

/** Whether a request is about something that is there already, named by its id. */
export const namesEntry = (request: { readonly kind: string }): request is About =>
  naming.some((kind) => kind === request.kind);

interface Making {
  /** The id of an entry, by what it says; another one when what said the same was settled. */
  readonly entry: (...parts: string[]) => string;
  readonly seal: <Words extends string | null>(words: Words) => Sealed | (Words & null);
  readonly find: (organisation: string) => Organisation | null;
}

/** The request as the decider takes it. The same entry by the same organisation has the same id. */
export const entryCommand = (
  request: EntryRequest,
  state: TrajectoryState,
  by: OrganisationId,
  { entry, seal, find }: Making,
): EntryCommand => {
  switch (request.kind) {
    case 'agree-action': {
      const { kind, what, who, due } = request;
      return { kind, entryId: entry(what, who, due), what: seal(what), who: party(who, find), due };
    }
    case 'record-stance':
    case 'record-agreement': {
      // Said again after the same organisation said something else, it is something new.
      const replaced = replacedEntry(
        state,
        by,
        request.kind === 'record-stance' ? { ...request, kind: 'stance' } : { ...request, kind: 'agreement' },
      );
      return { ...request, entryId: entry(canonicalJson({ ...request }), replaced ?? '') };
    }
    case 'record-fact': {
      const standing = sameStandingFact(state, by, request);
      if (standing !== null) return { ...request, entryId: standing };
      const replaced = replacedEntry(state, by, { ...request, kind: 'fact' });
      return { ...request, entryId: entry(canonicalJson({ ...request }), replaced ?? '') };
    }
    case 'record-information':
      return { ...request, entryId: entry(canonicalJson({ ...request })) };
    case 'plan-return': {
      const { kind, date, agreed } = request;
      const preparedWith = [...new Set(request.preparedWith)];
      return {
        kind,
        entryId: entry(canonicalJson({ ...request, preparedWith: preparedWith.toSorted() })),
        date,
        preparedWith: preparedWith.map((each) => party(each, find)),
        agreed: seal(agreed),
      };
    }
    case 'settle-action':
      return { ...request, reason: seal(request.reason) };
    case 'settle-return':
    case 'conclude-measure':
    case 'withdraw-fact':
    case 'withdraw-absences':
      return request;
  }
};

const isFamily = (name: string): name is FamilyParty => familyParties.some((each) => each === name);

const party = (name: string, find: Making['find']): NamedParty =>
  isFamily(name) ? { kind: name } : { kind: 'organisation', organisation: find(name), asked: name };
