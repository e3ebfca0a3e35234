import { inForce } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readRules } from './read-rules.js';

// The plan of action by track and phase, written down a second time: so that a change of the data is seen.

const policy = ['care-policy', 'enrolment-policy', 'registration-policy', 'connecting-climate'];
const alternatives = ['exit-guidance', 'transition-trajectory', 'day-activity', 'rots-consult'];
const table = [
  {
    track: 'school-refusal',
    phase: 0,
    source: 'S2 §3.6.1; S2 §3.5.1',
    items: [...policy, 'responsive-attitude'],
  },
  {
    track: 'school-refusal',
    phase: 1,
    source: 'S2 §3.5.2',
    items: ['signals-with-pupil', 'signals-with-parents', 'look-together'],
  },
  {
    track: 'school-refusal',
    phase: 2,
    source: 'S2 §3.5.3',
    items: ['clb-guidance', 'return-prepared', 'external-help'],
  },
  {
    track: 'school-refusal',
    phase: 3,
    source: 'S2 §3.5.4; S2 §3.6.2',
    items: ['school-let-go', ...alternatives],
  },
  { track: 'unauthorised-absence', phase: 0, source: 'S2 Actieplan 1.1', items: policy },
  {
    track: 'unauthorised-absence',
    phase: 1,
    source: 'S2 Actieplan 1.2',
    items: [
      'first-talk',
      'parents-contacted',
      'home-visit',
      'guidance-agreement',
      'care-team',
      'buddy',
      'less-load',
      'external-support',
      'police-preventive',
    ],
  },
  {
    track: 'unauthorised-absence',
    phase: 2,
    source: 'S2 Actieplan 1.3',
    items: [
      'clb-guidance',
      'multidisciplinary-meeting',
      'external-trajectory',
      'youth-care',
      'mandated-facility',
      'worrying-file',
      'return-prepared',
    ],
  },
  { track: 'unauthorised-absence', phase: 3, source: 'S2 Actieplan 1.4', items: alternatives },
  { track: 'illness', phase: 0, source: 'S2 Actieplan 2.1', items: policy },
  {
    track: 'illness',
    phase: 1,
    source: 'S2 Actieplan 2.2',
    items: ['parents-informed', 'toah', 'bednet', 'school-ziekzijn'],
  },
  {
    track: 'illness',
    phase: 2,
    source: 'S2 Actieplan 2.3',
    items: ['type-5-school', 'return-prepared', 'clb-guidance'],
  },
  { track: 'illness', phase: 3, source: 'S2 Actieplan 2.4', items: ['poah', ...alternatives] },
];

const { tracks } = inForce((await readRules()).tracks, '2026-10-01').content;
const itemsOf = (track: string, phase: number) =>
  tracks.find((each) => each.track === track)?.phases.find((each) => each.phase === phase)?.items ?? [];

it.each(table)(
  'phase $phase of $track offers what the plan of action has there [$source]',
  ({ track, phase, items, source }) => {
    const found = itemsOf(track, phase);
    expect(found.map(({ code }) => code)).toEqual(items);
    const [first = ''] = source.split('; ');
    expect(found.some((each) => each.source.includes(first))).toBe(true);
  },
);

it('the tracks have these phases and no others [S2 Actieplan 1–3]', () => {
  const phases = tracks.flatMap(({ track, phases: all }) => all.map(({ phase }) => ({ track, phase })));
  expect(phases).toEqual(table.map(({ track, phase }) => ({ track, phase })));
});

it('the first talk is the school’s [S2 fase 1]', () => {
  const talk = itemsOf('unauthorised-absence', 1).find(({ code }) => code === 'first-talk');
  expect(talk).toMatchObject({ by: ['school'], measures: ['talk-with-pupil'], steps: [] });
});
