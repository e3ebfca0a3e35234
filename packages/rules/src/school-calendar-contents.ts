import {
  addDays,
  type SchoolCalendar,
  type SchoolCalendars,
  type SchoolYearCalendar,
  schoolHolidays,
} from '@samenspoor/domain';
import { z } from 'zod';
import { isDay } from './days.js';
import { dayOfYear } from './schema-parts.js';

const day = z.string().refine(isDay, { error: 'is no day that exists, as YYYY-MM-DD' });

const schoolYear = z
  .string()
  .refine((text) => /^\d{4}-\d{4}$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, {
    error: 'has to be a year and the next, as 2024-2025',
  });

const problem = (message: string, path: readonly PropertyKey[], input: unknown) => ({
  code: 'custom' as const,
  message,
  path: [...path],
  input,
  continue: true,
});

const spans = z.array(z.strictObject({ holiday: z.enum(schoolHolidays), from: day, to: day }));

/** Holidays stand in order, each after the one before, within their year. */
const holidaysFit = (context: z.core.ParsePayload<SchoolYearCalendar>): void => {
  const { from, to, holidays } = context.value;
  if (to < from) context.issues.push(problem('ends before the year begins', ['to'], to));
  let last = '';
  holidays.forEach((each, index) => {
    const at = (field: string) => ['holidays', index, field];
    if (each.to < each.from)
      context.issues.push(problem('ends before the holiday begins', at('to'), each.to));
    if (each.from <= last)
      context.issues.push(problem(`overlaps the holiday that ends on ${last}`, at('from'), each.from));
    if (each.from < from || each.to > to)
      context.issues.push(problem(`lies outside the school year, ${from} to ${to}`, at('from'), each.from));
    if (each.to > last) last = each.to;
  });
};

const year = z
  .strictObject({
    schoolYear,
    from: day,
    to: day,
    foreseen: z.literal(true).exactOptional(),
    holidays: spans,
  })
  .check(holidaysFit);

/** Each year begins on the day after the one before, and no year is confirmed after one that is only foreseen. */
const yearsFollow = (context: z.core.ParsePayload<readonly SchoolYearCalendar[]>): void =>
  context.value.forEach((each, index) => {
    const before = context.value[index - 1];
    if (before === undefined || !isDay(before.to) || !isDay(each.from)) return;
    const expected = addDays(before.to, 1);
    if (each.from !== expected)
      context.issues.push(
        problem(
          `has to be ${expected}, the day after the year before: years have no gap and do not overlap`,
          [index, 'from'],
          each.from,
        ),
      );
    if (before.foreseen && !each.foreseen)
      context.issues.push(
        problem('is confirmed, and the year before is only foreseen', [index, 'schoolYear'], each),
      );
    if (each.schoolYear.slice(0, 4) !== before.schoolYear.slice(5))
      context.issues.push(
        problem(`has to follow ${before.schoolYear}`, [index, 'schoolYear'], each.schoolYear),
      );
  });

const calendar: z.ZodType<SchoolCalendar> = z.strictObject({
  beginsFrom: dayOfYear,
  secondSemesterFrom: dayOfYear,
  years: z.array(year).min(1, 'has to hold at least one year').check(yearsFollow),
});

/** What the rule `school-calendars` has to look like. */
export const schoolCalendars: z.ZodType<SchoolCalendars> = z.strictObject({
  publicHolidays: z.strictObject({
    fixed: z.array(dayOfYear),
    afterEaster: z.array(z.number().int('has to be a whole number')),
  }),
  vg: calendar,
  fwb: calendar,
});
