import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../person/index.js';
import type { Fact } from '../trajectory/index.js';
import type { CountedFact } from './counted-facts.js';
import { noEducationFacts } from './facts.js';
import { educationFactsOn as factsOn } from './recorded-facts.js';
import { illnessFactsOn } from './recorded-illness.js';

const day = '2024-10-10';
const educationFactsOn = (facts: readonly CountedFact[], on: string) => factsOn(facts, on, '2024-09-02');
const from = (date: string, said: Fact, at = '2024-10-01T08:00:00.000Z'): CountedFact => ({ date, said, at });
const enrolment = (enrolled: boolean): Fact => ({
  about: 'enrolment',
  enrolled,
  level: 'secondary',
  grade: 2,
  special: false,
  thirdPrePrimaryYear: null,
});
const nothingMore = {
  lessThanHalfTime: null,
  treatmentMonths: null,
  expectedDays: null,
  expectedHalfDays: null,
  educationAtHome: null,
};
const illness = (more: Partial<Extract<Fact, { about: 'illness' }>> = {}): Fact => ({
  about: 'illness',
  certificate: 'medical',
  until: null,
  ...nothingMore,
  ...more,
});
const request = (requestedBy: 'parents' | 'doctor', requested = true): Fact => ({
  about: 'sick-pupil-education',
  requestedBy,
  requested,
});

describe('facts of education on a day', () => {
  it('are unknown where none was recorded', () => {
    expect(educationFactsOn([], day)).toEqual(noEducationFacts);
  });

  it('are the latest that holds on that day, however they are listed', () => {
    const facts = [
      from('2024-11-04', enrolment(true)),
      from('2024-10-07', enrolment(false)),
      from('2023-09-01', enrolment(true)),
    ];
    for (const listed of [facts, facts.toReversed()]) {
      expect(educationFactsOn(listed, '2023-08-31').enrolled).toBe('unknown');
      expect(educationFactsOn(listed, '2024-10-06').enrolled).toBe('yes');
      expect(educationFactsOn(listed, '2024-10-07').enrolled).toBe('no');
      expect(educationFactsOn(listed, '2024-11-04').enrolled).toBe('yes');
    }
  });

  it('of one day are those that were recorded last', () => {
    const facts = [
      from('2024-10-07', enrolment(true), '2024-10-08T08:00:00.000Z'),
      from('2024-10-07', enrolment(false), '2024-10-07T08:00:00.000Z'),
    ];
    expect(educationFactsOn(facts, day).enrolled).toBe('yes');
  });

  it.each<readonly [Fact, Partial<ReturnType<typeof educationFactsOn>>]>([
    [
      enrolment(true),
      { enrolled: 'yes', enrolledFrom: '2024-10-01', level: 'secondary', grade: 2, special: false },
    ],
    [{ about: 'secondary-diploma', obtained: true }, { secondaryDiploma: 'yes' }],
    [{ about: 'first-two-years-of-secondary', finished: false }, { firstTwoYearsOfSecondary: 'no' }],
    [{ about: 'home-education', declared: true }, { homeEducation: 'yes' }],
    [{ about: 'home-education', declared: false }, { homeEducation: 'no' }],
    [{ about: 'permanent-home-education', granted: true }, { homeEducation: 'yes' }],
    [
      { about: 'exemption', ground: 'handicap', until: null },
      { exemptions: [{ ground: 'handicap', from: '2024-10-01', to: null }] },
    ],
    [{ about: 'registration', registration: 'none' }, { registration: 'none' }],
    [
      { about: 'registration', registration: 'registered' },
      { registration: parsePartialDate('2024-10-01') ?? 'none' },
    ],
    [{ about: 'domicile', abroad: true }, { domiciledAbroad: 'yes' }],
  ])('say of %j that %j', (said, known) => {
    expect(educationFactsOn([from('2024-10-01', said)], day)).toEqual({ ...noEducationFacts, ...known });
  });

  it('have the level and grade of their own school year', () => {
    const facts = [from('2024-09-02', enrolment(true))];
    expect(factsOn(facts, '2025-06-30', '2024-09-02')).toMatchObject({ level: 'secondary', grade: 2 });
    expect(factsOn(facts, '2025-09-01', '2025-09-01')).toMatchObject({
      enrolled: 'yes',
      level: null,
      grade: null,
      special: false,
    });
  });

  it('keep an exemption that holds beside one of another ground that was recorded later', () => {
    const facts = [
      from('2024-09-01', { about: 'exemption', ground: 'handicap', until: null }),
      from('2024-10-01', { about: 'exemption', ground: 'marriage', until: null }),
    ];
    expect(educationFactsOn(facts, day).exemptions).toEqual([
      { ground: 'handicap', from: '2024-09-01', to: null },
      { ground: 'marriage', from: '2024-10-01', to: null },
    ]);
  });

  it('have of one exemption the end that was recorded last', () => {
    const handicap = { about: 'exemption', ground: 'handicap' } as const;
    const facts = [
      from('2024-09-01', { ...handicap, until: null }),
      from('2024-09-01', { ...handicap, until: '2024-09-30' }),
    ];
    expect(educationFactsOn(facts, day).exemptions).toEqual([
      { ground: 'handicap', from: '2024-09-01', to: '2024-09-30' },
    ]);
  });

  it('have registered since the first day that says so after another value', () => {
    const registration = (date: string, said: 'registered' | 'none') =>
      from(date, { about: 'registration', registration: said });
    const since = (...facts: readonly CountedFact[]) => educationFactsOn(facts, day).registration;
    const twice = [registration('2024-03-01', 'registered'), registration('2024-09-01', 'registered')];
    expect(since(...twice)).toEqual(parsePartialDate('2024-03-01'));
    expect(
      since(registration('2023-01-01', 'registered'), registration('2024-01-01', 'none'), ...twice),
    ).toEqual(parsePartialDate('2024-03-01'));
  });
});

describe('facts of an illness on a day [S2 §2.2]', () => {
  it('are none before it, after it, and where none was recorded', () => {
    const ended = [from('2024-09-02', illness({ until: '2024-09-20' }))];
    expect(illnessFactsOn([], day)).toBeNull();
    expect(illnessFactsOn([from('2024-10-11', illness())], day)).toBeNull();
    expect(illnessFactsOn(ended, day)).toBeNull();
    expect(illnessFactsOn(ended, '2024-09-20')).toMatchObject({ since: '2024-09-02' });
  });

  it('reach back over certificates whose days touch: one absence without interruption', () => {
    const facts = [
      from('2024-08-01', illness({ until: '2024-08-20' })),
      from('2024-09-02', illness({ until: '2024-09-20' })),
      from('2024-09-21', illness({ until: '2024-10-04' })),
      from('2024-10-04', illness({ certificate: 'type-5' })),
    ];
    expect(illnessFactsOn(facts, day)).toMatchObject({ since: '2024-09-02', medicalCertificate: 'yes' });
  });

  it('know of a chronic one how long it is treated, and no day on which it began', () => {
    const facts = [
      from('2024-09-02', illness({ certificate: 'chronic', treatmentMonths: 8, expectedHalfDays: 40 })),
    ];
    expect(illnessFactsOn(facts, day)).toMatchObject({
      chronic: 'yes',
      since: null,
      treatmentMonths: 8,
      expectedHalfDays: 40,
      medicalCertificate: 'yes',
    });
  });

  it('take a note of the parents for no medical certificate', () => {
    expect(
      illnessFactsOn([from(day, illness({ certificate: 'parents-note', until: day }))], day),
    ).toMatchObject({
      medicalCertificate: 'no',
      chronic: 'no',
    });
  });

  it('count a request for the illness that it is dated in, until it is taken back', () => {
    const ill = from('2024-09-16', illness());
    const asked = (...requests: readonly CountedFact[]) =>
      illnessFactsOn([ill, ...requests], day)?.requestedBy;
    expect(asked(from('2024-03-01', request('parents')))).toEqual({});
    expect(asked(from('2024-09-20', request('parents')), from('2024-09-23', request('doctor')))).toEqual({
      parents: 'yes',
      doctor: 'yes',
    });
    expect(
      asked(from('2024-09-20', request('parents')), from('2024-10-01', request('parents', false))),
    ).toEqual({
      parents: 'no',
    });
  });

  it('know of a relapse where education at home was organised before', () => {
    const before = from('2024-06-03', illness({ until: '2024-08-30', educationAtHome: true }));
    const again = from('2024-10-01', illness());
    expect(illnessFactsOn([before, again], day)).toMatchObject({
      since: '2024-10-01',
      earlierUntil: '2024-08-30',
    });
  });

  it('have the distance that was recorded last', () => {
    const facts = [
      from('2024-09-16', illness()),
      from('2024-09-16', { about: 'distance', kilometres: 12, schoolGoesFurther: true }),
    ];
    expect(illnessFactsOn(facts, day)).toMatchObject({ kilometres: 12, schoolGoesFurther: true });
  });
});
