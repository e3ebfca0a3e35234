import { closingOutcomes, inForce } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readRules } from './read-rules.js';

// The ways in which a trajectory can end, written down a second time: so that a change of the data is seen.

const table = [
  { outcome: 'regular-attendance', effect: 'reopens' },
  { outcome: 're-enrolled', effect: 'reopens' },
  { outcome: 'other-school', effect: 'reopens' },
  { outcome: 'alternative-route', effect: 'reopens' },
  { outcome: 'qualified', effect: 'opens-next' },
  { outcome: 'work-route', effect: 'reopens' },
  { outcome: 'judicial-track', effect: 'reopens' },
  { outcome: 'left-compulsory-age', effect: 'reopens' },
  { outcome: 'moved-away', effect: 'reopens' },
  { outcome: 'died', effect: 'reopens' },
  { outcome: 'reported-in-error', effect: 'opens-next' },
] as const;

const outcomes = inForce((await readRules())['closing-outcomes'], '2026-10-01').content;

it.each(table)('after $outcome a later report $effect [S2 fase 3; S0 §2]', ({ outcome, effect }) => {
  expect(outcomes[outcome]).toBe(effect);
});

it('are these and no others [S2 fase 3]', () => {
  expect(table.map(({ outcome }) => outcome)).toEqual(closingOutcomes);
});
