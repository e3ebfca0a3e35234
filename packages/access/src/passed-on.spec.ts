import {
  type ActorType,
  type Escalation,
  initialTrajectory,
  type Organisation,
  organisationId,
  type SecrecyRegime,
  type TrajectoryState,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { presentPassedOn } from './passed-on.js';

const network: readonly (readonly [string, ActorType, SecrecyRegime])[] = [
  ['kans', 'central-contact-point', 'official'],
  ['clb-1', 'clb', 'professional'],
  ['clb-2', 'clb', 'professional'],
  ['naft-1', 'naft', 'professional'],
  ['caw-1', 'youth-care-direct', 'professional'],
  ['school-12', 'school', 'discretion'],
  ['police-1', 'police', 'judicial'],
  ['region', 'regional-coordinator', 'official'],
];
const organisations = new Map(
  network.map(([name, type, secrecy]) => {
    const id = organisationId(name);
    const organisation: Organisation = {
      id,
      type,
      name: { nl: name, fr: name },
      community: 'bi',
      secrecy,
      municipality: null,
    };
    return [id, organisation] as const;
  }),
);

const actor = (name: string): Organisation => {
  const found = organisations.get(organisationId(name));
  if (!found) throw new Error(`no organisation ${name}`);
  return found;
};

const day = (nth: number): string => `2024-10-0${nth}T08:00:00.000Z`;

const callIn = (to: string, by: string, status: Escalation['status'], at: number): Escalation => ({
  escalationId: `${to} ${at}`,
  step: 'school-external',
  to: organisationId(to),
  by: organisationId(by),
  grounds: [],
  attachments: [],
  explanation: null,
  status,
  requestedAt: day(at),
  answeredAt: day(at),
});

const participants = (...ids: readonly string[]): TrajectoryState['participants'] =>
  ids.map((id) => ({
    organisationId: organisationId(id),
    type: actor(id).type,
    since: day(1),
    bases: [{ kind: 'assignment' }],
  }));

/** Taken over by a CLB from one that left, after which a call-in bounced and the next one came and returned. */
const state: TrajectoryState = {
  ...initialTrajectory,
  status: 'open',
  participants: participants('clb-2', 'school-12', 'police-1', 'caw-1'),
  coordinator: organisationId('clb-2'),
  leads: [
    { leadId: '1', organisationId: organisationId('clb-2'), previous: organisationId('clb-1'), at: day(2) },
  ],
  escalations: [callIn('naft-1', 'clb-2', 'refused', 3), callIn('caw-1', 'clb-2', 'returned', 4)],
};

const told = (viewer: Organisation) => presentPassedOn(viewer, state, organisations);

describe('how often a young person was passed on [S2 Bijlage 1; S4 §2.1.2]', () => {
  it('is counted for whoever sees the trajectory in full, and not told to others', () => {
    for (const id of ['clb-2', 'school-12', 'police-1', 'kans'])
      expect(told(actor(id)), id).toMatchObject({ times: 2, bounced: 1 });
    for (const id of ['clb-1', 'naft-1', 'region']) expect(told(actor(id)), id).toBeNull();
    const asked = { ...state, escalations: [callIn('naft-1', 'clb-2', 'requested', 3)] };
    expect(presentPassedOn(actor('naft-1'), asked, organisations)).toBeNull();
  });

  it('names who takes part, and who a call-in that the viewer is told of is about; not who has left', () => {
    expect(told(actor('school-12'))?.moves).toEqual([
      { at: day(2), because: 'handed-over', from: null, to: 'clb-2' },
      { at: day(4), because: 'refused', from: 'naft-1', to: 'caw-1' },
    ]);
  });

  it('names to the police nobody that a holder of professional secrecy called in', () => {
    expect(told(actor('police-1'))?.moves[1]).toEqual({
      at: day(4),
      because: 'refused',
      from: null,
      to: null,
    });
  });
});
