import { describe, expect, it } from 'vitest';
import { municipalityOf } from '../../place/index.js';
import { rules } from '../../rules/rules.fixture.js';
import { undecidedIn } from '../allocate.js';
import type { TrajectoryCommand } from '../commands.js';
import { decide } from '../decide.js';
import type { TrajectoryEvent } from '../events.js';
import { evolve, fold } from '../evolve.js';
import {
  assigned,
  clb,
  closedAs,
  contactPoint,
  day,
  here,
  left,
  meta,
  naft,
  otherSchool,
  police,
  reported,
  school,
  there,
} from '../given.fixture.js';
import { halfDaysOf } from '../half-days.js';
import { type Fact, type FactSubject, isOfIllness, recordsFact, saysSameFact } from './facts.js';
import { isSettled, replacedEntry, sameStandingFact } from './standing.js';

const date = '2024-10-01';
const open = [...reported('r1', school, { absences: {} }), ...reported('r2', clb)];
const diploma: Fact = { about: 'secondary-diploma', obtained: true };
const record: TrajectoryCommand = { kind: 'record-fact', entryId: 'f1', date, said: diploma };
const recorded: TrajectoryEvent = {
  type: 'FactRecorded',
  data: { entryId: 'f1', date, said: diploma, organisationId: school.id },
  meta: meta(day(3), { by: school.id }),
};
const withdraw: TrajectoryCommand = { kind: 'withdraw-fact', entryId: 'f1' };
const asked = (by: typeof school, at = day(4)) => ({
  actor: by,
  rules,
  meta: meta(at, { by: by.id }),
  sawRevision: null,
});

describe('a fact', () => {
  it('is recorded once', () => {
    expect(decide(fold(open), record, asked(school, day(3)))).toEqual({ ok: true, value: [recorded] });
    expect(decide(fold([...open, recorded]), record, asked(school))).toEqual({ ok: true, value: [] });
  });

  it.each<readonly [FactSubject, boolean, boolean, boolean]>([
    ['enrolment', true, true, true],
    ['secondary-diploma', true, true, true],
    ['first-two-years-of-secondary', true, true, true],
    ['home-education', false, true, true],
    ['permanent-home-education', true, true, true],
    ['exemption', false, true, true],
    ['registration', false, true, true],
    ['domicile', false, true, true],
    ['illness', true, true, false],
    ['sick-pupil-education', true, true, false],
    ['distance', true, true, false],
  ])(
    'of %s is recorded by a school: %s, a CLB: %s, the authority: %s [S2 De school; S2 CLB 1; S2 §6]',
    (about, ...who) => {
      const types = ['school', 'clb', 'compulsory-education-authority'] as const;
      expect(types.map((type) => recordsFact[about].includes(type))).toEqual(who);
      expect(recordsFact[about]).not.toContain('police');
    },
  );

  it('of others is refused, naming who records it', () => {
    const home: TrajectoryCommand = {
      kind: 'record-fact',
      entryId: 'f2',
      date,
      said: { about: 'home-education', declared: true },
    };
    for (const by of [school, naft, police])
      expect(decide(fold(open), home, asked(by))).toMatchObject({
        ok: false,
        refusal: {
          kind: 'forbidden',
          rule: 'fact-recorded-by',
          params: { type: by.type, allowed: expect.stringContaining('compulsory-education-authority') },
          source: '[S2 De school; S2 CLB 1; S2 §6]',
        },
      });
    expect(decide(fold(open), home, asked(clb)).ok).toBe(true);
  });

  it('that was wrong is withdrawn by who recorded it and by the coordinator, once', () => {
    const events = [...open, recorded, ...assigned(naft, day(3))];
    const state = fold(events);
    for (const by of [school, naft]) {
      const decision = decide(state, withdraw, asked(by));
      expect(decision).toMatchObject({
        ok: true,
        value: [{ type: 'FactWithdrawn', data: { entryId: 'f1' } }],
      });
      const after = fold([...events, ...(decision.ok ? decision.value : [])]);
      expect(after.entries).toMatchObject([{ entryId: 'f1', withdrawn: { at: day(4), by: by.id } }]);
      expect(isSettled(after, 'f1')).toBe(true);
      expect(decide(after, withdraw, asked(school))).toEqual({ ok: true, value: [] });
    }
    expect(decide(state, withdraw, asked(clb))).toMatchObject({
      refusal: { kind: 'forbidden', rule: 'record-of-others', params: { addressee: school.id } },
    });
    expect(decide(state, { ...withdraw, entryId: 'none' }, asked(school))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  it('is withdrawn by who keeps the trajectory where its author left and nobody coordinates', () => {
    const municipality = municipalityOf({ postcode: '1080', municipality: null });
    const keeper = { ...contactPoint, municipality };
    const local = [
      ...reported('r1', school, { absences: {}, territory: municipality }),
      ...reported('r2', clb),
    ];
    const gone = [...local, recorded, left(school, day(3))];
    expect(decide(fold(gone), withdraw, asked(keeper)).ok).toBe(true);
    for (const events of [
      [...local, recorded],
      [...gone, ...assigned(naft, day(3))],
    ])
      expect(decide(fold(events), withdraw, asked(keeper))).toMatchObject({
        refusal: { rule: 'record-of-others' },
      });
    // Another contact point may take part, because it reported.
    const elsewhere = municipalityOf({ postcode: '1070', municipality: null });
    for (const other of [clb, contactPoint, { ...contactPoint, municipality: elsewhere }])
      expect(decide(fold(gone), withdraw, asked(other))).toMatchObject({
        refusal: { rule: 'record-of-others' },
      });
  });

  it('is withdrawn in a closed trajectory too, where nothing is recorded', () => {
    const closed = fold([...open, recorded, closedAs('qualified', day(4))]);
    expect(decide(closed, withdraw, asked(school, day(5)))).toMatchObject({
      ok: true,
      value: [{ type: 'FactWithdrawn' }],
    });
    expect(decide(closed, withdraw, asked(clb, day(5)))).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(decide(closed, record, asked(school, day(5)))).toEqual({ ok: true, value: [] });
    const other: TrajectoryCommand = { ...record, entryId: 'f2' };
    expect(decide(closed, other, asked(naft, day(5)))).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(decide(closed, other, asked(school, day(5)))).toMatchObject({ refusal: { kind: 'rule' } });
  });

  it('that stands is found again also once what it took the place of was withdrawn', () => {
    const said: Fact = { about: 'secondary-diploma', obtained: false };
    const corrected: TrajectoryEvent = {
      type: 'FactRecorded',
      data: { entryId: 'f2', date, said, organisationId: school.id },
      meta: meta(day(4), { by: school.id }),
    };
    const withdrawn: TrajectoryEvent = {
      type: 'FactWithdrawn',
      data: { entryId: 'f1' },
      meta: meta(day(5), { by: school.id }),
    };
    const state = fold([...open, recorded, corrected, withdrawn]);
    expect(sameStandingFact(state, school.id, { said, date })).toBe('f2');
    expect(sameStandingFact(state, clb.id, { said, date })).toBeNull();
    // Said otherwise in between, it is something new.
    expect(
      sameStandingFact(fold([...open, recorded, corrected]), school.id, { said: diploma, date }),
    ).toBeNull();
  });

  it('said again after the same organisation said otherwise takes the place of that', () => {
    const state = fold([...open, recorded]);
    const said = (obtained: boolean, on = date) => ({
      kind: 'fact' as const,
      date: on,
      said: { about: 'secondary-diploma' as const, obtained },
    });
    expect(replacedEntry(state, school.id, said(true))).toBeNull();
    expect(replacedEntry(state, school.id, said(false))).toBe('f1');
    // From another day on it stands beside what was said before, however often both are sent.
    expect(replacedEntry(state, school.id, said(false, '2024-10-02'))).toBeNull();
    expect(replacedEntry(state, clb.id, said(false))).toBeNull();
  });

  it('is the same in whatever order its fields were written', () => {
    expect(saysSameFact(diploma, { obtained: true, about: 'secondary-diploma' })).toBe(true);
    expect(saysSameFact(diploma, { ...diploma, obtained: false })).toBe(false);
  });

  it.each<readonly [boolean, FactSubject]>([
    [true, 'illness'],
    [true, 'sick-pupil-education'],
    [true, 'distance'],
    [false, 'enrolment'],
  ])('tells of an illness: %s, where it is of %s', (tells, about) => {
    expect(isOfIllness({ about })).toBe(tells);
  });
});

describe('absences', () => {
  const absences: TrajectoryEvent = {
    type: 'AbsencesRecorded',
    data: { absenceId: 'a1', organisationId: school.id, code: 'B', date, period: null, halfDays: 2 },
    meta: meta(day(3), { by: school.id }),
  };
  const withdrawn: TrajectoryEvent = {
    type: 'AbsencesWithdrawn',
    data: { absenceId: 'a1' },
    meta: meta(day(4), { by: school.id }),
  };
  const wrong: TrajectoryCommand = { kind: 'withdraw-absences', absenceId: 'a1' };

  it('that were wrong count no more on the ladder', () => {
    expect(halfDaysOf(fold([...open, absences]), 'B', day(5), rules)).toBe(2);
    expect(halfDaysOf(fold([...open, absences, withdrawn]), 'B', day(5), rules)).toBe(0);
  });

  it('are withdrawn by who recorded them, once', () => {
    const state = fold([...open, absences]);
    expect(decide(state, wrong, asked(school))).toEqual({ ok: true, value: [withdrawn] });
    expect(decide(fold([...open, absences, withdrawn]), wrong, asked(school))).toEqual({
      ok: true,
      value: [],
    });
    expect(decide(state, wrong, asked(otherSchool))).toMatchObject({
      refusal: { rule: 'record-of-others' },
    });
  });

  it('that were withdrawn wait for nobody to say where they belong', () => {
    const undecided = [{ recordId: 'a1', trajectoryId: there }];
    const state = { ...fold([...open, absences]), undecided };
    expect([...undecidedIn(state, here).keys()]).toEqual(['a1']);
    expect([...undecidedIn(evolve(state, withdrawn), here).keys()]).toEqual([]);
  });
});
