import {
  type ActorType,
  type Escalation,
  heldBy,
  initialTrajectory,
  type Organisation,
  ok,
  organisationId,
  type Result,
  refuse,
  type SecrecyRegime,
  type TrajectoryCommand,
  type TrajectoryState,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { asMayBeTold } from './concealing.js';
import { reachesCallIn } from './trajectories.js';
import { receivesTrajectoryEvent } from './trajectory-events.js';

const organisation = (type: ActorType, secrecy: SecrecyRegime): Organisation => ({
  id: organisationId(type),
  type,
  name: { nl: type, fr: type },
  community: 'bi',
  secrecy,
  municipality: null,
});
const school = organisation('school', 'discretion');
const clb = organisation('clb', 'professional');
const police = organisation('police', 'judicial');
const prosecutor = organisation('prosecutor', 'judicial');
const organisations = new Map([school, clb, police, prosecutor].map((each) => [each.id, each]));

const at = '2026-10-01T00:00:00.000Z';
const date = '2026-10-01';
const words = { alg: 'A256GCM' as const, keyId: 'k', iv: '', tag: '', text: '' };

/** The school recorded all of it; `by` said how each ended, and called the prosecutor in. */
const ended = (by: Organisation): TrajectoryState => {
  const who = { kind: 'parents' as const };
  const of = { organisationId: school.id, at };
  const settled = { date, by: by.id };
  const callIn: Escalation = {
    escalationId: 'e1',
    step: 'prosecutor',
    to: prosecutor.id,
    by: by.id,
    grounds: [],
    attachments: [],
    explanation: null,
    status: 'requested',
    requestedAt: at,
    answeredAt: null,
  };
  const followUp = { how: 'dropped' as const, by: by.id, at, reason: null };
  return {
    ...initialTrajectory,
    status: 'open',
    participants: [school, clb, police].map(({ id, type }) => ({
      organisationId: id,
      type,
      since: at,
      bases: [{ kind: 'assignment' as const }],
    })),
    measures: [
      {
        measureId: 'm1',
        organisationId: school.id,
        type: 'anti-truancy-contract',
        date,
        note: null,
        concluded: { result: 'broken-off', ...settled },
      },
    ],
    entries: [
      {
        ...of,
        kind: 'action',
        entryId: 'i1',
        what: words,
        who,
        due: date,
        settled: { outcome: 'done', reason: null, ...settled },
      },
      {
        ...of,
        kind: 'return-plan',
        entryId: 'i2',
        date,
        preparedWith: [who],
        agreed: null,
        settled: { outcome: 'came', ...settled },
      },
    ],
    escalations: [callIn, { ...callIn, escalationId: 'e2', status: 'refused', by: school.id, followUp }],
  };
};

const commands: readonly TrajectoryCommand[] = [
  { kind: 'conclude-measure', measureId: 'm1', result: 'reached', date },
  { kind: 'settle-action', entryId: 'i1', outcome: 'dropped', date, reason: null },
  { kind: 'settle-return', entryId: 'i2', outcome: 'did-not-come', date },
  { kind: 'follow-up-escalation', escalationId: 'e2', how: 'other-help', reason: null },
  {
    kind: 'request-escalation',
    escalationId: 'e3',
    step: 'prosecutor',
    to: prosecutor,
    asked: prosecutor.id,
    grounds: [],
    attachments: [],
    explanation: null,
  },
];
const otherwise = heldBy('already-settled', clb.id, { outcome: 'broken-off' });

describe.each(commands)('$kind', (command) => {
  const told = (caller: Organisation, by: Organisation, decision: Result<readonly never[]>) =>
    asMayBeTold(caller, command, ended(by), organisations, decision);

  it('tells a judicial party neither who said before how it ended, nor whether that was the same [S2 Bijlage 1]', () => {
    const refused = { ok: false, refusal: { kind: 'conflict', rule: 'held-in-secrecy', params: {} } };
    expect(told(police, clb, otherwise)).toMatchObject(refused);
    expect(told(police, clb, ok([]))).toEqual(told(police, clb, otherwise));
    expect(JSON.stringify(told(police, clb, otherwise))).not.toMatch(/clb|broken/);
  });

  it('tells everybody else, and of everybody else', () => {
    for (const [caller, by] of [
      [school, clb],
      [clb, clb],
      [police, school],
      [police, police],
    ] as const) {
      expect(told(caller, by, otherwise)).toBe(otherwise);
      expect(told(caller, by, ok([]))).toEqual(ok([]));
    }
    const forbidden = refuse('forbidden', 'plan-of-others');
    expect(told(police, clb, forbidden)).toBe(forbidden);
    const nothing = { ...ended(clb), measures: [], entries: [], escalations: [] };
    expect(asMayBeTold(police, command, nothing, organisations, ok([]))).toEqual(ok([]));
  });
});

describe('a call-in', () => {
  it('is not there for who may not know that it was made, as an id that was never given', () => {
    const reaches = (caller: Organisation, by: Organisation, id = 'e1') =>
      reachesCallIn(caller, id, ended(by), organisations);
    expect([reaches(police, clb), reaches(police, school), reaches(police, police)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([reaches(school, clb), reaches(clb, clb), reaches(prosecutor, clb)]).toEqual([true, true, true]);
    expect(reaches(clb, clb, 'never')).toBe(false);
  });
});

describe('an event of what became of a call-in', () => {
  it('is told to who may know it of whoever followed it up', () => {
    const state = ended(clb);
    const told = (viewer: Organisation, by: Organisation) =>
      receivesTrajectoryEvent(
        viewer,
        {
          type: 'EscalationFollowedUp',
          data: { escalationId: 'e2', how: 'dropped', reason: null },
          meta: { at, by: by.id, command: null, causationId: null },
        },
        { before: state, after: state },
        organisations,
      );
    expect([told(police, clb), told(police, school), told(school, clb)]).toEqual([false, true, true]);
  });
});
