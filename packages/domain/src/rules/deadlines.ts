import type { Dated } from './dated.js';

export interface Deadlines {
  /** Working days within which a report has a coordinator. */
  readonly assignmentWorkingDays: number;
  /** Working days within which a call-in is answered. */
  readonly escalationAnswerWorkingDays: number;
  /** Days without a measure or note after which a trajectory counts as stalled. */
  readonly stalledDays: number;
}

/** "Kort op de bal": a short reaction time is what helps [S2]. */
export const deadlines: readonly Dated<Deadlines>[] = [
  {
    version: '2022-1',
    from: '1900-01-01',
    source: '[S2 fase 1; S2 §2.2 Bednet]',
    content: { assignmentWorkingDays: 5, escalationAnswerWorkingDays: 5, stalledDays: 30 },
  },
];
