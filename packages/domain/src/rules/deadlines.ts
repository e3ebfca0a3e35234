/** "Kort op de bal": a short reaction time is what helps [S2]. */
export interface Deadlines {
  /** Working days within which a report has a coordinator. */
  readonly assignmentWorkingDays: number;
  /** Working days within which a call-in is answered. */
  readonly escalationAnswerWorkingDays: number;
  /** Days without a measure or note after which a trajectory counts as stalled. */
  readonly stalledDays: number;
}
