import type { Community } from '../organisation/index.js';
import {
  type SchoolCalendars,
  type SchoolCommunity,
  type SchoolHoliday,
  type SchoolYearCalendar,
  schoolCommunities,
} from '../rules/index.js';
import { addDays, type DaySpan, dayNumber, daysBetween, isWeekend } from './days.js';
import { easterSunday } from './easter.js';

const schoolsOf = (community: Community): readonly SchoolCommunity[] =>
  community === 'bi' ? schoolCommunities : [community];

const holds = (span: DaySpan, day: string): boolean => span.from <= day && day <= span.to;

/** What is written of the school year that a day is in; undefined outside the calendar. */
const yearAround = (
  calendars: SchoolCalendars,
  day: string,
  community: SchoolCommunity,
): SchoolYearCalendar | undefined => calendars[community].years.find((each) => holds(each, day));

/** The holiday of that community's schools on a day, or null: none, a weekend only, or outside the calendar. */
export const schoolHolidayOn = (
  calendars: SchoolCalendars,
  day: string,
  community: SchoolCommunity,
): SchoolHoliday | null =>
  yearAround(calendars, day, community)?.holidays.find((each) => holds(each, day))?.holiday ?? null;

/** Whether a day is a legal public holiday, known for any year. */
export function isPublicHoliday({ publicHolidays }: SchoolCalendars, day: string): boolean {
  const { fixed, afterEaster } = publicHolidays;
  if (fixed.includes(day.slice(5))) return true;
  return afterEaster.includes(daysBetween(easterSunday(Number(day.slice(0, 4))), day));
}

/**
 * Whether it is known, and confirmed, when schools are closed around a day: for `bi` those of both communities. Where it is
 * not, {@link isSchoolDay} counts weekends and legal public holidays, and of a foreseen year what is foreseen.
 * @throws RangeError when the day does not exist
 */
export function isCalendarKnown(calendars: SchoolCalendars, day: string, community: Community): boolean {
  dayNumber(day);
  return schoolsOf(community).every((each) => {
    const year = yearAround(calendars, day, each);
    return year !== undefined && year.foreseen !== true;
  });
}

/** The last day to which the calendar is known and confirmed; null when no year of it is. */
export const calendarKnownUntil = (calendars: SchoolCalendars, community: SchoolCommunity): string | null =>
  calendars[community].years.findLast((each) => each.foreseen !== true)?.to ?? null;

/**
 * Whether schools are open: no weekend, no public holiday, no school holiday. For `bi` schools of both communities must
 * be: whoever works for both then finds school and pupil on every day that counts, whichever community they are of, and
 * a deadline never runs out during holidays of the one who has to answer.
 * @throws RangeError when the day does not exist
 */
export const isSchoolDay = (calendars: SchoolCalendars, day: string, community: Community): boolean =>
  !isWeekend(day) &&
  !isPublicHoliday(calendars, day) &&
  schoolsOf(community).every((each) => schoolHolidayOn(calendars, day, each) === null);

/**
 * The day on which so many working days have gone by after a day: school holidays of the pupil's community do not
 * count [S2 §2.2 Bednet]. No working days later is the day itself.
 * @param workingDays a whole number, 0 or more
 * @throws RangeError for another number, or a day that does not exist
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
 * The school year of a day, for instance `2024-2025`. Outside the calendar it changes on the first day on which a year may
 * begin: who has something to write of a day of school in those weeks has it of the new year.
 * @throws RangeError when the day does not exist
 */
export function schoolYearOf(calendars: SchoolCalendars, day: string, community: SchoolCommunity): string {
  dayNumber(day);
  const known = yearAround(calendars, day, community);
  if (known !== undefined) return known.schoolYear;
  const year = Number(day.slice(0, 4));
  const began = day.slice(5) >= calendars[community].beginsFrom;
  // A year that is written down may begin later than the rule for those that are not.
  return named(began && schoolYearSpan(calendars, named(year), community).from <= day ? year : year - 1);
}

/** The days of a school year. */
export function schoolYearSpan(
  calendars: SchoolCalendars,
  schoolYear: string,
  community: SchoolCommunity,
): DaySpan {
  const { beginsFrom, years } = calendars[community];
  const [first, second] = schoolYear.split('-');
  const written = (name: string) => years.find((each) => each.schoolYear === name);
  const from =
    written(schoolYear)?.from ?? dayAfter(written(named(Number(first) - 1))?.to) ?? `${first}-${beginsFrom}`;
  const next = written(named(Number(second)))?.from ?? `${second}-${beginsFrom}`;
  return { from, to: written(schoolYear)?.to ?? addDays(next, -1) };
}

const dayAfter = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : addDays(day, 1);

/** First or second half of a school year. */
export interface Semester {
  readonly schoolYear: string;
  readonly semester: 1 | 2;
}

/** The semester of a day: the unit of the regional indicator [S0 §2]. */
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
