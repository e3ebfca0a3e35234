import { describe, expect, it } from 'vitest';
import { rules } from '../rules/rules.fixture.js';
import { receiveRecords } from './allocate.js';
import { accept, answered, expired, open, refused, requested } from './call-in.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import { fold } from './evolve.js';
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

const withdraw: TrajectoryCommand = {
  kind: 'withdraw-escalation',
  escalationId: 'e1',
  reason: sealed('not needed any more'),
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
      {
        status: 'withdrawn',
        answeredAt: day(20),
        answerReason: sealed('not needed any more'),
        answeredBy: clb.id,
      },
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
    const content = { measures: [], absences: [], notes: [], escalations, participants: [], entries: [] };
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
        { type: 'PhaseEntered', data: { phase: 2, because: 'school-external', rulesVersion: '2022-1' } },
      );
    expect(who(state)).toEqual([school.id, naft.id]);
  });
});
