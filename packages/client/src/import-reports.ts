import { type Answer, refused, unreachable } from './answer.js';
import type { components } from './generated/schema.js';
import { readNdjson } from './ndjson.js';

/** What became of one line. Lines are answered in the order in which they were sent. */
export type ImportLineAnswer = components['schemas']['ImportLineAnswer'];

export interface ImportOptions {
  /** Ends the import: what was answered until then stands, and the whole may be sent again. */
  readonly signal?: AbortSignal;
}

export interface ImportTransport {
  /** Address of the service, without a slash at its end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** See SamenspoorClient.importReports. */
export async function importReports(
  transport: ImportTransport,
  lines: AsyncIterable<string | Uint8Array>,
  onAnswer: (answer: ImportLineAnswer) => void | Promise<void>,
  { signal }: ImportOptions,
): Promise<Answer<{ readonly lines: number }>> {
  const callers = new CallersFault();
  const ended = new AbortController();
  let answered = 0;
  try {
    const response = await transport.fetch(
      new Request(`${transport.baseUrl}/v1/imports/reports`, {
        method: 'POST',
        headers: { ...transport.headers, 'content-type': 'application/x-ndjson' },
        body: streamOf(callers.watched(lines), ended.signal),
        duplex: 'half',
        ...(signal === undefined ? {} : { signal }),
      }),
    );
    if (!response.ok) return refused(await bodyOf(response), response);
    for await (const answer of readNdjson(response.body ?? [])) {
      if (!isLineAnswer(answer)) throw new SyntaxError('a line of the answer is not what an import answers');
      answered += 1;
      await callers.during(() => onAnswer(answer));
    }
    return { ok: true, value: { lines: answered }, response };
  } catch (error) {
    callers.rethrow();
    signal?.throwIfAborted();
    return unreachable(error);
  } finally {
    ended.abort();
  }
}

/** Keeps apart what the caller's own code throws: it must not pass for a failure of the network. */
class CallersFault {
  #fault: { readonly error: unknown } | undefined;

  async during<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#fault = { error };
      throw error;
    }
  }

  async *watched<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* items;
    } catch (error) {
      this.#fault = { error };
      throw error;
    }
  }

  rethrow(): void {
    if (this.#fault !== undefined) throw this.#fault.error;
  }
}

/**
 * Takes the next piece only when the connection has room for it, and none once the import has ended: Node's `fetch`
 * reads a body to its end, however long, also when nobody is there any more to send it to.
 */
function streamOf(
  pieces: AsyncGenerator<string | Uint8Array>,
  ended: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = ended.aborted ? await pieces.return(undefined) : await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

function isLineAnswer(value: unknown): value is ImportLineAnswer {
  return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'number';
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
