import type { EscalationStep } from './ladder.js';

/** "Kort op de bal": a short reaction time is what helps [S2]. Working days are those of the pupil's school calendar. */
export interface Deadlines {
  /** Working days within which a report has a coordinator. */
  readonly assignmentWorkingDays: number;
  /** Working days within which a call-in is answered. */
  readonly escalationAnswerWorkingDays: number;
  /** Days without a measure or note after which a trajectory counts as stalled. */
  readonly stalledDays: number;
  /** The step that is proposed for a trajectory that is stalled. */
  readonly stalledSuggests: EscalationStep;
  /** Who accepted such a call-in evaluates every so many months. */
  readonly evaluations: readonly {
    readonly step: EscalationStep;
    readonly everyMonths: number;
    readonly source: string;
  }[];
  /** Who accepted such a call-in writes to the parents within so many days, and reminds them so many days later. */
  readonly letters: readonly {
    readonly step: EscalationStep;
    readonly days: number;
    readonly reminderDays: number;
    readonly source: string;
  }[];
  /** Where the others come from. */
  readonly sources: {
    readonly assignment: string;
    readonly escalationAnswer: string;
    readonly stalled: string;
  };
}
