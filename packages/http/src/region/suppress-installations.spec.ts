import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCounts } from './region-reading.js';
import { installationFiguresOf, installationOverviewOf, regionOverviewOf } from './suppress-installations.js';

const at = new Date('2024-10-02T08:49:36Z');

/** Everything in one municipality and phase; as many reports as open trajectories. */
const counted = (open: number, unassigned = 0): RegionCounts => ({
  reports: open,
  persons: open,
  reportsByOutcome: { new: open, joined: 0, possible: 0 },
  duplicatesMet: 0,
  openTrajectories: open,
  openByMunicipalityAndPhase: [{ municipality: null, phase: 1, count: open }],
  unassigned: { count: unassigned, oldestSince: null, byMunicipality: [] },
  participantsPerOpenTrajectory: {
    mean: 1,
    distribution: { none: 0, '1': open, '2': 0, '3': 0, '4': 0, '5+': 0 },
  },
  closedByOutcome: {},
});

const shownOf = (parts: readonly number[], threshold: number | null) => {
  const all = { ...regionOverviewOf(counted(0), threshold, at), openTrajectories: sum(parts) };
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

describe('the overview of one installation', () => {
  const figures = { network: 'n', reports: 9, openTrajectories: 9, unassigned: null };

  it('is complete for who may know it', () => {
    const overview = installationOverviewOf(counted(3), figures, null, at);
    expect(overview).toMatchObject({ threshold: null, openTrajectories: 3, openMatches: null });
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
