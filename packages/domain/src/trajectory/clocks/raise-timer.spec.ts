import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/rules.fixture.js';
import { clb, day, foldChecked, meta, reported, school } from '../given.fixture.js';
import { initialTrajectory, isAsSeenAt } from '../state.js';
import { nextDueAt, raiseDueTimers, raiseTimer } from './raise-timer.js';
import {
  accepted,
  afterRaising,
  agreed,
  facility,
  raisedBy,
  requested,
  stateAfter,
} from './running.fixture.js';

const state = stateAfter(reported('r1', school), requested('clb-guidance', clb, day(1)));
const overdue = { kind: 'unassigned', subject: null, dueAt: '2024-10-08T22:00:00.000Z' } as const;

describe('a timer that ran out', () => {
  it('says when, since when, and by which versions of the rules, and names nobody', () => {
    const at = '2024-10-09T06:00:00.000Z';
    expect(raiseTimer(state, overdue, { rules, meta: meta(at) })).toEqual([
      {
        type: 'AssignmentOverdue',
        data: {
          since: day(1),
          dueAt: overdue.dueAt,
          rulesVersion: '2022-1',
          calendarVersion: '2026-1',
        },
        meta: { at, by: null, command: null, causationId: null },
      },
    ]);
  });

  it('lets a call-in that nobody answered expire', () => {
    const name = { ...overdue, kind: 'escalation-unanswered', subject: 'call-clb-guidance' } as const;
    const expired = raiseTimer(state, name, { rules, meta: meta('2024-10-09T06:00:00.000Z') });
    expect(expired).toMatchObject([
      { type: 'EscalationExpired', data: { escalationId: 'call-clb-guidance' } },
    ]);
    const after = foldChecked(expired, state);
    expect(raiseTimer(after, name, { rules, meta: meta('2024-10-10T06:00:00.000Z') })).toEqual([]);
  });

  it('is of the letter or the reminder, of the entry, of the repetition that it is', () => {
    const busy = stateAfter(
      reported('r1', school),
      accepted('mandated-facility', facility, day(2)),
      agreed('call', clb, '2024-10-20', day(2)),
    );
    expect(raisedBy(busy, '2025-11-01T00:00:00.000Z').map(({ type, data }) => [type, data])).toMatchObject([
      ['AssignmentOverdue', {}],
      ['ActionOverdue', { entryId: 'call', since: day(2), dueAt: '2024-10-20T22:00:00.000Z' }],
      ['Stalled', { suggests: 'regional-consultation' }],
      ['EvaluationDue', { occurrence: 1, dueAt: '2025-04-02T22:00:00.000Z' }],
      ['EvaluationDue', { occurrence: 2, dueAt: '2025-10-02T22:00:00.000Z' }],
    ]);
  });

  it('is told in the order in which it ran out, so many at a time', () => {
    const context = { rules, meta: meta('2024-12-01T00:00:00.000Z') };
    const all = raiseDueTimers(state, context, 10);
    expect(all.map(({ type }) => type)).toEqual(['AssignmentOverdue', 'EscalationExpired', 'Stalled']);
    const two = raiseDueTimers(state, context, 2);
    expect(two).toEqual(all.slice(0, 2));
    expect(raiseDueTimers(foldChecked(two, state), context, 2)).toEqual(all.slice(2));
    expect(raiseDueTimers(state, context, 0)).toEqual([]);
  });
});

describe('the next deadline', () => {
  it('is the first that was not told; null where nothing runs', () => {
    expect(nextDueAt(state, rules)).toBe('2024-10-08T22:00:00.000Z');
    const later = afterRaising(state, '2024-10-10T00:00:00.000Z');
    expect(nextDueAt(later, rules)).toBe('2024-10-31T23:00:00.000Z');
    expect(nextDueAt(afterRaising(later, '2024-12-01T00:00:00.000Z'), rules)).toBeNull();
    expect(nextDueAt(initialTrajectory, rules)).toBeNull();
  });
});

describe('what somebody saw', () => {
  it('is so still when nothing but a deadline ran out since, and not when a call-in expired', () => {
    const saw = state.revision;
    const [assignment, expiry] = raisedBy(state, '2024-10-10T00:00:00.000Z');
    if (!assignment || !expiry) throw new Error('two that ran out');
    const overdueNow = foldChecked([assignment], state);
    expect(overdueNow.revision).toBe(saw + 1);
    expect(isAsSeenAt(overdueNow, saw)).toBe(true);
    expect(isAsSeenAt(overdueNow, saw + 1)).toBe(true);
    for (const never of [saw - 1, saw + 2, null]) expect(isAsSeenAt(overdueNow, never)).toBe(false);
    const expired = foldChecked([expiry], overdueNow);
    expect(isAsSeenAt(expired, saw)).toBe(false);
    expect(isAsSeenAt(expired, expired.revision)).toBe(true);
  });
});
