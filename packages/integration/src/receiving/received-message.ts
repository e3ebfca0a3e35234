import { createHash } from 'node:crypto';
import { type IntegrationEvent, readIntegrationEvent } from '@samenspoor/contracts';

/** A message as a topic gave it. */
export interface ReceivedMessage {
  readonly topic: string;
  readonly partition: number;
  /** A decimal of up to 64 bits. */
  readonly offset: string;
  readonly key: string | null;
  readonly body: string;
}

export type Understood =
  | { readonly ok: true; readonly message: ReceivedMessage; readonly event: IntegrationEvent }
  | {
      readonly ok: false;
      readonly message: ReceivedMessage;
      /** What it is about, as far as that can be told: the events of one subject wait for each other. */
      readonly subject: string | null;
      /** A code, and the fields that do not fit; nothing of what stands in them. */
      readonly reason: string;
    };

/**
 * Reads a message.
 * @param source whose topic it is: an installation that speaks for another one is not believed
 */
export function understand(message: ReceivedMessage, source: string): Understood {
  const refused = (reason: string): Understood => ({ ok: false, message, subject: message.key, reason });
  const parsed = parse(message.body);
  if (parsed === undefined) return refused('no-json');
  const read = readIntegrationEvent(parsed);
  if (!read.ok) return refused(`${read.reason}: ${read.where}`);
  if (read.event.source !== source) return refused('foreign-source');
  if (read.event.subject !== message.key) return refused('key-is-not-the-subject');
  return { ok: true, message, event: read.event };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells one message from another that stands at its offset, in a topic of the same name; says nothing of what it says. */
export const fingerprintOf = ({ key, body }: Pick<ReceivedMessage, 'key' | 'body'>): string =>
  createHash('sha256')
    .update(JSON.stringify([key, body]))
    .digest('base64url');
