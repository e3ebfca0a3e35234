import type { AbsenceCode } from '../concern/index.js';
import type { OrganisationId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { Organisation } from '../organisation/index.js';
import type { ClosingOutcome, EscalationStep, MeasureType, RuleBook } from '../rules/index.js';
import type { Sealed } from '../sealed.js';
import type { EntryCommand } from './entries/commands.js';
import type { FollowUpWay, Period, Phase } from './events.js';

/** A place in a programme; `offer` is null for one that was never published. */
export interface AskedPlace {
  readonly offerId: string;
  readonly offer: { readonly owner: OrganisationId; readonly status: 'running' | 'ended' } | null;
}

/** What an organisation asks of one trajectory. Ids are given, so that the same command again is recognised. */
export type TrajectoryCommand =
  | EntryCommand
  | { readonly kind: 'enter-phase'; readonly phase: Phase; readonly reason: Sealed | null }
  | {
      readonly kind: 'assign';
      readonly coordinator: Organisation | null;
      readonly asked: string;
      readonly reason: Sealed | null;
    }
  | { readonly kind: 'leave'; readonly reason: Sealed | null }
  | {
      readonly kind: 'record-measure';
      readonly measureId: string;
      readonly type: MeasureType;
      readonly date: string;
      readonly note: Sealed | null;
    }
  | {
      readonly kind: 'record-absences';
      readonly absenceId: string;
      readonly code: AbsenceCode;
      readonly date: string | null;
      readonly period: Period | null;
      readonly halfDays: number;
    }
  | { readonly kind: 'add-note'; readonly noteId: string; readonly text: Sealed }
  | {
      readonly kind: 'request-escalation';
      readonly escalationId: string;
      readonly step: EscalationStep;
      readonly to: Organisation | null;
      readonly asked: string;
      /** Codes, or free words; which of them are codes the ladder says. */
      readonly grounds: readonly string[];
      /** Types of what is attached. */
      readonly attachments: readonly string[];
      readonly explanation: Sealed | null;
      /** Why preconditions that do not hold are to be set aside; absent or null when they are not to be. */
      readonly override?: Sealed | null;
      /** The programme in which a place is asked for, and what the directory knows of it. */
      readonly place?: AskedPlace | undefined;
    }
  | {
      readonly kind: 'answer-escalation';
      readonly escalationId: string;
      readonly outcome: 'accepted' | 'refused' | 'no-place' | 'completed' | 'returned';
      readonly reason: Sealed | null;
    }
  | {
      readonly kind: 'withdraw-escalation';
      readonly escalationId: string;
      readonly reason: Sealed | null;
    }
  | {
      readonly kind: 'follow-up-escalation';
      readonly escalationId: string;
      readonly how: FollowUpWay;
      readonly reason: Sealed | null;
    }
  | { readonly kind: 'close'; readonly outcome: ClosingOutcome; readonly reason: Sealed | null }
  | { readonly kind: 'reopen'; readonly reason: Sealed | null }
  | {
      readonly kind: 'allocate';
      /** Ids of measures, absences, notes, call-ins and other entries. */
      readonly recordIds: readonly string[];
      readonly to: 'stays' | TrajectoryId;
      /** The trajectory that it is asked of. */
      readonly own: TrajectoryId;
      readonly reason: Sealed | null;
    };

/** Who asks, the rules that it is held to, and the metadata that its events will carry. */
export interface DecisionContext {
  readonly actor: Organisation;
  readonly rules: RuleBook;
  readonly meta: EventMeta;
  /** The revision that the caller says it saw (`If-Match`), or null. */
  readonly sawRevision: number | null;
}
