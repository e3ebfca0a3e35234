import fc from 'fast-check';
import { type PartialDate, parsePartialDate } from '../person/index.js';
import type { Known } from '../reason.js';
import { inForce } from '../rules/index.js';
import { rules as book } from '../rules/rules.fixture.js';
import type { AttendanceFacts } from './absence-kind.js';
import { possibleDays } from './milestones.js';

export const rules = inForce(book['compulsory-education'], '2024-09-01').content;

export function date(text: string): PartialDate {
  const read = parsePartialDate(text);
  if (read === null) throw new Error(`${text} is no date`);
  return read;
}

/** A Belgian child without diploma of which everything else is said. */
export const pupil = (birthDate: string | null, more: Partial<AttendanceFacts> = {}): AttendanceFacts => ({
  birthDate: birthDate === null ? null : date(birthDate),
  firstTwoYearsOfSecondary: 'no',
  secondaryDiploma: 'no',
  registration: 'not-needed',
  domiciledAbroad: 'no',
  exemptions: [],
  enrolled: 'yes',
  homeEducation: 'no',
  unauthorised: { atLeast: 0, atMost: 0 },
  ...more,
});

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));

export const birthDay = day('2000-01-01', '2012-12-31');
export const askedDay = day('2003-01-01', '2040-12-31');
export const anyKnown: fc.Arbitrary<Known> = fc.constantFrom('yes', 'no', 'unknown');

/** A date with nothing, the day, or month and day left out. */
export const partOf = (full: string): fc.Arbitrary<string> =>
  fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4));

/** Every day that fits a partial date, worked out by counting and not as the rules do. */
export function everyDay(partial: string): readonly string[] {
  const { earliest, latest } = possibleDays(date(partial));
  const days: string[] = [];
  for (let at = Date.parse(earliest); at <= Date.parse(latest); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days.filter((each) => each.startsWith(partial));
}
