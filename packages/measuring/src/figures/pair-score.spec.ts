import { expect, test } from 'vitest';
import { scoreByOrigin, scoreGroups } from './pair-score.js';
import { distribution } from './timing.js';

const report = (group: string, trueId: string, origin: string | null = null) => ({ group, trueId, origin });

test('groups are scored over all pairs of reports', () => {
  // True pairs: aa, aa, aa (three reports of A), bb. Found: group 1 has A A B (three pairs, one right), group 2 A B.
  const score = scoreGroups([
    report('1', 'A'),
    report('1', 'A'),
    report('1', 'B'),
    report('2', 'A'),
    report('2', 'B'),
  ]);
  expect(score).toMatchObject({
    truePairs: 4,
    foundPairs: 4,
    rightPairs: 1,
    precision: 0.25,
    recall: 0.25,
    f1: 0.25,
  });
});

test('nothing found is not wrong, and finds nothing', () => {
  expect(scoreGroups([report('1', 'A'), report('2', 'A')])).toMatchObject({ precision: 1, recall: 0, f1: 0 });
  expect(scoreGroups([])).toMatchObject({ precision: 1, recall: 1, f1: 1 });
});

test('a wrong pair of two origins burdens both', () => {
  const scores = scoreByOrigin([
    report('1', 'A', 'polish'),
    report('1', 'A', 'polish'),
    report('1', 'B', 'turkish'),
    report('2', 'C', null),
  ]);
  expect([...scores.keys()]).toEqual(['polish', 'turkish']);
  expect(scores.get('polish')).toMatchObject({ truePairs: 1, foundPairs: 3, rightPairs: 1 });
  expect(scores.get('turkish')).toMatchObject({ truePairs: 0, foundPairs: 2, rightPairs: 0, recall: 1 });
});

test('a distribution says what is usual and what is rare', () => {
  expect(distribution([3, 1, 2, 10])).toEqual({ count: 4, sum: 16, mean: 4, median: 2, p99: 3, max: 10 });
  expect(distribution([])).toMatchObject({ count: 0, mean: 0, max: 0 });
});
