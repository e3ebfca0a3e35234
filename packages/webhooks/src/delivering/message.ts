import { Webhook } from 'standardwebhooks';

/** What one POST carries. */
export interface Message {
  /** Id of the event: the same again is the same event again. */
  readonly id: string;
  /** A CloudEvent as structured JSON. */
  readonly body: string;
}

/**
 * The headers by which a receiver knows who sent a message, when, and that it was not changed (Standard Webhooks,
 * HMAC-SHA-256): one signature for each secret. They are of one attempt: a later one has a later time.
 */
export const signedHeaders = (
  { id, body }: Message,
  secrets: readonly string[],
  now: Date,
): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
});
