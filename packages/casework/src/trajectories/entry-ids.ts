import { isSettled, type OrganisationId, type TrajectoryId, type TrajectoryState } from '@samenspoor/domain';
import type { CaseworkEnvironment } from '../environment.js';

/**
 * The same entry by the same organisation is the same entry: its id follows from what it says, and from the trajectory that
 * it was asked of. That one may have been merged since, or have parted: so what was asked of any that this one met or
 * left is looked at too. Said again after it ended, it is something new.
 * @param askedIds the trajectory that is asked, after those that went on in it
 * @param kind of the request
 */
export const entryIds = (
  { keyedHash, newId }: Pick<CaseworkEnvironment, 'keyedHash' | 'newId'>,
  state: TrajectoryState,
  askedIds: readonly TrajectoryId[],
  by: OrganisationId,
  kind: string,
) => {
  const known = new Set<string>([
    ...state.measures.map((each) => each.measureId),
    ...state.absences.map((each) => each.absenceId),
    ...state.notes.map((each) => each.noteId),
    ...state.entries.map((each) => each.entryId),
    ...state.allocated.map((each) => each.recordId),
  ]);
  const ids = new Set([
    ...askedIds,
    ...state.met.map(({ trajectoryId }) => trajectoryId),
    ...state.stood.map(({ from }) => from),
  ]);
  const entry = (...parts: string[]): string => {
    const made = [...ids].map((id) => keyedHash.hash('entry', id, by, kind, ...parts).slice(0, 22));
    const there = made.filter((id) => known.has(id));
    // Of two that met and say the same one may have been withdrawn: the other one still stands.
    const found = there.find((id) => !isSettled(state, id)) ?? there[0] ?? made[0] ?? newId();
    return isSettled(state, found) ? entry(...parts, found) : found;
  };
  return entry;
};
