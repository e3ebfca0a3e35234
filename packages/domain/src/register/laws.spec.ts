import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, ReportId } from '../ids.js';
import type { Result } from '../refusal.js';
import { type CorrectionFindings, correct } from './correct.js';
import { type Assessment, forget, repeated } from './decide.js';
import type { RegisterEvent } from './events.js';
import { evolveRegister, revertIdentified } from './evolve.js';
import { contradictsVerdict } from './matches.js';
import { isSaidApart } from './partings.js';
import {
  correction,
  families,
  folded,
  identified,
  isNew,
  joins,
  m,
  maybe,
  maybeAny,
  meta,
  noFindings,
  p,
  possible,
  r,
  sealed,
} from './register.fixture.js';
import { emptyRegister, presentPerson, type RegisterState } from './state.js';
import { unlink } from './unlink.js';
import { giveVerdict } from './verdict.js';

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
  const second = pick(present(state), other + 1);
  if (says === 'new' || !candidate || !second) return isNew;
  if (says === 'joined') return joins(candidate);
  if (candidate === second) return maybe(m(`match-${id}`), candidate);
  // Two at once are often certain, which is why a human is asked at all.
  const [one, two] = [candidate, second].map((each, index) =>
    possible(m(`match-${id}-${index}`), each, other % 2 === 0),
  );
  return one && two ? maybeAny(one, two) : isNew;
};

/** A correction that may no longer fit its person, and fit with certainty who was said to be others. */
const findings = (
  state: RegisterState,
  report: ReportId,
  { other }: Step,
  id: string,
): CorrectionFindings => {
  const person = presentPerson(state, state.reports.get(report)?.personId ?? p('nobody'));
  if (!person) return noFindings;
  return {
    misfit: other % 3 === 0 ? possible(m(`misfit-${id}`), person.personId) : null,
    contradicting:
      other % 4 === 0
        ? [...person.apartFrom].map((each, index) => possible(m(`contra-${id}-${index}`), each, true))
        : [],
  };
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
      if (!report) return null;
      const assessment = assess(state, step, id);
      const found = findings(state, report, step, id);
      // Few contents, so that the same details come back.
      const corrected = correction(report, `details-${other % 4}`);
      return (now) => correct(now, corrected, assessment, found, m(`asked-${id}`), meta());
    }
    case 'verdict': {
      // Old questions and new ones: only the last of them can contradict what was said.
      const asked = [...state.matches.keys()];
      const match = pick(other % 2 === 0 ? asked : asked.toReversed(), one);
      const said = other % 3 === 0 ? 'different' : 'same';
      return match ? (now) => giveVerdict(now, match, said, sealed(`why-${id}`), p(id), meta()) : null;
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

/** Pairs of reports of which a person said that they are about two, and nobody that they are about one after all. */
type Apart = Set<string>;

const pairs = (ones: Iterable<ReportId>, others: Iterable<ReportId>): readonly string[] =>
  [...ones].flatMap((one) => [...others].map((other) => [one, other].toSorted().join(' ')));

/** What an event says, in reports: taken out and left behind, asked about and of the candidate, or of both persons. */
const hear = (state: RegisterState, event: RegisterEvent, apart: Apart): void => {
  const reportsOf = (person: PersonId) => state.persons.get(person)?.reportIds ?? [];
  if (event.type === 'ReportsUnlinked') {
    const { reportIds, fromPersonId } = event.data;
    const staying = [...reportsOf(fromPersonId)].filter((each) => !reportIds.includes(each));
    for (const pair of pairs(reportIds, staying)) apart.add(pair);
  }
  if (event.type !== 'MatchVerdictGiven' || event.data.personId === event.data.candidatePersonId) return;
  const { verdict, matchId, reportId, personId, candidatePersonId } = event.data;
  if (verdict === 'different')
    for (const pair of pairs([reportId], reportsOf(candidatePersonId))) apart.add(pair);
  else
    for (const pair of pairs(reportsOf(personId), reportsOf(candidatePersonId)))
      if (apart.delete(pair)) {
        const match = state.matches.get(matchId);
        must(match !== undefined && contradictsVerdict(state, match), `${matchId} named no contradiction`);
        must(match?.certain === true, `${matchId} overrules a verdict on a mere possibility`);
      }
};

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const invariants = (state: RegisterState, apart: Apart): void => {
  const personOf = (id: string | undefined) =>
    [...state.reports.values()].find(({ reportId }) => reportId === id)?.personId;
  const between = new Set<string>();
  for (const pair of apart) {
    const [one, other] = pair.split(' ').map(personOf);
    must(one !== other, `reports ${pair} were said to be apart`);
    between.add(`${one} ${other}`).add(`${other} ${one}`);
  }
  for (const { reportId, personId } of state.reports.values()) {
    const person = state.persons.get(personId);
    must(person?.redirectsTo === null, `report ${reportId} is with a person that redirects`);
    must(person?.reportIds.has(reportId) === true, `person ${personId} does not know report ${reportId}`);
  }
  const counted = [...state.persons.values()].reduce((sum, each) => sum + each.reportIds.size, 0);
  must(counted === state.reports.size, 'a report is counted twice, or lost');
  for (const person of state.persons.values()) {
    const { personId, apartFrom } = person;
    for (const other of state.persons.values()) {
      const said = between.has(`${personId} ${other.personId}`);
      must(apartFrom.has(other.personId) === said, `${personId} and ${other.personId} apart: not ${said}`);
      must(isSaidApart(state, person, other) === said, `${personId} and ${other.personId}: not as was said`);
    }
  }
};

/** Lets everything happen; whatever is decided again on the state it led to must be nothing. */
const live = (all: readonly Step[]): RegisterState => {
  const state = emptyRegister();
  const apart: Apart = new Set();
  all.forEach((step, index) => {
    const id = String(index);
    if (step.kind === 'report') {
      evolveRegister(state, identified(id, assess(state, step, id)));
      expect(repeated(state, `name-${id}`, `hash-${id}`, meta())).toMatchObject({ reportId: id });
    }
    const decide = decider(state, step, id);
    const result = decide?.(state);
    if (decide && result?.ok) {
      for (const event of result.value) {
        hear(state, event, apart);
        folded([event], state);
      }
      expect(decide(state)).toEqual({ ok: true, value: [] });
    }
    invariants(state, apart);
  });
  return state;
};

describe('any life of the register', () => {
  it('keeps each report with one present person, apart who was said to be apart and only those, repeats nothing', () => {
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
        const linked = giveVerdict(state, m('zf'), 'same', null, p('never'), meta());
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
