import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/rules.fixture.js';
import { addDays } from './days.js';
import { workingDeadline } from './working-deadline.js';

describe('a deadline of working days [S2 §2.2 Bednet]', () => {
  it.each([
    ['in a week of school', 'vg', '2024-09-02T08:00:00.000Z', '2024-09-09'],
    ['over the autumn holidays of the Flemish community', 'vg', '2024-10-25T08:00:00.000Z', '2024-11-08'],
    ['over those of the French community, a week earlier', 'fwb', '2024-10-18T08:00:00.000Z', '2024-11-08'],
    ['over those of both, where nothing tells which', 'bi', '2024-10-18T08:00:00.000Z', '2024-11-08'],
    ['from an evening that is the next day in Brussels', 'vg', '2024-09-02T22:30:00.000Z', '2024-09-10'],
  ] as const)('five days %s (%s)', (_, community, from, day) => {
    expect(workingDeadline(rules, community, from, 5)).toMatchObject({
      day,
      calendarKnown: true,
      rulesVersion: '2026-1',
    });
  });

  it('ends when that day does in Brussels, in summer and in winter', () => {
    expect(workingDeadline(rules, 'vg', '2024-09-02T08:00:00.000Z', 5).at).toBe('2024-09-09T22:00:00.000Z');
    expect(workingDeadline(rules, 'vg', '2024-12-02T08:00:00.000Z', 5).at).toBe('2024-12-09T23:00:00.000Z');
  });

  it('says when the calendar of one of its days is not known', () => {
    expect(workingDeadline(rules, 'fwb', '2026-07-01T08:00:00.000Z', 2).calendarKnown).toBe(true);
    expect(workingDeadline(rules, 'fwb', '2026-07-01T08:00:00.000Z', 5)).toMatchObject({
      day: '2026-08-26',
      calendarKnown: false,
    });
    expect(workingDeadline(rules, 'bi', '2026-11-23T08:00:00.000Z', 5).calendarKnown).toBe(false);
    expect(workingDeadline(rules, 'vg', '2026-11-23T08:00:00.000Z', 5).calendarKnown).toBe(true);
  });

  it('is there for any day and number, and never stops', () => {
    const instants = fc
      .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 23 }))
      .map(([days, hour]) => `${addDays('1990-01-01', days)}T${String(hour).padStart(2, '0')}:00:00.000Z`);
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('vg', 'fwb', 'bi'),
        (from, days, of) => {
          const { at } = workingDeadline(rules, of, from, days);
          expect(at > from).toBe(true);
          expect(at <= workingDeadline(rules, of, from, days + 1).at).toBe(true);
        },
      ),
    );
  });
});
