import fc from 'fast-check';
import { addDays, type DaySpan } from '../calendar/index.js';
import type { AbsenceCode } from '../concern/index.js';
import { inForce } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { AbsenceRecord } from './records.js';

export const calendars = inForce(rules['school-calendars'], '2024-09-01').content;
export const signals = inForce(rules['absence-signals'], '2024-09-01').content;

/** So many half days on that day. */
export const on = (date: string, halfDays: 1 | 2 = 1, code: AbsenceCode = 'B'): AbsenceRecord => ({
  code,
  date,
  halfDays,
});

/** So many half days in that period. */
export const total = (
  from: string | null,
  to: string,
  halfDays: number,
  code: AbsenceCode = 'B',
): AbsenceRecord => ({ code, from, to, halfDays });

/** What really happened: one half day missed. */
export interface Missed {
  readonly code: AbsenceCode;
  readonly date: string;
  readonly half: 1 | 2;
}

const dayIn2024 = fc.integer({ min: 0, max: 160 }).map((days) => addDays('2024-09-01', days));

export const span: fc.Arbitrary<DaySpan> = fc
  .tuple(dayIn2024, fc.integer({ min: 0, max: 120 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

const missed: fc.Arbitrary<readonly Missed[]> = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom<AbsenceCode>('B', 'Z'),
    date: dayIn2024,
    half: fc.constantFrom<1 | 2>(1, 2),
  }),
  { maxLength: 40, selector: ({ date, half }) => `${date} ${half}` },
);

const countedIn = (all: readonly Missed[], code: AbsenceCode, { from, to }: DaySpan): number =>
  all.filter((each) => each.code === code && from <= each.date && each.date <= to).length;

const recordsOf = (all: readonly Missed[], spans: readonly DaySpan[]): readonly AbsenceRecord[] => {
  const totals = spans.flatMap(({ from, to }) =>
    (['B', 'Z'] as const).map((code) => total(from, to, countedIn(all, code, { from, to }), code)),
  );
  const untold = all.filter(({ date }) => !spans.some(({ from, to }) => from <= date && date <= to));
  const also = all.filter((each, index) => index % 5 === 0 && !untold.includes(each));
  return [...totals, ...[...untold, ...also].map(({ date, code }) => on(date, 1, code))];
};

/** What happened, with records that together tell all of it: totals of any periods, and days, some told by both. */
export const history: fc.Arbitrary<{
  readonly missed: readonly Missed[];
  readonly records: readonly AbsenceRecord[];
}> = fc
  .tuple(missed, fc.array(span, { maxLength: 3 }))
  .map(([all, spans]) => ({ missed: all, records: recordsOf(all, spans) }));

export const records: fc.Arbitrary<readonly AbsenceRecord[]> = history.map((each) => each.records);
