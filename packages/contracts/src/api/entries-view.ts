import {
  agreementOutcomes,
  agreementScopes,
  contactMeans,
  familyParties,
  measureResults,
  stances,
  trackNames,
} from '@samenspoor/domain';
import { z } from 'zod';
import { factView } from './facts.js';
import { actorType, escalationStep, measureType, phase } from './vocabulary.js';

const entered = {
  entryId: z.string(),
  organisationId: z.string().meta({ description: 'Who entered it.' }),
  at: z.string(),
};
const undecidedWith = z.array(z.string()).optional();
const family = z.enum(familyParties);
const means = z.enum(contactMeans);
const party = z.string().meta({ description: '`young-person`, `parents`, or the id of an organisation.' });
const settled = { date: z.string(), by: z.string().nullable() };

const action = z.strictObject({
  ...entered,
  what: z.string().optional().meta({ description: 'Only for who may read it.' }),
  who: party,
  due: z.string(),
  settled: z
    .strictObject({
      ...settled,
      outcome: z.enum(['done', 'dropped']),
      reason: z.string().optional().meta({ description: 'Only for who may read it.' }),
    })
    .nullable(),
  undecidedWith,
});

const stance = z.strictObject({
  ...entered,
  stance: z.enum(stances),
  date: z.string(),
  attempts: z.array(z.strictObject({ date: z.string(), means })),
  undecidedWith,
});

const agreement = z.strictObject({
  ...entered,
  of: family,
  about: z.union([
    z.strictObject({ step: escalationStep }),
    z.strictObject({ scope: z.enum(agreementScopes) }),
  ]),
  outcome: z.enum(agreementOutcomes),
  date: z.string(),
  undecidedWith,
});

const information = z.strictObject({ ...entered, told: family, date: z.string(), means, undecidedWith });

const returnPlan = z.strictObject({
  ...entered,
  date: z.string(),
  preparedWith: z.array(party),
  agreed: z.string().optional().meta({ description: 'Only for who may read it.' }),
  settled: z.strictObject({ ...settled, outcome: z.enum(['came', 'did-not-come']) }).nullable(),
  undecidedWith,
});

/** How a measure ended, for who may know. */
export const concludedMeasure = z.strictObject({ result: z.enum(measureResults), ...settled });

const label = z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() });

const course = z
  .strictObject({
    track: z.enum(trackNames),
    label,
    phase,
    phaseLabel: label,
    offers: z
      .array(
        z.strictObject({
          code: z.string(),
          label,
          by: z.array(actorType),
          measures: z.array(measureType),
          steps: z.array(escalationStep),
          source: z.string(),
        }),
      )
      .meta({ description: 'What the phase offers and was not done yet, as far as you see: suggestions.' }),
    source: z.string(),
    rulesVersion: z.string(),
  })
  .nullable()
  .meta({ description: 'Track and phase, by the reports that you see; null when you see none.' });

/** What `GET /v1/trajectories/{id}` shows of the plan, beside measures, absences, notes and call-ins. */
export const entriesView = {
  actions: z.array(action),
  stances: z.array(stance),
  agreements: z.array(agreement),
  information: z.array(information),
  returnPlans: z.array(returnPlan),
  facts: z.array(factView).meta({ description: 'Of education and illness; what was withdrawn is left out.' }),
  course,
};
