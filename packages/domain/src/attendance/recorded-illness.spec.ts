import { describe, expect, it } from 'vitest';
import type { Fact } from '../trajectory/index.js';
import type { CountedFact } from './counted-facts.js';
import { illnessFactsOn } from './recorded-illness.js';

type Illness = Extract<Fact, { about: 'illness' }>;

const day = '2024-10-10';
const ill = (date: string, more: Partial<Illness> = {}, at = '2024-10-01T08:00:00.000Z'): CountedFact => ({
  date,
  at,
  said: {
    about: 'illness',
    certificate: 'medical',
    until: null,
    lessThanHalfTime: null,
    treatmentMonths: null,
    expectedDays: null,
    expectedHalfDays: null,
    educationAtHome: null,
    ...more,
  },
});
const asked = (date: string): CountedFact => ({
  date,
  at: '2024-10-01T08:00:00.000Z',
  said: { about: 'sick-pupil-education', requestedBy: 'parents', requested: true },
});

describe('a certificate without an end', () => {
  it('goes on into the next one, which takes its place: one absence', () => {
    const facts = [ill('2024-09-02'), ill('2024-09-23', { until: '2024-10-04' })];
    expect(illnessFactsOn(facts, '2024-10-04')).toMatchObject({ since: '2024-09-02' });
    expect(illnessFactsOn(facts, day)).toBeNull();
  });

  it('that was recorded anew for the same day ends as the last record says', () => {
    const anew = ill('2024-09-02', { until: '2024-09-20' }, '2024-10-02T08:00:00.000Z');
    for (const facts of [
      [ill('2024-09-02'), anew],
      [anew, ill('2024-09-02')],
    ]) {
      expect(illnessFactsOn(facts, '2024-09-20')).toMatchObject({ since: '2024-09-02' });
      expect(illnessFactsOn(facts, day)).toBeNull();
    }
  });

  it("holds for three days where the parents wrote it [S2 'Terminologie' 2]", () => {
    const note = [ill('2024-10-08', { certificate: 'parents-note' })];
    expect(illnessFactsOn(note, '2024-10-10')).toMatchObject({ medicalCertificate: 'no' });
    expect(illnessFactsOn(note, '2024-10-11')).toBeNull();
  });

  it('holds on beside a note of the parents', () => {
    const note = ill('2024-09-16', { certificate: 'parents-note', until: '2024-09-17' });
    const facts = [ill('2024-09-02', { lessThanHalfTime: true }), note];
    expect(illnessFactsOn(facts, day)).toMatchObject({ since: '2024-09-02', medicalCertificate: 'yes' });
  });

  it('of a chronic illness holds beside a flu that comes and goes', () => {
    const facts = [
      ill('2024-09-02', { certificate: 'chronic', treatmentMonths: 8 }),
      ill('2024-09-16', { until: '2024-09-20' }),
    ];
    expect(illnessFactsOn(facts, day)).toMatchObject({ chronic: 'yes', treatmentMonths: 8 });
  });
});

describe('certificates that hold on one day', () => {
  it('count together, in whatever order they were recorded', () => {
    const chronic = ill('2024-09-02', {
      certificate: 'chronic',
      until: '2025-06-30',
      treatmentMonths: 8,
      expectedHalfDays: 40,
    });
    const note = ill('2024-10-09', { certificate: 'parents-note', until: '2024-10-11' });
    for (const facts of [
      [chronic, note],
      [note, chronic],
    ])
      expect(illnessFactsOn([...facts, asked('2024-09-20')], day)).toMatchObject({
        chronic: 'yes',
        since: null,
        treatmentMonths: 8,
        expectedHalfDays: 40,
        medicalCertificate: 'yes',
        requestedBy: { parents: 'yes' },
      });
  });

  it('attest less than half time where one of them does', () => {
    const facts = [
      ill('2024-09-02', { until: '2024-10-31', lessThanHalfTime: true }),
      ill('2024-10-07', { until: '2024-10-11', lessThanHalfTime: false }),
    ];
    expect(illnessFactsOn(facts, day)).toMatchObject({ lessThanHalfTime: 'yes', since: '2024-09-02' });
  });
});

it('an earlier absence with education at home ends where the last certificate that joins it does', () => {
  const facts = [
    ill('2024-06-03', { until: '2024-06-28', educationAtHome: true }),
    ill('2024-06-29', { until: '2024-08-30' }),
    ill('2024-10-01'),
  ];
  expect(illnessFactsOn(facts, day)).toMatchObject({ since: '2024-10-01', earlierUntil: '2024-08-30' });
});
