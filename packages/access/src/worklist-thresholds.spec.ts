import {
  type ActorType,
  initialTrajectory,
  type Organisation,
  organisationId,
  reportId,
  type TrajectoryState,
  trajectoryId,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { expect, it } from 'vitest';
import { thresholdsFor } from './worklist.js';

const rules = await readRules();
const organisation = (id: string, type: ActorType, secrecy: Organisation['secrecy']): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'vg',
  secrecy,
  municipality: null,
});
const school = organisation('school', 'school', 'discretion');
const clb = organisation('clb', 'clb', 'professional');
const naft = organisation('naft', 'naft', 'professional');
const police = organisation('police', 'police', 'judicial');
const stranger = organisation('stranger', 'clb', 'professional');
const helping = [school, clb, naft];
const organisations = new Map([...helping, police, stranger].map((each) => [each.id, each]));

const now = '2024-10-02T08:00:00.000Z';
const takingPart = ({ id, type }: Organisation) => ({ organisationId: id, type, since: now, bases: [] });
const state = (more: Partial<TrajectoryState> = {}): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  reports: [
    {
      reportId: reportId('report'),
      organisationId: school.id,
      organisationType: 'school',
      registeredBy: school.id,
      concernKind: 'relative-absence',
      absences: {},
      territory: null,
      community: 'vg',
      reportedAt: now,
    },
  ],
  absences: ['2024-09-03', '2024-09-04', '2024-09-05', '2024-09-10', '2024-09-12'].map((date) => ({
    absenceId: date,
    organisationId: school.id,
    code: 'B',
    date,
    period: null,
    halfDays: 2,
  })),
  participants: helping.map(takingPart),
  coordinator: naft.id,
  ...more,
});
const told = (viewer: Organisation, more: Partial<TrajectoryState> = {}, at = now) =>
  thresholdsFor(viewer, { trajectoryId: trajectoryId('trajectory'), state: state(more) }, organisations, {
    rules,
    now: at,
  }).map(({ code }) => code);

it("tells each of the steps that are its own: school and CLB, and nobody of another's [S2 'CLB' 1; S2 §6]", () => {
  expect(told(school)).toEqual(['contact-with-parents', 'police-as-preventive-partner']);
  expect(told(clb)).toEqual(['signal-to-clb']);
  for (const other of [naft, police, stranger]) expect(told(other), other.id).toEqual([]);
  const participants = [...helping, police].map(takingPart);
  expect(told(police, { participants, coordinator: police.id })).toEqual([]);
  expect(told(school, { participants })).toEqual(['contact-with-parents']);
});

it('tells of them while they stand, to the end of the school year', () => {
  expect(told(clb, {}, '2024-09-04T20:00:00.000Z')).toEqual([]);
  expect(told(clb, {}, '2025-06-30T08:00:00.000Z')).toEqual(['signal-to-clb']);
  expect(told(clb, {}, '2025-09-10T08:00:00.000Z')).toEqual([]);
});
