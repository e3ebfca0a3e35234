import type { TrajectoryState } from './state.js';

/** Half days of one code: what was recorded one by one, or the highest count that a report gave, whichever is more. */
export const halfDaysOf = (state: TrajectoryState, code: 'B'): number => {
  const recorded = state.absences
    .filter((each) => each.code === code)
    .reduce((sum, each) => sum + each.halfDays, 0);
  return Math.max(recorded, ...state.reports.map((each) => each.absences[code] ?? 0));
};
