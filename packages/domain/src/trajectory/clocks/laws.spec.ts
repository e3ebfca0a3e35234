import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrajectoryId } from '../../ids.js';
import { rules as delivered } from '../../rules/rules.fixture.js';
import { live, lives, nextAll } from '../drive.fixture.js';
import type { EscalationExpired, TrajectoryEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { here, meta, personA, personB, there } from '../given.fixture.js';
import { absorb, mergeInto } from '../meet-and-part.js';
import { partInTwo } from '../part-in-two.js';
import { initialTrajectory, type TrajectoryState } from '../state.js';
import { isTimerEvent } from './clock.js';
import type { TimerEvent } from './events.js';
import { nextDueAt, raiseDueTimers } from './raise-timer.js';
import type { TimerRules } from './timers.js';

/** Steps that random lives take have deadlines of every kind here. */
const rules: TimerRules = {
  ...delivered,
  deadlines: delivered.deadlines.map((each) => ({
    ...each,
    content: {
      ...each.content,
      evaluations: [{ step: 'clb-guidance', everyMonths: 1, source: '[own]' }],
      letters: [{ step: 'school-external', days: 14, reminderDays: 14, source: '[own]' }],
    },
  })),
};

/** Noon of day `n` after the first of October 2024, when random lives begin. */
const noon = (n: number): string => new Date(Date.UTC(2024, 9, 1 + n, 12)).toISOString();

type Told = TimerEvent | EscalationExpired;

const isTold = (event: TrajectoryEvent): event is Told =>
  isTimerEvent(event) || event.type === 'EscalationExpired';

const raise = (state: TrajectoryState, at: string, most = 500): readonly Told[] =>
  raiseDueTimers(state, { rules, meta: meta(at) }, most).filter(isTold);

/** Raised at each of some moments, by whoever asks then. */
const raisedAt = (state: TrajectoryState, moments: readonly string[]) => {
  let now = state;
  const events: Told[] = [];
  for (const at of moments) {
    const raised = raise(now, at);
    events.push(...raised);
    now = raised.reduce(evolve, now);
  }
  return { events, state: now };
};

/** What a timer event says, whenever it was noticed. */
const saying = ({ type, data }: Told): string => JSON.stringify([type, data]);
const sayings = (events: readonly Told[]) => events.map(saying).toSorted();

const expectOnceAndInTime = (events: readonly Told[]) => {
  for (const { data, meta: noticed } of events) expect(noticed.at >= data.dueAt).toBe(true);
  expect(new Set(events.map(saying)).size).toBe(events.length);
};

const someLife = lives(40).map((all) => live('a', all));
const days = (max: number) => fc.array(fc.nat(max), { minLength: 1, maxLength: 12 });

describe('what runs out of time in any life', () => {
  it('is told once and never early, whatever the clocks of those who ask say', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(someLife, days(400), (state, asked) => {
        const { events } = raisedAt(state, asked.map(noon));
        expectOnceAndInTime(events);
        for (const { type } of events) kinds.add(type);
      }),
      { numRuns: 1_000 },
    );
    // The lives are worth something.
    for (const kind of ['AssignmentOverdue', 'EscalationExpired', 'EvaluationDue', 'LetterDue', 'Stalled'])
      expect(kinds).toContain(kind);
  });

  it('is the same, told at once after a long standstill or day by day', () => {
    fc.assert(
      fc.property(someLife, days(200), fc.nat(200), (state, asked, last) => {
        const until = Math.max(...asked, last);
        const daily = raisedAt(state, [...asked.toSorted((a, b) => a - b), until].map(noon));
        const atOnce = raisedAt(state, [noon(until)]);
        expect(sayings(daily.events)).toEqual(sayings(atOnce.events));
        expect(nextDueAt(daily.state, rules)).toBe(nextDueAt(atOnce.state, rules));
      }),
      { numRuns: 300 },
    );
  });

  it('is found by the instant at which the next one is due', () => {
    fc.assert(
      fc.property(someLife, fc.nat(400), (state, day) => {
        const next = nextDueAt(state, rules);
        expect(raise(state, noon(day)).length > 0).toBe(next !== null && next <= noon(day));
        const after = raisedAt(state, [noon(day)]).state;
        const later = nextDueAt(after, rules);
        expect(later === null || later > noon(day)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is told in portions where there is much of it', () => {
    fc.assert(
      fc.property(someLife, fc.integer({ min: 1, max: 5 }), (state, most) => {
        let now = state;
        const events: Told[] = [];
        for (let portion = raise(now, noon(900), most); portion.length > 0; ) {
          expect(portion.length).toBeLessThanOrEqual(most);
          events.push(...portion);
          now = portion.reduce(evolve, now);
          portion = raise(now, noon(900), most);
        }
        expect(sayings(events)).toEqual(sayings(raise(state, noon(900))));
      }),
    );
  });
});

describe('two trajectories that meet and part', () => {
  const caused = (day: number, causationId: string) => meta(noon(day), { causationId });

  const apply = (state: TrajectoryState, events: readonly TrajectoryEvent[]) => nextAll(state, events);

  const ofCallIns = (events: readonly Told[]) =>
    events.filter(({ type }) => type === 'EvaluationDue' || type === 'LetterDue');

  it('tell of each call-in once, on whichever side it stands', () => {
    let met = 0;
    fc.assert(
      fc.property(lives(30), lives(30), fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90)), (one, other, gaps) => {
        const [first, second, third] = gaps;
        const a = raisedAt(live('a', one), [noon(first)]);
        const b = raisedAt(live('b', other, 0, initialTrajectory, personB), [noon(first)]);

        const merged = apply(b.state, mergeInto(b.state, here, caused(first, 'linked')));
        const absorbed = absorb(a.state, { trajectoryId: there, state: merged }, caused(first, 'linked'));
        const together = raisedAt(apply(a.state, absorbed), [noon(first + second)]);

        const going = b.state.reports.map(({ reportId }) => reportId);
        const side = (trajectoryId: TrajectoryId, state: TrajectoryState) => ({ trajectoryId, state });
        const parted = partInTwo(
          { ...side(here, together.state), personId: personA },
          { ...side(there, merged), personId: personB },
          going,
          caused(first + second, 'unlinked'),
          delivered,
        );
        const asked = [noon(first + second + third)];
        const left = raisedAt(apply(together.state, parted.from), asked);
        const right = raisedAt(apply(merged, parted.to), asked);

        const events = [a, b, together, left, right].flatMap((each) => each.events);
        expectOnceAndInTime(ofCallIns(events));
        expectOnceAndInTime([a, together, left].flatMap((each) => each.events));
        expectOnceAndInTime([b, right].flatMap((each) => each.events));
        met += ofCallIns(together.events).length;
      }),
      { numRuns: 400 },
    );
    expect(met).toBeGreaterThan(0);
  });
});
