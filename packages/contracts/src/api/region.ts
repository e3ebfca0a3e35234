import { z } from 'zod';

const network = z.string().meta({ description: 'Network of the installation.' });
const count = z
  .int()
  .nullable()
  .meta({ description: 'Null: too small to show, or it would give such a one away.' });

/** The figures of one installation that add up to those of the region. */
const installationFigures = z
  .strictObject({ network, reports: count, openTrajectories: count, unassigned: count })
  .meta({ id: 'InstallationFigures' });
export type InstallationFigures = z.output<typeof installationFigures>;

/** `GET /v1/overview/installations`. */
export const installationsOverview = z
  .strictObject({
    at: z.string().meta({ description: 'When it was counted, ISO 8601.' }),
    threshold: z.int().nullable().meta({ description: 'Counts below it are null; null: nothing is hidden.' }),
    items: z.array(installationFigures),
  })
  .meta({ id: 'InstallationsOverview' });

/** How reading one topic stands. */
const topicStatus = z
  .strictObject({
    network,
    topic: z.string(),
    state: z.enum(['reading', 'no-topic', 'no-broker']).meta({
      description: 'no-topic: nothing was published yet; no-broker: no broker answers, which is tried again.',
    }),
    lag: z.int().nullable().meta({ description: 'Messages not taken yet; null: not known.' }),
    missed: z.int().meta({
      description:
        'Messages that the topic had let go before they were taken, as far as this process saw: feed it anew.',
    }),
    lastTakenAt: z.string().nullable().meta({ description: 'When the last messages were taken, ISO 8601.' }),
    deadLetters: z.int(),
  })
  .meta({ id: 'TopicStatus' });

/** `GET /v1/operations/topics`. */
export const topicsStatus = z.strictObject({ items: z.array(topicStatus) }).meta({ id: 'TopicsStatus' });

/** A message that could not be taken, without what it says. */
export const deadLetterItem = z
  .strictObject({
    number: z.string().meta({ description: 'Grows in the order in which they came.' }),
    topic: z.string(),
    partition: z.int(),
    offset: z.string(),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'Pseudonym of the trajectory, or `register`; later events of it wait.' }),
    eventId: z.string().nullable(),
    reason: z.string().meta({ description: 'A code, and the fields that do not fit.' }),
    at: z.string().meta({ description: 'When it was set aside, ISO 8601.' }),
  })
  .meta({ id: 'DeadLetter' });

/** `POST /v1/operations/dead-letters/retry`. */
export const deadLettersRetried = z
  .strictObject({
    taken: z.int().meta({ description: 'Dead letters that were taken now.' }),
    left: z.int().meta({ description: 'Dead letters that are there still.' }),
  })
  .meta({ id: 'DeadLettersRetried' });
