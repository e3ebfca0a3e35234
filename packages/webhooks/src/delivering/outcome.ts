/** Why an attempt failed. Names, never a text of the other side, which could quote what it was sent. */
export interface Failure {
  /**
   * `refused`: the endpoint will not have this event (400, 413, 415, 422). `answer`: it answered something else than
   * 2xx, a redirect among it. `timeout`, `unreachable`: no answer in time, or none at all. `address`: it may not be
   * sent there.
   */
  readonly reason: 'refused' | 'answer' | 'timeout' | 'unreachable' | 'address';
  /** HTTP status of the answer; null without one. */
  readonly status: number | null;
  /** Code of the error, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`; null with an answer. */
  readonly error: string | null;
}

/** How an attempt ended. `gone`: 410, the endpoint is no more. `cut`: we ended it, and do not know. */
export type Outcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAfterMs: number | null };

const refusals: readonly number[] = [400, 413, 415, 422];

/** What a status says. @param retryAfter the header, seconds or a date */
export const outcomeOf = (status: number, retryAfter: string | undefined, now: Date): Outcome => {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  return {
    kind: 'failed',
    failure: { reason: refusals.includes(status) ? 'refused' : 'answer', status, error: null },
    retryAfterMs: retryAfter === undefined ? null : retryAfterMs(retryAfter, now),
  };
};

/** Milliseconds from now that `Retry-After` asks for (RFC 9110 §10.2.3); null when it asks for nothing that can be read. */
const retryAfterMs = (text: string, now: Date): number | null => {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
};
