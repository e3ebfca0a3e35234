import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMendedClient } from './mended-client.js';
import { grpcError, StandIn } from './testing/index.js';

const append = (client: EventStoreDBClient, stream: string) => {
  const event = jsonEvent({ id: randomUUID(), type: 'SomethingHappened', data: {} });
  return client.appendToStream(stream, [event], { expectedRevision: NO_STREAM });
};
const asItIs = (connectionString: string) => EventStoreDBClient.connectionString(connectionString);

describe('what is mended of the client', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = new StandIn();
    await standIn.start();
  });
  afterEach(() => standIn.stop());

  it('as it is, a broken stream of one client fails the appends of another; so appends go as single calls', async () => {
    const [one, another] = [asItIs(standIn.connectionString), asItIs(standIn.connectionString)];
    const arrived = vi.fn();
    standIn.interfere = (call) => {
      arrived(call);
      // The first append stays on its way; the stream of the second breaks.
      return arrived.mock.calls.length === 1
        ? new Promise(() => {})
        : Promise.resolve(grpcError(14, 'broken'));
    };
    const innocent = append(one, 'innocent').catch((error: unknown) => error);
    await vi.waitFor(() => expect(arrived).toHaveBeenCalledTimes(1));
    await append(another, 'broken').catch(() => {});
    // And were it answered now, the answer would find nobody waiting, which ends the process with an unhandled TypeError.
    expect(await innocent).toMatchObject({ code: 14, message: '14 UNAVAILABLE: broken' });
    expect(arrived.mock.calls).toEqual([['batch-append'], ['batch-append']]);

    arrived.mockClear();
    standIn.interfere = async (call, moment) => {
      if (moment === 'before') arrived(call);
      return undefined;
    };
    const { client, dispose } = openMendedClient(standIn.connectionString);
    expect(await append(client, 'mended')).toMatchObject({ success: true });
    expect(arrived.mock.calls).toEqual([['append']]);
    dispose();
  });

  it('a cluster that is nowhere, asked by many at once, leaves no rejection unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const options = 'tls=false&maxDiscoverAttempts=1&discoveryInterval=1&gossipTimeout=1';
    const { client, dispose } = openMendedClient(`esdb://127.0.0.1:1,127.0.0.1:2?${options}`);
    // What the client calls for each stream that fails, while it looks for the next connection.
    const handleError: unknown = Reflect.get(client, 'handleError');
    const failing = append(client, 'nowhere').catch((error: unknown) => error);
    if (typeof handleError !== 'function') throw new Error('no handleError');
    const handled: unknown = Reflect.apply(handleError, client, [{}, grpcError(14, 'away')]);
    expect(await failing).toMatchObject({ message: expect.stringContaining('Failed to discover') });
    await expect(handled).resolves.toBeUndefined();
    expect(unhandled).not.toHaveBeenCalled();
    process.off('unhandledRejection', unhandled);
    dispose();
  });

  it('dispose closes the connection itself', async () => {
    const port = Number(new URL(standIn.connectionString.replace('esdb:', 'http:')).port);
    const closed = vi.fn();
    const between = createServer((socket) => {
      const server = connect(port, '127.0.0.1');
      socket.pipe(server).pipe(socket);
      server.on('error', () => {});
      socket.on('error', () => {}).on('close', closed);
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const address = between.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    const { client, dispose } = openMendedClient(`esdb://127.0.0.1:${address.port}?tls=false`);
    await append(client, 's');
    expect(closed).not.toHaveBeenCalled();
    dispose();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    between.close();
  });
});
