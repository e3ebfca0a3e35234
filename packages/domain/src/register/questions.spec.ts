import { describe, expect, it } from 'vitest';
import { type CorrectionFindings, correct } from './correct.js';
import { isOpen } from './matches.js';
import {
  correction,
  families,
  folded,
  given,
  identified,
  isNew,
  joins,
  m,
  maybe,
  maybeAny,
  meta,
  noFindings,
  p,
  personIn,
  possible,
  r,
} from './register.fixture.js';
import type { RegisterState } from './state.js';
import { unlink } from './unlink.js';
import { giveVerdict } from './verdict.js';

const verdict = (match: string, said: 'same' | 'different') => (state: RegisterState) =>
  giveVerdict(state, m(match), said, null, p('fresh'), meta());
const fix =
  (id: string, details: string, assessment = isNew, found: Partial<CorrectionFindings> = {}) =>
  (state: RegisterState) =>
    correct(
      state,
      correction(id, details),
      assessment,
      { ...noFindings, ...found },
      m(`asked-${details}`),
      meta(),
    );
const takeOut =
  (person: string, ...ids: readonly string[]) =>
  (state: RegisterState) =>
    unlink(state, p(person), r(...ids), p('out'), null, meta());

/** Lets it happen; whatever is refused is a fault of the spec. */
const after = (
  state: RegisterState,
  ...steps: readonly ((state: RegisterState) => ReturnType<typeof unlink>)[]
) =>
  steps.reduce((now, step) => {
    const result = step(now);
    if (!result.ok) throw new Error(result.refusal.rule);
    return folded(result.value, now);
  }, state);
const openIn = (state: RegisterState) =>
  [...state.matches.values()].filter((match) => isOpen(state, match)).map(({ matchId }) => String(matchId));
const askedBy = (state: RegisterState, step: ReturnType<typeof fix>) => {
  const result = step(state);
  if (!result.ok) throw new Error(result.refusal.rule);
  return result.value.flatMap((event) =>
    event.type === 'PersonalDetailsCorrected'
      ? event.data.possibleMatches.map(({ matchId }) => String(matchId))
      : [],
  );
};

describe('a correction', () => {
  it('lapses what was asked of the earlier details', () => {
    const { state } = given(identified('1'), identified('2', maybe(m('m'), p('1'))));
    expect(openIn(after(state, fix('2', 'x')))).toEqual([]);
    expect(verdict('m', 'same')(state)).toMatchObject({ refusal: { rule: 'match-lapsed' } });
    expect(askedBy(state, fix('2', 'y', maybe(m('new'), p('1'))))).toEqual(['new']);
  });

  it('leaves the question about the same candidate what it was, also under another id of the candidate', () => {
    const { state } = given(identified('1'), identified('5'), identified('2', maybe(m('m'), p('5'))));
    const since = state.matches.get(m('m'))?.since;
    after(state, fix('5', 'x', joins(p('1'))), fix('2', 'x', maybe(m('new'), p('1'))));
    expect(openIn(state)).toEqual(['m']);
    expect(state.matches.get(m('m'))).toMatchObject({
      since,
      candidatePersonId: p('1'),
      askedAt: state.revision,
    });
    expect(state.matches.has(m('new'))).toBe(false);
  });

  it('leaves open what was asked of other reports', () => {
    const { state } = given(identified('1'), identified('2', maybe(m('m'), p('1'))));
    expect(openIn(after(state, fix('1', 'x')))).toEqual(['m']);
  });
});

describe('a report that no longer fits its person', () => {
  const misfit = (id: string, person = '1') => ({ misfit: possible(m(id), p(person)) });
  const two = () => given(identified('1'), identified('2', joins(p('1')))).state;

  it('raises a question to a person, and moves nothing', () => {
    given(identified('1'), identified('2', joins(p('1'))))
      .when(fix('2', 'x', isNew, misfit('q')))
      .then({
        type: 'PersonalDetailsCorrected',
        data: { outcome: 'possible', possibleMatches: [{ matchId: m('q'), candidatePersonId: p('1') }] },
      });
    const state = after(two(), fix('2', 'x', isNew, misfit('q')));
    expect(openIn(state)).toEqual(['q']);
    expect(families(state)).toEqual({ 'p-1': ['1', '2'] });
  });

  it('raises none when it is the only report', () => {
    expect(askedBy(given(identified('1')).state, fix('1', 'x', isNew, misfit('q')))).toEqual([]);
  });

  it('stays when a person says so, who is not asked again for the same details', () => {
    const state = after(two(), fix('2', 'x', isNew, misfit('q')), verdict('q', 'same'));
    expect(families(state)).toEqual({ 'p-1': ['1', '2'] });
    expect(openIn(state)).toEqual([]);
    after(state, fix('2', 'y'));
    expect(askedBy(state, fix('2', 'x', isNew, misfit('again')))).toEqual([]);
    expect(askedBy(state, fix('2', 'z', isNew, misfit('again')))).toEqual(['again']);
  });

  it('goes to a person of its own when a person says so', () => {
    const state = after(two(), fix('2', 'x', isNew, misfit('q')), verdict('q', 'different'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-fresh': ['2'] });
    expect(personIn(state, p('fresh')).apartFrom).toEqual(new Set([p('1')]));
    expect(verdict('q', 'different')(state)).toEqual({ ok: true, value: [] });
    expect(verdict('q', 'same')(state)).toMatchObject({ refusal: { rule: 'verdict-given' } });
  });

  it('goes back to who was absorbed with it', () => {
    const { state } = given(identified('1'), identified('2', maybe(m('m'), p('1'))));
    after(state, verdict('m', 'same'), fix('2', 'x', isNew, misfit('q')), verdict('q', 'different'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'] });
  });

  it('is asked about no more once it was taken out by other means', () => {
    const state = after(two(), fix('2', 'x', isNew, misfit('q')), takeOut('1', '2'));
    expect(openIn(state)).toEqual([]);
    expect(verdict('q', 'same')(state)).toMatchObject({ refusal: { rule: 'match-lapsed' } });
  });

  it('is not brought to a third with all of its person before that is said', () => {
    const state = after(folded([identified('3')], two()), fix('2', 'x', joins(p('3')), misfit('q')));
    expect(openIn(state)).toEqual(['q', 'asked-x']);
    expect(verdict('asked-x', 'same')(state)).toMatchObject({
      refusal: { kind: 'rule', rule: 'belonging-undecided', params: { matchId: 'q' } },
    });
    after(state, verdict('q', 'different'), verdict('asked-x', 'same'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-3': ['2', '3'] });
  });
});

describe('a correction against a verdict', () => {
  const contradicting = (id: string, person = '1') => ({ contradicting: [possible(m(id), p(person), true)] });
  const saidDifferent = () =>
    after(given(identified('1'), identified('2', maybe(m('m'), p('1')))).state, verdict('m', 'different'));

  it('raises a question that says so, and links nobody', () => {
    const state = saidDifferent();
    const result = fix('2', 'x', isNew, contradicting('c'))(state);
    expect(result).toMatchObject({
      value: [
        {
          data: {
            outcome: 'possible',
            possibleMatches: [
              { matchId: m('c'), certain: true, contradicts: true, candidatePersonId: p('1') },
            ],
          },
        },
      ],
    });
    after(state, fix('2', 'x', isNew, contradicting('c')));
    expect(openIn(state)).toEqual(['c']);
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'] });
  });

  it('links both when a person says so; unlinked, they are apart again', () => {
    const state = after(saidDifferent(), fix('2', 'x', isNew, contradicting('c')), verdict('c', 'same'));
    expect(families(state)).toEqual({ 'p-1': ['1', '2'] });
    expect(personIn(state, p('1')).apartFrom).toEqual(new Set());
    after(state, takeOut('1', '2'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'] });
    expect(personIn(state, p('2')).apartFrom).toEqual(new Set([p('1')]));
  });

  it('is confirmed by a person, who is never asked again for the same facts', () => {
    const state = after(saidDifferent(), fix('2', 'x', isNew, contradicting('c')), verdict('c', 'different'));
    expect(openIn(state)).toEqual([]);
    after(state, fix('2', 'y'));
    expect(askedBy(state, fix('2', 'x', isNew, contradicting('again')))).toEqual([]);
    expect(askedBy(state, fix('2', 'z', isNew, contradicting('other')))).toEqual(['other']);
    // A report that came to the other since is a new fact.
    folded([identified('4', joins(p('1')))], state);
    expect(askedBy(state, fix('2', 'x', isNew, contradicting('again')))).toEqual(['again']);
  });

  it('links a lone report to nobody while it also fits who was said to be another', () => {
    const state = folded([identified('3')], saidDifferent());
    after(state, fix('2', 'x', joins(p('3')), contradicting('c')));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'], 'p-3': ['3'] });
    expect(openIn(state)).toEqual(['c', 'asked-x']);
  });

  it('does not ask about who was forgotten, or of whom nobody said anything', () => {
    const state = folded([identified('3')], saidDifferent());
    expect(askedBy(state, fix('2', 'x', isNew, contradicting('c', '3')))).toEqual([]);
    folded(
      [
        {
          type: 'PersonForgotten',
          data: { personId: p('1'), reportIds: r('1'), reason: null },
          meta: meta(),
        },
      ],
      state,
    );
    expect(askedBy(state, fix('2', 'x', isNew, contradicting('c')))).toEqual([]);
  });
});

describe('a report that fits two with certainty who were said to be apart', () => {
  const both = (certain: boolean) =>
    after(
      given(
        identified('1'),
        identified('2', maybe(m('m'), p('1'))),
        identified('3', maybeAny(possible(m('one'), p('1'), certain), possible(m('two'), p('2'), certain))),
      ).state,
      verdict('m', 'different'),
    );

  it('leaves the second question open as a contradiction after the first was answered', () => {
    const state = after(both(true), verdict('one', 'same'));
    expect(families(state)).toEqual({ 'p-1': ['1', '3'], 'p-2': ['2'] });
    expect(openIn(state)).toEqual(['two']);
    expect(openIn(after(both(false), verdict('one', 'same')))).toEqual([]);
  });

  it('brings all together when a person says so, and unlinking gives each back', () => {
    const state = after(both(true), verdict('one', 'same'), verdict('two', 'same'));
    expect(families(state)).toEqual({ 'p-1': ['1', '2', '3'] });
    after(state, takeOut('1', '2'));
    expect(families(state)).toEqual({ 'p-1': ['1', '3'], 'p-2': ['2'] });
    after(state, takeOut('1', '3'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'], 'p-3': ['3'] });
    const apart = (id: string) => [...personIn(state, p(id)).apartFrom].toSorted();
    expect([apart('1'), apart('2'), apart('3')]).toEqual([
      [p('2'), p('3')],
      [p('1'), p('3')],
      [p('1'), p('2')],
    ]);
  });

  it('is confirmed for that report too, and asked no more', () => {
    const state = after(both(true), verdict('one', 'same'), verdict('two', 'different'));
    expect(openIn(state)).toEqual([]);
    after(state, takeOut('1', '3'));
    // What was said of the report goes with it; that 1 and 3 are two was said by taking it out.
    expect([...personIn(state, p('3')).apartFrom].toSorted()).toEqual([p('1'), p('2')]);
  });

  it('is an ordinary question again once the report stands alone', () => {
    const state = after(both(true), verdict('one', 'same'), takeOut('1', '3'));
    expect(openIn(state)).toEqual(['two']);
    expect(personIn(state, p('3')).apartFrom).toEqual(new Set([p('1')]));
  });
});

describe('unlink', () => {
  it('leaves nobody apart of whose reports nobody said it', () => {
    const { state } = given(
      identified('9'),
      identified('1', maybe(m('m'), p('9'))),
      identified('2', joins(p('1'))),
    );
    after(state, verdict('m', 'different'), takeOut('1', '1'));
    expect(personIn(state, p('out')).apartFrom).toEqual(new Set([p('9'), p('1')]));
    expect(personIn(state, p('1')).apartFrom).toEqual(new Set([p('out')]));
    expect(personIn(state, p('9')).apartFrom).toEqual(new Set([p('out')]));
  });
});
