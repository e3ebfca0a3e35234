import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/rules.fixture.js';
import { groundless, type Happening, live, minute, nextAll } from './drive.fixture.js';
import { endedMeanwhile } from './ended-meanwhile.js';
import type { TrajectoryEvent } from './events.js';
import { here, meta, personA, personB, there } from './given.fixture.js';
import { absorb, mergeInto } from './meet-and-part.js';
import { partInTwo } from './part-in-two.js';
import { initialTrajectory, participantOf, type TrajectoryState } from './state.js';

// Call-ins through every interleaving of what can happen to them, in two trajectories that meet and part again and again.

interface World {
  readonly a: TrajectoryState;
  readonly b: TrajectoryState;
}
type Step = Happening & { readonly side: 'a' | 'b' };
/** A parting is written on one side, something happens where the reports leave, and then it is written there. */
type Interrupted = { readonly kind: 'part-around'; readonly meanwhile: Step };
type Move = Step | Interrupted | 'merge' | 'part';

const happening: fc.Arbitrary<Step> = fc.record({
  side: fc.constantFrom('a' as const, 'b' as const),
  kind: fc.constantFrom(
    'request-escalation' as const,
    'request-escalation' as const,
    'answer-escalation' as const,
    'answer-escalation' as const,
    'withdraw-escalation' as const,
    'expire' as const,
    'follow-up-escalation' as const,
    'leave' as const,
    'close' as const,
    'reopen' as const,
    'assign' as const,
    'report' as const,
  ),
  who: fc.nat(6),
  which: fc.nat(999),
});
const step: fc.Arbitrary<Move> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('merge' as const, 'part' as const) },
  { weight: 1, arbitrary: happening.map((meanwhile) => ({ kind: 'part-around' as const, meanwhile })) },
  { weight: 8, arbitrary: happening },
);
const moves = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

const begin: World = {
  a: live('a', [
    { kind: 'report', who: 0, which: 1 },
    { kind: 'report', who: 2, which: 1 },
  ]),
  b: live(
    'b',
    [
      { kind: 'report', who: 1, which: 1 },
      { kind: 'report', who: 3, which: 1 },
    ],
    0,
    initialTrajectory,
    personB,
  ),
};

const merge = ({ a, b }: World, index: number): World => {
  if (b.status === 'merged' || b.status === 'absent') return { a, b };
  const linked = meta(minute(index), { causationId: `linked-${index}` });
  const merged = nextAll(b, mergeInto(b, here, linked));
  return { a: nextAll(a, absorb(a, { trajectoryId: there, state: merged }, linked)), b: merged };
};

const part = ({ a, b }: World, index: number, meanwhile?: Step): World => {
  if (b.status !== 'merged') return { a, b };
  const reportIds = b.reports.map((each) => each.reportId);
  const told = meta(minute(index), { causationId: `unlinked-${index}` });
  const parting = (left: TrajectoryState, stands: TrajectoryState) =>
    partInTwo(
      { trajectoryId: here, personId: personA, state: left },
      { trajectoryId: there, personId: personB, state: stands },
      reportIds,
      told,
      rules,
    );
  const stands = nextAll(b, parting(a, b).to);
  const said: TrajectoryEvent[] = [];
  const left = meanwhile ? live(`p${index}-`, [meanwhile], index, a, personA, said) : a;
  const after = nextAll(stands, endedMeanwhile(stands, said, told));
  expect(endedMeanwhile(after, said, told)).toEqual([]);
  const world = { a: nextAll(left, parting(left, stands).from), b: after };
  for (const { escalationId, status } of left.escalations) {
    const now = callsIn(world).find((each) => each.escalationId === escalationId);
    // One that closes as it was, or that no report is left of, takes back what waits: before it was told, or after.
    if (now?.status !== status) expect(living(world).some((each) => each.status === 'closed')).toBe(true);
  }
  for (const state of living(world)) expect(groundless(state)).toEqual([]);
  return world;
};

const moved = (world: World, move: Move, index: number): World => {
  if (move === 'merge') return merge(world, index);
  if (move === 'part') return part(world, index);
  if (move.kind === 'part-around') return part(world, index, move.meanwhile);
  const person = move.side === 'a' ? personA : personB;
  const state = live(`s${index}-`, [move], index, world[move.side], person);
  return { ...world, [move.side]: state };
};

/** All that lives: a merged trajectory goes on in the other one. */
const living = ({ a, b }: World) => (b.status === 'merged' ? [a] : [a, b]);
const callsIn = (world: World) => living(world).flatMap(({ escalations }) => escalations);
const successors: Readonly<Record<string, readonly string[]>> = {
  requested: ['accepted', 'refused', 'no-place', 'withdrawn', 'expired'],
  accepted: ['completed', 'returned'],
};

const sequences = Number(process.env['SAMENSPOOR_TEST_SEQUENCES'] ?? 400);

describe('any interleaving of accepting, refusing, withdrawing, expiring, merging, parting, closing and leaving [S2 fase 2]', () => {
  it('gives every call-in one outcome, and loses and doubles none', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(moves, (all) => {
        let world = begin;
        all.forEach((move, index) => {
          const before = callsIn(world);
          world = moved(world, move, 10 + index);
          const after = callsIn(world);
          const ids = after.map((each) => each.escalationId);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { escalationId, status } of before) {
            const now = after.find((each) => each.escalationId === escalationId);
            if (now?.status !== status) expect(successors[status]).toContain(now?.status);
            if (now) seen.add(now.status);
          }
        });
      }),
      { numRuns: sequences },
    );
    // The histories are worth something: every outcome came about.
    expect([...seen].toSorted()).toEqual(
      ['accepted', 'completed', 'expired', 'refused', 'requested', 'returned', 'withdrawn'].toSorted(),
    );
  });

  it('makes a participant of who accepts, and of nobody who was only asked', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let world = begin;
        all.forEach((move, index) => {
          const before = world;
          world = moved(world, move, 10 + index);
          if (typeof move === 'string' || move.kind === 'part-around') return;
          if (move.kind === 'report' || move.kind === 'assign') return;
          const [was, is] = [before[move.side], world[move.side]];
          const joined = is.participants.filter(
            ({ organisationId }) => participantOf(was, organisationId) === undefined,
          );
          const accepted = is.escalations.filter(
            (each) =>
              each.status === 'accepted' &&
              was.escalations.find(({ escalationId }) => escalationId === each.escalationId)?.status ===
                'requested',
          );
          for (const { to } of accepted) expect(participantOf(is, to)).toBeDefined();
          for (const { organisationId } of joined)
            expect(accepted.map(({ to }) => to)).toContain(organisationId);
        });
      }),
      { numRuns: sequences },
    );
  });

  it('removes nobody but who leaves by itself, or goes where its grounds go', () => {
    const takingPart = (world: World) =>
      new Set(living(world).flatMap((state) => state.participants.map((each) => each.organisationId)));
    fc.assert(
      fc.property(moves, (all) => {
        let world = begin;
        all.forEach((move, index) => {
          const before = takingPart(world);
          world = moved(world, move, 10 + index);
          const gone = [...before].filter((id) => !takingPart(world).has(id));
          const happened = typeof move !== 'string' && move.kind === 'part-around' ? move.meanwhile : move;
          if (typeof happened === 'string' || happened.kind !== 'leave') expect(gone).toEqual([]);
          else expect(gone.length).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: sequences },
    );
  });

  it('lets the first of those who race win, and tells the others', () => {
    const race = ['answer-escalation', 'withdraw-escalation', 'expire', 'close'] as const;
    // Of the answers of these lives the first three accept, and the fourth refuses.
    fc.assert(
      fc.property(fc.shuffledSubarray([...race], { minLength: 2 }), fc.nat(3), (kinds, who) => {
        const asked = live('q', [{ kind: 'request-escalation', who: 0, which: 0 }], 10, begin.a);
        const all = kinds.map((kind) => ({ kind, who, which: 0 }));
        const [first] = live('r', all.slice(0, 1), 20, asked).escalations;
        const [last] = live('r', all, 20, asked).escalations;
        const outcome = {
          'answer-escalation': who < 3 ? 'accepted' : 'refused',
          'withdraw-escalation': 'withdrawn',
          expire: 'expired',
          close: 'withdrawn',
        };
        expect(first?.status).toBe(kinds[0] && outcome[kinds[0]]);
        expect(last).toEqual(first);
      }),
    );
  });
});
