import { expect, it } from 'vitest';
import type { ConcernKind } from '../concern/index.js';
import { enrolmentBy } from './enrolment.js';

const unrecorded = { enrolled: 'unknown', enrolledFrom: null } as const;
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
  expect(enrolmentBy(unrecorded, reported(...kinds))).toBe(known);
  expect(enrolmentBy(unrecorded, reported(...kinds).toReversed())).toBe(known);
});

it.each<readonly [string, string, ConcernKind]>([
  ['no', '2024-09-30', 'absolute-absence'],
  ['yes', '2024-10-02', 'absolute-absence'],
  ['unknown', '2024-10-01', 'absolute-absence'],
  ['yes', '2024-10-01', 'relative-absence'],
  ['yes', '2024-09-30', 'school-refusal'],
])('enrolment is %s where it was recorded from %s and %s was reported on 1 October', (known, from, kind) => {
  expect(enrolmentBy({ enrolled: 'yes', enrolledFrom: from }, reported(kind))).toBe(known);
});
