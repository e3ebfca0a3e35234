import { expect, it } from 'vitest';
import { absenceKinds } from '../compulsory-education/index.js';
import { absenceCodes, concernKinds } from './concern.js';

it('the registration codes are those of the sources [S2 Terminologie 2]', () => {
  expect(absenceCodes).toEqual(['B', 'Z', 'R', 'P', 'M', 'H', 'A', 'L']);
});

it('the forms of absence and their causes can be reported, and passive disengagement is not derived [S0 §2]', () => {
  expect(concernKinds).toEqual([
    'relative-absence',
    'absolute-absence',
    'early-school-leaving',
    'passive-disengagement',
    'illness',
    'school-refusal',
    'exclusion',
  ]);
  expect(absenceKinds).toEqual(['relative', 'absolute', 'early-school-leaving', 'none']);
});
