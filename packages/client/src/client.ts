import createFetchClient, { type Client } from 'openapi-fetch';
import type { Answer } from './answer.js';
import type { paths } from './generated/schema.js';
import { type ImportLineAnswer, type ImportOptions, importReports } from './import-reports.js';

/** Languages in which the service explains itself. */
export type Language = 'nl' | 'fr' | 'en';

export interface ClientOptions {
  /** Where the service answers, for instance `http://127.0.0.1:8080`; a path in front of `/v1` may stand in it. */
  readonly baseUrl: string;
  /** Bearer token of the organisation that asks. */
  readonly token: string;
  /** Language of titles and explanations. Default: the service's own choice. */
  readonly language?: Language;
  /** Default: the `fetch` of this runtime. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Everything of the API by its path, with types (`GET`, `POST`), and what a plain request cannot do. */
export interface SamenspoorClient extends Pick<Client<paths>, 'GET' | 'POST'> {
  /**
   * Sends reports, one JSON report a line, and gives every answer to `onAnswer` as it comes, in the order of the
   * lines. `lines` may be cut anywhere (a file stream will do); see `ndjson` for objects. Neither side gets ahead of
   * the other: no more is read than the connection takes, and no answer is read before `onAnswer` is done with the one
   * before. Sending the same lines again is safe.
   *
   * Rejects with what `lines` or `onAnswer` threw, and with the reason of an aborted signal.
   */
  importReports(
    lines: AsyncIterable<string | Uint8Array>,
    onAnswer: (answer: ImportLineAnswer) => void | Promise<void>,
    options?: ImportOptions,
  ): Promise<Answer<{ readonly lines: number }>>;
}

/**
 * A client of one service for one organisation. `GET` and `POST` resolve to `{ data }` or `{ error }` and reject when
 * nothing answers; `answerOf` makes a value of all three.
 */
export function createClient(options: ClientOptions): SamenspoorClient {
  const { baseUrl, token, language } = options;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const headers = {
    authorization: `Bearer ${token}`,
    ...(language === undefined ? {} : { 'accept-language': language }),
  };
  const client = createFetchClient<paths>({ baseUrl, headers, fetch: send });
  const transport = { baseUrl: baseUrl.replace(/\/+$/, ''), headers, fetch: send };
  return {
    GET: client.GET,
    POST: client.POST,
    importReports: (lines, onAnswer, importOptions = {}) =>
      importReports(transport, lines, onAnswer, importOptions),
  };
}
