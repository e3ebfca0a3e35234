/** SQLSTATE of an error from either engine, or undefined when the fault lies outside SQL (a socket, say). */
export function sqlState(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code) ? code : undefined;
}

const socketCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** `pg` gives these without a code; they are its wording since version 6. */
const connectionMessages =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/i;

/**
 * Whether the connection (not the statement) failed: the server is away, restarting, full or took too long. What was
 * sent may or may not have been carried out, so only work that can be recognised may be sent again.
 */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure);
  const state = sqlState(error);
  if (state !== undefined) {
    return state.startsWith('08') || state.startsWith('57P') || state === '53300' || state === '25006';
  }
  const code = codeOf(error);
  if (code !== undefined && socketCodes.has(code)) return true;
  return error instanceof Error && connectionMessages.test(error.message);
}

/** Whether the server undid the transaction for a passing reason (deadlock, serialisation, lock time): try again. */
export function isTransientConflict(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01' || state === '55P03';
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
