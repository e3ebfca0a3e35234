import { expect, it } from 'vitest';
import { workingDeadline } from '../../calendar/index.js';
import { rules } from '../../rules/rules.fixture.js';
import { rememberedDeadline } from './remembered-deadline.js';

const friday = '2024-10-18T08:00:00.000Z';

it('is the deadline, whoever asked for another one before', () => {
  for (const [community, days] of [
    ['vg', 5],
    ['fwb', 5],
    ['vg', 1],
    ['bi', 5],
    ['vg', 5],
  ] as const)
    for (const from of [friday, '2024-10-17T23:30:00.000Z'])
      expect(rememberedDeadline(rules, community, from, days)).toEqual(
        workingDeadline(rules, community, from, days),
      );
});

it('is counted once for each day, and anew on other calendars', () => {
  const first = rememberedDeadline(rules, 'vg', friday, 5);
  // Later that day in Brussels.
  expect(rememberedDeadline(rules, 'vg', '2024-10-18T20:00:00.000Z', 5)).toBe(first);
  const others = {
    'school-calendars': rules['school-calendars'].map((each) => ({ ...each, version: 'own-1' })),
  };
  expect(rememberedDeadline(others, 'vg', friday, 5).rulesVersion).toBe('own-1');
});
