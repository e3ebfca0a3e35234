import {
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
  type RequestOptions,
} from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { contentTypeOfIntegrationEvents } from '@samenspoor/contracts';
import { addressRefusal, isLoopback, publicLookup } from '../endpoints/address.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { type Message, signedHeaders } from './message.js';
import { type Outcome, outcomeOf } from './outcome.js';

/** Sends messages to one endpoint, one at a time. */
export interface Sender {
  /** Never rejects. @param cut ends the attempt, whatever comes of it */
  send(message: Message, cut: AbortSignal): Promise<Outcome>;
  close(): void;
}

export interface SenderOptions {
  readonly now?: () => Date;
  /** How names are looked up where only public addresses are allowed. */
  readonly lookup?: LookupFunction;
}

/** So much of an answer is read, in bytes, for the sake of the connection; nothing is done with it. */
const mostAnswerBytes = 16 * 1_024;
/** In bytes; a longer head ends the attempt. */
const mostHeaderBytes = 16 * 1_024;

/**
 * Sends by HTTP POST. No redirect is followed; the certificate must be right; of the answer the status counts. Names are
 * looked up for each connection and lead to public addresses only, unless the operator allows others.
 */
export const createSender = (
  { url, allowed, secrets, timeoutMs }: Endpoint,
  { now = () => new Date(), lookup = publicLookup() }: SenderOptions = {},
): Sender => {
  const isTls = url.protocol === 'https:';
  const agent = new (isTls ? TlsAgent : PlainAgent)({ keepAlive: true, maxSockets: 1 });
  const options: RequestOptions = {
    method: 'POST',
    agent,
    maxHeaderSize: mostHeaderBytes,
    ...(allowed.privateAddresses || isLoopback(url) ? {} : { lookup }),
  };

  const attempt = (message: Message, signal: AbortSignal): Promise<Outcome | 'stale'> =>
    new Promise((resolve) => {
      const headers = {
        ...signedHeaders(message, secrets, now()),
        'content-type': contentTypeOfIntegrationEvents,
        'content-length': Buffer.byteLength(message.body),
        'user-agent': 'samenspoor',
      };
      const request = (isTls ? tlsRequest : plainRequest)(url, { ...options, headers, signal });
      request.on('response', (answer) => {
        resolve(outcomeOf(answer.statusCode ?? 0, answer.headers['retry-after'], now()));
        dispose(answer);
      });
      request.on('error', (error) => {
        const code = codeOf(error);
        // Kept open between two events, and closed by the other side just now: that was no attempt.
        if (request.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE')) return resolve('stale');
        const reason = code === 'ADDRESS_REFUSED' ? 'address' : 'unreachable';
        resolve({ kind: 'failed', failure: { reason, status: null, error: code }, retryAfterMs: null });
      });
      request.end(message.body);
    });

  return {
    async send(message, cut) {
      if (addressRefusal(url, allowed) !== null) return failed('address', 'ADDRESS_REFUSED');
      const over = new AbortController();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        over.abort();
      }, timeoutMs);
      const onCut = () => over.abort();
      cut.addEventListener('abort', onCut);
      if (cut.aborted) over.abort();
      try {
        let outcome = await attempt(message, over.signal);
        while (outcome === 'stale' && !over.signal.aborted) outcome = await attempt(message, over.signal);
        if (outcome !== 'stale' && outcome.kind !== 'failed') return outcome;
        if (isLate) return failed('timeout', 'TIMEOUT');
        return cut.aborted || outcome === 'stale' ? { kind: 'cut' } : outcome;
      } finally {
        clearTimeout(timer);
        cut.removeEventListener('abort', onCut);
      }
    },
    close: () => agent.destroy(),
  };
};

const failed = (reason: 'address' | 'timeout', error: string): Outcome => ({
  kind: 'failed',
  failure: { reason, status: null, error },
  retryAfterMs: null,
});

/** Reads a short answer to its end, so that the connection can be used again; ends the connection of a longer or slow one. */
const dispose = (answer: IncomingMessage): void => {
  let left = mostAnswerBytes;
  const late = setTimeout(() => answer.destroy(), 1_000);
  answer.on('error', () => {});
  answer.on('close', () => clearTimeout(late));
  answer.on('data', (part: Buffer) => {
    left -= part.length;
    if (left < 0) answer.destroy();
  });
};

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name;
