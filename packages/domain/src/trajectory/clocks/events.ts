import type { EventMeta } from '../../meta.js';
import type { EscalationStep } from '../../rules/index.js';

// Storage format, as in ../events.ts. Nobody asks for these: a deadline ran out. `meta.at` is when that was noticed, `dueAt` when
// it was, and `since` when the clock began to run.

type Raised<Type extends string, Data> = {
  readonly type: Type;
  readonly data: Data & {
    readonly since: string;
    readonly dueAt: string;
    /** Version of the rule `deadlines` that says how long. */
    readonly rulesVersion: string;
  };
  readonly meta: EventMeta;
};

/** Nobody was accountable for too long. */
export type AssignmentOverdue = Raised<
  'AssignmentOverdue',
  {
    /** Version of the rule `school-calendars` that says which days counted. */
    readonly calendarVersion: string;
  }
>;
/** No measure or note for too long; `suggests` is for a person to decide on. */
export type Stalled = Raised<'Stalled', { readonly suggests: EscalationStep }>;
/** Who accepted a call-in is to evaluate. */
export type EvaluationDue = Raised<
  'EvaluationDue',
  {
    readonly escalationId: string;
    /** The first evaluation since the clock began to run is 1. */
    readonly occurrence: number;
  }
>;
/** Who accepted a worrying file is to write to the parents, or to remind them. */
export type LetterDue = Raised<
  'LetterDue',
  { readonly escalationId: string; readonly letter: 'parents' | 'reminder' }
>;

/** Something in the plan of action was not done by the day that was agreed. No rule says that day: those who agreed it did. */
export interface ActionOverdue {
  readonly type: 'ActionOverdue';
  readonly data: { readonly entryId: string; readonly since: string; readonly dueAt: string };
  readonly meta: EventMeta;
}

export type TimerEvent = AssignmentOverdue | Stalled | EvaluationDue | LetterDue | ActionOverdue;
