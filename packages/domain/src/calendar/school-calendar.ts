import type { Community } from '../organisation/index.js';
import type { SchoolCalendars, SchoolCommunity, SchoolHoliday, SchoolYearCalendar } from '../rules/index.js';
import { addDays, addYears, type DaySpan, dayNumber, isWeekend, overlap } from './days.js';

/** A day that a school calendar does not reach. Says which calendar it is and what to add to it. */
export class UnknownSchoolDay extends RangeError {
  constructor(
    readonly community: SchoolCommunity,
    readonly day: string,
    known: readonly SchoolYearCalendar[],
  ) {
    const reach = known.length === 0 ? 'is empty' : `goes from ${known[0]?.from} to ${known.at(-1)?.to}`;
    super(
      `the school calendar '${community}' ${reach} and says nothing of ${day}: ` +
        `add the school year of that day under content.${community}.years of the rule school-calendars`,
    );
    this.name = 'UnknownSchoolDay';
  }
}

const schoolsOf = (community: Community): readonly SchoolCommunity[] =>
  community === 'bi' ? ['vg', 'fwb'] : [community];

const holds = (span: DaySpan, day: string): boolean => span.from <= day && day <= span.to;

function calendarOf(calendars: SchoolCalendars, community: SchoolCommunity, day: string): SchoolYearCalendar {
  dayNumber(day);
  const { years } = calendars[community];
  const found = years.find((each) => holds(each, day));
  if (found === undefined) throw new UnknownSchoolDay(community, day, years);
  return found;
}

/**
 * The holiday of that community's schools on a day, or null; a weekend is no holiday.
 * @throws UnknownSchoolDay outside the known calendar
 */
export const schoolHolidayOn = (
  calendars: SchoolCalendars,
  day: string,
  community: SchoolCommunity,
): SchoolHoliday | null =>
  calendarOf(calendars, community, day).holidays.find((each) => holds(each, day))?.holiday ?? null;

/**
 * Whether schools are open: no weekend, no public holiday, no school holiday. For `bi` schools of both communities must
 * be: whoever works for both then finds school and pupil on every day that counts, whichever community they are of, and
 * a deadline never runs out during holidays of the one who has to answer.
 * @throws UnknownSchoolDay outside the known calendar
 */
export const isSchoolDay = (calendars: SchoolCalendars, day: string, community: Community): boolean =>
  schoolsOf(community).every((each) => schoolHolidayOn(calendars, day, each) === null) && !isWeekend(day);

/**
 * The day on which so many working days have gone by after a day: school holidays of the pupil's community do not
 * count [S2 §2.2 Bednet]. No working days later is the day itself.
 * @param workingDays a whole number, 0 or more
 * @throws UnknownSchoolDay when the count leaves the known calendar; RangeError for another number
 */
export function addWorkingDays(
  calendars: SchoolCalendars,
  day: string,
  workingDays: number,
  community: Community,
): string {
  if (!Number.isInteger(workingDays) || workingDays < 0)
    throw new RangeError(`${workingDays} is no number of working days: give a whole number, 0 or more`);
  let reached = day;
  for (let left = workingDays; left > 0; ) {
    reached = addDays(reached, 1);
    if (isSchoolDay(calendars, reached, community)) left -= 1;
  }
  return reached;
}

const named = (firstYear: number): string => `${firstYear}-${firstYear + 1}`;

/**
 * The school year of a day, for instance `2024-2025`. Most days of any year need no calendar; the others, late August in
 * the French community, do.
 * @throws UnknownSchoolDay when the day is such a day outside the known calendar
 */
export function schoolYearOf(calendars: SchoolCalendars, day: string, community: SchoolCommunity): string {
  dayNumber(day);
  const { certain, years } = calendars[community];
  const known = years.find((each) => holds(each, day));
  if (known !== undefined) return known.schoolYear;
  const year = Number(day.slice(0, 4));
  const date = day.slice(5);
  if (date >= certain.from) return named(year);
  if (date <= certain.to) return named(year - 1);
  throw new UnknownSchoolDay(community, day, years);
}

/** The days of a school year; where its calendar is not known, those that are certain. */
export function schoolYearSpan(
  calendars: SchoolCalendars,
  schoolYear: string,
  community: SchoolCommunity,
): DaySpan {
  const { certain, years } = calendars[community];
  const known = years.find((each) => each.schoolYear === schoolYear);
  if (known !== undefined) return { from: known.from, to: known.to };
  const first = `${schoolYear.slice(0, 4)}-${certain.from}`;
  return { from: first, to: `${addYears(first, 1).slice(0, 4)}-${certain.to}` };
}

/** First or second half of a school year. */
export interface Semester {
  readonly schoolYear: string;
  readonly semester: 1 | 2;
}

/**
 * The semester of a day: the unit of the regional indicator [S0 §2].
 * @throws UnknownSchoolDay as `schoolYearOf`
 */
export function semesterOf(calendars: SchoolCalendars, day: string, community: SchoolCommunity): Semester {
  const schoolYear = schoolYearOf(calendars, day, community);
  const first = semesterSpan(calendars, { schoolYear, semester: 1 }, community);
  return { schoolYear, semester: day <= first.to ? 1 : 2 };
}

/** The days of a semester. */
export function semesterSpan(
  calendars: SchoolCalendars,
  { schoolYear, semester }: Semester,
  community: SchoolCommunity,
): DaySpan {
  const year = schoolYearSpan(calendars, schoolYear, community);
  const second = `${schoolYear.slice(5)}-${calendars[community].secondSemesterFrom}`;
  return semester === 1 ? { from: year.from, to: addDays(second, -1) } : { from: second, to: year.to };
}

/**
 * Makes sure that it is known to which school year each day of a span belongs.
 * @throws UnknownSchoolDay for the first day of which it is not
 */
export function requireKnownYears(
  calendars: SchoolCalendars,
  span: DaySpan,
  community: SchoolCommunity,
): void {
  const { certain } = calendars[community];
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year += 1) {
    const from = addDays(`${year}-${certain.to}`, 1);
    const doubtful = overlap(span, { from, to: addDays(`${year}-${certain.from}`, -1) });
    if (doubtful === null) continue;
    schoolYearOf(calendars, doubtful.from, community);
    schoolYearOf(calendars, doubtful.to, community);
  }
}
