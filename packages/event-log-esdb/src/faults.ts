import { EventLogUnavailableError } from '@samenspoor/event-log';

/**
 * What to do about an error of the client or of gRPC.
 *
 * `away`: the server can't be reached, is not ready, did not answer in time, or another node leads. Whether it carried
 * out what was asked is unknown. Trying again is right. `denied`, `too-large`: never tried again. `fault`: all else.
 */
export type FaultKind = 'away' | 'denied' | 'too-large' | 'fault';

/** The call outlived its own timer, or its client was replaced while it was on its way: outcome unknown. */
export class CallLostError extends Error {
  override readonly name = 'CallLostError';
}

const awayTypes = new Set(['unavailable', 'timeout', 'deadline-exceeded', 'cancelled', 'not-leader']);
/** ABORTED, DEADLINE_EXCEEDED, CANCELLED, UNAVAILABLE in gRPC. */
const awayCodes = new Set([10, 4, 1, 14]);
const deniedCodes = new Set([7, 16]);
const internal = 13;

/**
 * The client gives an outage in two shapes (its own UnavailableError, and a plain gRPC error with code 14), and says
 * some passing conditions as an UnknownError with nothing but a message to go by.
 */
export function faultKind(error: unknown): FaultKind {
  if (!(error instanceof Error)) return 'fault';
  if (error instanceof CallLostError || error instanceof EventLogUnavailableError) return 'away';
  const type = 'type' in error ? error.type : undefined;
  const code = 'code' in error ? error.code : undefined;
  if (type === 'access-denied' || (typeof code === 'number' && deniedCodes.has(code))) return 'denied';
  if (type === 'maximum-append-size-exceeded') return 'too-large';
  if (typeof type === 'string' && awayTypes.has(type)) return 'away';
  if (typeof code === 'number' && awayCodes.has(code)) return 'away';
  return isPassing(error.message, code) ? 'away' : 'fault';
}

function isPassing(message: string, code: unknown): boolean {
  if (/Server Is (Not Ready|Too Busy)/i.test(message)) return true;
  // Discovery found no node, or the client closed a channel that failed while this call was about to start on it.
  if (/^Failed to discover|Channel has been shut down|write after end/.test(message)) return true;
  // A connection that breaks in the middle of an answer.
  return code === internal && /RST_STREAM|ECONNRESET|GOAWAY|socket hang up/.test(message);
}

/** Whether the certificate (or TLS itself) is the obstacle: gRPC says it as an outage, and an outage it will remain. */
export function isTlsFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /certificate|self[- ]signed|altnames|SSL routines|wrong version number|ERR_TLS|EPROTO/i.test(
    error.message,
  );
}
