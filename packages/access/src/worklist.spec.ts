import {
  actorTypes,
  initialTrajectory,
  municipalities,
  type Organisation,
  organisationId,
  reportId,
  type TrajectoryState,
  trajectoryId,
  worklistReasons,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { expect, it } from 'vitest';
import { mayHaveReason, reasonsFor } from './worklist.js';

const rules = await readRules();
const here = municipalities[0]?.nis ?? null;
const organisation = (id: string, more: Partial<Organisation>): Organisation => ({
  id: organisationId(id),
  type: 'school',
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy: 'official',
  municipality: null,
  ...more,
});
const contact = organisation('contact', { type: 'municipal-contact-point', municipality: here });
const kans = organisation('kans', { type: 'central-contact-point' });
const since = '2024-10-02T00:00:00.000Z';
const state: TrajectoryState = {
  ...initialTrajectory,
  status: 'open',
  openedAt: since,
  lastActivityAt: since,
  unassignedSince: since,
  reports: [
    {
      reportId: reportId('r'),
      organisationId: organisationId('school'),
      organisationType: 'school',
      registeredBy: organisationId('school'),
      concernKind: 'relative-absence',
      absences: {},
      territory: here,
      community: null,
      reportedAt: since,
    },
  ],
};
const why = (viewer: Organisation, of: TrajectoryState = state, hasOpenMatch = false) =>
  reasonsFor(
    viewer,
    { trajectoryId: trajectoryId('p.1'), state: of },
    { rules, now: '2024-10-02T12:00:00.000Z', soon: '2024-10-02T12:00:00.000Z', hasOpenMatch },
  );
const withPart = ({ id, type }: Organisation): TrajectoryState => ({
  ...state,
  participants: [{ organisationId: id, type, since, bases: [] }],
});

it('gives a keeper that takes part both reasons as long as nobody coordinates [S2 fase 1; S2 §15.2]', () => {
  expect(why(contact)).toEqual(['unassigned', 'new']);
  expect(why(contact, withPart(contact))).toEqual(['participant', 'unassigned', 'new']);
  const coordinator = organisationId('clb');
  const leads = [
    { leadId: 'lead', organisationId: coordinator, previous: null, at: '2024-10-03T00:00:00.000Z' },
  ];
  expect(why(contact, { ...state, coordinator, leads })).toEqual(['territory']);
  expect(why(contact, { ...withPart(contact), coordinator, leads })).toEqual(['participant']);
});

it('lets nobody wait for a coordinator of what is closed', () => {
  const unassigned = ['unassigned', 'territory', 'new'];
  for (const viewer of [contact, kans])
    expect(
      why(viewer, { ...withPart(contact), status: 'closed' }).filter((each) => unassigned.includes(each)),
    ).toEqual([]);
});

it('tells of open matches contact points, of thresholds everybody but police and justice, and the region nothing [S2 Bijlage 1; S0 goal 8]', () => {
  expect(why(contact, state, true)).toContain('review');
  expect(why(organisation('school', {}), withPart(organisation('school', {})), true)).not.toContain('review');
  const allowed = actorTypes.filter((type) => mayHaveReason(organisation('any', { type }), 'review'));
  expect(allowed.toSorted()).toEqual(['central-contact-point', 'municipal-contact-point']);
  expect(mayHaveReason(organisation('any', { secrecy: 'judicial' }), 'threshold')).toBe(false);
  expect(mayHaveReason(organisation('any', { secrecy: 'professional' }), 'threshold')).toBe(true);
  const region = organisation('region', { type: 'regional-coordinator' });
  expect(worklistReasons.filter((reason) => mayHaveReason(region, reason))).toEqual([]);
});
