import type { PersonDetails } from '@samenspoor/matching';
import { describe, expect, test } from 'vitest';
import type { LabelledReport } from '../readers/labelled-report.js';
import type { Case } from './cases.js';
import { OutcomeTally } from './outcomes.js';
import { standsFor } from './standing.js';
import { measureStream } from './stream.js';

const nobody: PersonDetails = {
  familyName: null,
  givenNames: null,
  birthDate: null,
  sex: null,
  nationalNumber: null,
  address: null,
  school: null,
};
const home = { street: 'Voorbeeldstraat', houseNumber: '7', postcode: '1090', municipality: 'Jette' };
const lente: PersonDetails = {
  ...nobody,
  familyName: 'Proefpersoon',
  givenNames: 'Lente',
  birthDate: '2010-05-17',
  nationalNumber: '10051700055',
  address: home,
};
/** The brother or sister whose number was entered: a question, by rule. */
const withSiblingsNumber: PersonDetails = { ...lente, givenNames: 'Bartholomeus' };

let refs = 0;
const report = (trueId: string, details: PersonDetails, origin: string | null = null): LabelledReport => ({
  ref: `r${refs++}`,
  trueId,
  origin,
  details,
});

describe('a stream with a truthful reviewer', () => {
  test('counts what is joined, rightly and wrongly', () => {
    const figures = measureStream([report('A', lente), report('A', lente), report('B', lente)]);
    expect(figures).toMatchObject({
      reports: 3,
      youngPeople: 2,
      repeats: 1,
      joinedRight: 1,
      joinedWrong: 1,
      missed: 0,
      queued: 0,
      pairs: { truePairs: 1, foundPairs: 3, rightPairs: 1 },
    });
  });

  test('counts who is missed', () => {
    const other = { ...nobody, familyName: 'Overkant', givenNames: 'Zomer', birthDate: '2004-11-30' };
    expect(measureStream([report('A', lente), report('A', other)])).toMatchObject({
      repeats: 1,
      joinedRight: 0,
      missed: 1,
      pairs: { truePairs: 1, foundPairs: 0, recall: 0 },
    });
  });

  test('asks, and a truthful answer links or keeps apart', () => {
    const same = measureStream([report('A', lente), report('A', withSiblingsNumber)]);
    expect(same).toMatchObject({
      queued: 1,
      queuedRight: 1,
      questions: 1,
      missed: 0,
      review: { same: 1, different: 0, lapsed: 0 },
      pairs: { rightPairs: 1, foundPairs: 1 },
    });
    const different = measureStream([report('A', lente), report('B', withSiblingsNumber)]);
    expect(different).toMatchObject({
      queued: 1,
      queuedRight: 0,
      review: { same: 0, different: 1, lapsed: 0 },
      pairs: { foundPairs: 0 },
    });
  });

  test('a reviewer who comes by sooner spares questions', () => {
    const reports = [report('A', lente), report('A', withSiblingsNumber), report('A', withSiblingsNumber)];
    expect(measureStream(reports, { chunk: 1 }).pairs).toMatchObject({ rightPairs: 3, foundPairs: 3 });
    expect(measureStream(reports).pairs).toMatchObject({ rightPairs: 3, foundPairs: 3 });
  });

  test('tells origins apart', () => {
    const figures = measureStream([
      report('A', lente, 'polish'),
      report('A', lente, 'polish'),
      report('B', { ...nobody, familyName: 'Overkant', givenNames: 'Zomer' }, 'turkish'),
    ]);
    expect(figures.byOrigin.get('polish')).toMatchObject({ reports: 2, repeats: 1, joinedRight: 1 });
    expect(figures.byOrigin.get('turkish')).toMatchObject({ reports: 1, repeats: 0 });
  });
});

test('a repeat that is joined wrongly is wrong, not missed', () => {
  const tally = new OutcomeTally();
  const of = (trueId: string) => ({ trueId, origin: null });
  tally.add(of('A'), { kind: 'new' });
  tally.add(of('A'), { kind: 'joined', right: false });
  tally.add(of('A'), { kind: 'possible', right: false, questions: 2 });
  tally.add(of('A'), { kind: 'possible', right: true, questions: 1 });
  expect(tally.figures).toEqual({
    reports: 4,
    repeats: 3,
    joinedRight: 0,
    joinedWrong: 1,
    missed: 1,
    queued: 2,
    questions: 3,
    queuedRight: 1,
  });
});

test('a person stands for the young person most of its reports are about, the first on a tie', () => {
  expect(standsFor(['A', 'B', 'B'])).toBe('B');
  expect(standsFor(['B', 'A', 'A', 'B'])).toBe('B');
  expect(standsFor([])).toBeNull();
});

test('what did not go by itself is shown beside the person it should be compared with', () => {
  const cases: Case[] = [];
  const other = { ...nobody, familyName: 'Overkant', givenNames: 'Zomer', birthDate: '2004-11-30' };
  const [known, wrong, missed, asked] = [
    report('A', lente),
    report('B', lente),
    report('A', other),
    report('A', withSiblingsNumber),
  ];
  measureStream([known, wrong, missed, asked], { show: (seen) => cases.push(seen) });
  expect(
    cases.map(({ kind, report: { ref }, others }) => [kind, ref, others.map((each) => each.ref)]),
  ).toEqual([
    ['wrong', wrong.ref, [known.ref]],
    ['missed', missed.ref, [known.ref, wrong.ref]],
    ['asked-same', asked.ref, [known.ref, wrong.ref]],
  ]);
  expect(cases.every(({ explanation }) => explanation.length > 0)).toBe(true);
});
