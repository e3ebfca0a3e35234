import { describe, expect, it } from 'vitest';
import { type IllnessFacts, noIllnessFacts } from '../attendance/index.js';
import { educationLevels, inForce } from '../rules/index.js';
import { rules as book } from '../rules/rules.fixture.js';
import { sickPupilEligibility, sickPupilOffers } from './eligibility.js';
import type { SickPupil } from './facts.js';

const { content, source } = inForce(book['sick-pupil-education'], '2024-09-01');
const { vg } = content;
if (vg === null) throw new Error('the Flemish community has education for who is ill');

const pupil: SickPupil = {
  level: 'primary',
  thirdPrePrimaryYear: 'yes',
  age: 9,
  enrolled: 'yes',
  special: false,
  illness: {
    kind: 'long',
    since: '2024-09-02',
    earlierUntil: null,
    lessThanHalfTime: 'yes',
    expectedDays: 28,
  },
  medicalCertificate: 'yes',
  requestedBy: { parents: 'yes', doctor: 'yes' },
  kilometres: 4,
  schoolGoesFurther: false,
};
const answered = (rules: Parameters<typeof sickPupilEligibility>[0], more: Partial<SickPupil> = {}) =>
  Object.fromEntries(
    sickPupilEligibility(rules, { ...pupil, ...more }, '2024-10-01').map((each) => [
      each.offer,
      each.eligible,
    ]),
  );

describe('a level of education', () => {
  it.each(['toah', 'bednet'] as const)(
    '%s is for the levels that the rule names, and open where the level is not known [S2 §2.2.1; S2 §2.2.2]',
    (offer) => {
      expect(vg[offer].levels).toEqual(['pre-primary', 'primary', 'secondary']);
      for (const level of educationLevels)
        expect([level, answered(vg, { level })[offer]]).toEqual([level, 'yes']);
      expect(answered(vg, { level: null })[offer]).toBe('unknown');
      const primaryOnly = { ...vg, [offer]: { ...vg[offer], levels: ['primary'] as const } };
      expect(answered(primaryOnly, { level: 'secondary' })[offer]).toBe('no');
    },
  );
});

it('there is none in the French community, and that is said [S2 §2.2]', () => {
  expect(source).toBe('[S2 §2.2]');
  expect(content.fwb).toBeNull();
  expect(answered(content.fwb)).toEqual(Object.fromEntries(sickPupilOffers.map((offer) => [offer, 'no'])));
});

it('what is known of an illness is how long and never what [S2 §2.2]', () => {
  const known: readonly (keyof IllnessFacts)[] = [
    'since',
    'earlierUntil',
    'lessThanHalfTime',
    'chronic',
    'treatmentMonths',
    'expectedDays',
    'expectedHalfDays',
    'medicalCertificate',
    'requestedBy',
    'kilometres',
    'schoolGoesFurther',
    'thirdPrePrimaryYear',
  ];
  expect(Object.keys(noIllnessFacts)).toEqual(known);
});
