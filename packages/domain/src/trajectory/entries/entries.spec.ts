import { describe, expect, it } from 'vitest';
import { inForce, type LadderRow } from '../../rules/index.js';
import { rules } from '../../rules/rules.fixture.js';
import type { TrajectoryCommand } from '../commands.js';
import { decide } from '../decide.js';
import type { TrajectoryEvent } from '../events.js';
import {
  assigned,
  clb,
  day,
  given,
  measured,
  meta,
  naft,
  org,
  pms,
  police,
  reported,
  school,
  sealed,
} from '../given.fixture.js';
import type { ContactMeans } from './entries.js';
import { replacedEntry } from './standing.js';

const date = '2026-10-01';
const at = `${date}T12:00:00.000Z`;
const open = [...reported('r1', school, { absences: { B: 5 } }), ...reported('r2', clb)];

const action = { entryId: 'i1', what: sealed('call'), who: { kind: 'parents' }, due: date } as const;
const agreed: TrajectoryEvent = {
  type: 'ActionAgreed',
  data: { ...action, organisationId: clb.id },
  meta: meta(day(3), { by: clb.id }),
};
const settle = (outcome: 'done' | 'dropped'): TrajectoryCommand => ({
  kind: 'settle-action',
  entryId: 'i1',
  outcome,
  date,
  reason: outcome === 'dropped' ? sealed('no need') : null,
});

const stance = (
  by: typeof clb,
  said: 'unwilling' | 'unreachable' | 'cooperating',
  on = date,
  means: readonly ContactMeans[] = [],
): TrajectoryEvent => ({
  type: 'StanceRecorded',
  data: {
    entryId: `${by.id} ${said} ${on} ${means.length}`,
    organisationId: by.id,
    stance: said,
    date: on,
    attempts: means.map((each) => ({ date: on, means: each })),
  },
  meta: meta(day(4), { by: by.id }),
});

const agreement = (outcome: 'given' | 'refused' | 'withdrawn', of: 'parents' | 'young-person', on = date) =>
  ({
    type: 'AgreementRecorded',
    data: {
      entryId: `${of} ${outcome} ${on}`,
      organisationId: clb.id,
      of,
      about: { step: 'youth-care-direct' },
      outcome,
      date: on,
    },
    meta: meta(day(4), { by: clb.id }),
  }) satisfies TrajectoryEvent;

const rowOf = (step: LadderRow['step']): LadderRow => {
  const row = inForce(rules.ladder, at).content.find((each) => each.step === step);
  if (!row) throw new Error(`no row for ${step}`);
  return row;
};
const request = (
  step: LadderRow['step'],
  ground: string,
  less: readonly string[] = [],
): TrajectoryCommand => {
  const row = rowOf(step);
  const to = org(row.to[0] ?? 'police', 'addressee');
  return {
    kind: 'request-escalation',
    escalationId: 'e1',
    step,
    to,
    asked: to.id,
    grounds: [ground],
    attachments: row.mustCarry.map(({ type }) => type).filter((type) => !less.includes(type)),
    explanation: null,
  };
};
/** Who calls in, on a day of the ladder under which grounds rest on what is recorded. */
const calling = (events: readonly TrajectoryEvent[], command: TrajectoryCommand, by: typeof clb) =>
  given(open, events).when(command, by, { at });
const isAccepted = (
  events: readonly TrajectoryEvent[],
  command: TrajectoryCommand,
  by: typeof clb,
  on = at,
  rulesVersion = '2026-1',
) => {
  const context = { actor: by, rules, meta: meta(on, { by: by.id }), sawRevision: null };
  expect(decide(given(open, events).state, command, context)).toMatchObject({
    ok: true,
    value: [{ type: 'EscalationRequested', data: { rulesVersion } }],
  });
};

describe('an action [S2 Actieplan; S2 §15.2]', () => {
  const command = { kind: 'agree-action', ...action } as const;

  it('says who does what by when, once', () => {
    const state = given(open)
      .when(command, clb)
      .then({ type: 'ActionAgreed', data: { ...action, organisationId: clb.id } });
    expect(state.entries).toEqual([
      { kind: 'action', ...action, organisationId: clb.id, at: day(20), settled: null },
    ]);
  });

  it('binds nobody who takes no part', () => {
    for (const organisation of [naft, null])
      given(open)
        .when({ ...command, who: { kind: 'organisation', organisation, asked: 'naft' } }, clb)
        .refused({ kind: 'rule', rule: 'party-not-participant', pointer: '/who' });
  });

  it('is not given to the police by a holder of professional secrecy, and may be by a school [S2 Bijlage 1; S2 §12]', () => {
    const judicial = { ...police, secrecy: 'judicial' as const };
    const asked = {
      ...command,
      who: { kind: 'organisation', organisation: judicial, asked: police.id },
    } as const;
    given(open, reported('r3', judicial))
      .when(asked, { ...clb, secrecy: 'professional' })
      .refused({ kind: 'rule', rule: 'no-plan-with-judicial', source: '[S2 Bijlage 1; S2 §12]' });
    const who = { kind: 'organisation', organisationId: police.id } as const;
    given(open, reported('r3', judicial))
      .when(asked, { ...school, secrecy: 'discretion' })
      .then({ type: 'ActionAgreed', data: { ...action, who, organisationId: school.id } });
  });

  it('is settled once, by who entered it, who does it, or the coordinator', () => {
    const done = given(open, agreed)
      .when(settle('done'), clb)
      .then({ type: 'ActionDone', data: { entryId: 'i1', date } });
    expect(done.entries).toMatchObject([{ settled: { outcome: 'done', date, by: clb.id, reason: null } }]);
    const dropped = {
      type: 'ActionDropped',
      data: { entryId: 'i1', date, reason: sealed('no need') },
    } as const;
    given(open, agreed).when(settle('done'), school).refused({ kind: 'forbidden', rule: 'plan-of-others' });
    given(open, agreed, assigned(school, day(4)))
      .when(settle('dropped'), school)
      .then(dropped);
    given(open, agreed, { ...dropped, meta: meta(day(5), { by: clb.id }) })
      .when(settle('done'), clb)
      .refused({ kind: 'conflict', rule: 'already-settled', params: { outcome: 'dropped', holder: clb.id } });
    given(open).when(settle('done'), clb).refused({ kind: 'not-found' });
  });
});

describe('a return to class [S2 fase 2]', () => {
  const plan = { entryId: 'i5', date, agreed: null } as const;
  const planned: TrajectoryEvent = {
    type: 'ReturnPlanned',
    data: {
      ...plan,
      organisationId: clb.id,
      preparedWith: [{ kind: 'organisation', organisationId: school.id }],
    },
    meta: meta(day(3), { by: clb.id }),
  };

  it('is planned with those who take part, and settled by one of them', () => {
    given(open)
      .when(
        {
          kind: 'plan-return',
          ...plan,
          preparedWith: [
            { kind: 'young-person' },
            { kind: 'organisation', organisation: school, asked: school.id },
          ],
        },
        clb,
      )
      .then({
        type: 'ReturnPlanned',
        data: {
          ...plan,
          organisationId: clb.id,
          preparedWith: [{ kind: 'young-person' }, { kind: 'organisation', organisationId: school.id }],
        },
      });
    const came = { kind: 'settle-return', entryId: 'i5', outcome: 'came', date } as const;
    const state = given(open, planned)
      .when(came, school)
      .then({ type: 'ReturnSettled', data: { entryId: 'i5', outcome: 'came', date } });
    expect(state.entries).toMatchObject([{ settled: { outcome: 'came', by: school.id } }]);
    given(open, planned, reported('r3', naft)).when(came, naft).refused({ rule: 'plan-of-others' });
  });
});

describe('a measure [S2 §12; S4 §2.1.2]', () => {
  const conclude = { kind: 'conclude-measure', measureId: 'm1', result: 'reached', date } as const;

  const said = (by: typeof clb, result: 'reached' | 'broken-off'): TrajectoryEvent => ({
    type: 'MeasureConcluded',
    data: { measureId: 'm1', result, date },
    meta: meta(day(5), { by: by.id }),
  });
  const all = [open, measured('m1', school), reported('r3', naft), reported('r4', pms)];

  it('has a result that stands with it, said by its author, the coordinator, or a CLB or PMS', () => {
    const event = { type: 'MeasureConcluded', data: { measureId: 'm1', result: 'reached', date } } as const;
    const state = given(...all)
      .when(conclude, clb)
      .then(event);
    expect(state.measures).toMatchObject([{ concluded: { result: 'reached', date, by: clb.id } }]);
    for (const by of [school, pms])
      given(...all)
        .when(conclude, by)
        .then(event);
    given(...all, assigned(naft, day(4)))
      .when(conclude, naft)
      .then(event);
    for (const before of [[], [said(clb, 'broken-off')]])
      given(...all, ...before)
        .when(conclude, naft)
        .refused({
          kind: 'forbidden',
          rule: 'measure-of-others',
          params: { addressee: school.id, coordinator: '' },
        });
    given(open).when(conclude, clb).refused({ kind: 'not-found' });
  });

  it('has its result mended by its author or by whoever said it, and by nobody else', () => {
    for (const by of [school, clb]) {
      const state = given(...all, said(clb, 'broken-off'))
        .when(conclude, by)
        .then({ type: 'MeasureConcluded', data: { measureId: 'm1', result: 'reached', date } });
      expect(state.measures).toMatchObject([{ concluded: { result: 'reached', by: by.id } }]);
    }
    given(...all, said(clb, 'broken-off'))
      .when(conclude, pms)
      .refused({ rule: 'already-settled', params: { outcome: 'broken-off', holder: clb.id } });
  });
});

describe('the police step', () => {
  const unwilling = request('police-preventive', 'unwillingness-established');
  const unreachable = request('police-preventive', 'parents-unreachable-established');

  it('rests on a stance that a CLB or PMS which takes part established [S2 §12]', () => {
    const { source } = rowOf('police-preventive');
    calling([], unwilling, school).refused({
      kind: 'rule',
      rule: 'ladder-stance-not-established',
      source,
      params: { step: 'police-preventive', stance: 'unwilling', types: 'clb, pms' },
    });
    calling([stance(school, 'unwilling')], unwilling, school).refused({
      rule: 'ladder-stance-not-established',
    });
    calling([stance(pms, 'unwilling')], unwilling, school).refused({
      rule: 'ladder-stance-not-established',
    });
    isAccepted([stance(clb, 'unwilling')], unwilling, school);
  });

  it('rests on the last stance: by its day, whenever it was entered', () => {
    const later = stance(clb, 'cooperating', '2026-10-02');
    const earlier = stance(clb, 'cooperating', '2026-09-30');
    calling([stance(clb, 'unwilling'), later], unwilling, school).refused({
      rule: 'ladder-stance-not-established',
    });
    isAccepted([stance(clb, 'unwilling'), earlier], unwilling, school);
  });

  it('takes parents for unreachable after repeated attempts in different ways [S2 §12]', () => {
    const after = (...means: readonly ContactMeans[]) => [stance(clb, 'unreachable', date, means)];
    const same = ['letter', 'telephone', 'letter'] as const;
    for (const few of [[], ['letter', 'telephone'], same] as const)
      calling(after(...few), unreachable, school).refused({
        rule: 'ladder-parents-not-sought',
        params: {
          step: 'police-preventive',
          stance: 'unreachable',
          types: 'clb, pms',
          attempts: '3',
          means: '2',
        },
      });
    isAccepted(after('letter', 'telephone', 'home-visit'), unreachable, school);
  });

  it('counts the attempts of all such stances since the parents were reached', () => {
    const recorded = (on: string, means: ContactMeans, by = clb) => stance(by, 'unreachable', on, [means]);
    const three = [
      recorded('2026-09-28', 'telephone'),
      recorded('2026-09-29', 'letter'),
      recorded('2026-09-30', 'telephone'),
    ];
    isAccepted(three, unreachable, school);
    isAccepted([...three].reverse(), unreachable, school);
    calling([...three, stance(clb, 'cooperating')], unreachable, school).refused({
      rule: 'ladder-parents-not-sought',
    });
    for (const few of [
      [...three.slice(1), recorded('2026-09-30', 'telephone')],
      three.map((_, index) => recorded(`2026-09-2${index}`, 'letter')),
      [...three.slice(1), recorded('2026-09-28', 'telephone', school)],
      [...three, stance(clb, 'cooperating', '2026-09-28')].map((each, index) => ({
        ...each,
        meta: meta(day(4 + index), { by: clb.id }),
      })),
    ])
      calling(few, unreachable, school).refused({ rule: 'ladder-parents-not-sought' });
  });

  it('is not taken a second time after an anti-truancy contract that was broken off [S2 §12]', () => {
    const contract: TrajectoryEvent = {
      type: 'MeasureRecorded',
      data: { measureId: 'm1', organisationId: school.id, type: 'anti-truancy-contract', date, note: null },
      meta: meta(day(4), { by: school.id }),
    };
    const ended = (result: 'reached' | 'broken-off'): TrajectoryEvent => ({
      type: 'MeasureConcluded',
      data: { measureId: 'm1', result, date },
      meta: meta(day(5), { by: school.id }),
    });
    const asked = request('police-preventive', 'pupil-inflexible');
    isAccepted([contract], asked, school);
    isAccepted([contract, ended('reached')], asked, school);
    calling([contract, ended('broken-off')], asked, school).refused({
      kind: 'rule',
      rule: 'ladder-not-after-broken-off',
      params: { step: 'police-preventive', measure: 'anti-truancy-contract' },
    });
    isAccepted([contract, ended('broken-off'), ended('reached')], asked, school);
  });

  it('asks for none of this under the ladder that was in force before', () => {
    isAccepted([], unwilling, school, '2026-08-31T12:00:00.000Z', '2022-1');
  });
});

describe('a mandated facility', () => {
  it('is sent the anti-truancy contract, if there was one [S2 §12]', () => {
    const contract: TrajectoryEvent = {
      type: 'MeasureRecorded',
      data: { measureId: 'm1', organisationId: school.id, type: 'anti-truancy-contract', date, note: null },
      meta: meta(day(4), { by: school.id }),
    };
    const without = request('mandated-facility', 'voluntary-help-stuck', ['anti-truancy-contract']);
    isAccepted([], without, clb);
    calling([contract], without, clb).refused({
      rule: 'ladder-attachments',
      params: { step: 'mandated-facility', missing: 'anti-truancy-contract' },
    });
    isAccepted([contract], request('mandated-facility', 'voluntary-help-stuck'), clb);
  });
});

describe('direct help', () => {
  const asked = request('youth-care-direct', 'agreement-recorded');

  it('rests on an agreement of young person or parents that was not taken back [S2 CLB 2]', () => {
    calling([], asked, clb).refused({ rule: 'ladder-agreement-missing', source: '[S2 CLB 2]' });
    isAccepted([agreement('given', 'parents')], asked, clb);
    isAccepted([agreement('given', 'young-person'), agreement('refused', 'parents')], asked, clb);
    calling([agreement('refused', 'parents')], asked, clb).refused({ rule: 'ladder-agreement-missing' });
    calling([agreement('given', 'parents'), agreement('withdrawn', 'parents')], asked, clb).refused({
      rule: 'ladder-agreement-missing',
    });
    isAccepted(
      [
        agreement('given', 'parents'),
        agreement('withdrawn', 'parents'),
        agreement('given', 'parents', '2026-10-02'),
      ],
      asked,
      clb,
    );
  });

  it('rests on what was entered last of one day, wherever it stands since a merge', () => {
    const [given, withdrawn] = (['given', 'withdrawn'] as const).map((outcome, index) => ({
      ...agreement(outcome, 'parents'),
      meta: meta(day(4 + index), { by: clb.id }),
    }));
    if (!given || !withdrawn) throw new Error('two were made');
    calling([withdrawn, given], asked, clb).refused({ rule: 'ladder-agreement-missing' });
    isAccepted([given, withdrawn, { ...given, meta: meta(day(6), { by: clb.id }) }], asked, clb);
  });

  it('takes no agreement with something else', () => {
    const voiced = agreement('given', 'parents');
    const elsewhere = { ...voiced, data: { ...voiced.data, about: { scope: 'guidance' as const } } };
    calling([elsewhere], asked, clb).refused({ rule: 'ladder-agreement-missing' });
  });
});

describe('what is said again', () => {
  it('is new once something else was said in between', () => {
    const said = { kind: 'agreement', of: 'parents', about: { step: 'youth-care-direct' } } as const;
    const { state } = given(open, agreement('given', 'parents'));
    expect(replacedEntry(state, clb.id, { ...said, outcome: 'given' })).toBeNull();
    expect(replacedEntry(state, clb.id, { ...said, outcome: 'withdrawn' })).toBe(`parents given ${date}`);
    const after = given(open, agreement('given', 'parents'), agreement('withdrawn', 'parents')).state;
    expect(replacedEntry(after, clb.id, { ...said, outcome: 'given' })).toBe(`parents withdrawn ${date}`);
    expect(replacedEntry(after, school.id, { ...said, outcome: 'given' })).toBeNull();
  });

  it('takes the place of what was entered last, wherever that stands since a merge', () => {
    const said = { kind: 'agreement', of: 'parents', about: { step: 'youth-care-direct' } } as const;
    const entered = (outcome: 'given' | 'refused', at: string) => ({
      ...agreement(outcome, 'parents'),
      meta: meta(at, { by: clb.id }),
    });
    const { state } = given(open, entered('refused', day(6)), entered('given', day(5)));
    expect(replacedEntry(state, clb.id, { ...said, outcome: 'withdrawn' })).toBe(`parents refused ${date}`);
  });
});
