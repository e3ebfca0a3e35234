import { expect, test } from 'vitest';
import { stagesUpTo } from '../command/scale.js';
import { takePersons } from '../generate/generate.js';
import { fill } from './fill.js';
import { furtherReports } from './further-reports.js';
import { measureBlocking, measureScale, type OutcomeCounts } from './scale.js';

const options = { seed: 9, stages: [50, 200], further: 60, reportsPerPerson: 1 };

test('an index is measured at every stage, with as many persons as said', () => {
  const figures = [...measureScale(options)];
  expect(figures.map(({ persons, reports }) => [persons, reports])).toEqual([
    [50, 50],
    [200, 200],
  ]);
  for (const { repeats, strangers, intake } of figures) {
    const sum = (counts: OutcomeCounts) =>
      counts.joinedRight + counts.joinedWrong + counts.possible + counts.new;
    expect([repeats.reports, sum(repeats), strangers.reports, sum(strangers)]).toEqual([30, 30, 30, 30]);
    expect(strangers.joinedRight).toBe(0);
    expect(repeats.joinedRight + repeats.possibleRight).toBeGreaterThan(20);
    expect(intake.count).toBe(60);
  }
});

test('blocking finds most of the known persons', () => {
  const [first, last] = [...measureBlocking(options)];
  expect(first?.candidates.count).toBe(60);
  expect(last?.recall).toBeGreaterThan(0.9);
  expect(last?.recall).toBeLessThanOrEqual(1);
});

test('several reports about a person are filed under that person', () => {
  const filed = new Map<string, number>();
  const index = { add: (_: string, person: string) => filed.set(person, (filed.get(person) ?? 0) + 1) };
  const [stage] = [...fill(index, { seed: 1, stages: [40], reportsPerPerson: 2 })];
  expect(stage).toMatchObject({ persons: 40 });
  expect(stage?.sample).toHaveLength(40);
  expect([...filed.values()]).toEqual(Array(40).fill(2));
});

test('further reports are by turns about known persons and about somebody new', () => {
  const known = [...takePersons(1, 3)];
  const reports = [...furtherReports(1, 8, known)];
  const [a, b, c] = known.map(({ trueId }) => trueId);
  expect(reports.map(({ knownAs }) => knownAs)).toEqual([a, null, b, null, c, null, a, null]);
});

test('a run stops at the usual numbers and at the last one', () => {
  expect(stagesUpTo(1_000_000)).toEqual([10_000, 100_000, 1_000_000]);
  expect(stagesUpTo(30_000)).toEqual([10_000, 30_000]);
  expect(stagesUpTo(5)).toEqual([5]);
});
