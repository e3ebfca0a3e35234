import { readRules } from '@samenspoor/rules';
import { describe, expect, it, vi } from 'vitest';
import { warnOfCalendars } from './calendar-warning.js';

const rules = await readRules();

const warnedAt = (day: string) => {
  const warn = vi.fn();
  warnOfCalendars(rules, new Date(`${day}T12:00:00Z`), { warn });
  return warn.mock.calls.map(([fields]) => fields);
};

describe('a service that starts', () => {
  it('says nothing of calendars that are known for 120 days', () => {
    expect(warnedAt('2026-04-25')).toEqual([]);
  });

  it('warns of one that ends sooner, and of one that is only foreseen', () => {
    const french = { rule: 'school-calendars', community: 'fwb', knownUntil: '2026-08-23' };
    expect(warnedAt('2026-04-26')).toMatchObject([french]);
    expect(warnedAt('2026-11-23')).toMatchObject([french]);
  });

  it('warns of each', () => {
    expect(warnedAt('2028-05-04')).toMatchObject([
      { community: 'vg', knownUntil: '2028-08-31' },
      { community: 'fwb', knownUntil: '2026-08-23' },
    ]);
  });
});
