import { z } from 'zod';
import { problem } from './problem.js';
import { concern, reportForm, youngPerson } from './report.js';
import { actorType } from './vocabulary.js';

export const matchOutcome = z.enum(['new', 'joined', 'possible']).meta({
  description:
    '`new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the ' +
    'same as one known; a person decides, and meanwhile the report has a trajectory of its own.',
});

export const explanation = z
  .array(
    z.strictObject({
      field: z.string(),
      level: z.string(),
      weight: z.number().meta({ description: 'log2 likelihood ratio.' }),
    }),
  )
  .meta({ description: 'Per field: how far it agrees, and what that weighs. Never a value.' });

export const contradicts = z
  .literal(true)
  .optional()
  .meta({
    description:
      'A person said before that the two are others, and the report fits with certainty all the same. `same` overrules ' +
      'that, `different` confirms it.',
  });

export const possibleMatch = z.strictObject({
  matchId: z.string(),
  candidatePersonId: z.string(),
  weight: z.number().meta({ examples: [7.4] }),
  explanation,
  contradicts,
});

export const participant = z
  .strictObject({ organisationId: z.string(), type: actorType, since: z.string() })
  .meta({ id: 'Participant', description: 'An organisation that takes part, and since when.' });

export const warning = z.strictObject({ field: z.string(), rule: z.string(), message: z.string() }).meta({
  id: 'Warning',
  description: 'Did not cost the report its acceptance; somebody should look at it.',
});

export const position = z.string().meta({
  description: 'Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote.',
});

/** Answer to a report, a repeat and a correction. */
export const reportAnswer = z
  .strictObject({
    reportId: z.string(),
    personId: z.string(),
    trajectoryId: z.string(),
    outcome: matchOutcome,
    possibleMatches: z.array(possibleMatch),
    participants: z.array(participant),
    warnings: z.array(warning),
    position,
  })
  .meta({ id: 'ReportAnswer' });
export type ReportAnswerBody = z.output<typeof reportAnswer>;

/** `GET /v1/reports/{id}`: the report as sent, and what became of it. */
export const reportView = z
  .strictObject({
    reportId: z.string(),
    externalRef: z.string().nullable(),
    outcome: matchOutcome,
    personId: z.string().meta({ description: 'The present one, after links and unlinks.' }),
    trajectoryId: z.string().meta({ description: 'The present one.' }),
    organisationId: z.string().meta({ description: 'Who reports, and so takes part.' }),
    registeredBy: z.string().meta({ description: 'Who entered it.' }),
    territory: z.string().nullable().meta({ description: 'NIS code of its municipality.' }),
    warnings: z.array(warning),
    corrected: z.boolean().meta({ description: 'Whether the personal details are those of a correction.' }),
    onBehalfOf: reportForm.shape.onBehalfOf,
    youngPerson,
    concern,
    legalBasis: z.string(),
    reportedAt: z.string(),
  })
  .meta({ id: 'ReportView' });
export type ReportViewBody = z.output<typeof reportView>;

/** One line of the answer to an import. */
export const importLineAnswer = z
  .strictObject({
    externalRef: z.string().nullable(),
    status: z.int().meta({ description: 'What the same body would get alone.' }),
    ...reportAnswer.partial().shape,
    problem: problem.optional(),
  })
  .meta({ id: 'ImportLineAnswer' });
export type ImportLineAnswer = z.output<typeof importLineAnswer>;
