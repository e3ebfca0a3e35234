import { z } from 'zod';
import { youngPerson } from './report.js';
import { contradicts, explanation } from './report-answer.js';

const item = {
  matchId: z.string(),
  reportId: z.string(),
  personId: z.string().meta({ description: "The report's provisional person." }),
  candidatePersonId: z.string().meta({
    description:
      'Who it may be about. Equal to `personId`: whether the report, as corrected, still belongs to its person; `same` ' +
      'keeps it there, `different` takes it out.',
  }),
  weight: z.number(),
  explanation,
  since: z.string(),
  contradicts,
};

/** One match that waits for a verdict. */
export const matchItem = z.strictObject(item).meta({ id: 'Match' });

const known = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, reportedAt: z.string() }));

const place = z.string().nullable();

/** What is known of a person, per field: each distinct value once, the last reported first. */
const knownValues = z
  .strictObject({
    familyName: known(z.string()),
    givenNames: known(z.string()),
    birthDate: known(z.string()),
    sex: known(z.enum(['F', 'M', 'X'])),
    nationalNumber: known(z.string()),
    language: known(z.string()),
    address: known(
      z.strictObject({ street: place, houseNumber: place, postcode: place, municipality: place }),
    ),
    school: known(z.strictObject({ name: place, municipality: place })),
  })
  .meta({
    id: 'KnownValues',
    description: 'Per field each distinct value once, with when it was last reported; the last one first.',
  });
export type KnownValues = z.output<typeof knownValues>;

/** `GET /v1/matches/{id}`: both sides of a match, side by side. */
export const matchView = z
  .strictObject({
    ...item,
    status: z.enum(['open', 'same', 'different', 'lapsed']).meta({
      description:
        '`lapsed`: there is nothing left to say; `same` and `different`: the verdict that was given.',
    }),
    verdict: z.strictObject({ verdict: z.enum(['same', 'different']), by: z.string().nullable() }).nullable(),
    explanation: z.array(
      explanation.element.extend({
        sentence: z.string().meta({ description: 'What the level means, in the language asked for.' }),
      }),
    ),
    report: z
      .strictObject({
        reportId: z.string(),
        personId: z.string().meta({ description: 'Whom it is about now.' }),
        organisationId: z.string(),
        reportedAt: z.string(),
        corrected: z.boolean(),
        youngPerson,
      })
      .meta({ description: 'The young person as reported; as corrected, if corrected.' }),
    candidate: z
      .strictObject({
        personId: z.string().meta({ description: 'Whom the id of the candidate stands for now.' }),
        known: knownValues,
      })
      .nullable()
      .meta({ description: 'What the other reports say of the candidate; null of one who was forgotten.' }),
  })
  .meta({ id: 'MatchView' });
export type MatchView = z.output<typeof matchView>;
