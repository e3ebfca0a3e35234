import { once } from 'node:events';
import { createServer } from 'node:http';

/** A request as it came in. */
export interface Asked {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly language: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON; a text as it is. */
  readonly body: unknown;
  /** Whether the connection is cut after the body, before the end. */
  readonly cut?: boolean;
}

export interface FakeService {
  readonly url: string;
  /** All requests so far, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** An HTTP server that answers `METHOD /path` (without the query) as told, and 404 to all else. */
export async function fakeService(
  routes: Readonly<Record<string, (asked: Asked) => Reply>>,
): Promise<FakeService> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const path = request.url?.split('?')[0];
    const one: Asked = {
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      language: request.headers['accept-language'],
      key: request.headers['idempotency-key']?.toString(),
      body,
    };
    asked.push(one);
    const reply = routes[`${request.method} ${path}`]?.(one) ?? problem(404, 'not-found');
    const type = reply.status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(reply.status, { 'content-type': type });
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    if (reply.cut) response.write(text, () => response.destroy());
    else response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An answer with a problem document. */
export function problem(status: number, name: string, more: object = {}): Reply {
  const body = {
    type: `/problems/${name}`,
    title: `Title ${name}`,
    status,
    detail: `Detail ${name}.`,
    ...more,
  };
  return { status, body };
}
