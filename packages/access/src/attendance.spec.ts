import {
  type AbsenceEntry,
  initialTrajectory,
  type Organisation,
  organisationId,
  type ReportedFacts,
  reportId,
  type TrajectoryState,
  trajectoryId,
} from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { receivedAttendance } from './attendance.js';

const organisation = (
  id: string,
  type: Organisation['type'],
  secrecy: Organisation['secrecy'],
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'vg',
  secrecy,
  municipality: null,
});
const school = organisation('school', 'school', 'discretion');
const clb = organisation('clb', 'clb', 'professional');
const police = organisation('police', 'police', 'judicial');
const naft = organisation('naft', 'naft', 'professional');
const organisations = new Map([school, clb, police, naft].map((each) => [each.id, each]));

const at = '2024-10-02T08:00:00.000Z';
const reportBy = ({ id, type }: Organisation): ReportedFacts => ({
  reportId: reportId(`report of ${id}`),
  organisationId: id,
  organisationType: type,
  registeredBy: id,
  concernKind: 'relative-absence',
  absences: { B: 5 },
  territory: null,
  community: 'vg',
  reportedAt: at,
});
const absenceBy = ({ id }: Organisation): AbsenceEntry => ({
  absenceId: `absence of ${id}`,
  organisationId: id,
  code: 'B',
  date: '2024-09-10',
  period: null,
  halfDays: 1,
});
const state: TrajectoryState = {
  ...initialTrajectory,
  status: 'open',
  reports: [school, clb].map(reportBy),
  absences: [school, clb].map(absenceBy),
  participants: [school, clb, police].map(({ id, type }) => ({
    organisationId: id,
    type,
    since: at,
    bases: [],
  })),
};

const seenBy = (viewer: Organisation) => {
  const received = receivedAttendance(
    viewer,
    { trajectoryId: trajectoryId('t.1'), state },
    organisations,
    '2024-10-10',
  );
  return received && [...received.reports, ...received.absences].map((each) => each.organisationId);
};

it('where the parents stand is known from the latest stance that one may see [S2 fase 1]', () => {
  const stance = (by: Organisation, date: string, said: 'unwilling' | 'powerless' | 'cooperating') => ({
    kind: 'stance' as const,
    entryId: `${by.id} ${date}`,
    organisationId: by.id,
    at,
    stance: said,
    date,
    attempts: [],
  });
  const knownOn = (day: string, viewer: Organisation, ...entries: readonly ReturnType<typeof stance>[]) =>
    receivedAttendance(
      viewer,
      { trajectoryId: trajectoryId('t.1'), state: { ...state, entries } },
      organisations,
      day,
    )?.circumstances;
  const known = (viewer: Organisation, ...entries: readonly ReturnType<typeof stance>[]) =>
    knownOn('2024-10-10', viewer, ...entries);
  const entries = [stance(clb, '2024-10-01', 'powerless'), stance(clb, '2024-09-01', 'unwilling')] as const;
  expect(known(school, ...entries)).toEqual(['parents-powerless']);
  expect(known(police, ...entries)).toEqual([]);
  expect(knownOn('2024-09-30', school, ...entries)).toEqual(['parents-unwilling']);
  expect(known(school, ...entries, stance(school, '2024-10-02', 'cooperating'))).toEqual([]);
});

// Facts of a school may always go to the police, what a holder of professional secrecy wrote never does [S2 Bijlage 1].
it.each([
  [school, ['school', 'clb', 'school', 'clb']],
  [clb, ['school', 'clb', 'school', 'clb']],
  [police, ['school', 'school']],
  [naft, null],
])('into what $id is shown counts what it may receive', (viewer, authors) => {
  expect(seenBy(viewer)).toEqual(authors);
});
