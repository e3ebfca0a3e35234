import { expect, it } from 'vitest';
import { easterSunday } from './easter.js';

// As printed in calendars; 1943 and 2008 are the latest and nearly the earliest that Easter can be.
it.each([
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2021, '2021-04-04'],
  [2022, '2022-04-17'],
  [2023, '2023-04-09'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
])('is in %i on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});
