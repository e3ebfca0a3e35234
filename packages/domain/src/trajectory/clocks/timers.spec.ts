import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/rules.fixture.js';
import type { TrajectoryEvent } from '../events.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  foldChecked,
  left,
  measured,
  meta,
  reported,
  school,
  sealed,
} from '../given.fixture.js';
import type { TrajectoryState } from '../state.js';
import { raiseTimer } from './raise-timer.js';
import {
  accepted,
  afterRaising,
  authority,
  concluded,
  facility,
  raisedBy,
  reopened,
  requested,
  stateAfter,
  told,
} from './running.fixture.js';
import { type Timer, type TimerKind, timersOf } from './timers.js';

const running = (state: TrajectoryState, kind: TimerKind): readonly Timer[] =>
  timersOf(state, rules).filter((each) => each.kind === kind);
const dueAt = (state: TrajectoryState, kind: TimerKind) => running(state, kind).map((each) => each.dueAt);

/** A school reports on Tuesday 1 October 2024, and coordinates from then on. */
const begun = [...reported('r1', school), ...assigned(school, day(1))];

describe('the deadlines', () => {
  it('[S2 fase 1] a report has a coordinator within 5 working days', () => {
    const state = stateAfter(reported('r1', school));
    expect(running(state, 'unassigned')).toEqual([
      {
        kind: 'unassigned',
        subject: null,
        occurrence: 1,
        startedAt: day(1),
        // Wednesday 2 until Tuesday 8 October, in Brussels.
        dueAt: '2024-10-08T22:00:00.000Z',
        rulesVersion: '2022-1',
        calendarVersion: '2026-1',
        calendarKnown: true,
        raised: false,
      },
    ]);
    expect(running(stateAfter(begun), 'unassigned')).toEqual([]);
  });

  it("[S2 fase 1] skips the school holidays of the pupil's community", () => {
    const at = '2024-10-17T10:00:00.000Z';
    const of = (community: 'vg' | 'fwb') =>
      dueAt(stateAfter(reported('r1', school, { reportedAt: at, community })), 'unassigned');
    // French Community: Friday 18 October, then from 4 November; Flemish Community: 18 until 24 October.
    expect(of('fwb')).toEqual(['2024-11-07T23:00:00.000Z']);
    expect(of('vg')).toEqual(['2024-10-24T22:00:00.000Z']);
  });

  it('[S2 §2.2 Bednet] a call-in is answered within 5 working days', () => {
    const state = stateAfter(begun, requested('clb-guidance', clb, day(1)));
    expect(running(state, 'escalation-unanswered')).toMatchObject([
      { subject: 'call-clb-guidance', startedAt: day(1), dueAt: '2024-10-08T22:00:00.000Z' },
    ]);
    const answered = stateAfter(begun, accepted('clb-guidance', clb, day(1)));
    expect(running(answered, 'escalation-unanswered')).toEqual([]);
  });

  it('[S2 §15.1] no measure or note for 30 days is stalled, and a consultation is proposed', () => {
    const state = stateAfter(begun);
    expect(running(state, 'stalled')).toMatchObject([
      { subject: null, dueAt: '2024-10-31T23:00:00.000Z', suggests: 'regional-consultation' },
    ]);
    expect(dueAt(stateAfter(begun, measured('m1', school, day(5))), 'stalled')).toEqual([
      '2024-11-04T23:00:00.000Z',
    ]);
  });

  it('[S2 §11] who accepted as a mandated facility evaluates every 6 months, again and again', () => {
    const state = stateAfter(begun, accepted('mandated-facility', facility, day(3)));
    expect(dueAt(state, 'evaluation')).toEqual(['2025-04-03T22:00:00.000Z']);
    const later = afterRaising(state, '2026-05-01T00:00:00.000Z');
    expect(dueAt(later, 'evaluation')).toEqual(['2026-04-03T22:00:00.000Z', '2026-10-03T22:00:00.000Z']);
    expect(dueAt(stateAfter(begun, accepted('clb-guidance', clb, day(3))), 'evaluation')).toEqual([]);
  });

  it('[S2 §6] who accepted a worrying file writes to the parents within 4 weeks, and then reminds them', () => {
    const state = stateAfter(begun, accepted('worrying-file', authority, day(3)));
    expect(dueAt(state, 'letter')).toEqual(['2024-10-31T23:00:00.000Z']);
    const letters = raisedBy(state, '2030-01-01T00:00:00.000Z').filter(({ type }) => type === 'LetterDue');
    expect(letters.map(({ data }) => data)).toMatchObject([
      { letter: 'parents', dueAt: '2024-10-31T23:00:00.000Z' },
      { letter: 'reminder', dueAt: '2024-11-28T23:00:00.000Z' },
    ]);
  });
});

describe('a deadline', () => {
  it('is told once, never before its time, and with the instant at which it was due', () => {
    const state = stateAfter(reported('r1', school));
    expect(told(state, '2024-10-08T21:59:59.999Z')).toEqual([]);
    expect(told(state, '2024-10-08T22:00:00.000Z')).toEqual([
      ['AssignmentOverdue', '2024-10-08T22:00:00.000Z'],
    ]);
    expect(told(afterRaising(state, '2024-10-09T00:00:00.000Z'), '2024-10-10T00:00:00.000Z')).toEqual([]);
    expect(told(state, '2024-12-01T00:00:00.000Z')).toEqual([
      ['AssignmentOverdue', '2024-10-08T22:00:00.000Z'],
      ['Stalled', '2024-10-31T23:00:00.000Z'],
    ]);
  });

  it('is told by its name alone: one that was counted otherwise meanwhile is another one', () => {
    const state = stateAfter(reported('r1', school));
    const context = { rules, meta: meta('2024-10-09T00:00:00.000Z') };
    const name = { kind: 'unassigned', subject: null, dueAt: '2024-10-08T22:00:00.000Z' } as const;
    expect(raiseTimer(state, name, context)).toHaveLength(1);
    expect(raiseTimer(state, { ...name, dueAt: '2024-10-07T22:00:00.000Z' }, context)).toEqual([]);
    expect(raiseTimer(state, { ...name, subject: 'call' }, context)).toEqual([]);
  });

  it('is counted by the rule that was in force when its clock began to run', () => {
    const [first] = rules.deadlines;
    if (!first) throw new Error('a version');
    const content = { ...first.content, stalledDays: 10 };
    const changed = {
      ...rules,
      deadlines: [...rules.deadlines, { version: 'own-1', from: '2024-10-10', source: '[own]', content }],
    };
    const before = timersOf(stateAfter(begun), changed);
    const after = timersOf(stateAfter(begun, measured('m1', school, day(12))), changed);
    const stalledIn = (timers: readonly Timer[]) => timers.find(({ kind }) => kind === 'stalled');
    expect(stalledIn(before)).toMatchObject({ rulesVersion: '2022-1', dueAt: '2024-10-31T23:00:00.000Z' });
    expect(stalledIn(after)).toMatchObject({ rulesVersion: 'own-1', dueAt: '2024-10-22T22:00:00.000Z' });
  });

  it('that ran out is nobody having done something', () => {
    const state = stateAfter(begun);
    const later = afterRaising(state, '2024-12-01T00:00:00.000Z');
    expect(later.lastActivityAt).toBe(state.lastActivityAt);
    expect(later.revision).toBe(state.revision + 1);
  });
});

describe('stalled', () => {
  const stalled = afterRaising(stateAfter(begun), '2024-11-05T00:00:00.000Z');

  it('lasts until somebody records something, and may come again then', () => {
    expect(running(stalled, 'stalled')).toMatchObject([{ raised: true }]);
    expect(told(stalled, '2026-01-01T00:00:00.000Z')).toEqual([]);
    const worked = foldChecked([measured('m1', school, '2024-11-06T12:00:00.000Z')], stalled);
    expect(running(worked, 'stalled')).toMatchObject([{ raised: false, dueAt: '2024-12-06T23:00:00.000Z' }]);
    expect(told(worked, '2024-12-07T00:00:00.000Z')).toEqual([['Stalled', '2024-12-06T23:00:00.000Z']]);
  });

  it('is not what a closed trajectory is; one that is reopened begins anew', () => {
    const closed = foldChecked([closedAs('regular-attendance', day(20))], stateAfter(begun));
    expect(timersOf(closed, rules)).toEqual([]);
    const again = foldChecked([reopened('2025-03-03T12:00:00.000Z')], closed);
    expect(dueAt(again, 'stalled')).toEqual(['2025-04-02T22:00:00.000Z']);
  });
});

describe('the unassigned clock', () => {
  it('runs again when the coordinator leaves', () => {
    const overdue = afterRaising(stateAfter(reported('r1', school)), '2024-10-10T00:00:00.000Z');
    const alone = foldChecked(
      [...assigned(clb, '2024-10-10T12:00:00.000Z'), left(clb, '2024-10-11T12:00:00.000Z')],
      overdue,
    );
    expect(running(alone, 'unassigned')).toMatchObject([
      { raised: false, startedAt: '2024-10-11T12:00:00.000Z', dueAt: '2024-10-18T22:00:00.000Z' },
    ]);
  });
});

describe("[S2 'Actieplan'] an agreed action", () => {
  const entryId = 'action-1';
  const state = stateAfter(begun, {
    type: 'ActionAgreed',
    data: {
      entryId,
      organisationId: school.id,
      what: sealed('call'),
      who: { kind: 'organisation', organisationId: clb.id },
      due: '2024-10-14',
    },
    meta: meta(day(3)),
  });
  const late = '2024-10-14T22:00:00.000Z';

  it('is told once when its day went by', () => {
    expect(told(state, '2024-10-14T21:59:59.999Z').filter(([type]) => type === 'ActionOverdue')).toEqual([]);
    expect(told(state, late)).toContainEqual(['ActionOverdue', late]);
    const after = afterRaising(state, late);
    expect(running(after, 'action')).toMatchObject([{ subject: entryId, dueAt: late, raised: true }]);
    expect(told(after, '2024-10-20T00:00:00.000Z')).toEqual([]);
  });

  it('is no more once it was done', () => {
    const done: TrajectoryEvent = {
      type: 'ActionDone',
      data: { entryId, date: '2024-10-10' },
      meta: meta(day(10)),
    };
    expect(running(foldChecked([done], state), 'action')).toEqual([]);
    expect(running(foldChecked([done], afterRaising(state, late)), 'action')).toEqual([]);
  });
});

describe('an evaluation', () => {
  const step = 'mandated-facility';
  const state = stateAfter(begun, accepted(step, facility, day(3)));
  const due = afterRaising(state, '2025-05-01T00:00:00.000Z');

  it('stays due until who accepted records something', () => {
    expect(running(due, 'evaluation')).toMatchObject([
      { occurrence: 1, raised: true },
      { occurrence: 2, raised: false },
    ]);
    const other = foldChecked([measured('m1', school, '2025-05-02T12:00:00.000Z')], due);
    expect(running(other, 'evaluation')).toHaveLength(2);
    const evaluated = foldChecked([measured('m2', facility, '2025-05-03T12:00:00.000Z')], other);
    expect(running(evaluated, 'evaluation')).toMatchObject([{ occurrence: 2, raised: false }]);
  });

  it('comes no more once the call-in is concluded', () => {
    expect(running(foldChecked([concluded(step, '2025-05-02T12:00:00.000Z')], due), 'evaluation')).toEqual(
      [],
    );
  });

  it('comes once for each time, after however long a standstill', () => {
    const evaluations = raisedBy(state, '2026-11-23T00:00:00.000Z').filter(
      ({ type }) => type === 'EvaluationDue',
    );
    expect(evaluations.map(({ data }) => 'dueAt' in data && data.dueAt)).toEqual([
      '2025-04-03T22:00:00.000Z',
      '2025-10-03T22:00:00.000Z',
      '2026-04-03T22:00:00.000Z',
      '2026-10-03T22:00:00.000Z',
    ]);
  });

  it('counts anew when a closed trajectory is reopened', () => {
    const again = foldChecked(
      [closedAs('regular-attendance', '2025-06-01T12:00:00.000Z'), reopened('2026-06-01T12:00:00.000Z')],
      due,
    );
    expect(dueAt(again, 'evaluation')).toEqual(['2026-12-01T23:00:00.000Z']);
  });
});
