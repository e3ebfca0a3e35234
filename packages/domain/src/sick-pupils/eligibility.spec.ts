import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.js';
import { inForce, measureTypes } from '../rules/index.js';
import { rules as book } from '../rules/rules.fixture.js';
import { type SickPupilOffer, sickPupilEligibility, sickPupilOffers } from './eligibility.js';
import type { Illness, SickPupil } from './facts.js';

const rules = inForce(book['sick-pupil-education'], '2024-09-01').content;

const long = (more: Partial<Illness & { kind: 'long' }> = {}): Illness => ({
  kind: 'long',
  since: '2024-09-02',
  earlierUntil: null,
  lessThanHalfTime: 'yes',
  expectedDays: 28,
  ...more,
});

const chronic = (more: Partial<Illness & { kind: 'chronic' }> = {}): Illness => ({
  kind: 'chronic',
  treatmentMonths: 6,
  halfDaysThisSchoolYear: 9,
  expectedHalfDays: 36,
  ...more,
});

const pupil = (more: Partial<SickPupil> = {}): SickPupil => ({
  level: 'primary',
  thirdPrePrimaryYear: 'no',
  age: 9,
  enrolled: 'yes',
  special: false,
  illness: long(),
  medicalCertificate: 'yes',
  requestedBy: { parents: 'yes', doctor: 'yes' },
  kilometres: 4,
  schoolGoesFurther: false,
  ...more,
});

function answerFor(offer: SickPupilOffer, more: Partial<SickPupil> = {}, day = '2024-10-01') {
  const found = sickPupilEligibility(rules.vg, pupil(more), day).find((each) => each.offer === offer);
  if (found === undefined) throw new Error(`no answer for ${offer}`);
  return found;
}

/** What does not hold, with what is not known. */
const open = (offer: SickPupilOffer, more: Partial<SickPupil>, day?: string) =>
  answerFor(offer, more, day)
    .conditions.filter((each) => each.holds !== 'yes')
    .map((each) => `${each.code}: ${each.holds}`);

it('has a source, and offers that are types of measure', () => {
  for (const { source } of book['sick-pupil-education']) expect(source).toMatch(/^\[S2 .+\]$/);
  for (const offer of sickPupilOffers) expect(measureTypes).toContain(offer);
});

describe('TOAH [S2 §2.2.1]', () => {
  it('is for more than 21 consecutive calendar days, weekends and holidays counted', () => {
    expect(open('toah', {}, '2024-09-22')).toEqual(['consecutive-days: no']);
    expect(answerFor('toah', {}, '2024-09-22').conditions).toContainEqual({
      code: 'consecutive-days',
      holds: 'no',
      values: { is: 21, moreThan: 21, from: '2024-09-23' },
    });
    expect(answerFor('toah', {}, '2024-09-23').eligible).toBe('yes');
  });

  it('needs no waiting again on relapse within 3 months', () => {
    const relapse = (earlierUntil: string) => ({ illness: long({ since: '2024-09-30', earlierUntil }) });
    expect(open('toah', relapse('2024-06-30'))).toEqual([]);
    expect(open('toah', relapse('2024-06-29'))).toEqual(['consecutive-days: no']);
    expect(open('toah', relapse('2024-10-02'))).toEqual(['consecutive-days: no']);
  });

  it('is for who can be at school less than half of the time', () => {
    expect(open('toah', { illness: long({ lessThanHalfTime: 'no' }) })).toEqual(['less-than-half-time: no']);
  });

  it.each([
    [8, 'no', 0],
    [9, 'yes', 4],
    [17, 'yes', 4],
    [18, 'yes', 8],
    [27, 'yes', 12],
  ] as const)(
    'gives after %i half days of chronic illness: %s, %i lessons',
    (halfDays, eligible, lessons) => {
      const answer = answerFor('toah', { illness: chronic({ halfDaysThisSchoolYear: halfDays }) });
      expect([answer.eligible, answer.lessons]).toEqual([eligible, lessons]);
    },
  );

  it('asks of chronic illness a treatment of at least 6 months', () => {
    expect(open('toah', { illness: chronic({ treatmentMonths: 5 }) })).toEqual(['treatment-months: no']);
    expect(open('toah', { illness: chronic({ treatmentMonths: null }) })).toEqual([
      'treatment-months: unknown',
    ]);
  });

  it.each([
    [10, false, false, 'yes'],
    [10.1, false, false, 'no'],
    [20, true, false, 'yes'],
    [20.1, true, false, 'no'],
    [35, false, true, 'yes'],
    [null, false, false, 'unknown'],
  ] as const)(
    'is at %s km (special: %s, the school goes further: %s): %s',
    (kilometres, special, schoolGoesFurther, eligible) => {
      expect(answerFor('toah', { kilometres, special, schoolGoesFurther }).eligible).toBe(eligible);
    },
  );

  it('never ends for who stays absent, and its lessons never become fewer', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(300), fc.nat(300), (one, days, halfDays, more) => {
        const at = (count: number) => answerFor('toah', {}, addDays('2024-09-02', count)).eligible;
        if (at(one) === 'yes') expect(at(one + days)).toBe('yes');
        const lessons = (count: number) =>
          answerFor('toah', { illness: chronic({ halfDaysThisSchoolYear: count }) }).lessons ?? -1;
        expect(lessons(halfDays + more)).toBeGreaterThanOrEqual(lessons(halfDays));
      }),
    );
  });
});

describe('Bednet [S2 §2.2.2]', () => {
  it('is for at least 4 weeks, or 36 half days of chronic illness', () => {
    expect(open('bednet', { illness: long({ expectedDays: 27 }) })).toEqual(['expected-days: no']);
    expect(answerFor('bednet').eligible).toBe('yes');
    expect(open('bednet', { illness: chronic({ expectedHalfDays: 35 }) })).toEqual([
      'expected-half-days: no',
    ]);
    expect(answerFor('bednet', { illness: chronic() }).eligible).toBe('yes');
    expect(open('bednet', { illness: long({ expectedDays: null }) })).toEqual(['expected-days: unknown']);
  });

  it.each([
    ['no', 4, 'no'],
    ['no', 5, 'yes'],
    ['yes', 4, 'yes'],
    ['unknown', 4, 'unknown'],
    ['no', null, 'unknown'],
  ] as const)(
    'asks in pre-primary the third year (%s) or 5 years (%s): %s',
    (thirdPrePrimaryYear, age, eligible) => {
      expect(answerFor('bednet', { level: 'pre-primary', thirdPrePrimaryYear, age }).eligible).toBe(eligible);
    },
  );
});

describe('School & Ziekzijn [S2 §2.2.3]', () => {
  it('is for any medical certificate, from the first day', () => {
    expect(answerFor('school-ziekzijn', {}, '2024-09-02').eligible).toBe('yes');
    expect(open('school-ziekzijn', { medicalCertificate: 'no' })).toEqual(['medical-certificate: no']);
  });
});

describe('every offer', () => {
  it.each(sickPupilOffers)('is never imposed: %s is nobody’s without a request [S2 §2.2]', (offer) => {
    const nobody = { parents: 'no', pupil: 'no', doctor: 'no', school: 'no', clb: 'no' } as const;
    expect(answerFor(offer, { requestedBy: nobody }).eligible).toBe('no');
    expect(answerFor(offer, { requestedBy: {} }).eligible).toBe('unknown');
  });

  it('asks of TOAH parents and doctor, and no new request of the parents on relapse [S2 §2.2.1]', () => {
    const doctor = { requestedBy: { doctor: 'yes', parents: 'no' } } as const;
    expect(open('toah', doctor)).toEqual(['requested-by-parents: no']);
    const relapse = long({ since: '2024-09-30', earlierUntil: '2024-08-01' });
    expect(open('toah', { ...doctor, illness: relapse })).toEqual([]);
    expect(open('toah', { requestedBy: { doctor: 'no' }, illness: relapse })).toEqual([
      'requested-by-doctor: no',
    ]);
  });

  it.each(['bednet', 'school-ziekzijn'] as const)(
    'may be asked of %s by anybody concerned [S2 §2.2.2–2.2.3]',
    (offer) => {
      for (const who of ['parents', 'pupil', 'school', 'clb', 'doctor'] as const)
        expect(open(offer, { requestedBy: { [who]: 'yes' } })).toEqual([]);
    },
  );

  it('is said not to be there where the sources describe none', () => {
    for (const { eligible, conditions } of sickPupilEligibility(rules.fwb, pupil(), '2024-10-01')) {
      expect(eligible).toBe('no');
      expect(conditions).toEqual([{ code: 'offered-in-community', holds: 'no', values: {} }]);
    }
  });
});
