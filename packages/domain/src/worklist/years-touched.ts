import type { AbsenceClaim } from '../absences/index.js';
import { schoolYearOf } from '../calendar/index.js';
import { inForce, type RuleBook, type SchoolCalendars, type SchoolCommunity } from '../rules/index.js';

/** School years that one claim is looked at in: nobody is at school for longer, and a slip in a year makes a period that is. */
const most = 20;

/**
 * The school years that claims are about, each with the calendars in force on the last day of a claim in it. Of a claim without a
 * beginning only that of its last day. So a day written in a wrong year takes away nothing of the others.
 */
export const yearsTouched = (
  claims: readonly AbsenceClaim[],
  versions: RuleBook['school-calendars'],
  school: SchoolCommunity,
): ReadonlyMap<string, SchoolCalendars> => {
  const years = new Map<string, SchoolCalendars>();
  for (const { span, openBeginning } of claims.toSorted((one, other) =>
    one.span.to < other.span.to ? -1 : 1,
  )) {
    const calendars = inForce(versions, span.to).content;
    const yearOf = (day: string) => Number(schoolYearOf(calendars, day, school).slice(0, 4));
    const last = yearOf(span.to);
    const first = openBeginning || span.from === span.to ? last : yearOf(span.from);
    for (let year = first; year <= Math.min(last, first + most); year += 1)
      years.set(`${year}-${year + 1}`, calendars);
  }
  return years;
};
