import type { Community } from '../organisation/index.js';
import { inForce, type RuleBook } from '../rules/index.js';
import { dayInBrussels, endOfDayInBrussels } from './brussels.js';
import { addWorkingDays, isCalendarKnown } from './school-calendar.js';

/** Until when something has to be done that so many working days are given for. */
export interface WorkingDeadline {
  /** The instant at which its last day ends in Brussels: from then on it is late. ISO 8601, UTC. */
  readonly at: string;
  /** Its last day in Brussels, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether all its days are in a confirmed calendar; else school holidays may be counted as working days. */
  readonly calendarKnown: boolean;
  /** The version of the rule `school-calendars` that it was worked out with. */
  readonly rulesVersion: string;
}

/**
 * The deadline so many working days after an instant. The day of that instant in Brussels does not count; weekends, legal public
 * holidays and school holidays of the pupil's community don't either [S2 §2.2 Bednet]. No calendar stops it: what is not known
 * of one is said.
 * @param community of the pupil: see `communityOf` for that of a trajectory
 * @param from ISO 8601
 * @param workingDays a whole number, 0 or more
 * @throws RangeError for another number
 */
export function workingDeadline(
  rules: Pick<RuleBook, 'school-calendars'>,
  community: Community,
  from: string,
  workingDays: number,
): WorkingDeadline {
  const first = dayInBrussels(from);
  const { version, content } = inForce(rules['school-calendars'], first);
  const day = addWorkingDays(content, first, workingDays, community);
  const calendarKnown = [first, day].every((each) => isCalendarKnown(content, each, community));
  return { at: endOfDayInBrussels(day), day, calendarKnown, rulesVersion: version };
}
