import { describe, expect, it } from 'vitest';
import { correct } from './correct.js';
import { forget, repeated } from './decide.js';
import type { RegisterEvent } from './events.js';
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
  sealed,
} from './register.fixture.js';
import { presentPerson, type RegisterState } from './state.js';
import { unlink } from './unlink.js';
import { giveVerdict } from './verdict.js';

type Corrected = Extract<RegisterEvent, { type: 'PersonalDetailsCorrected' }>['data'];
const corrected = (data: Partial<Corrected>) => ({ type: 'PersonalDetailsCorrected', data }) as const;
const linked = (
  leading: string,
  absorbed: string,
  cause: 'verdict' | 'correction',
  ...ids: readonly string[]
) => ({
  type: 'PersonsLinked' as const,
  data: { leadingPersonId: p(leading), absorbedPersonId: p(absorbed), reportIds: r(...ids), cause },
});
const verdict = (match: string, said: 'same' | 'different') => (state: RegisterState) =>
  giveVerdict(state, m(match), said, sealed('why'), p('fresh'), meta());
const takeOut =
  (person: string, ...ids: readonly string[]) =>
  (state: RegisterState) =>
    unlink(state, p(person), r(...ids), p('fresh'), sealed('why'), meta());
const unlinked = (from: string, to: string, restored: boolean, ...ids: readonly string[]) => ({
  type: 'ReportsUnlinked' as const,
  data: { fromPersonId: p(from), toPersonId: p(to), restored, reportIds: r(...ids), reason: sealed('why') },
});

describe('identify [S0 goal 8]', () => {
  it('gives a report to a person of its own, or to the one it was joined to', () => {
    const { state } = given(
      identified('1'),
      identified('2', joins(p('1'))),
      identified('3', maybe(m('m'), p('1'))),
    );
    expect(families(state)).toEqual({ 'p-1': ['1', '2'], 'p-3': ['3'] });
    expect(isOpen(state, state.matches.get(m('m')) ?? nothing())).toBe(true);
    expect(state).toMatchObject({ revision: 2 });
    expect(state.reports.get(r('2')[0] ?? nothing())).toMatchObject({
      firstPersonId: p('1'),
      revision: 1,
      keyIds: ['key-2'],
    });
  });
});

const nothing = (): never => {
  throw new Error('not in the register');
};

describe('repeated', () => {
  const command = { name: 'c1', content: 'x' };
  const { state } = given(identified('1', isNew, { command }));
  const unnamed = meta();

  it('knows a report by its name, if it is the same', () => {
    expect(repeated(state, 'name-1', 'hash-1', unnamed)).toMatchObject({ reportId: '1' });
    expect(repeated(state, 'name-2', 'hash-1', unnamed)).toBeNull();
    expect(repeated(state, 'name-1', 'other', unnamed)).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', rule: 'report-name-taken', params: { holder: 'clb-1' } },
    });
  });

  it('knows a command by its name, and refuses it with other content', () => {
    expect(repeated(state, 'name-1', 'hash-1', meta({ command }))).toMatchObject({ reportId: '1' });
    const other = meta({ command: { name: 'c1', content: 'y' } });
    expect(repeated(state, 'name-2', 'hash-2', other)).toMatchObject({
      refusal: { kind: 'conflict', rule: 'command-name-taken', params: { holder: other.by } },
    });
    expect(state.commands.get('c1')).toEqual({ ...command, revision: 0 });
  });
});

describe('correct', () => {
  const fix =
    (id: string, assessment = isNew, hash?: string) =>
    (state: RegisterState) =>
      correct(state, correction(id, hash), assessment, noFindings, m('asked'), meta());

  it('keeps a report with its person while it fits nobody else, or the same', () => {
    given(identified('1'))
      .when(fix('1'))
      .then(corrected({ outcome: 'new', possibleMatches: [] }));
    const state = given(identified('1'))
      .when(fix('1', joins(p('1'))))
      .then(corrected({ outcome: 'joined' }));
    expect(state.reports.get(r('1')[0] ?? nothing())).toMatchObject({
      correctedAt: 1,
      correctionHash: 'corrected-1',
      contentHash: 'hash-1',
      keyIds: ['key-1', 'key-corrected-1'],
    });
  });

  it('is something new when it goes back to what it was before', () => {
    const { state } = given(identified('1'));
    for (const hash of ['x', 'y', 'x']) expect(fix('1', isNew, hash)(state)).toMatchObject({ ok: true });
    given(identified('1'))
      .when(fix('1', isNew, 'x'))
      .then(corrected({ contentHash: 'x' }));
  });

  it('links a report that stands alone; the earlier person leads', () => {
    const after = given(identified('1'), identified('2'))
      .when(fix('2', joins(p('1'))))
      .then(corrected({ outcome: 'joined' }), linked('1', '2', 'correction', '2'));
    expect(families(after)).toEqual({ 'p-1': ['1', '2'] });
    expect(presentPerson(after, p('2'))?.personId).toBe(p('1'));
    given(identified('1'), identified('2'), identified('3', joins(p('2'))))
      .when(fix('1', joins(p('2'))))
      .then(corrected({ outcome: 'joined' }), linked('1', '2', 'correction', '2', '3'));
  });

  it('asks a person when the report does not stand alone', () => {
    const state = given(identified('1'), identified('2'), identified('3', joins(p('2'))))
      .when(fix('2', joins(p('1'))))
      .then(corrected({ outcome: 'possible', explanation: [] }));
    expect(state.matches.get(m('asked'))).toMatchObject({
      candidatePersonId: p('1'),
      personId: p('2'),
      weight: 7.5,
    });
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2', '3'] });
  });

  it('neither links nor asks about persons of whom somebody said that they are others', () => {
    const said = given(identified('1'), identified('2', maybe(m('m'), p('1'))))
      .when(verdict('m', 'different'))
      .then({
        type: 'MatchVerdictGiven',
        data: {
          matchId: m('m'),
          reportId: r('2')[0] ?? nothing(),
          personId: p('2'),
          candidatePersonId: p('1'),
          verdict: 'different',
          reason: sealed('why'),
        },
      });
    for (const assessment of [joins(p('1')), maybe(m('again'), p('1'))])
      expect(fix('2', assessment)(said)).toMatchObject({
        ok: true,
        value: [{ type: 'PersonalDetailsCorrected', data: { outcome: 'new', possibleMatches: [] } }],
      });
  });

  it('joins nobody that was forgotten, or never was', () => {
    const { state } = given(identified('1'), identified('2'), {
      type: 'PersonForgotten',
      data: { personId: p('1'), reportIds: r('1'), reason: null },
      meta: meta(),
    });
    for (const nobody of [p('1'), p('99')])
      expect(fix('2', joins(nobody))(state)).toMatchObject({
        value: [{ data: { outcome: 'new', possibleMatches: [] } }],
      });
    expect(fix('1')(state)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(fix('99')(state)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe('giveVerdict [S0 goal 8]', () => {
  const asked = [identified('1'), identified('2', maybe(m('m'), p('1')))];
  const given2 = (said: 'same' | 'different') => ({
    type: 'MatchVerdictGiven' as const,
    data: {
      matchId: m('m'),
      reportId: r('2')[0] ?? nothing(),
      personId: p('2'),
      candidatePersonId: p('1'),
      verdict: said,
      reason: sealed('why'),
    },
  });

  it('same links the two', () => {
    const state = given(...asked)
      .when(verdict('m', 'same'))
      .then(given2('same'), linked('1', '2', 'verdict', '2'));
    expect(families(state)).toEqual({ 'p-1': ['1', '2'] });
  });

  it('different keeps them apart, and is not taken back by another verdict', () => {
    const state = given(...asked)
      .when(verdict('m', 'different'))
      .then(given2('different'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2'] });
    expect(personIn(state, p('2')).apartFrom).toEqual(new Set([p('1')]));
    expect(verdict('m', 'same')(state)).toMatchObject({
      refusal: { kind: 'conflict', rule: 'verdict-given', params: { verdict: 'different', holder: 'clb-1' } },
    });
  });

  it('lapses when the two are one, apart or forgotten by other means', () => {
    const twice = [...asked, identified('3', maybe(m('n'), p('1')))];
    const same = given(...twice)
      .when(verdict('m', 'same'))
      .then(given2('same'), linked('1', '2', 'verdict', '2'));
    expect(verdict('n', 'same')(same)).toMatchObject({ ok: true });
    given(...asked, {
      type: 'PersonForgotten',
      data: { personId: p('1'), reportIds: r('1'), reason: null },
      meta: meta(),
    })
      .when(verdict('m', 'same'))
      .refused({ kind: 'rule', rule: 'match-lapsed', source: '[S0 goal 8]' });
    given(...asked)
      .when(verdict('unknown', 'same'))
      .refused({ kind: 'not-found' });
  });

  it('holds for who was absorbed too, once that is undone', () => {
    const state = given(
      identified('1'),
      identified('2', maybe(m('m'), p('1'))),
      identified('q'),
      identified('3', maybeAny(possible(m('n'), p('q')), possible(m('k'), p('1')))),
    ).state;
    const steps = [verdict('m', 'same'), verdict('k', 'same'), verdict('n', 'different'), takeOut('1', '3')];
    const after = steps.reduce((now, step) => {
      const result = step(now);
      if (!result.ok) throw new Error(result.refusal.rule);
      return folded(result.value, now);
    }, state);
    expect(families(after)).toEqual({ 'p-1': ['1', '2'], 'p-q': ['q'], 'p-3': ['3'] });
    expect(personIn(after, p('3')).apartFrom).toContain(p('q'));
  });
});

describe('forget', () => {
  const forgetting = (id: string) => (state: RegisterState) => forget(state, p(id), sealed('why'), meta());

  it('names all reports of the person, also when asked by an id that redirects', () => {
    const both = [
      identified('1'),
      identified('2'),
      { ...linked('1', '2', 'verdict', '2'), meta: meta() },
    ] as const;
    const state = given(...both)
      .when(forgetting('2'))
      .then({
        type: 'PersonForgotten',
        data: { personId: p('1'), reportIds: r('1', '2'), reason: sealed('why') },
      });
    expect(personIn(state, p('2')).forgotten).toBe(true);
    expect(takeOut('1', '2')(state)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('knows whom', () => {
    given(identified('1')).when(forgetting('99')).refused({ kind: 'not-found', rule: 'not-found' });
  });
});

describe('unlink [S0 goal 8]', () => {
  const both = [
    identified('1'),
    identified('2'),
    identified('3', joins(p('2'))),
    { ...linked('1', '2', 'verdict', '2', '3'), meta: meta() },
  ] as const;

  it('restores who was absorbed, when all it brought comes out', () => {
    const state = given(...both)
      .when(takeOut('1', '2', '3'))
      .then(unlinked('1', '2', true, '2', '3'));
    expect(families(state)).toEqual({ 'p-1': ['1'], 'p-2': ['2', '3'] });
    expect(state.links.size).toBe(0);
  });

  it('is nothing again, also by the id that was restored', () => {
    given(...both)
      .when(takeOut('2', '2', '3'))
      .then(unlinked('1', '2', true, '2', '3'));
  });

  it('takes a later report along to who is restored', () => {
    given(...both, identified('4', joins(p('1'))))
      .when(takeOut('1', '2', '3', '4'))
      .then(unlinked('1', '2', true, '2', '3', '4'));
  });

  it('makes somebody new of a part', () => {
    const state = given(...both)
      .when(takeOut('1', '3'))
      .then(unlinked('1', 'fresh', false, '3'));
    expect(families(state)).toEqual({ 'p-1': ['1', '2'], 'p-fresh': ['3'] });
  });

  it('restores the outermost of persons absorbed one through the other', () => {
    const chain = [
      identified('1'),
      identified('2'),
      identified('3'),
      { ...linked('2', '3', 'verdict', '3'), meta: meta() },
      { ...linked('1', '2', 'verdict', '2', '3'), meta: meta() },
    ] as const;
    const all = given(...chain)
      .when(takeOut('1', '3', '2'))
      .then(unlinked('1', '2', true, '3', '2'));
    expect(presentPerson(all, p('3'))?.personId).toBe(p('2'));
    const inner = given(...chain)
      .when(takeOut('1', '3'))
      .then(unlinked('1', '3', true, '3'));
    expect(families(inner)).toEqual({ 'p-1': ['1', '2'], 'p-3': ['3'] });
  });

  it('restores also who was made by an unlink before, and not the first person of its reports', () => {
    const state = given(
      identified('1'),
      identified('2', joins(p('1'))),
      { ...unlinked('1', '9', false, '2'), meta: meta() },
      identified('0'),
      { ...linked('0', '9', 'verdict', '2'), meta: meta() },
    );
    state.when(takeOut('0', '2')).then(unlinked('0', '9', true, '2'));
  });

  it('is no repetition of it when the reports were said to be of another, or came to be so otherwise', () => {
    const foreign = { kind: 'rule', rule: 'unlink-foreign-report' } as const;
    const told = given(...both, identified('8', maybe(m('m'), p('1'))))
      .when(verdict('m', 'different'))
      .then({ type: 'MatchVerdictGiven', data: { verdict: 'different' } });
    expect(takeOut('1', '8')(told)).toMatchObject({ ok: false, refusal: foreign });
    // Taken out of 1 together, and parted since: neither of them was taken out of 1 by itself.
    const apart = given(
      ...both,
      { ...unlinked('1', '2', true, '2', '3'), meta: meta() },
      { ...unlinked('2', '9', false, '3'), meta: meta() },
    );
    apart.when(takeOut('1', '3')).refused(foreign);
    apart.when(takeOut('1', '2', '3')).refused(foreign);
    apart.when(takeOut('2', '3')).then();
  });

  it('refuses what is not there, is not its own, or is all there is', () => {
    given(...both)
      .when(takeOut('99', '2'))
      .refused({ kind: 'not-found' });
    given(...both, identified('8'))
      .when(takeOut('1', '8'))
      .refused({
        kind: 'rule',
        rule: 'unlink-foreign-report',
        source: '[S0 goal 8]',
        params: { reportId: '8' },
        pointer: '/reportIds',
      });
    given(...both)
      .when(takeOut('1', '1', '2', '3'))
      .refused({ kind: 'rule', rule: 'unlink-leaves-nothing', source: '[S0 goal 8]' });
    given(...both)
      .when(takeOut('1'))
      .refused({ kind: 'rule', rule: 'unlink-leaves-nothing', source: '[S0 goal 8]' });
  });
});
