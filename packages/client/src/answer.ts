import { type Problem, problemFrom } from './problem.js';

export interface Answered<Value> {
  readonly ok: true;
  readonly value: Value;
  /** For its status (201 made, 200 done before) and headers (`ETag`). */
  readonly response: Response;
}

/** The service said no, and why. */
export interface Refused {
  readonly ok: false;
  readonly reason: 'refused';
  readonly problem: Problem;
  /** When asking again makes sense, in milliseconds, where the service said so. */
  readonly retryAfterMs?: number;
}

/** Nothing that can be understood came back. Whether what was sent was carried out is unknown. */
export interface Unreachable {
  readonly ok: false;
  readonly reason: 'unreachable';
  /** Why, for a person: a code of the operating system (`ECONNREFUSED`) or a short text. */
  readonly message: string;
}

/** What became of a request: outcomes to be expected are values. */
export type Answer<Value> = Answered<Value> | Refused | Unreachable;

type Fetched<Value> =
  | { readonly data: Value; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: unknown; readonly response: Response };

/**
 * Turns a call of the client into an answer: `await answerOf(client.GET('/v1/worklist'))`. Rejects only when the call
 * was aborted by its own signal.
 */
export async function answerOf<Value>(call: Promise<Fetched<Value>>): Promise<Answer<Value>> {
  try {
    const { data, error, response } = await call;
    if (response.ok && data !== undefined) return { ok: true, value: data, response };
    return refused(error, response);
  } catch (error) {
    return unreachable(error);
  }
}

/** The answer that a response other than success stands for. */
export function refused(body: unknown, response: Response): Refused {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    ok: false,
    reason: 'refused',
    problem: problemFrom(body, response),
    ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {}),
  };
}

/** The answer that a failed `fetch` stands for; throws what is no failure of the network. */
export function unreachable(error: unknown): Unreachable {
  const isOfNetwork =
    error instanceof TypeError || error instanceof SyntaxError || codeOf(error) !== undefined;
  if (!isOfNetwork || !(error instanceof Error)) throw error;
  return { ok: false, reason: 'unreachable', message: rootOf(error) };
}

function rootOf(error: Error): string {
  const code = codeOf(error);
  if (code !== undefined) return code;
  if (error.cause instanceof AggregateError) {
    const [first] = error.cause.errors;
    return codeOf(error.cause) ?? codeOf(first) ?? error.message;
  }
  return error.cause instanceof Error ? rootOf(error.cause) : error.message;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
