import {
  agreementOutcomes,
  agreementScopes,
  contactMeans,
  educationLevels,
  escalationSteps,
  exemptionGrounds,
  type Fact,
  familyParties,
  illnessCertificates,
  measureResults,
  requesters,
  stances,
} from '@samenspoor/domain';
import { z } from 'zod';
import { daySchema, instantSchema, organisationIdSchema, sealedSchema } from './shared.js';

const entered = { entryId: z.string(), organisationId: organisationIdSchema };
const family = z.enum(familyParties);
const means = z.enum(contactMeans);
const party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), organisationId: organisationIdSchema }),
  z.strictObject({ kind: z.literal('young-person') }),
  z.strictObject({ kind: z.literal('parents') }),
]);

const action = { ...entered, what: sealedSchema, who: party, due: daySchema };
const stance = {
  ...entered,
  stance: z.enum(stances),
  date: daySchema,
  attempts: z.array(z.strictObject({ date: daySchema, means })),
};
const agreement = {
  ...entered,
  of: family,
  about: z.union([
    z.strictObject({ step: z.enum(escalationSteps) }),
    z.strictObject({ scope: z.enum(agreementScopes) }),
  ]),
  outcome: z.enum(agreementOutcomes),
  date: daySchema,
};
const information = { ...entered, told: family, date: daySchema, means };
const returnPlan = {
  ...entered,
  date: daySchema,
  preparedWith: z.array(party),
  agreed: sealedSchema.nullable(),
};

const told = z.boolean().nullable();
const count = z.number().int().min(0).nullable();
const said: z.ZodType<Fact> = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('enrolment'),
    enrolled: z.boolean(),
    level: z.enum(educationLevels).nullable(),
    grade: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    special: told,
    thirdPrePrimaryYear: told,
  }),
  z.strictObject({ about: z.literal('secondary-diploma'), obtained: z.boolean() }),
  z.strictObject({ about: z.literal('first-two-years-of-secondary'), finished: z.boolean() }),
  z.strictObject({ about: z.literal('home-education'), declared: z.boolean() }),
  z.strictObject({ about: z.literal('permanent-home-education'), granted: z.boolean() }),
  z.strictObject({
    about: z.literal('exemption'),
    ground: z.enum(exemptionGrounds),
    until: daySchema.nullable(),
  }),
  z.strictObject({
    about: z.literal('registration'),
    registration: z.enum(['registered', 'none', 'not-needed']),
  }),
  z.strictObject({ about: z.literal('domicile'), abroad: z.boolean() }),
  z.strictObject({
    about: z.literal('illness'),
    certificate: z.enum(illnessCertificates),
    until: daySchema.nullable(),
    lessThanHalfTime: told,
    treatmentMonths: count,
    expectedDays: count,
    expectedHalfDays: count,
    educationAtHome: told,
  }),
  z.strictObject({
    about: z.literal('sick-pupil-education'),
    requestedBy: z.enum(requesters),
    requested: z.boolean(),
  }),
  z.strictObject({
    about: z.literal('distance'),
    kilometres: z.number().min(0),
    schoolGoesFurther: z.boolean(),
  }),
]);
const fact = { ...entered, date: daySchema, said };

/** That a fact or absences were wrong, as it stands with them. */
export const withdrawn = z.strictObject({ at: instantSchema, by: organisationIdSchema.nullable() });

const settled = { date: daySchema, by: organisationIdSchema.nullable() };
const at = instantSchema;

/** An entry as a trajectory holds it, in what one side brings to the other. */
export const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('action'),
    ...action,
    at,
    overdue: z.literal(true).optional(),
    settled: z
      .strictObject({ ...settled, outcome: z.enum(['done', 'dropped']), reason: sealedSchema.nullable() })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('stance'), ...stance, at }),
  z.strictObject({ kind: z.literal('agreement'), ...agreement, at }),
  z.strictObject({ kind: z.literal('information'), ...information, at }),
  z.strictObject({
    kind: z.literal('return-plan'),
    ...returnPlan,
    at,
    settled: z.strictObject({ ...settled, outcome: z.enum(['came', 'did-not-come']) }).nullable(),
  }),
  z.strictObject({ kind: z.literal('fact'), ...fact, at, withdrawn: withdrawn.nullable() }),
]);

/** How a measure ended, as it stands with the measure. */
export const concluded = z.strictObject({ result: z.enum(measureResults), ...settled });

export const entryEventSchemas = {
  ActionAgreed: z.strictObject(action),
  ActionDone: z.strictObject({ entryId: z.string(), date: daySchema }),
  ActionDropped: z.strictObject({ entryId: z.string(), date: daySchema, reason: sealedSchema.nullable() }),
  StanceRecorded: z.strictObject(stance),
  AgreementRecorded: z.strictObject(agreement),
  InformationRecorded: z.strictObject(information),
  ReturnPlanned: z.strictObject(returnPlan),
  ReturnSettled: z.strictObject({
    entryId: z.string(),
    outcome: z.enum(['came', 'did-not-come']),
    date: daySchema,
  }),
  FactRecorded: z.strictObject(fact),
  FactWithdrawn: z.strictObject({ entryId: z.string() }),
  AbsencesWithdrawn: z.strictObject({ absenceId: z.string() }),
  MeasureConcluded: z.strictObject({
    measureId: z.string(),
    result: z.enum(measureResults),
    date: daySchema,
  }),
} as const;
