import {
  initialTrajectory,
  municipalities,
  type NisCode,
  reportId,
  type TrajectoryState,
} from '@samenspoor/domain';
import { actor, testOrganisations } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { municipalityFor } from './items.js';

const [one, other] = municipalities.map(({ nis }) => nis);
if (!one || !other) throw new Error('there are municipalities');
const police = actor('police-1');
const reportOf = (by: string, territory: NisCode | null): TrajectoryState['reports'][number] => ({
  reportId: reportId(by),
  organisationId: actor(by).id,
  organisationType: actor(by).type,
  registeredBy: actor(by).id,
  concernKind: 'relative-absence',
  absences: {},
  territory,
  community: null,
  reportedAt: '2024-10-02T00:00:00.000Z',
});
const stateOf = (...reports: TrajectoryState['reports']): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  participants: [
    { organisationId: police.id, type: police.type, since: '2024-10-03T00:00:00.000Z', bases: [] },
  ],
  reports,
});
const told = (...reports: TrajectoryState['reports']) =>
  municipalityFor({ organisations: testOrganisations }, police, stateOf(...reports));

it('tells the municipality of the report that tells who it is, or of another one that may be received', () => {
  expect(told(reportOf('police-1', other), reportOf('school-12', one))).toBe(other);
  expect(told(reportOf('school-12', one), reportOf('police-1', null))).toBe(one);
  expect(told(reportOf('police-1', null), reportOf('agodi', null), reportOf('school-12', one))).toBe(one);
});

it('tells none that stands only in a report of a holder of professional secrecy to the police [S2 Bijlage 1]', () => {
  expect(told(reportOf('clb-1', one), reportOf('police-1', null))).toBeNull();
  expect(told(reportOf('clb-1', one))).toBeNull();
});
