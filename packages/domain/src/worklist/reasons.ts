/**
 * Why a trajectory stands on somebody's worklist. One may have several.
 *
 * - `coordinator`: it keeps the overview there [S4 §2.1.2]
 * - `called-in`: it is asked to come in, and has not answered [S2 fase 2]
 * - `participant`: it takes part, and neither coordinates nor is asked [S2 §15.2]
 * - `unassigned`: it keeps the territory, or the network, and nobody coordinates; as long as it is open [S2 fase 1]
 * - `territory`: it keeps the territory, or the network, and others take part; as long as it is open [S0 goal 8]
 * - `new`: the same as `unassigned`, and nobody has worked on it at all [S2 fase 1]
 * - `my-pupil`: it takes part as a school [S2 'De school']
 * - `undecided`: it may say where records belong, and they wait for that [S0 goal 8]
 * - `follow-up`: a call-in that it answers for had no result, and nobody said what becomes of it [S2 fase 2; S4 §2.1.2]
 * - `deadline-overdue`: something that is expected of it, or of whom it asked, is late [S2]
 * - `deadline-soon`: the same, within the next {@link soonDays} days [S2]
 * - `stalled`: nobody did anything for too long, and it is to see to that [S2 §15.1]
 * - `bounced`: passed on too often, or a call-in had no result and nobody followed it up; for who sees to that [S4 §2.1.2]
 * - `threshold`: so many unauthorised half days that a step is suggested, which nobody took; for the school, the CLB or PMS and
 *   the coordinator that take part [S2 'De school', fase 1]
 * - `place-requested`, `place-held`: a place in a programme of it is asked for, or taken [S2 §10]
 * - `review`: whether one of its reports is about somebody known already waits for a verdict [S0 goal 8]
 */
export const worklistReasons = [
  'coordinator',
  'called-in',
  'participant',
  'unassigned',
  'territory',
  'undecided',
  'follow-up',
  'new',
  'my-pupil',
  'deadline-overdue',
  'deadline-soon',
  'stalled',
  'bounced',
  'threshold',
  'place-requested',
  'place-held',
  'review',
] as const;
export type WorklistReason = (typeof worklistReasons)[number];

/** Calendar days before a deadline from which it counts as soon: chosen here; of five working days the greater part has gone by then. */
export const soonDays = 3;
