import {
  type AbsenceSignalRules,
  type AbsenceSignalsByCommunity,
  absenceCodes,
  circumstances,
  escalationSteps,
  measureTypes,
} from '@samenspoor/domain';
import { z } from 'zod';
import { codes, eachOnce, positive, words } from './schema-parts.js';

const counted = codes(absenceCodes).min(1, 'has to name at least one');

const signal = {
  code: z.string().regex(/^[a-z0-9-]{1,100}$/, 'has to be small letters, digits and dashes, at most 100'),
  suggests: z
    .union([
      z.strictObject({ step: z.enum(escalationSteps) }),
      z.strictObject({ measure: z.enum(measureTypes) }),
    ])
    .nullable(),
  source: words,
};

const pace = { ...signal, absenceCodes: counted, halfDays: positive, withinDays: positive };

/** Codes that count as what a rise is judged against can't be those that rise. */
const detachment = z
  .strictObject({
    ...signal,
    absenceCodes: counted,
    halfDays: positive,
    withinSchoolDays: positive,
    beside: counted,
  })
  .refine(({ absenceCodes: rising, beside }) => !beside.some((each) => rising.includes(each)), {
    path: ['beside'],
    error: 'names a code that is counted itself',
  });

const rules: z.ZodType<AbsenceSignalRules> = z.strictObject({
  counts: z
    .array(
      z.strictObject({
        ...signal,
        kind: z.enum(['threshold', 'warning-light']),
        absenceCodes: counted,
        halfDays: positive,
        per: z.enum(['school-year', 'semester']),
        belowAge: positive.exactOptional(),
        ofCompulsoryAge: z.literal(true).exactOptional(),
        fromGrade: z.number().int().min(1).max(3).exactOptional(),
      }),
    )
    .check(eachOnce(({ code }) => code, ['code'])),
  pace: z.array(z.strictObject(pace)).check(eachOnce(({ code }) => code, ['code'])),
  detachment: z.array(detachment).check(eachOnce(({ code }) => code, ['code'])),
  circumstances: z
    .array(z.strictObject({ ...signal, circumstance: z.enum(circumstances) }))
    .check(eachOnce(({ circumstance }) => circumstance, ['circumstance'])),
  notForSchoolRefusal: codes(escalationSteps),
});

/** What the rule `absence-signals` has to look like. */
export const absenceSignals: z.ZodType<AbsenceSignalsByCommunity> = z.strictObject({
  vg: rules,
  fwb: rules,
});
