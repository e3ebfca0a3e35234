import { inForce, schoolCommunities } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readRules } from './read-rules.js';

// Thresholds and warning lights, written down a second time: so that a change of the data is seen.

const signals = inForce((await readRules())['absence-signals'], '2026-10-01').content;
const allCodes = ['B', 'Z', 'R', 'P', 'M', 'H', 'L'];
const b = (halfDays: number, more: object = {}) => ({
  absenceCodes: ['B'],
  halfDays,
  per: 'school-year',
  ...more,
});
const known = (circumstance: string) => ({ circumstance });

const rowsOf = (guidance: 'clb' | 'pms') => {
  const guides = { step: `${guidance}-guidance` };
  const talk = { measure: 'talk-with-pupil' };
  return [
    {
      code: 'contact-with-parents',
      source: 'S2 De school',
      asks: b(1),
      suggests: { measure: 'contact-with-parents' },
    },
    { code: `signal-to-${guidance}`, source: 'S2 De school; S2 CLB 1', asks: b(5), suggests: guides },
    {
      code: 'police-as-preventive-partner',
      source: 'S2 fase 1',
      asks: b(10),
      suggests: { step: 'police-preventive' },
    },
    {
      code: 'regional-indicator',
      source: 'S0 §2',
      asks: b(4, { per: 'semester', ofCompulsoryAge: true }),
      suggests: null,
    },
    { code: 'young-pupil', source: 'S2 fase 1', asks: b(1, { belowAge: 12 }), suggests: talk },
    { code: 'third-grade', source: 'S2 fase 1', asks: b(5, { fromGrade: 3 }), suggests: talk },
    {
      code: 'pace',
      source: 'S2 fase 1',
      asks: { absenceCodes: allCodes, halfDays: 20, withinDays: 42 },
      suggests: { measure: 'care-team-meeting' },
    },
    {
      code: 'unauthorised-alone',
      source: 'S2 fase 1',
      asks: { absenceCodes: ['B'], halfDays: 3, withinSchoolDays: 20, beside: ['Z', 'R', 'P', 'M', 'H'] },
      suggests: talk,
    },
    {
      code: 'parents-unwilling',
      source: 'S2 fase 1; S2 CLB 2',
      asks: known('parents-unwilling'),
      suggests: guides,
    },
    {
      code: 'parents-indifferent',
      source: 'S2 fase 1',
      asks: known('parents-indifferent'),
      suggests: guides,
    },
    {
      code: 'parents-unreachable',
      source: 'S2 fase 1',
      asks: known('parents-unreachable'),
      suggests: { measure: 'home-visit' },
    },
    {
      code: 'parents-powerless',
      source: 'S2 CLB 2',
      asks: known('parents-powerless'),
      suggests: { step: 'youth-care-direct' },
    },
    ...['emotional-problem', 'social-problem', 'problem-at-home', 'absence-in-earlier-years'].map(
      (circumstance) => ({
        code: 'known-problem',
        source: 'S2 fase 1',
        asks: known(circumstance),
        suggests: guides,
      }),
    ),
    ...['suspended', 'excluded'].map((circumstance) => ({
      code: 'suspended-or-excluded',
      source: 'S2 CLB 1',
      asks: known(circumstance),
      suggests: guides,
    })),
    { code: 'career-endangered', source: 'S2 CLB 1', asks: known('career-endangered'), suggests: guides },
  ];
};

const table = schoolCommunities.flatMap((community) =>
  rowsOf(community === 'vg' ? 'clb' : 'pms').map((row, index) => ({ community, index, ...row })),
);
const inOrder = schoolCommunities.map((community) => {
  const { counts, pace, detachment, circumstances } = signals[community];
  return { community, all: [...counts, ...pace, ...detachment, ...circumstances] };
});

it.each(table)('$code of $community asks what the sources ask [$source]', ({ community, index, ...row }) => {
  const { code, source, asks, suggests } = row;
  const found = inOrder.find((each) => each.community === community)?.all[index];
  const plain = found && { ...found, source: found.source.replaceAll("'", '').slice(1, -1) };
  const kind = /^(contact|signal|police|regional)/.test(code) ? 'threshold' : 'warning-light';
  const isCounted = 'per' in asks;
  expect(plain).toEqual({ code, source, suggests, ...asks, ...(isCounted ? { kind } : {}) });
});

it('are these and no others [S2 fase 1; S2 De school; S2 CLB 1; S0 §2]', () => {
  expect(inOrder.flatMap(({ all }) => all)).toHaveLength(table.length);
});
