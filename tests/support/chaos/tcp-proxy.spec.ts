import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../service.js';
import { TcpProxy } from './tcp-proxy.js';

describe('the proxy', () => {
  let echo: Server;
  let proxy: TcpProxy;
  let client: Socket;
  let heard = '';
  let isClosed = false;
  beforeEach(async () => {
    echo = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const address = echo.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    proxy = await TcpProxy.start(() => address.port);
    heard = '';
    isClosed = false;
    client = connect(proxy.port, '127.0.0.1');
    client.on('error', () => {});
    const own = client;
    client.on('close', () => {
      if (client === own) isClosed = true;
    });
    client.on('data', (text) => {
      heard += text.toString();
    });
    await once(client, 'connect');
  });
  afterEach(async () => {
    client.destroy();
    await proxy.close();
    echo.close();
  });

  /** Milliseconds until the text was heard, after it was said. */
  const roundTrip = async (text: string): Promise<number> => {
    const said = performance.now();
    client.write(text);
    await until(async () => heard.endsWith(text), 5_000);
    return performance.now() - said;
  };

  it('passes on what it is given, late while it is slow', async () => {
    await roundTrip('one');
    proxy.slow({ delayMs: 150, bytesPerSecond: 1_000_000 });
    expect(await roundTrip('two')).toBeGreaterThan(290);
    proxy.clear();
    expect(await roundTrip('three')).toBeLessThan(290);
    expect(heard).toBe('onetwothree');
  });

  it('holds back what it swallows, and lets it arrive late', async () => {
    await roundTrip('one');
    proxy.swallow();
    client.write('two');
    proxy.slow({ delayMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY });
    expect(heard).toBe('one');
    proxy.release();
    await until(async () => heard === 'onetwo', 5_000);
  });

  it('loses what is open without a word, and nothing that is opened later', async () => {
    await roundTrip('one');
    proxy.lose();
    client.write('two');
    const later = connect(proxy.port, '127.0.0.1');
    later.on('error', () => {});
    later.write('three');
    const [said] = await once(later, 'data');
    expect([String(said), heard, isClosed]).toEqual(['three', 'one', false]);
    later.destroy();
  });

  it('cuts every connection', async () => {
    await roundTrip('one');
    proxy.cut();
    await until(async () => isClosed, 5_000);
  });
});
