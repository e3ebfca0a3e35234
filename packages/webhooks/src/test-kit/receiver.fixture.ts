import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IntegrationEvent } from '@samenspoor/contracts';
import { Webhook } from 'standardwebhooks';

export const secretOf = (name: string): string =>
  `whsec_${Buffer.from(name.padEnd(32, '.')).toString('base64')}`;

/** As a partner reads it; of reports `registeredBy` may be missing. */
export type WebhookEvent = Omit<IntegrationEvent, 'logposition' | 'traceparent'>;

/** What came in, after its signature was verified with the library's own verifier. */
export interface Received {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Answer = (received: Received, response: ServerResponse) => void;

/** A partner's endpoint: a real HTTP server on a free port of this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** What was answered 2xx, each as often as it was. */
  readonly accepted: readonly Received[];
  /** How it answers from now on; null: 204. */
  answer: Answer | null;
  close(): Promise<void>;
}

export async function openReceiver(secret: string): Promise<Receiver> {
  const received: Received[] = [];
  const accepted: Received[] = [];
  const receiver = { answer: null as Answer | null };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const event = new Webhook(secret).verify(body, headers) as WebhookEvent;
      const one = { id: headers['webhook-id'] ?? '', event, headers, body };
      received.push(one);
      response.on('finish', () => {
        if (response.statusCode < 300) accepted.push(one);
      });
      if (receiver.answer === null) response.writeHead(204).end();
      else receiver.answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    accepted,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};
