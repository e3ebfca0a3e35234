import { reportId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import {
  assigned,
  clb,
  day,
  foldChecked,
  given,
  here,
  meta,
  otherSchool,
  personA,
  personB,
  reported,
  school,
  there,
} from './given.fixture.js';
import { absorb, mergeInto } from './meet-and-part.js';
import { partInTwo } from './part-in-two.js';
import type { TrajectoryState } from './state.js';

// Support of the specs of meeting and parting: two trajectories of which the second is merged into the first.

export const link = meta(day(10), { causationId: 'linked' });
export const unlink = meta(day(20), { causationId: 'unlinked' });
/** Of a school, and nobody coordinates it. */
export const a = given(reported('a1', school));
/** Of another school, and a CLB coordinates it. */
export const b = given(reported('b1', otherSchool, {}, personB), assigned(clb, day(2)));

/** Both sides after they met: the other one first, as it is written. */
export const meet = (one: TrajectoryState, other: TrajectoryState) => {
  const merged = foldChecked(mergeInto(other, here, link), other);
  return { merged, leading: foldChecked(absorb(one, { trajectoryId: there, state: merged }, link), one) };
};
export const partAgain = (
  leading: TrajectoryState,
  merged: TrajectoryState,
  reports: readonly string[] = ['b1'],
) => {
  const events = partInTwo(
    { trajectoryId: here, personId: personA, state: leading },
    { trajectoryId: there, personId: personB, state: merged },
    reports.map(reportId),
    unlink,
    rules,
  );
  return {
    ...events,
    there: foldChecked(events.to, merged),
    here: foldChecked(events.from, leading),
  };
};
