import {
  fitCriteria,
  isNisCode,
  measureCategories,
  offerEnrolments,
  offerLevels,
  municipalities as places,
  riskFactors,
  strategyGoals,
} from '@samenspoor/domain';
import { z } from 'zod';
import { withTimeRules } from './check-form.js';
import { isFutureDate, realDate } from './dates.js';
import { formError } from './form-error.js';
import { pageQuery } from './lists.js';
import { position } from './report-answer.js';
import { filledLine, id, rule, words } from './text.js';
import { community, concernKind, language, measureType, phase } from './vocabulary.js';

/** Public words of a programme are short: characters of its name, and of its description. */
const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 1_000;
const OLDEST = 30;

const inLanguages = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({ nl: text.nullish(), fr: text.nullish(), en: text.nullish() });

const offerName = inLanguages(filledLine(LONGEST_NAME))
  .refine(({ nl, fr, en }) => (nl ?? fr ?? en) != null, rule('text-in-a-language'))
  .meta({ description: 'In one language at least. Read by the whole network: nothing about a person.' });

const offerDescription = inLanguages(words(LONGEST_DESCRIPTION)).meta({
  description: 'What it is, for the whole network: nothing about a person.',
});

const offerLevel = z.enum(offerLevels).meta({ id: 'OfferLevel', description: 'Level or form of education.' });
const enrolment = z
  .enum(offerEnrolments)
  .meta({ description: 'For pupils of a school, for young people without one, or for both.' });
const municipality = z
  .string()
  .refine(isNisCode, rule('not-in-list', { allowed: places.map(({ nis }) => nis).join(', ') }))
  .meta({ description: 'NIS code of one of the 19 municipalities.', examples: ['21012'] });
// Not a transform: a description of a schema that has one shows no examples.
const languageCode = language.overwrite((code) => code.toLowerCase());

const most = 50;
const criteria = {
  measureType,
  concernKinds: z.array(concernKind).max(most).nullish().meta({ description: 'Absent or empty: any.' }),
  phases: z.array(phase).max(most).nullish().meta({ description: 'Absent or empty: any.' }),
  enrolment: enrolment.nullish().meta({ description: 'Default `any`.' }),
  ageFrom: z.int().min(0).max(OLDEST).nullish().meta({ description: 'Whole years, included.' }),
  ageTo: z.int().min(0).max(OLDEST).nullish().meta({ description: 'Whole years, included.' }),
  levels: z.array(offerLevel).max(most).nullish().meta({ description: 'Absent or empty: any.' }),
  languages: z.array(languageCode).min(1).max(most).meta({ description: 'In which it is given.' }),
  municipalities: z
    .array(municipality)
    .max(most)
    .nullish()
    .meta({ description: 'Of residence; absent or empty: the whole Region.' }),
  community: community.nullish().meta({ description: 'Whose pupils it is for; default: your own.' }),
};

const content = { name: offerName, description: offerDescription.nullish(), ...criteria };
const agesInOrder = ({
  ageFrom,
  ageTo,
}: {
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
}) => ageFrom == null || ageTo == null || ageFrom <= ageTo;

const capacityFields = {
  places: z.int().min(0).max(10_000).meta({ description: 'Young people at the same time.' }),
  waitingWeeks: z.int().min(0).max(520).nullish().meta({
    description: 'Weeks that somebody who asks now may expect to wait; null: not known.',
  }),
  asOf: realDate.nullish().meta({ description: 'Day of which this holds; default today.' }),
};

const notAhead = ({ asOf }: { readonly asOf?: string | null | undefined }, now: Date, path: string[]) =>
  asOf != null && isFutureDate(asOf, now) ? [formError([...path, 'asOf'], 'date-future')] : [];

const example = {
  name: { nl: 'Voorbeeldtraject', fr: 'Parcours exemple' },
  description: { nl: 'Drie dagen per week, zes weken lang.' },
  measureType: 'naft-trajectory',
  concernKinds: ['relative-absence', 'passive-disengagement'],
  enrolment: 'enrolled',
  ageFrom: 12,
  ageTo: 18,
  levels: ['secondary-second-grade', 'secondary-third-grade'],
  languages: ['nl'],
  municipalities: ['21012', '21001'],
};

/** `POST /v1/offers`. */
export const offerBody = withTimeRules(
  z
    .strictObject({ ...content, capacity: z.strictObject(capacityFields) })
    .refine(agesInOrder, { ...rule('ages-order'), path: ['ageTo'] })
    .meta({ id: 'OfferPublication', examples: [{ ...example, capacity: { places: 8, waitingWeeks: 3 } }] }),
  ({ capacity }, now) => notAhead(capacity, now, ['capacity']),
);

/** `POST /v1/offers/{id}/changes`: the whole content as it is from now on. */
export const offerChangeBody = z
  .strictObject(content)
  .refine(agesInOrder, { ...rule('ages-order'), path: ['ageTo'] })
  .meta({ id: 'OfferChange', examples: [example] });

/** `POST /v1/offers/{id}/capacity`. */
export const capacityBody = withTimeRules(
  z.strictObject(capacityFields).meta({ id: 'OfferCapacity', examples: [{ places: 8, waitingWeeks: 3 }] }),
  (body, now) => notAhead(body, now, []),
);

/** `POST /v1/offers/{id}/end`. */
export const offerEndBody = z.strictObject({}).meta({ id: 'OfferEnd', examples: [{}] });

export const offerAnswer = z
  .strictObject({
    offerId: z.string(),
    revision: z.int().meta({ description: 'Also the entity tag; send it as `If-Match`.' }),
    position,
  })
  .meta({ id: 'OfferAnswer' });

const text = z.strictObject({
  nl: z.string().nullable(),
  fr: z.string().nullable(),
  en: z.string().nullable(),
});

/** A programme of the directory. */
export const offerView = z
  .strictObject({
    offerId: z.string(),
    owner: z.string().meta({ description: 'The organisation that keeps it.' }),
    status: z.enum(['running', 'ended']),
    revision: z.int(),
    name: text,
    description: text,
    measureType,
    category: z.enum(measureCategories).meta({ description: 'Of the European framework.' }),
    riskFactor: z.enum(riskFactors),
    goal: z.enum(strategyGoals),
    concernKinds: z.array(concernKind),
    phases: z.array(phase),
    enrolment,
    ageFrom: z.int().nullable(),
    ageTo: z.int().nullable(),
    levels: z.array(offerLevel),
    languages: z.array(z.string()),
    municipalities: z.array(z.string()).meta({ description: 'NIS codes; empty: the whole Region.' }),
    community,
    capacity: z.strictObject({
      places: z.int(),
      waitingWeeks: z.int().nullable(),
      asOf: z.string(),
    }),
    places: z
      .strictObject({
        requested: z.int().meta({ description: 'Asked for, and not answered.' }),
        granted: z.int().meta({ description: 'Taken now.' }),
        free: z.int().meta({ description: 'Capacity less what is taken; never below 0.' }),
      })
      .nullable()
      .meta({ description: 'Null for the regional coordinator: small counts are not told.' }),
  })
  .meta({ id: 'Offer' });
export type OfferView = z.output<typeof offerView>;

/** Query of `GET /v1/offers`. */
export const offersQuery = z.strictObject({
  owner: id.optional().meta({ description: 'Only the programmes of this organisation.' }),
  measureType: measureType.optional(),
  category: z.enum(measureCategories).optional().meta({ description: 'Of the European framework.' }),
  language: languageCode.optional(),
  municipality: municipality.optional().meta({ description: 'Programmes for who lives there.' }),
  age: z
    .string()
    .refine((years) => /^\d{1,2}$/.test(years), rule('whole-years'))
    .optional()
    .meta({ description: 'Programmes for this age, in whole years.', examples: ['15'] }),
  free: z.enum(['', 'true', '1', 'false', '0']).optional().meta({ description: 'Only with a free place.' }),
  ...pageQuery.shape,
});

const fitReason = z.strictObject({
  criterion: z.enum(fitCriteria),
  holds: z.enum(['yes', 'unknown', 'no']),
  offered: z
    .array(z.string())
    .meta({ description: 'What the programme is for; empty: it leaves nobody out.' }),
  known: z.array(z.string()).meta({ description: 'What you may know of the young person; empty: nothing.' }),
});

/** `GET /v1/trajectories/{id}/offers`. */
export const fittingOffers = z
  .strictObject({
    day: z.string().meta({ description: 'Day on which the age counts.' }),
    items: z.array(
      z.strictObject({
        offer: offerView,
        fits: z.enum(['yes', 'perhaps', 'no']).meta({
          description: '`no`: a criterion does not hold; `perhaps`: one can not be told; a person decides.',
        }),
        reasons: z.array(fitReason),
      }),
    ),
  })
  .meta({ id: 'FittingOffers', description: 'Every running programme, the best first.' });
export type FittingOffers = z.output<typeof fittingOffers>;

/** An item of `GET /v1/offers/{id}/places`. */
export const offerPlace = z
  .strictObject({
    trajectoryId: z.string(),
    escalationId: z.string(),
    status: z.enum(['requested', 'granted']),
    by: z.string().meta({ description: 'Who asked for it.' }),
    requestedAt: z.string(),
    grantedAt: z.string().nullable(),
  })
  .meta({ id: 'OfferPlace' });
export type OfferPlaceView = z.output<typeof offerPlace>;
