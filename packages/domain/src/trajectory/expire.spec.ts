import { describe, expect, it } from 'vitest';
import { rules } from '../rules/rules.fixture.js';
import { accept, answered, expired, open, requested } from './call-in.fixture.js';
import { decide } from './decide.js';
import type { TrajectoryEvent } from './events.js';
import { answerDue, expireEscalation } from './expire.js';
import { clb, day, given, meta, naft, reported, school } from './given.fixture.js';

describe('expiry of a call-in [S2 fase 1; S2 §2.2 Bednet]', () => {
  const due = '2024-10-11T22:00:00.000Z';
  const asked = [...open, requested()];
  const expire = (events: readonly TrajectoryEvent[], at: string, more: Partial<typeof rules> = {}) =>
    expireEscalation(given(events).state, 'e1', { meta: meta(at), rules: { ...rules, ...more } });

  it('comes after five working days, at the end of the last in Brussels, and not a moment before', () => {
    const before = new Date(Date.parse(due) - 1).toISOString();
    expect(expire(asked, before)).toMatchObject({
      ok: false,
      refusal: { rule: 'escalation-not-due', params: { dueAt: due }, source: '[S2 fase 1; S2 §2.2 Bednet]' },
    });
    expect(expire(asked, due)).toEqual({
      ok: true,
      value: [
        {
          type: 'EscalationExpired',
          data: { escalationId: 'e1', dueAt: due, rulesVersion: '2022-1' },
          meta: meta(due),
        },
      ],
    });
  });

  it('skips the school holidays of the community of the pupil', () => {
    const dueIn = (community: 'vg' | 'fwb') => {
      const { state } = given(reported('r1', school, { community }), reported('r2', clb));
      return answerDue({ requestedAt: '2024-10-18T12:00:00.000Z' }, state, rules).dueAt;
    };
    // Autumn holidays of 2024: from 21 October in the French Community, from 28 October in the Flemish one.
    expect(dueIn('vg')).toBe('2024-10-25T22:00:00.000Z');
    expect(dueIn('fwb')).toBe('2024-11-08T23:00:00.000Z');
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

  it('goes by the number of working days in force when it was asked', () => {
    const [present] = rules.deadlines;
    if (!present) throw new Error('no deadlines');
    const longer = {
      ...present,
      version: 'later',
      from: '2024-10-06',
      content: { ...present.content, escalationAnswerWorkingDays: 9 },
    };
    const deadlines = [present, longer];
    expect(expire(asked, due, { deadlines })).toMatchObject({
      ok: true,
      value: [{ data: { rulesVersion: '2022-1' } }],
    });
    const later = [...open, requested('e1', naft, day(7))];
    expect(expire(later, day(20), { deadlines })).toMatchObject({
      ok: true,
      value: [{ data: { rulesVersion: 'later' } }],
    });
    expect(expire(later, day(17), { deadlines })).toMatchObject({ ok: false });
    expect(expire(later, day(17))).toMatchObject({ ok: true });
  });
});
