import { expect, it } from 'vitest';
import { claimsOf } from '../absences/index.js';
import { on, total } from '../absences/records.fixture.js';
import { rules } from '../rules/rules.fixture.js';
import { yearsTouched } from './years-touched.js';

const touched = (...records: Parameters<typeof claimsOf>[0]) => [
  ...yearsTouched(claimsOf(records), rules['school-calendars'], 'vg').keys(),
];

it('names every school year of a day or period, and of a count without a beginning that of its last day', () => {
  expect(touched(on('2025-09-10'), on('2024-09-10'), on('2024-10-10'))).toEqual(['2024-2025', '2025-2026']);
  expect(touched(total('2023-10-01', '2025-10-01', 4))).toEqual(['2023-2024', '2024-2025', '2025-2026']);
  expect(touched(total(null, '2024-10-01', 4))).toEqual(['2024-2025']);
  expect(touched()).toEqual([]);
});

it('names no more years of a period than anybody is at school', () => {
  expect(touched(total('2004-10-01', '2099-10-01', 4)).at(-1)).toBe('2024-2025');
});
