import { describe, expect, it } from 'vitest';
import { inForce } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import { receiveRecords } from './allocate.js';
import type { TrajectoryCommand } from './commands.js';
import { decide } from './decide.js';
import type { TrajectoryEvent } from './events.js';
import { fold } from './evolve.js';
import { answerDue, expireEscalation } from './expire.js';
import { openFollowUps } from './follow-up.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  given,
  here,
  left,
  meta,
  naft,
  org,
  personA,
  personB,
  reported,
  school,
  sealed,
  there,
  who,
} from './given.fixture.js';
import { absorb, mergeInto, separate } from './meet-and-part.js';
import { contentOf } from './state.js';

const open = [...reported('r1', school, { absences: { B: 5 } }), ...reported('r2', clb)];

const requested = (id = 'e1', to = naft, at = day(5), by = clb): TrajectoryEvent => ({
  type: 'EscalationRequested',
  data: {
    escalationId: id,
    step: 'school-external',
    to: to.id,
    by: by.id,
    grounds: [],
    attachments: [],
    explanation: null,
    rulesVersion: '2022-1',
  },
  meta: meta(at, { by: by.id }),
});
const answered = (
  type: 'EscalationAccepted' | 'EscalationWithdrawn',
  at = day(6),
  reason = null,
): TrajectoryEvent => ({ type, data: { escalationId: 'e1', reason }, meta: meta(at) });
const refused = (at = day(6)): TrajectoryEvent => ({
  type: 'EscalationRefused',
  data: { escalationId: 'e1', outcome: 'refused', reason: sealed('full') },
  meta: meta(at, { by: naft.id }),
});
const expired: TrajectoryEvent = {
  type: 'EscalationExpired',
  data: { escalationId: 'e1', dueAt: day(12), rulesVersion: '2022-1' },
  meta: meta(day(12)),
};
const withdraw: TrajectoryCommand = {
  kind: 'withdraw-escalation',
  escalationId: 'e1',
  reason: sealed('not needed any more'),
};
const accept: TrajectoryCommand = {
  kind: 'answer-escalation',
  escalationId: 'e1',
  outcome: 'accepted',
  reason: null,
};

describe('withdrawing a call-in [S2 fase 2]', () => {
  it('takes back a question that nobody answered, and keeps why', () => {
    const state = given(open, requested())
      .when(withdraw, clb)
      .then({
        type: 'EscalationWithdrawn',
        data: { escalationId: 'e1', reason: sealed('not needed any more') },
      });
    expect(state.escalations).toMatchObject([
      { status: 'withdrawn', answeredAt: day(20), answerReason: sealed('not needed any more') },
    ]);
    expect(who(state)).toEqual([school.id, clb.id]);
  });

  it('comes too late once it was answered, and then names the answer and who gave it', () => {
    given(open, requested(), answered('EscalationAccepted'))
      .when(withdraw, clb)
      .refused({
        kind: 'conflict',
        rule: 'already-answered',
        params: { status: 'accepted', holder: naft.id },
      });
    given(open, requested(), expired)
      .when(withdraw, clb)
      .refused({ rule: 'already-answered', params: { status: 'expired', holder: clb.id } });
    given(open).when(withdraw, clb).refused({ kind: 'not-found' });
  });

  it('leaves nothing to answer', () => {
    given(open, requested(), answered('EscalationWithdrawn'))
      .when(accept, naft)
      .refused({
        kind: 'conflict',
        rule: 'already-answered',
        params: { status: 'withdrawn', holder: clb.id },
      });
  });

  it('lets the same be asked again', () => {
    const state = given(
      open,
      requested(),
      answered('EscalationWithdrawn'),
      requested('e2', naft, day(7)),
    ).state;
    expect(state.escalations.map(({ status }) => status)).toEqual(['withdrawn', 'requested']);
  });
});

describe('closing over a call-in [S2 fase 3]', () => {
  const close: TrajectoryCommand = { kind: 'close', outcome: 're-enrolled', reason: null };

  it('takes back what waits for an answer, and nothing else', () => {
    const state = given(
      open,
      assigned(clb, day(2)),
      requested(),
      requested('e2', org('naft', 'other')),
      refused(),
    )
      .when(close, clb)
      .then(
        { type: 'EscalationWithdrawn', data: { escalationId: 'e2', reason: null } },
        { type: 'Closed', data: { outcome: 're-enrolled', reason: null, rulesVersion: '2022-1' } },
      );
    expect(state.escalations.map(({ status }) => status)).toEqual(['refused', 'withdrawn']);
  });

  it('tells who accepts after that what became of its call-in, and what repeats an answer nothing new', () => {
    given(open, requested(), answered('EscalationWithdrawn'), closedAs('re-enrolled', day(7)))
      .when(accept, naft)
      .refused({
        kind: 'conflict',
        rule: 'already-answered',
        params: { status: 'withdrawn', holder: clb.id },
      });
    given(open, requested(), answered('EscalationAccepted'), closedAs('re-enrolled', day(7)))
      .when(accept, naft)
      .then();
    given(open, requested(), answered('EscalationAccepted'), closedAs('re-enrolled', day(7)))
      .when({ ...accept, outcome: 'completed' }, naft)
      .refused({ rule: 'trajectory-closed' });
  });

  it('is safe on a log of before: a question in a closed trajectory can be taken back', () => {
    given(open, requested(), closedAs('re-enrolled', day(7)))
      .when(withdraw, clb)
      .then({
        type: 'EscalationWithdrawn',
        data: { escalationId: 'e1', reason: sealed('not needed any more') },
      });
  });

  it('happens also where a parting closes what a merge had opened', () => {
    const leading = given(reported('r1', school), closedAs('re-enrolled', day(2))).state;
    const other = given(reported('r2', clb, {}, personB)).state;
    const linked = meta(day(3), { causationId: 'linked' });
    const merged = fold(mergeInto(other, here, linked), other);
    const together = fold(absorb(leading, { trajectoryId: there, state: merged }, linked), leading);
    const asked = fold([requested('e1', naft, day(5), school)], together);
    const events = separate(
      asked,
      { trajectoryId: there, personId: personB },
      { going: contentOf(other) },
      meta(day(8), { causationId: 'unlinked' }),
      rules,
    );
    expect(events.map(({ type }) => type)).toEqual(['Separated', 'EscalationWithdrawn', 'Closed']);
    expect(fold(events, asked)).toMatchObject({ status: 'closed', escalations: [{ status: 'withdrawn' }] });
  });

  it('happens also where an open question comes in that belongs to it', () => {
    const closed = given(reported('r1', school, {}, personA), closedAs('re-enrolled', day(2))).state;
    const { escalations } = given(open, requested()).state;
    const content = { measures: [], absences: [], notes: [], escalations, participants: [] };
    const received = receiveRecords(closed, there, here, content, meta(day(9), { causationId: 'allocated' }));
    expect(fold(received, closed)).toMatchObject({
      status: 'closed',
      escalations: [{ status: 'withdrawn' }],
    });
  });
});

describe('who leaves', () => {
  it('leaves its questions behind: they can still be answered', () => {
    const state = given(open, requested(), left(clb, day(6)))
      .when(accept, naft)
      .then(
        { type: 'EscalationAccepted', data: { escalationId: 'e1', reason: null } },
        {
          type: 'ParticipantJoined',
          data: {
            organisationId: naft.id,
            organisationType: 'naft',
            since: day(20),
            basis: { kind: 'escalation', escalationId: 'e1' },
          },
        },
        { type: 'PhaseEntered', data: { phase: 2, because: 'school-external' } },
      );
    expect(who(state)).toEqual([school.id, naft.id]);
  });
});

describe('expiry of a call-in [S2 fase 1; S2 §2.2 Bednet]', () => {
  const due = () => ({ dueAt: day(12), rulesVersion: '2022-1' });
  const expire = (events: readonly TrajectoryEvent[], at: string) =>
    expireEscalation(given(events).state, 'e1', { meta: meta(at), due });

  it('comes at its time, not a moment before', () => {
    const asked = [...open, requested()];
    const before = new Date(Date.parse(day(12)) - 1).toISOString();
    expect(expire(asked, before)).toMatchObject({
      ok: false,
      refusal: {
        rule: 'escalation-not-due',
        params: { dueAt: day(12) },
        source: '[S2 fase 1; S2 §2.2 Bednet]',
      },
    });
    expect(expire(asked, day(12))).toEqual({
      ok: true,
      value: [{ ...expired, meta: meta(day(12)) }],
    });
  });

  it('takes nothing from who answered late, as long as it is not written', () => {
    const decided = decide(given(open, requested()).state, accept, {
      actor: naft,
      rules,
      meta: meta(day(25)),
      sawRevision: null,
    });
    expect(decided).toMatchObject({ ok: true, value: [{ type: 'EscalationAccepted' }, {}, {}] });
    expect(expire([...open, requested(), answered('EscalationAccepted', day(25))], day(26))).toMatchObject({
      ok: false,
      refusal: {
        kind: 'conflict',
        rule: 'already-answered',
        params: { status: 'accepted', holder: naft.id },
      },
    });
    given(open, requested(), expired)
      .when(accept, naft)
      .refused({ kind: 'conflict', rule: 'already-answered', params: { status: 'expired', holder: clb.id } });
  });

  it('happens once, and to no question that is not there', () => {
    expect(expire([...open, requested(), expired], day(13))).toEqual({ ok: true, value: [] });
    expect(expire(open, day(13))).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('goes by the working days of the rule in force when it was asked', () => {
    const [present] = rules.deadlines;
    if (!present) throw new Error('no deadlines');
    const shorter = {
      ...present,
      version: 'later',
      from: '2024-10-10',
      content: { ...present.content, escalationAnswerWorkingDays: 2 },
    };
    const days = (from: string, count: number) => `${from} and ${count} working days`;
    const both = { deadlines: [present, shorter] };
    expect(answerDue({ requestedAt: day(5) }, both, days)).toEqual({
      dueAt: `${day(5)} and 5 working days`,
      rulesVersion: '2022-1',
    });
    expect(answerDue({ requestedAt: day(10) }, both, days).rulesVersion).toBe('later');
    expect(inForce(rules.deadlines, day(5)).content.escalationAnswerWorkingDays).toBe(5);
  });
});

describe('following up a call-in without result [S2 fase 2; S4 §2.1.2]', () => {
  const followUp: TrajectoryCommand = {
    kind: 'follow-up-escalation',
    escalationId: 'e1',
    how: 'other-help',
    reason: sealed('the family chose'),
  };
  const tasks = (...events: readonly (TrajectoryEvent | readonly TrajectoryEvent[])[]) =>
    openFollowUps(given(...events).state).map(({ escalationId }) => escalationId);
  const noPlace: TrajectoryEvent = {
    type: 'EscalationRefused',
    data: { escalationId: 'e1', outcome: 'no-place', reason: null },
    meta: meta(day(6)),
  };

  it('is due after a refusal, no place or expiry, and after nothing else', () => {
    for (const without of [refused(), noPlace, expired])
      expect(tasks(open, requested(), without)).toEqual(['e1']);
    expect(tasks(open, requested())).toEqual([]);
    for (const type of ['EscalationAccepted', 'EscalationWithdrawn'] as const)
      expect(tasks(open, requested(), answered(type))).toEqual([]);
    expect(tasks(open, requested(), refused(), closedAs('re-enrolled', day(8)))).toEqual([]);
  });

  it('is said once', () => {
    const state = given(open, requested(), refused())
      .when(followUp, clb)
      .then({
        type: 'EscalationFollowedUp',
        data: { escalationId: 'e1', how: 'other-help', reason: sealed('the family chose') },
      });
    expect(openFollowUps(state)).toEqual([]);
    const said: TrajectoryEvent = {
      type: 'EscalationFollowedUp',
      data: { escalationId: 'e1', how: 'dropped', reason: null },
      meta: meta(day(7), { by: clb.id }),
    };
    given(open, requested(), refused(), said)
      .when(followUp, school)
      .refused({ kind: 'conflict', rule: 'already-followed-up', params: { how: 'dropped', holder: clb.id } });
    given(open, requested())
      .when(followUp, clb)
      .refused({ rule: 'escalation-nothing-to-follow-up', params: { status: 'requested' } });
    given(open).when(followUp, clb).refused({ kind: 'not-found' });
  });

  it('is done by asking for the same step again, of whomever', () => {
    const other = org('naft', 'other-naft');
    expect(tasks(open, requested(), refused(), requested('e2', other, day(7)))).toEqual([]);
    expect(tasks(open, requested('e0', other, day(4)), requested(), refused())).toEqual(['e1']);
  });

  it('is not due where the same organisation was asked twice, as after a merge, and says yes to one', () => {
    const twice = [...open, requested('e2', naft, day(4)), requested(), refused()];
    expect(tasks(twice)).toEqual([]);
    const both: TrajectoryEvent = {
      type: 'EscalationRefused',
      data: { escalationId: 'e2', outcome: 'refused', reason: sealed('full') },
      meta: meta(day(6)),
    };
    expect(tasks(twice, both)).toEqual(['e2', 'e1']);
  });
});
