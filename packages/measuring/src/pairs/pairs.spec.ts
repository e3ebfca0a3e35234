import type { PersonDetails } from '@samenspoor/matching';
import { expect, test } from 'vitest';
import { measureGroups } from '../groups/groups.js';
import { measurePairs } from './pairs.js';

const lente: PersonDetails = {
  familyName: 'Proefpersoon',
  givenNames: 'Lente',
  birthDate: '2010-05-17',
  sex: null,
  nationalNumber: null,
  address: { street: 'Voorbeeldstraat', houseNumber: '7', postcode: '1090', municipality: 'Jette' },
  school: null,
};
const zomer: PersonDetails = {
  ...lente,
  familyName: 'Overkant',
  givenNames: 'Zomer',
  birthDate: '2004-11-30',
  address: null,
};
const report = (ref: string, trueId: string, details: PersonDetails) => ({
  ref,
  trueId,
  origin: null,
  details,
});
const reports = [
  report('1', 'A', lente),
  report('2', 'A', lente),
  report('3', 'B', lente),
  report('4', 'A', zomer),
];

test('pairs count against all true pairs, compared or not', () => {
  const figures = measurePairs(reports);
  expect(figures.truePairs).toBe(3);
  expect(figures.blockingRecall).toBeCloseTo(1 / 3);
  expect(figures.candidates).toMatchObject({ count: 4, sum: 3, max: 2 });
  expect(figures.byZone.joined).toEqual({ pairs: 3, truePairs: 1 });
  expect(figures.joined).toMatchObject({ foundPairs: 3, rightPairs: 1 });
  expect(figures.best.f1).toBeGreaterThanOrEqual(figures.atThreshold.f1);
});

test('two with one valid number are asked about at least, whatever else is said', () => {
  const nationalNumber = '10051700055';
  const figures = measurePairs([
    report('1', 'A', { ...lente, nationalNumber }),
    report('2', 'B', { ...zomer, nationalNumber, sex: 'M' }),
  ]);
  expect(figures.byZone.possible).toEqual({ pairs: 1, truePairs: 0 });
  expect(figures.atThreshold.foundPairs).toBe(0);
});

test('without a reviewer a report joins its likeliest person', () => {
  const { atThreshold, best } = measureGroups(reports);
  expect(atThreshold.pairs).toMatchObject({ truePairs: 3, foundPairs: 3, rightPairs: 1 });
  expect(best.pairs.f1).toBeGreaterThanOrEqual(atThreshold.pairs.f1);
});
