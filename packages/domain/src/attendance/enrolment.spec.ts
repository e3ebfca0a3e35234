import { expect, it } from 'vitest';
import type { ConcernKind } from '../concern/index.js';
import { enrolmentBy } from './enrolment.js';

const reported = (...kinds: readonly ConcernKind[]) =>
  kinds.map((concernKind, nth) => ({ concernKind, reportedAt: `2024-10-0${nth + 1}T08:00:00.000Z` }));

it.each<readonly [string, readonly ConcernKind[]]>([
  ['yes', ['relative-absence']],
  ['yes', ['absolute-absence', 'passive-disengagement', 'illness']],
  ['no', ['relative-absence', 'absolute-absence']],
  ['no', ['early-school-leaving', 'school-refusal']],
  ['unknown', ['illness', 'school-refusal', 'exclusion']],
  ['unknown', []],
])('enrolment is %s by reports of %j, the latest one that tells [S0 §2]', (known, kinds) => {
  expect(enrolmentBy('unknown', reported(...kinds))).toBe(known);
  expect(enrolmentBy('unknown', reported(...kinds).toReversed())).toBe(known);
  expect(enrolmentBy('no', reported(...kinds))).toBe('no');
});
