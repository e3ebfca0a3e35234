import type { WebhookOperations } from '@samenspoor/webhooks/operations';

/** Operations where nobody is told of anything. */
export const noWebhooks: WebhookOperations = {
  status: async () => [],
  deadLetters: async () => null,
  redeliver: async () => 'not-found',
  discard: async () => 'not-found',
  replay: async () => 'not-found',
  resume: async () => 'not-found',
};
