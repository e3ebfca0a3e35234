import {
  type CompulsoryEducationRules,
  educationLevels,
  exemptionGrounds,
  requesters,
  type SickPupilEducationByCommunity,
  type SickPupilEducationRules,
} from '@samenspoor/domain';
import { z } from 'zod';
import { codes, dayOfYear, positive } from './schema-parts.js';

/** What the rule `compulsory-education` has to look like. */
export const compulsoryEducation: z.ZodType<CompulsoryEducationRules> = z.strictObject({
  begins: z.strictObject({ age: positive, on: dayOfYear }),
  ends: z.strictObject({ age: positive, lastDay: dayOfYear }),
  partTime: z
    .strictObject({ ageWithFirstTwoYears: positive, ageWithout: positive })
    .refine(({ ageWithFirstTwoYears, ageWithout }) => ageWithFirstTwoYears <= ageWithout, {
      path: ['ageWithout'],
      error: 'is younger than with the first two years finished',
    }),
  daysAfterRegistration: positive,
  exemptionGrounds: codes(exemptionGrounds),
  earlySchoolLeaver: z.strictObject({ toAge: positive }),
});

const levels = codes(educationLevels).min(1, 'has to name at least one');

const requestedBy = z
  .strictObject({ all: codes(requesters), oneOf: codes(requesters) })
  .refine(({ all, oneOf }) => all.length + oneOf.length > 0, {
    error: 'names nobody who asks: such education is never imposed',
  });

const sickPupils: z.ZodType<SickPupilEducationRules> = z.strictObject({
  toah: z.strictObject({
    requestedBy,
    requestedByOnRelapse: requestedBy,
    levels,
    moreThanDays: positive,
    relapseMonths: positive,
    chronic: z.strictObject({ treatmentMonths: positive, lessons: positive, forHalfDays: positive }),
    kilometres: z.strictObject({ ordinary: positive, special: positive }),
  }),
  bednet: z.strictObject({
    requestedBy,
    levels,
    prePrimaryFromAge: positive,
    leastDays: positive,
    leastHalfDaysWhenChronic: positive,
  }),
  schoolZiekzijn: z.strictObject({ requestedBy }),
});

/** What the rule `sick-pupil-education` has to look like. */
export const sickPupilEducation: z.ZodType<SickPupilEducationByCommunity> = z.strictObject({
  vg: sickPupils.nullable(),
  fwb: sickPupils.nullable(),
});
