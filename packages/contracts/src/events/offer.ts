import {
  communities,
  concernKinds,
  measureTypes,
  type OfferEvent,
  offerEnrolments,
  offerLevels,
} from '@samenspoor/domain';
import { z } from 'zod';
import { daySchema, nisCodeSchema, organisationIdSchema } from './shared.js';

const text = z.strictObject({
  nl: z.string().nullable(),
  fr: z.string().nullable(),
  en: z.string().nullable(),
});
const years = z.number().int().min(0).nullable();

const content = z.strictObject({
  name: text,
  description: text,
  measureType: z.enum(measureTypes),
  concernKinds: z.array(z.enum(concernKinds)),
  phases: z.array(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])),
  enrolment: z.enum(offerEnrolments),
  ageFrom: years,
  ageTo: years,
  levels: z.array(z.enum(offerLevels)),
  languages: z.array(z.string()),
  municipalities: z.array(nisCodeSchema),
  community: z.enum(communities),
});

const capacity = z.strictObject({
  places: z.number().int().min(0),
  waitingWeeks: z.number().int().min(0).nullable(),
  asOf: daySchema,
});

type Data<Type extends OfferEvent['type']> = Extract<OfferEvent, { type: Type }>['data'];

/** The present version of each event of `offer-<id>`, as it is read. */
export const offerEventSchemas: { [Type in OfferEvent['type']]: z.ZodType<Data<Type>> } = {
  OfferPublished: z.strictObject({
    owner: organisationIdSchema,
    content,
    capacity,
    rulesVersion: z.string(),
  }),
  OfferChanged: z.strictObject({ content }),
  CapacityChanged: capacity,
  OfferEnded: z.strictObject({ owner: organisationIdSchema }),
};
