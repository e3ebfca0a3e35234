import type { MatchId, RegisterEvent } from '@samenspoor/domain';
import { concernKinds, schoolCommunities } from '@samenspoor/domain';
import { z } from 'zod';
import {
  absenceCountsSchema,
  instantSchema,
  nisCodeSchema,
  organisationIdSchema,
  personIdSchema,
  reportIdSchema,
  sealedSchema,
} from './shared.js';

const matchIdSchema = z.custom<MatchId>((value) => typeof value === 'string' && value.length > 0);
const explanation = z.array(z.strictObject({ field: z.string(), level: z.string(), weight: z.number() }));

const decision = {
  outcome: z.enum(['new', 'joined', 'possible']),
  possibleMatches: z.array(
    z.strictObject({
      matchId: matchIdSchema,
      candidatePersonId: personIdSchema,
      weight: z.number(),
      explanation,
      certain: z.literal(true).optional(),
      contradicts: z.literal(true).optional(),
    }),
  ),
  explanation,
  parametersVersion: z.string(),
};

const warnings = z.array(
  z.strictObject({
    field: z.string(),
    rule: z.enum(['national-number-check-digits', 'national-number-birth-date']),
  }),
);

type Data<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { type: Type }>['data'];

/** The present version of each event of `identity-register-<network>`, as it is read. */
export const registerEventSchemas: { [Type in RegisterEvent['type']]: z.ZodType<Data<Type>> } = {
  ReportIdentified: z.strictObject({
    ...decision,
    reportId: reportIdSchema,
    personId: personIdSchema,
    organisationId: organisationIdSchema,
    registeredBy: organisationIdSchema,
    reportName: z.string(),
    contentHash: z.string(),
    concernKind: z.enum(concernKinds),
    absences: absenceCountsSchema,
    legalBasis: z.string(),
    territory: nisCodeSchema.nullable(),
    community: z.enum(schoolCommunities).nullable().optional(),
    reportedAt: instantSchema,
    rulesVersion: z.string().optional(),
    warnings,
    report: sealedSchema,
  }),
  PersonalDetailsCorrected: z.strictObject({
    ...decision,
    reportId: reportIdSchema,
    contentHash: z.string(),
    territory: nisCodeSchema.nullable(),
    warnings,
    youngPerson: sealedSchema,
  }),
  MatchVerdictGiven: z.strictObject({
    matchId: matchIdSchema,
    reportId: reportIdSchema,
    personId: personIdSchema,
    candidatePersonId: personIdSchema,
    verdict: z.enum(['same', 'different']),
    reason: sealedSchema.nullable(),
  }),
  PersonsLinked: z.strictObject({
    leadingPersonId: personIdSchema,
    absorbedPersonId: personIdSchema,
    reportIds: z.array(reportIdSchema),
    cause: z.enum(['verdict', 'correction']),
  }),
  ReportsUnlinked: z.strictObject({
    fromPersonId: personIdSchema,
    toPersonId: personIdSchema,
    restored: z.boolean(),
    reportIds: z.array(reportIdSchema),
    reason: sealedSchema.nullable(),
  }),
  PersonForgotten: z.strictObject({
    personId: personIdSchema,
    reportIds: z.array(reportIdSchema),
    reason: sealedSchema.nullable(),
  }),
};
