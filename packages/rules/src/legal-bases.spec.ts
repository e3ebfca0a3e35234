import { inForce } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readRules } from './read-rules.js';

// Why a report may be made and for how long, written down a second time: so that a change of the data is seen.

const table = [
  { basis: 'compulsory-education-guidance', months: 60 },
  { basis: 'compulsory-education-control', months: 60 },
  { basis: 'voluntary-guidance', months: 24 },
  { basis: 'local-prevention', months: 36 },
  { basis: 'judicial-mandate', months: 60 },
];

const bases = inForce((await readRules())['legal-bases'], '2026-10-01').content;

it.each(table)(
  '$basis lets a person be known for $months months [S2 De school; S0 goal 1]',
  ({ basis, months }) => {
    expect(bases.find(({ code }) => code === basis)?.retentionMonths).toBe(months);
  },
);

it('are these and no others [S2 De school; S0 goal 1]', () => {
  expect(bases.map(({ code }) => code)).toEqual(table.map(({ basis }) => basis));
});
