import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { publicLookup, type Resolve } from '../endpoints/address.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { endpointFor } from '../test-kit/partners.fixture.js';
import { openReceiver, secretOf } from '../test-kit/receiver.fixture.js';
import { createSender } from './sender.js';

const message = { id: 'event-1', body: JSON.stringify({ type: 'samenspoor.trajectory.closed.v1' }) };
const never = new AbortController().signal;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
const answering = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(listener))}/`;

function senderTo(url: string, more: Partial<Endpoint> = {}) {
  const sender = createSender(endpointFor('clb-1', url, { timeoutMs: 500, ...more }));
  closing.push(() => sender.close());
  return sender;
}
const failure = (reason: string, status: number | null, error: string | null) => ({
  kind: 'failed',
  failure: { reason, status, error },
});

describe('what is sent', () => {
  it('is signed, so that the library’s verifier takes it with the old secret as with the new one', async () => {
    const receiver = await openReceiver(secretOf('old'));
    closing.push(() => receiver.close());
    const sender = senderTo(receiver.url, { secrets: [secretOf('new'), secretOf('old')] });
    expect(await sender.send(message, never)).toEqual({ kind: 'delivered' });
    const [received] = receiver.received;
    if (received === undefined) throw new Error('nothing came in');
    expect(received.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(received.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8');
    for (const name of ['new', 'old'])
      expect(new Webhook(secretOf(name)).verify(received.body, received.headers)).toEqual(
        JSON.parse(message.body),
      );
    expect(() => new Webhook(secretOf('else')).verify(received.body, received.headers)).toThrow(
      'No matching',
    );
    expect(() => new Webhook(secretOf('new')).verify(`${received.body} `, received.headers)).toThrow(
      'No matching',
    );
    const late = { ...received.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1_000) - 3_600) };
    expect(() => new Webhook(secretOf('new')).verify(received.body, late)).toThrow('too old');
  });

  it.each([
    [200, { kind: 'delivered' }],
    [204, { kind: 'delivered' }],
    [301, failure('answer', 301, null)],
    [401, failure('answer', 401, null)],
    [410, { kind: 'gone' }],
    [422, failure('refused', 422, null)],
    [429, failure('answer', 429, null)],
    [500, failure('answer', 500, null)],
  ])('and answered %i', async (status, expected) => {
    const url = await answering((_, response) => response.writeHead(status).end());
    expect(await senderTo(url).send(message, never)).toMatchObject(expected);
  });

  it('is tried again after what Retry-After says, in seconds or as a date', async () => {
    let asked = '120';
    const url = await answering((_, response) => response.writeHead(503, { 'retry-after': asked }).end());
    const sender = senderTo(url);
    expect(await sender.send(message, never)).toMatchObject({ retryAfterMs: 120_000 });
    asked = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs } = (await sender.send(message, never)) as { retryAfterMs: number };
    expect(retryAfterMs).toBeGreaterThan(55_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    asked = 'some day';
    expect(await sender.send(message, never)).toMatchObject({ retryAfterMs: null });
  });
});

describe('an endpoint that means harm', () => {
  it('is not followed elsewhere', async () => {
    let visits = 0;
    const elsewhere = await answering((_, response) => {
      visits += 1;
      response.end();
    });
    const url = await answering((_, response) => response.writeHead(307, { location: elsewhere }).end());
    expect(await senderTo(url).send(message, never)).toMatchObject(failure('answer', 307, null));
    expect(visits).toBe(0);
  });

  it('that never ends its answer counts by its status, and costs no more than a bounded read', async () => {
    let written = 0;
    let ended = 0;
    const url = await answering((_, response) => {
      let isOver = false;
      response.writeHead(200);
      const pour = () => {
        while (!isOver && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on('drain', pour).on('close', () => {
        isOver = true;
        ended += 1;
      });
      pour();
    });
    const sender = senderTo(url);
    expect(await sender.send(message, never)).toEqual({ kind: 'delivered' });
    await expect.poll(() => ended, { timeout: 5_000 }).toBe(1);
    expect(written).toBeLessThan(64 * 1_024 * 1_024);
    expect(await sender.send(message, never)).toEqual({ kind: 'delivered' });
  });

  it('that hangs is given up, before as after the head of its answer', async () => {
    const url = await answering(() => {});
    const began = performance.now();
    expect(await senderTo(url).send(message, never)).toMatchObject(failure('timeout', null, 'TIMEOUT'));
    expect(performance.now() - began).toBeLessThan(2_000);
    const dripping = createTcpServer((socket) => {
      socket.on('error', () => {});
      const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const slow = senderTo(`http://127.0.0.1:${await listening(dripping)}/`);
    expect(await slow.send(message, never)).toMatchObject(failure('timeout', null, 'TIMEOUT'));
  });

  it('with a head without end, or that speaks no HTTP, is a failure', async () => {
    const endless = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.write(`HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`);
    });
    const port = await listening(endless);
    expect(await senderTo(`http://127.0.0.1:${port}/`).send(message, never)).toMatchObject(
      failure('unreachable', null, 'HPE_HEADER_OVERFLOW'),
    );
    const rude = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.end('hello\r\n\r\n');
    });
    const answer = await senderTo(`http://127.0.0.1:${await listening(rude)}/`).send(message, never);
    expect(answer).toMatchObject({ kind: 'failed', failure: { reason: 'unreachable' } });
  });

  it('with a certificate that nobody vouches for is sent nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const key = join(folder, 'key.pem');
    const certificate = join(folder, 'certificate.pem');
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '1',
        ],
        ...['-subj', '/CN=localhost', '-keyout', key, '-out', certificate],
      ],
      { stdio: 'ignore' },
    );
    let visits = 0;
    const server = createTlsServer(
      { key: readFileSync(key), cert: readFileSync(certificate) },
      (_, response) => {
        visits += 1;
        response.end();
      },
    );
    rmSync(folder, { recursive: true });
    const answer = await senderTo(`https://127.0.0.1:${await listening(server)}/`).send(message, never);
    expect(answer).toMatchObject(failure('unreachable', null, 'DEPTH_ZERO_SELF_SIGNED_CERT'));
    expect(visits).toBe(0);
  });

  it('that is not there is a failure; one that closed an idle connection is simply asked again', async () => {
    const server = createServer((_, response) => response.end());
    const url = `http://127.0.0.1:${await listening(server)}/`;
    const sender = senderTo(url);
    expect(await sender.send(message, never)).toEqual({ kind: 'delivered' });
    server.closeAllConnections();
    expect(await sender.send(message, never)).toEqual({ kind: 'delivered' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await sender.send(message, never)).toMatchObject(failure('unreachable', null, 'ECONNREFUSED'));
  });

  it('is not reached behind a name that leads into a network of one’s own', async () => {
    const endpoint = endpointFor('clb-1', 'https://partner.example/');
    for (const address of ['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1']) {
      const resolve: Resolve = (_, __, callback) =>
        callback(null, [
          { address: '93.184.215.14', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      const sender = createSender(endpoint, { lookup: publicLookup(resolve) });
      expect(await sender.send(message, never)).toMatchObject(failure('address', null, 'ADDRESS_REFUSED'));
    }
    // So does the resolver of this machine.
    const said = await new Promise((resolve) => publicLookup()('localhost', { all: true }, resolve));
    expect(said).toMatchObject({ code: 'ADDRESS_REFUSED' });
  });
});

it('is cut off when this process stops', async () => {
  const cut = new AbortController();
  const url = await answering(() => cut.abort());
  expect(await senderTo(url).send(message, cut.signal)).toEqual({ kind: 'cut' });
});
