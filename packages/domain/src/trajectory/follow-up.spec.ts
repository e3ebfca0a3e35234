import { describe, expect, it } from 'vitest';
import { answered, expired, open, refused, requested } from './call-in.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import type { TrajectoryEvent } from './events.js';
import { openFollowUps } from './follow-up.js';
import { clb, closedAs, day, given, meta, naft, org, school, sealed } from './given.fixture.js';

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

  it('is due again when what was asked since is withdrawn, by hand or because it closed and was reopened', () => {
    const other = org('naft', 'other-naft');
    const withdrawn: TrajectoryEvent = {
      type: 'EscalationWithdrawn',
      data: { escalationId: 'e2', reason: null },
      meta: meta(day(8)),
    };
    expect(tasks(open, requested(), refused(), requested('e2', other, day(7)), withdrawn)).toEqual(['e1']);
    const reopened: TrajectoryEvent = {
      type: 'Reopened',
      data: { cause: 'relapse', reportId: null, reason: null },
      meta: meta(day(9)),
    };
    const closed = [requested('e2', other, day(7)), withdrawn, closedAs('re-enrolled', day(8)), reopened];
    expect(tasks(open, requested(), refused(), closed)).toEqual(['e1']);
  });

  it('stays done when what the same organisation said yes to elsewhere comes to its end', () => {
    const twice = [...open, requested('e2', naft, day(4)), requested(), refused()];
    const accepted: TrajectoryEvent = {
      type: 'EscalationAccepted',
      data: { escalationId: 'e2', reason: null },
      meta: meta(day(6)),
    };
    const ended = (outcome: 'completed' | 'returned'): TrajectoryEvent => ({
      type: 'EscalationConcluded',
      data: { escalationId: 'e2', outcome, reason: null },
      meta: meta(day(9)),
    });
    expect(tasks(twice, accepted)).toEqual([]);
    expect(tasks(twice, accepted, ended('completed'))).toEqual([]);
    expect(tasks(twice, accepted, ended('returned'))).toEqual(['e1']);
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
