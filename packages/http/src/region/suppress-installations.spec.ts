import { municipalities } from '@samenspoor/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCounts } from './region-reading.js';
import { installationFiguresOf, installationOverviewOf, regionOverviewOf } from './suppress-installations.js';

const [firstPlace = null, secondPlace = null] = municipalities.map(({ nis }) => nis);
const at = new Date('2024-10-02T08:49:36Z');

/** As many reports as open trajectories, which are so spread that an installation shows its total from 7 on. */
const counted = (open: number, unassigned = 0): RegionCounts => ({
  reports: open,
  persons: open,
  reportsByOutcome: { new: open, joined: 0, possible: 0 },
  duplicatesMet: 0,
  openTrajectories: open,
  openByMunicipalityAndPhase: [
    { municipality: null, phase: 1, count: open - Math.min(open, 2) },
    ...(open > 0 ? [{ municipality: firstPlace, phase: 1 as const, count: 1 }] : []),
    ...(open > 1 ? [{ municipality: secondPlace, phase: 2 as const, count: 1 }] : []),
  ],
  unassigned: { count: unassigned, oldestSince: null, byMunicipality: [] },
  participantsPerOpenTrajectory: {
    mean: 1,
    distribution: { none: 0, '1': open, '2': 0, '3': 0, '4': 0, '5+': 0 },
  },
  closedByOutcome: {},
});

const shownOf = (parts: readonly number[], threshold: number | null) => {
  const all = { ...regionOverviewOf(counted(0), [], threshold, at), openTrajectories: sum(parts) };
  return installationFiguresOf(
    parts.map((_, index) => `n${index}`),
    parts.map((part) => counted(part)),
    all,
  ).map(({ openTrajectories }) => openTrajectories);
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the figures of installations', () => {
  it('are exact for who may know them', () => {
    expect(shownOf([9, 3, 0], null)).toEqual([9, 3, 0]);
  });

  it('are all hidden where the total and the others would tell a small one', () => {
    expect(shownOf([9, 3], 5)).toEqual([null, null]);
    expect(shownOf([9, 3, 12], 5)).toEqual([null, null, null]);
    expect(shownOf([9, 0, 0], 5)).toEqual([null, null, null]);
    expect(shownOf([9, 4, 4], 5)).toEqual([null, null, null]);
  });

  it('are shown beside small ones that stay open', () => {
    expect(shownOf([9, 3, 2], 5)).toEqual([9, null, null]);
    expect(shownOf([9, 8], 5)).toEqual([9, 8]);
  });

  it('are hidden where the installation hides them itself', () => {
    const hidesTotal: RegionCounts = {
      ...counted(9),
      openByMunicipalityAndPhase: [{ municipality: null, phase: 1, count: 9 }],
    };
    const all = { ...regionOverviewOf(counted(0), [], 5, at), openTrajectories: 18 };
    const figures = installationFiguresOf(['a', 'b'], [hidesTotal, counted(9)], all);
    expect(figures.map(({ openTrajectories }) => openTrajectories)).toEqual([null, 9]);
  });

  it('never leave one possibility for a small one, to who knows the total and the rule', () => {
    const small = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 4 }), (parts) => {
        const shown = shownOf(parts, 5);
        const hidden = parts.filter((_, index) => shown[index] === null);
        const rest = sum(hidden);
        for (const [index, part] of parts.entries()) {
          if (shown[index] !== null) expect(part).toBeGreaterThanOrEqual(5);
        }
        if (hidden.length === 0 || hidden.length === parts.length) return;
        // Some are shown, so those that are hidden are small; more than one way must lead to their sum.
        const ways = possible(hidden.length, rest);
        expect(new Set(ways.map(([first]) => first)).size).toBeGreaterThan(1);
      }),
    );
  });
});

/** All ways in which so many counts of 0 to 4 add up to a sum. */
const possible = (many: number, total: number): readonly (readonly number[])[] =>
  many === 0
    ? total === 0
      ? [[]]
      : []
    : [0, 1, 2, 3, 4].flatMap((first) =>
        possible(many - 1, total - first).map((others) => [first, ...others]),
      );

describe('the figures of a region', () => {
  const both = (one: Partial<RegionCounts>, other: Partial<RegionCounts>, sums: Partial<RegionCounts>) =>
    regionOverviewOf(
      { ...counted(0), ...sums },
      [
        { ...counted(0), ...one },
        { ...counted(0), ...other },
      ],
      5,
      at,
    );
  const cell = (count: number) => ({
    openByMunicipalityAndPhase: [{ municipality: firstPlace, phase: 1 as const, count }],
  });
  const shownCell = (one: number, other: number) =>
    both(cell(one), cell(other), cell(one + other)).municipalities[0]?.byPhase[1]?.count;

  it('tell nothing that the tables of one installation would turn into a small number of another', () => {
    expect(shownCell(9, 3)).toBeNull();
    expect(shownCell(9, 0)).toBeNull();
    expect(shownCell(4, 4)).toBeNull();
    expect(shownCell(9, 8)).toBe(17);
    const closed = (count: number) => ({ closedByOutcome: { qualified: count } });
    expect(both(closed(9), closed(3), closed(12)).closedByOutcome.qualified).toBeNull();
    expect(both(closed(9), closed(8), closed(17)).closedByOutcome.qualified).toBe(17);
    const spread = (count: number) => ({
      participantsPerOpenTrajectory: {
        mean: 1,
        distribution: { none: 0, '1': count, '2': 0, '3': 0, '4': 0, '5+': 0 },
      },
    });
    const bands = both(spread(9), spread(3), spread(12)).participantsPerOpenTrajectory.distribution;
    expect(bands['1']).toBeNull();
  });

  it('are exact for who may know them', () => {
    const exact = regionOverviewOf(counted(12), [counted(9), counted(3)], null, at);
    expect(exact).toMatchObject({ threshold: null, openTrajectories: 12, reports: 12 });
  });

  it('are shown where all installations show theirs, and where many small ones hide each other', () => {
    const many = [1, 2, 3, 2, 1, 9].map((count) => ({
      ...counted(0),
      closedByOutcome: { qualified: count },
    }));
    const sums = { ...counted(0), closedByOutcome: { qualified: 18 } };
    expect(regionOverviewOf(sums, many, 5, at).closedByOutcome.qualified).toBe(18);
  });
});

describe('the overview of one installation', () => {
  const figures = { network: 'n', reports: 9, openTrajectories: 9, unassigned: null };

  it('is complete for who may know it', () => {
    const overview = installationOverviewOf(counted(5), figures, null, at);
    expect(overview).toMatchObject({ threshold: null, openTrajectories: 5, openMatches: null });
    expect(JSON.stringify(overview.municipalities)).toContain('"count":3');
  });

  it('says no more than its figures to others', () => {
    const overview = installationOverviewOf(counted(40), figures, 5, at);
    const { reports, openTrajectories, threshold, at: _, ...rest } = overview;
    expect({ reports, openTrajectories, threshold }).toEqual({
      reports: 9,
      openTrajectories: 9,
      threshold: 5,
    });
    expect(JSON.stringify(rest)).not.toContain('40');
  });
});
