import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, ReportId } from '../ids.js';
import type { Result } from '../refusal.js';
import { type Assessment, correct, forget, giveVerdict, repeated } from './decide.js';
import type { RegisterEvent } from './events.js';
import { evolveRegister, revertIdentified } from './evolve.js';
import {
  correction,
  families,
  folded,
  identified,
  isNew,
  joins,
  m,
  maybe,
  meta,
  p,
  r,
  sealed,
} from './register.fixture.js';
import { emptyRegister, presentPerson, type RegisterState } from './state.js';
import { unlink } from './unlink.js';

interface Step {
  readonly kind: 'report' | 'correct' | 'verdict' | 'unlink' | 'forget';
  readonly says: 'new' | 'possible' | 'joined';
  readonly one: number;
  readonly other: number;
}

const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(
        'report',
        'report',
        'report',
        'correct',
        'verdict',
        'verdict',
        'unlink',
        'forget',
      ),
      says: fc.constantFrom('new', 'possible', 'possible', 'joined'),
      one: fc.nat(20),
      other: fc.nat(63),
    }),
    { maxLength, size: 'max' },
  );

const pick = <Entry>(entries: readonly Entry[], which: number): Entry | undefined =>
  entries[which % entries.length];

const present = (state: RegisterState): readonly PersonId[] =>
  [...state.persons.values()]
    .filter((each) => each.redirectsTo === null && !each.forgotten)
    .map((each) => each.personId);

const assess = (state: RegisterState, { says, other }: Step, id: string): Assessment => {
  const candidate = pick(present(state), other);
  if (says === 'new' || !candidate) return isNew;
  return says === 'joined' ? joins(candidate) : maybe(m(`match-${id}`), candidate);
};

/** What a step decides on a state; null when there is nothing to decide about. */
const decider = (
  state: RegisterState,
  step: Step,
  id: string,
): ((state: RegisterState) => Result<readonly RegisterEvent[]>) | null => {
  const { one, other } = step;
  switch (step.kind) {
    case 'report':
      return null;
    case 'correct': {
      const report = pick([...state.reports.keys()], one);
      const assessment = assess(state, step, id);
      return report
        ? (now) => correct(now, correction(report, id), assessment, m(`asked-${id}`), meta())
        : null;
    }
    case 'verdict': {
      const match = pick([...state.matches.keys()], one);
      const said = other % 3 === 0 ? 'different' : 'same';
      return match ? (now) => giveVerdict(now, match, said, sealed(`why-${id}`), meta()) : null;
    }
    case 'unlink': {
      const ids = [...state.persons.keys()];
      const person = pick(ids, one);
      if (!person) return null;
      const all = [...(presentPerson(state, person)?.reportIds ?? [])];
      const some = all.filter((_, index) => ((other >> index) & 1) === 1);
      return (now) => unlink(now, person, some, p(id), null, meta());
    }
    case 'forget': {
      const person = pick([...state.persons.keys()], one);
      return person && other % 8 === 0 ? (now) => forget(now, person, null, meta()) : null;
    }
  }
};

/** Reports of which a person said that they are about two. */
type Apart = readonly (readonly [ReportId, ReportId])[];

/** What an event says to be apart, in reports: taken out and left behind, or asked about and of the candidate. */
const saidApart = (state: RegisterState, event: RegisterEvent): Apart => {
  const pairs = (ones: Iterable<ReportId>, others: Iterable<ReportId>): Apart =>
    [...ones].flatMap((one) => [...others].map((other) => [one, other] as const));
  if (event.type === 'ReportsUnlinked')
    return pairs(event.data.reportIds, state.persons.get(event.data.fromPersonId)?.reportIds ?? []);
  if (event.type === 'MatchVerdictGiven' && event.data.verdict === 'different')
    return pairs([event.data.reportId], state.persons.get(event.data.candidatePersonId)?.reportIds ?? []);
  return [];
};

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const invariants = (state: RegisterState, apart: Apart): void => {
  const personOf = (id: ReportId) => state.reports.get(id)?.personId;
  for (const [one, other] of apart)
    must(personOf(one) !== personOf(other), `reports ${one} and ${other} were said to be apart`);
  for (const { reportId, personId } of state.reports.values()) {
    const person = state.persons.get(personId);
    must(person?.redirectsTo === null, `report ${reportId} is with a person that redirects`);
    must(person?.reportIds.has(reportId) === true, `person ${personId} does not know report ${reportId}`);
  }
  const counted = [...state.persons.values()].reduce((sum, each) => sum + each.reportIds.size, 0);
  must(counted === state.reports.size, 'a report is counted twice, or lost');
  for (const { personId, apartFrom } of state.persons.values())
    for (const other of apartFrom)
      must(
        presentPerson(state, other) !== presentPerson(state, personId),
        `${personId} and ${other} are one`,
      );
};

/** Lets everything happen; whatever is decided again on the state it led to must be nothing. */
const live = (all: readonly Step[]): RegisterState => {
  const state = emptyRegister();
  const apart: (readonly [ReportId, ReportId])[] = [];
  all.forEach((step, index) => {
    const id = String(index);
    if (step.kind === 'report') {
      evolveRegister(state, identified(id, assess(state, step, id)));
      expect(repeated(state, `name-${id}`, `hash-${id}`, meta())).toMatchObject({ reportId: id });
    }
    const decide = decider(state, step, id);
    const result = decide?.(state);
    if (decide && result?.ok) {
      for (const event of result.value) apart.push(...saidApart(folded([event], state), event));
      expect(decide(state)).toEqual({ ok: true, value: [] });
    }
    invariants(state, apart);
  });
  return state;
};

describe('any life of the register', () => {
  it('keeps each report with one present person, keeps apart who was said to be apart, repeats nothing', () => {
    fc.assert(
      fc.property(steps(60), (all) => {
        expect(live(all).revision).toBeGreaterThanOrEqual(-1);
      }),
      { numRuns: 400 },
    );
  });
});

describe('revertIdentified', () => {
  it('is the exact inverse of folding a report', () => {
    fc.assert(
      fc.property(steps(40), steps(1), fc.boolean(), fc.boolean(), (all, [step], named, known) => {
        const state = live(all);
        const command = named ? { name: 'c', content: 'x' } : null;
        if (known) folded([identified('first', isNew, { command })], state);
        const before = structuredClone(state);
        const event = identified('last', step ? assess(state, step, 'last') : isNew, { command });
        evolveRegister(state, event);
        expect(state).not.toEqual(before);
        revertIdentified(state, event);
        expect(state).toEqual(before);
      }),
    );
  });

  it('leaves the name of an earlier report alone', () => {
    const state = folded([identified('1')]);
    const before = structuredClone(state);
    const same = identified('2');
    const event = { ...same, data: { ...same.data, reportName: 'name-1' } };
    evolveRegister(state, event);
    expect(repeated(state, 'name-1', 'hash-1', meta())).toMatchObject({ reportId: '1' });
    revertIdentified(state, event);
    expect(state).toEqual(before);
  });
});

describe('unlink after link', () => {
  it('gives both persons back what they had', () => {
    fc.assert(
      fc.property(steps(40), (all) => {
        const state = live(all);
        folded([identified('x'), identified('y', maybe(m('xy'), p('x')))], state);
        const [first] = present(state);
        if (!first || first === p('x')) return;
        folded([identified('z', maybe(m('zf'), first))], state);
        const before = families(state);
        const linked = giveVerdict(state, m('zf'), 'same', null, meta());
        if (!linked.ok) throw new Error(linked.refusal.rule);
        folded(linked.value, state);
        expect(families(state)).not.toEqual(before);
        const undone = unlink(state, first, r('z'), p('never'), null, meta());
        if (!undone.ok) throw new Error(undone.refusal.rule);
        folded(undone.value, state);
        expect(families(state)).toEqual(before);
      }),
    );
  });
});
