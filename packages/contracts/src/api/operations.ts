import { z } from 'zod';

/** How one version of a view stands. */
const viewStatus = z
  .strictObject({
    name: z.string(),
    version: z.int(),
    generation: z.int().meta({ description: 'How often this version was built anew.' }),
    position: z.string().nullable().meta({ description: 'Position of the last event it holds.' }),
    active: z
      .boolean()
      .meta({ description: 'Whether readers read it; false while it is built beside that one.' }),
    state: z.enum(['running', 'standby', 'stopped']),
    upToDate: z.boolean(),
  })
  .meta({ id: 'ViewStatus' });

/** `GET /v1/operations/views`. */
export const viewsStatus = z.strictObject({ items: z.array(viewStatus) }).meta({ id: 'ViewsStatus' });

/** `POST /v1/operations/views/{name}/rebuild`: begun, not done yet. */
export const rebuildBegun = z
  .strictObject({ view: z.string(), state: z.literal('rebuilding') })
  .meta({ id: 'RebuildBegun' });

const failureReason = z
  .enum([
    'refused',
    'answer',
    'timeout',
    'unreachable',
    'address',
    'cannot-be-told',
    'too-large',
    'behind-a-dead-letter',
  ])
  .meta({ description: 'What stood in the way; see the guide to webhooks.' });

const deliveryFailure = z
  .strictObject({
    reason: failureReason,
    status: z.int().nullable().meta({ description: 'HTTP status of the answer; null without one.' }),
    error: z.string().nullable().meta({ description: 'Code of the error; null with an answer.' }),
  })
  .meta({ id: 'DeliveryFailure' });

const instant = z.iso.datetime();

/** How an endpoint of a partner stands. Neither its address nor its secret. */
const webhookStatus = z
  .strictObject({
    endpoint: z.string(),
    organisationId: z.string(),
    state: z.enum(['delivering', 'retrying', 'disabled', 'unattended']),
    position: z
      .string()
      .nullable()
      .meta({ description: 'Up to here everything was delivered, or is a dead letter.' }),
    caughtUp: z.boolean(),
    waitingSince: instant.nullable().meta({
      description: 'When the log stored the event worked on last; null when nothing is left to tell.',
    }),
    attempts: z.int().meta({ description: 'Failed attempts at the event that is next.' }),
    retryAt: instant.nullable(),
    lastSuccessAt: instant.nullable(),
    lastFailureAt: instant.nullable(),
    lastFailure: deliveryFailure.nullable(),
    deadLetters: z.int(),
  })
  .meta({ id: 'WebhookStatus' });

/** `GET /v1/operations/webhooks`. */
export const webhooksStatus = z
  .strictObject({ items: z.array(webhookStatus) })
  .meta({ id: 'WebhooksStatus' });

/** `GET /v1/operations/webhooks/{id}/dead-letters`: an item. */
export const webhookDeadLetterItem = z
  .strictObject({
    eventId: z.string().meta({ description: 'As the endpoint knows it: its `webhook-id`.' }),
    eventType: z.string(),
    position: z.string(),
    attempts: z.int(),
    failure: deliveryFailure,
    filedAt: instant,
    due: z.boolean().meta({ description: 'Whether it is about to be delivered again.' }),
  })
  .meta({ id: 'WebhookDeadLetter' });

/** `POST /v1/operations/webhooks/{id}/replay`. */
export const replayBody = z
  .strictObject({
    after: z
      .string()
      .max(200)
      .nullable()
      .meta({ description: 'Everything behind this position again; null: from the beginning of the log.' }),
  })
  .meta({ id: 'ReplayInput', examples: [{ after: null }] });

/** What an order to a webhook is answered: it is carried out by the process that delivers. */
export const webhookOrdered = z
  .strictObject({ endpoint: z.string(), state: z.literal('ordered') })
  .meta({ id: 'WebhookOrdered' });
