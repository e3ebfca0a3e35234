import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.js';
import { absenceCodes } from '../concern/index.js';
import { parsePartialDate } from '../person/index.js';
import { circumstances, escalationSteps, measureTypes } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import { calendars, on, records, signals, total } from './records.fixture.js';
import type { AbsenceRecord } from './records.js';
import type { PupilSituation } from './signal.js';
import { absenceSignals } from './signals.js';

const pupil = (more: Partial<PupilSituation> = {}): PupilSituation => ({
  birthDate: parsePartialDate('2009-04-12'),
  compulsory: 'certainly',
  grade: 2,
  circumstances: [],
  schoolRefusal: false,
  ...more,
});

const signalsOn = (
  day: string,
  given: readonly AbsenceRecord[],
  about: PupilSituation = pupil(),
  community: 'vg' | 'fwb' = 'vg',
) => absenceSignals(signals[community], calendars, community, given, about, day);

const found = (code: string, ...given: Parameters<typeof signalsOn>) =>
  signalsOn(...given).find((each) => each.code === code);

/** One half day B on each of so many days from the first Monday of September, weekends left out. */
const schoolDays = (count: number, from = '2024-09-02', code: 'B' | 'Z' = 'B'): readonly AbsenceRecord[] =>
  Array.from({ length: count }, (_, index) =>
    on(addDays(from, Math.floor(index / 5) * 7 + (index % 5)), 1, code),
  );

describe.each(rules['absence-signals'])('the data $version [S0 §4 principle 8]', ({ content }) => {
  it.each(['vg', 'fwb'] as const)('name only codes, steps and measures that exist (%s)', (community) => {
    const { counts, pace, detachment, circumstances: known, notForSchoolRefusal } = content[community];
    for (const { suggests, source } of [...counts, ...pace, ...detachment, ...known]) {
      expect(source).toMatch(/^\[S\d .+\]$/);
      if (suggests === null) continue;
      if ('step' in suggests) expect(escalationSteps).toContain(suggests.step);
      else expect(measureTypes).toContain(suggests.measure);
    }
    for (const { absenceCodes: codes } of [...counts, ...pace, ...detachment])
      for (const code of codes) expect(absenceCodes).toContain(code);
    expect(known.map((each) => each.circumstance).toSorted()).toEqual([...circumstances].toSorted());
    expect(notForSchoolRefusal).toContain('police-preventive');
  });

  it('differ between the communities in whom the school turns to, and in nothing else', () => {
    const turned = JSON.stringify(content.vg).replaceAll('clb-guidance', 'pms-guidance');
    expect(turned.replaceAll('signal-to-clb', 'signal-to-pms')).toBe(JSON.stringify(content.fwb));
  });
});

describe('thresholds', () => {
  it("suggest contact with parents at the very first B [S2 'De school']", () => {
    expect(found('contact-with-parents', '2024-09-10', [])).toBeUndefined();
    expect(found('contact-with-parents', '2024-09-10', [on('2024-09-02')])).toMatchObject({
      certainty: 'certain',
      suggests: { measure: 'contact-with-parents' },
    });
    expect(found('contact-with-parents', '2024-09-10', [on('2024-09-02', 2, 'Z')])).toBeUndefined();
  });

  it("suggest the CLB from 5 half days B in a school year, with numbers and days [S2 'De school'; S2 'CLB' 1]", () => {
    expect(found('signal-to-clb', '2024-09-10', schoolDays(4))).toBeUndefined();
    expect(found('signal-to-clb', '2024-09-10', schoolDays(5))).toEqual({
      code: 'signal-to-clb',
      kind: 'threshold',
      certainty: 'certain',
      reasons: [
        {
          code: 'half-days',
          values: { codes: 'B', atLeast: 5, atMost: 5, from: '2024-09-01', to: '2024-09-10' },
        },
        { code: 'reached', values: { halfDays: 5, earliest: '2024-09-06', latest: '2024-09-06' } },
      ],
      suggests: { step: 'clb-guidance' },
      source: "[S2 'De school'; S2 'CLB' 1]",
    });
    expect(found('signal-to-pms', '2024-09-10', schoolDays(5), pupil(), 'fwb')?.suggests).toEqual({
      step: 'pms-guidance',
    });
  });

  it('begin anew each school year, and do not count what comes after the day', () => {
    expect(found('signal-to-clb', '2025-09-10', schoolDays(5))).toBeUndefined();
    expect(found('signal-to-clb', '2024-09-05', schoolDays(5))).toBeUndefined();
  });

  it('suggest the police as a preventive partner at 10 B [S2 fase 1], never for school refusal [S2 §3]', () => {
    const code = 'police-as-preventive-partner';
    expect(found(code, '2024-10-01', schoolDays(9))).toBeUndefined();
    expect(found(code, '2024-10-01', schoolDays(10))?.suggests).toEqual({ step: 'police-preventive' });
    const refusal = found(code, '2024-10-01', schoolDays(10), pupil({ schoolRefusal: true }));
    expect(refusal?.suggests).toBeNull();
    expect(refusal?.reasons).toContainEqual({
      code: 'school-refusal',
      values: { withheld: 'police-preventive' },
    });
  });

  it('tell of 4 half days B in a semester, which the Region counts, and suggest nothing [S0 §2]', () => {
    expect(found('regional-indicator', '2025-01-31', schoolDays(4))).toMatchObject({ suggests: null });
    expect(found('regional-indicator', '2025-02-01', schoolDays(4))).toBeUndefined();
    const of = (compulsory: 'may-be' | 'certainly-not') =>
      found('regional-indicator', '2025-01-31', schoolDays(4), pupil({ compulsory }))?.certainty;
    expect([of('may-be'), of('certainly-not')]).toEqual(['possible', undefined]);
  });

  it('are possible, not certain, where a total crosses the semester', () => {
    const given = [total('2025-01-27', '2025-02-07', 6)];
    expect(found('regional-indicator', '2025-02-10', given)?.certainty).toBe('possible');
    expect(found('signal-to-clb', '2025-02-10', given)?.certainty).toBe('certain');
  });
});

describe('warning lights [S2 fase 1]', () => {
  it('show a young pupil, as far as the birth date tells', () => {
    const young = (birthDate: string | null) =>
      found('young-pupil', '2024-09-10', [on('2024-09-02')], {
        ...pupil(),
        birthDate: birthDate === null ? null : parsePartialDate(birthDate),
      })?.certainty;
    expect([young('2015-01-01'), young('2012'), young('2012-09-10'), young(null)]).toEqual([
      'certain',
      'possible',
      undefined,
      'possible',
    ]);
  });

  it('show the third grade, which leaves sooner', () => {
    expect(found('third-grade', '2024-09-10', schoolDays(5))).toBeUndefined();
    const inThird = found('third-grade', '2024-09-10', schoolDays(5), pupil({ grade: 3 }));
    expect(inThird?.suggests).toEqual({ measure: 'talk-with-pupil' });
  });

  it('show 20 in 6 weeks over all codes, and not 20 in 6 months', () => {
    const fast = [...schoolDays(8), ...schoolDays(12, '2024-09-16', 'Z')];
    const light = found('pace', '2024-12-20', fast);
    expect(light?.certainty).toBe('certain');
    expect(light?.reasons[0]?.values).toMatchObject({ atLeast: 20, from: '2024-09-02', to: '2024-10-13' });
    const slow = Array.from({ length: 20 }, (_, index) => on(addDays('2024-09-02', 9 * index)));
    expect(found('pace', '2025-03-01', slow)).toBeUndefined();
  });

  it('show B that rises without authorised absences beside it, and not B mixed with them', () => {
    const rising = schoolDays(4, '2024-11-18');
    expect(found('unauthorised-alone', '2024-11-25', rising)?.certainty).toBe('certain');
    expect(found('unauthorised-alone', '2024-11-25', [...rising, on('2024-11-22', 1, 'Z')])).toBeUndefined();
    const before = schoolDays(4, '2024-09-30');
    expect(found('unauthorised-alone', '2024-11-25', [...rising, ...before])).toBeUndefined();
  });

  it('compares days of school with as many: holidays are no time without absences', () => {
    // The summer lies before: with few days of school before them nobody knows whether it rises.
    expect(found('unauthorised-alone', '2024-09-20', schoolDays(4))).toBeUndefined();
    const light = found('unauthorised-alone', '2024-10-21', schoolDays(4, '2024-10-14'));
    expect(light?.certainty).toBe('possible');
    expect(light?.reasons).toContainEqual({
      code: 'school-days-before',
      values: { schoolDays: 20, before: 16 },
    });
  });

  it.each([
    ['parents-unreachable', { measure: 'home-visit' }],
    ['parents-unwilling', { step: 'clb-guidance' }],
    ['parents-powerless', { step: 'youth-care-direct' }],
    ['problem-at-home', { step: 'clb-guidance' }],
    ['excluded', { step: 'clb-guidance' }],
    ['career-endangered', { step: 'clb-guidance' }],
  ] as const)('show %s', (circumstance, suggests) => {
    const [light] = signalsOn('2024-09-10', [], pupil({ circumstances: [circumstance] }));
    expect(light).toMatchObject({ suggests, reasons: [{ code: 'circumstance', values: { circumstance } }] });
  });
});

describe('signals', () => {
  it('of counts and pace never go out by one record more, nor become less certain', () => {
    const rank = (certainty: string | undefined) => ['possible', 'certain'].indexOf(certainty ?? '');
    fc.assert(
      fc.property(records, records, (given, more) => {
        const after = signalsOn('2025-07-01', [...given, ...more]);
        for (const signal of signalsOn('2025-07-01', given).filter(
          (each) => each.code !== 'unauthorised-alone',
        )) {
          const still = after.find((each) => each.code === signal.code);
          expect(rank(still?.certainty)).toBeGreaterThanOrEqual(rank(signal.certainty));
        }
      }),
    );
  });

  it('never suggest the police for school refusal, whatever the absences [S2 §3]', () => {
    const about = fc
      .subarray([...circumstances])
      .map((known) => pupil({ circumstances: known, schoolRefusal: true }));
    fc.assert(
      fc.property(records, about, fc.constantFrom('vg', 'fwb'), (given, situation, community) => {
        const steps = signalsOn('2025-07-01', [...schoolDays(12), ...given], situation, community).map(
          ({ suggests }) => (suggests !== null && 'step' in suggests ? suggests.step : null),
        );
        expect(steps).not.toContain('police-preventive');
      }),
    );
  });
});
