import { expect, it } from 'vitest';
import { assigned, day, foldChecked, measured, reported, school } from '../given.fixture.js';
import { later } from './clock.js';
import { stateAfter } from './running.fixture.js';

const begun = [...reported('r1', school), ...assigned(school, day(1))];

it('stalled counts from the latest work, also where earlier work is told later', () => {
  const worked = stateAfter(begun, measured('m1', school, day(9)));
  expect(worked.clock.workAt).toBe(day(9));
  expect(foldChecked([measured('m2', school, day(5))], worked).clock.workAt).toBe(day(9));
  expect(foldChecked([measured('m2', school, day(12))], worked).clock.workAt).toBe(day(12));
});

it('the later of two instants is told, whichever comes first', () => {
  expect([
    later(day(1), day(2)),
    later(day(2), day(1)),
    later(null, day(1)),
    later(undefined, day(1)),
  ]).toEqual([day(2), day(2), day(1), day(1)]);
});
