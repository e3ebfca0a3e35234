import {
  type AbsenceCounts,
  absenceCodes,
  actorTypes,
  type Brand,
  type EventMeta,
  type NisCode,
  type OrganisationId,
  type PersonId,
  type ReportId,
  type Sealed,
  type TrajectoryId,
} from '@samenspoor/domain';
import { z } from 'zod';

const branded = <Id extends Brand<string>>() =>
  z.custom<Id>((value) => typeof value === 'string' && value.length > 0 && value.length <= 200);

export const organisationIdSchema = branded<OrganisationId>();
export const reportIdSchema = branded<ReportId>();
export const personIdSchema = branded<PersonId>();
export const trajectoryIdSchema = branded<TrajectoryId>();
export const nisCodeSchema = z.custom<NisCode>((value) => typeof value === 'string' && /^\d{5}$/.test(value));

export const instantSchema = z.string().min(10);
export const daySchema = z.string().length(10);
export const actorTypeSchema = z.enum(actorTypes);

export const sealedSchema: z.ZodType<Sealed> = z.strictObject({
  alg: z.literal('A256GCM'),
  keyId: z.string(),
  iv: z.string(),
  tag: z.string(),
  text: z.string(),
});

export const absenceCountsSchema: z.ZodType<AbsenceCounts> = z.partialRecord(
  z.enum(absenceCodes),
  z.number().int().min(0),
);

export const metaSchema: z.ZodType<EventMeta> = z.strictObject({
  at: instantSchema,
  by: organisationIdSchema.nullable(),
  command: z.strictObject({ name: z.string(), content: z.string() }).nullable(),
  causationId: z.string().nullable(),
  // Where the work that wrote it is shown to operators (W3C Trace Context); the domain knows nothing of it.
  traceparent: z.string().max(55).optional(),
});
