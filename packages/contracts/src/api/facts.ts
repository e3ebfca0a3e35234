import { educationLevels, exemptionGrounds, illnessCertificates, requesters } from '@samenspoor/domain';
import { z } from 'zod';
import { withTimeRules } from './check-form.js';
import { isFutureDate, realDate } from './dates.js';
import { formError } from './form-error.js';
import { rule } from './text.js';

const most = { months: 600, days: 3_700, kilometres: 1_000 };
const lastDay = realDate.nullable();
const wholeUpTo = (max: number) => z.int().min(0).max(max).nullable();

/** What each fact says, with null for what is not told. Codes, days and numbers alone: no words, and so no diagnosis. */
const said = {
  enrolment: {
    enrolled: z.boolean().meta({ description: 'False: from `date` in no school any more.' }),
    level: z
      .enum(educationLevels)
      .nullable()
      .meta({ description: '`secondary` is full-time secondary education.' }),
    grade: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullable()
      .meta({ description: 'Of secondary education.' }),
    special: z.boolean().nullable().meta({ description: 'Special education.' }),
    thirdPrePrimaryYear: z.boolean().nullable(),
  },
  'secondary-diploma': { obtained: z.boolean() },
  'first-two-years-of-secondary': {
    finished: z.boolean().meta({ description: 'Passed or not: then part-time education is enough from 15.' }),
  },
  'home-education': { declared: z.boolean().meta({ description: 'Declared beforehand.' }) },
  'permanent-home-education': {
    granted: z.boolean().meta({ description: 'Permanent education at home for a handicap (POAH).' }),
  },
  exemption: {
    ground: z.enum(exemptionGrounds).meta({
      description: 'Which grounds are recognised is the rule `compulsory-education`.',
    }),
    until: lastDay.meta({ description: 'Last day; null when it is permanent.' }),
  },
  registration: {
    registration: z.enum(['registered', 'none', 'not-needed']).meta({
      description:
        'In the registers of the municipality. `registered`: of another nationality, and `date` is the first day; `none`: of another ' +
        'nationality and in no register; `not-needed`: Belgian, or long settled.',
    }),
  },
  domicile: { abroad: z.boolean().meta({ description: 'Officially domiciled in another country.' }) },
  illness: {
    certificate: z.enum(illnessCertificates).meta({
      description: 'What covers the absence from `date`: its kind alone, never what the illness is.',
    }),
    until: lastDay.meta({ description: 'Last day of the absence; null when it goes on or comes and goes.' }),
    lessThanHalfTime: z.boolean().nullable().meta({
      description:
        'Whether the doctor attests that the pupil can be at school less than half of the time, or not at all.',
    }),
    treatmentMonths: wholeUpTo(most.months).meta({
      description: 'How long the treatment of a chronic illness lasts.',
    }),
    expectedDays: wholeUpTo(most.days).meta({
      description: 'Calendar days for which internet education will be used.',
    }),
    expectedHalfDays: wholeUpTo(2 * most.days).meta({
      description: 'Half days of the same, of a chronic illness.',
    }),
    educationAtHome: z.boolean().nullable().meta({
      description: 'Whether education at home was organised during it: then a relapse does not wait.',
    }),
  },
  'sick-pupil-education': {
    requestedBy: z.enum(requesters).meta({ description: 'Who asks for education of a pupil who is ill.' }),
    requested: z.boolean().meta({ description: 'False: asks no more.' }),
  },
  distance: {
    kilometres: z
      .number()
      .min(0)
      .max(most.kilometres)
      .meta({ description: 'From school to where the pupil stays.' }),
    schoolGoesFurther: z.boolean().meta({ description: 'The school goes further than it must.' }),
  },
} as const;

const holdsFrom = realDate.meta({ description: 'Day from which it holds.' });

/** A fact as it is sent: what may be null may be absent. */
const sent = <About extends string, Fields extends z.ZodRawShape>(about: About, fields: Fields) =>
  z.strictObject({ about: z.literal(about), date: holdsFrom, ...fields });

const enrolment = said.enrolment;
const illness = said.illness;

/** `POST …/facts`. */
export const factBody = withTimeRules(
  z
    .discriminatedUnion('about', [
      sent('enrolment', {
        enrolled: enrolment.enrolled,
        level: enrolment.level.optional(),
        grade: enrolment.grade.optional(),
        special: enrolment.special.optional(),
        thirdPrePrimaryYear: enrolment.thirdPrePrimaryYear.optional(),
      }),
      sent('secondary-diploma', said['secondary-diploma']),
      sent('first-two-years-of-secondary', said['first-two-years-of-secondary']),
      sent('home-education', said['home-education']),
      sent('permanent-home-education', said['permanent-home-education']),
      sent('exemption', { ...said.exemption, until: said.exemption.until.optional() }),
      sent('registration', said.registration),
      sent('domicile', said.domicile),
      sent('illness', {
        certificate: illness.certificate,
        until: illness.until.optional(),
        lessThanHalfTime: illness.lessThanHalfTime.optional(),
        treatmentMonths: illness.treatmentMonths.optional(),
        expectedDays: illness.expectedDays.optional(),
        expectedHalfDays: illness.expectedHalfDays.optional(),
        educationAtHome: illness.educationAtHome.optional(),
      }),
      sent('sick-pupil-education', said['sick-pupil-education']),
      sent('distance', {
        kilometres: z.int().min(0).max(most.kilometres).meta({
          description: 'From school to where the pupil stays, in whole kilometres.',
        }),
        schoolGoesFurther: said.distance.schoolGoesFurther.optional(),
      }),
    ])
    .refine((fact) => !('until' in fact) || fact.until == null || fact.date <= fact.until, {
      ...rule('period-order'),
      path: ['until'],
    })
    .meta({
      id: 'Fact',
      description: 'A fact of education or illness. Codes, days and numbers alone: never a diagnosis.',
      examples: [
        { about: 'enrolment', date: '2024-09-01', enrolled: true, level: 'secondary', special: false },
        { about: 'illness', date: '2024-10-07', certificate: 'medical', lessThanHalfTime: true },
      ],
    }),
  ({ date }, now) => (isFutureDate(date, now) ? [formError(['date'], 'date-future')] : []),
);

/** `POST …/facts/{entryId}/withdrawal` and `POST …/absences/{absenceId}/withdrawal`. */
export const wrongRecordBody = z.strictObject({}).meta({
  id: 'WrongRecord',
  examples: [{}],
  description:
    'What was recorded is wrong. It counts no more and is shown no more; the log keeps that it was.',
});

const entered = {
  entryId: z.string(),
  organisationId: z.string().meta({ description: 'Who recorded it.' }),
  at: z.string(),
  date: z.string().meta({ description: 'Day from which it holds.' }),
};
const shown = <About extends string, Fields extends z.ZodRawShape>(about: About, fields: Fields) =>
  z.strictObject({
    ...entered,
    about: z.literal(about),
    ...fields,
    undecidedWith: z.array(z.string()).optional(),
  });

/** A fact as `GET /v1/trajectories/{id}` shows it. */
export const factView = z
  .discriminatedUnion('about', [
    shown('enrolment', said.enrolment),
    shown('secondary-diploma', said['secondary-diploma']),
    shown('first-two-years-of-secondary', said['first-two-years-of-secondary']),
    shown('home-education', said['home-education']),
    shown('permanent-home-education', said['permanent-home-education']),
    shown('exemption', said.exemption),
    shown('registration', said.registration),
    shown('domicile', said.domicile),
    shown('illness', said.illness),
    shown('sick-pupil-education', said['sick-pupil-education']),
    shown('distance', said.distance),
  ])
  .meta({ id: 'FactView' });
