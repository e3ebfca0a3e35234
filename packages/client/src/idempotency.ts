import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './answer.js';

/** Names a command, so that sending it again is safe: pass the same header with every attempt. */
export interface IdempotencyHeader {
  readonly 'idempotency-key': string;
}

/** A header with a new name for one command; or with a name of your own (1 to 255 printable characters). */
export function idempotencyHeader(key: string = crypto.randomUUID()): IdempotencyHeader {
  return { 'idempotency-key': key };
}

export interface SendAgainOptions {
  /** Name of the command. Default: a new one. */
  readonly key?: string;
  /** Most attempts, the first one counted. Default 5. */
  readonly attempts?: number;
  /** Waits so many milliseconds. Default: a timer. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

const firstWaitMs = 200;

/**
 * Sends a command until its outcome is known: again, under the same name, when the service could not be reached or
 * asked to come back (503). What it did the first time it does not do twice.
 *
 * `sendAgain((header) => answerOf(client.POST('/v1/reports', { params: { header }, body })))`
 */
export async function sendAgain<Value>(
  send: (header: IdempotencyHeader) => Promise<Answer<Value>>,
  options: SendAgainOptions = {},
): Promise<Answer<Value>> {
  const { key, attempts = 5, wait = pause } = options;
  const header = idempotencyHeader(key);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(header);
    if (answer.ok || attempt >= attempts) return answer;
    if (answer.reason === 'refused' && answer.problem.status !== 503) return answer;
    const asked = answer.reason === 'refused' ? answer.retryAfterMs : undefined;
    await wait(asked ?? firstWaitMs * 2 ** (attempt - 1));
  }
}
