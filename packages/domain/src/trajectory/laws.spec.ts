import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trajectoryId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import { allocate, receiveRecords, undecidedIn } from './allocate.js';
import { isPending } from './call-in.js';
import {
  groundless,
  groundsOf,
  happenings,
  held,
  live,
  lives,
  minute,
  nextAll,
  seen,
} from './drive.fixture.js';
import { isSettled } from './entries/index.js';
import type { TrajectoryEvent } from './events.js';
import { evolve } from './evolve.js';
import { here, meta, personA, personB, there } from './given.fixture.js';
import { absorb, mergeInto } from './meet-and-part.js';
import { partInTwo } from './part-in-two.js';
import { initialTrajectory, type TrajectoryState } from './state.js';

const linked = (at: string) => meta(at, { causationId: 'linked' });
const unlinked = (at: string) => meta(at, { causationId: 'unlinked' });

interface Two {
  readonly a: TrajectoryState;
  readonly b: TrajectoryState;
}

const merge = ({ a, b }: Two, at: string): Two => {
  const merged = nextAll(b, mergeInto(b, here, linked(at)));
  const leading = nextAll(a, absorb(a, { trajectoryId: there, state: merged }, linked(at)));
  expect(mergeInto(merged, here, linked(at))).toEqual([]);
  expect(absorb(leading, { trajectoryId: there, state: merged }, linked(at))).toEqual([]);
  return { a: leading, b: merged };
};

const parting = ({ a, b }: Two, ids: Parameters<typeof partInTwo>[2], at: string) =>
  partInTwo(
    { trajectoryId: here, personId: personA, state: a },
    { trajectoryId: there, personId: personB, state: b },
    ids,
    unlinked(at),
    rules,
  );

const part = ({ a, b }: Two, ids: Parameters<typeof partInTwo>[2], at: string): Two => {
  const first = parting({ a, b }, ids, at);
  const apart = { a: nextAll(a, first.from), b: nextAll(b, first.to) };
  expect(parting(apart, ids, at)).toEqual({ to: [], from: [] });
  return apart;
};

const reportsOf = (state: TrajectoryState) => state.reports.map((each) => each.reportId);

/** How many random sequences of commands are tried: 10,000 take some minutes. */
const sequences = Number(process.env['SAMENSPOOR_TEST_SEQUENCES'] ?? 400);

const twoLives = fc.tuple(lives(25), lives(25)).map(([one, other]) => ({
  a: live('a', one, 0),
  b: live('b', other, 0, initialTrajectory, personB),
}));

describe('any life of a trajectory [S0 goal 8; S4 §2.1.2]', () => {
  it('keeps one accountable or the clock, repeats nothing, and attaches no report to what is closed', () => {
    fc.assert(
      fc.property(lives(80), (all) => {
        expect(live('a', all).revision).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: sequences },
    );
  });
});

/** A person says of some records that were undecided that they go, and of the others that they stay. */
const settle = ({ a, b }: Two, goes: (recordId: string) => boolean): Two => {
  let [one, other] = [a, b];
  for (const recordId of undecidedIn(a, here).keys()) {
    const to = goes(recordId) ? there : ('stays' as const);
    const asked = { kind: 'allocate' as const, recordIds: [recordId], to, own: here, reason: null };
    const said = meta(minute(300), { causationId: null });
    const decided = allocate(one, asked, { meta: said });
    if (!decided.ok) throw new Error(decided.refusal.rule);
    one = nextAll(one, decided.value);
    expect(allocate(one, asked, { meta: said })).toEqual({ ok: true, value: [] });
    for (const event of decided.value) {
      if (event.type !== 'RecordsAllocated' || event.data.content === null) continue;
      const cause = meta(minute(300), { causationId: `allocated-${recordId}` });
      const { content } = event.data;
      other = nextAll(other, receiveRecords(other, here, there, content, cause));
      expect(receiveRecords(other, here, there, content, cause)).toEqual([]);
    }
  }
  return { a: one, b: other };
};

/** Together with what waits for an answer withdrawn on the side that is closed: it was closed over. */
const closedOver = (together: ReturnType<typeof held>, { a, b }: Two, at: string) => {
  const closed = new Set(
    [a, b]
      .filter(({ status }) => status === 'closed')
      .flatMap(({ escalations }) => escalations.map(({ escalationId }) => escalationId)),
  );
  return {
    ...together,
    escalations: together.escalations.map((each) =>
      isPending(each) && closed.has(each.escalationId)
        ? { ...each, status: 'withdrawn' as const, answeredAt: at }
        : each,
    ),
  };
};

describe('two trajectories that met [S0 goal 8]', () => {
  it('hold together what they held apart', () => {
    fc.assert(
      fc.property(twoLives, (two) => {
        const { a, b } = merge(two, minute(100));
        expect(b).toMatchObject({ status: 'merged', mergedInto: here });
        expect(held(a)).toEqual(held(two.a, two.b));
        expect(groundsOf(a)).toEqual(groundsOf(two.a, two.b));
        expect(a.status).toBe(two.a.status === 'open' || two.b.status === 'open' ? 'open' : 'closed');
        if (two.a.status === 'open' && two.a.coordinator) expect(a.coordinator).toBe(two.a.coordinator);
      }),
    );
  });

  it('are as they were when they part again', () => {
    fc.assert(
      fc.property(twoLives, (two) => {
        const { a, b } = part(merge(two, minute(100)), reportsOf(two.b), minute(200));
        expect(seen(a)).toEqual(seen(two.a));
        expect(seen(b)).toEqual(seen(two.b));
      }),
      { numRuns: 400 },
    );
  });

  it('lose and double nothing when they part after a common life', () => {
    fc.assert(
      fc.property(twoLives, lives(40), fc.infiniteStream(fc.boolean()), (two, common, goes) => {
        const met = merge(two, minute(100));
        const together = { a: live('c', common, 101, met.a), b: met.b };
        const known = new Set([...reportsOf(two.a), ...reportsOf(two.b)]);
        const later = reportsOf(together.a).filter((id) => !known.has(id) && goes.next().value === true);
        const going = [...reportsOf(two.b), ...later];
        const apart = part(together, going, minute(200));
        expect(held(apart.a, apart.b)).toEqual(closedOver(held(together.a), apart, minute(200)));
        expect(groundsOf(apart.a, apart.b)).toEqual(groundsOf(together.a));
        expect([groundless(apart.a), groundless(apart.b)]).toEqual([[], []]);
        const before = new Set([...recordIds(two.a), ...recordIds(two.b)]);
        const unsaid = undecidedIn(apart.a, here);
        for (const id of byNobodyThere(together.a, two.a))
          if (!before.has(id) && recordIds(apart.a).includes(id)) expect([...unsaid.keys()]).toContain(id);
        const settled = settle(apart, () => goes.next().value === true);
        expect(held(settled.a, settled.b)).toEqual(
          closedOver(closedOver(held(together.a), apart, minute(200)), settled, minute(300)),
        );
        expect(groundsOf(settled.a, settled.b)).toEqual(groundsOf(together.a));
        expect([groundless(settled.a), groundless(settled.b)]).toEqual([[], []]);
        expect([settled.a.undecided, apart.b.undecided]).toEqual([[], []]);
        expect(reportsOf(apart.b).toSorted()).toEqual([...going].toSorted());
        for (const [before, after] of [
          [two.a, apart.a],
          [two.b, apart.b],
        ] as const)
          expect(after).toMatchObject({
            notes: expect.arrayContaining([...before.notes]),
          });
        // Of a measure or an entry it may have been said since how it ended, and of absences that they were wrong.
        for (const [before, after] of [
          [two.a, apart.a],
          [two.b, apart.b],
        ] as const)
          expect(recordIds(after)).toEqual(expect.arrayContaining([...recordIds(before)]));
      }),
      { numRuns: 400 },
    );
  });

  it('lose and double nothing when a crash comes between the two sides of a parting', () => {
    fc.assert(
      fc.property(twoLives, happenings(20), happenings(20), happenings(20), (two, common, onA, onB) => {
        const met = merge(two, minute(100));
        const together = { a: live('c', common, 101, met.a), b: met.b };
        const going = reportsOf(two.b);
        const half = nextAll(together.b, parting(together, going, minute(200)).to);
        const meanwhile = {
          a: live('d', onA, 201, together.a),
          b: live('e', onB, 201, half, personB),
        };
        const { to, from } = parting(meanwhile, going, minute(300));
        expect(to).toEqual([]);
        const apart = { a: nextAll(meanwhile.a, from), b: meanwhile.b };
        // Who answers a call-in or says how something ended, where it was given away, says it in vain.
        const all = (one: TrajectoryState, other: TrajectoryState) => {
          const { measures, escalations, entries, ...rest } = held(one, other);
          return {
            ...rest,
            measures: measures.map(({ concluded: _, ...each }) => each),
            calls: escalations.map((each) => each.escalationId),
            entries: entries.map((each) => each.entryId),
          };
        };
        const given = new Set(recordIds(half));
        const stayed = {
          ...meanwhile.a,
          reports: meanwhile.a.reports.filter((each) => !going.includes(each.reportId)),
          measures: meanwhile.a.measures.filter((each) => !given.has(each.measureId)),
          notes: meanwhile.a.notes.filter((each) => !given.has(each.noteId)),
          absences: meanwhile.a.absences.filter((each) => !given.has(each.absenceId)),
          escalations: meanwhile.a.escalations.filter((each) => !given.has(each.escalationId)),
          entries: meanwhile.a.entries.filter((each) => !given.has(each.entryId)),
          leads: meanwhile.a.leads.filter(({ leadId }) => !half.leads.some((each) => each.leadId === leadId)),
        };
        expect(all(apart.a, apart.b)).toEqual(all(stayed, meanwhile.b));
        expect(apart.a.participants.every((each) => each.bases.length > 0)).toBe(true);
        expect(parting(apart, going, minute(301))).toEqual({ to: [], from: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('part from one that was merged after them, and are as they were', () => {
    fc.assert(
      fc.property(twoLives, lives(20), fc.boolean(), (two, third, firstFirst) => {
        const elsewhere = evolve(live('t', third, 0, initialTrajectory, personB), mergedTo(minute(101)));
        const met = merge(two, minute(100));
        const a = nextAll(
          met.a,
          absorb(
            met.a,
            { trajectoryId: otherId, state: elsewhere },
            meta(minute(101), { causationId: 'linked-2' }),
          ),
        );
        const away = (state: TrajectoryState, which: 'b' | 't'): TrajectoryState =>
          nextAll(
            state,
            partInTwo(
              { trajectoryId: here, personId: personA, state },
              which === 'b'
                ? { trajectoryId: there, personId: personB, state: met.b }
                : { trajectoryId: otherId, personId: personB, state: elsewhere },
              reportsOf(which === 'b' ? two.b : elsewhere),
              meta(minute(200), { causationId: `unlinked-${which}` }),
              rules,
            ).from,
          );
        const alone = firstFirst ? away(away(a, 'b'), 't') : away(away(a, 't'), 'b');
        expect(held(alone)).toEqual(held(two.a));
        expect(groundsOf(alone)).toEqual(groundsOf(two.a));
        expect(alone.phase).toBe(two.a.phase);
        expect(alone.met).toEqual([]);
      }),
    );
  });
});

/** Ids of all that was recorded, entered and called in. */
const recordIds = (state: TrajectoryState): readonly string[] => [
  ...state.measures.map((each) => each.measureId),
  ...state.notes.map((each) => each.noteId),
  ...state.absences.map((each) => each.absenceId),
  ...state.escalations.map((each) => each.escalationId),
  ...state.entries.map((each) => each.entryId),
];

/** Ids of what stands, made by somebody who takes part on no side: a keeper, or one who came in between and left. */
const byNobodyThere = (state: TrajectoryState, first: TrajectoryState): readonly string[] => {
  const known = new Set([...state.participants, ...first.participants].map((each) => each.organisationId));
  const settled = (id: string) => isSettled(state, id);
  return [...state.entries, ...state.absences]
    .filter(({ organisationId }) => !known.has(organisationId))
    .map((each) => ('entryId' in each ? each.entryId : each.absenceId))
    .filter((id) => !settled(id));
};

const otherId = trajectoryId('person-t.1');
const mergedTo = (at: string): TrajectoryEvent => ({
  type: 'MergedInto',
  data: { trajectoryId: here },
  meta: linked(at),
});
