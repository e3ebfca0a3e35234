import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measuredCases } from './measured-cases.js';
import { StandIn } from './stand-in.js';

const anEvent = () => jsonEvent({ id: randomUUID(), type: 'SomethingHappened', data: {} });

describe('the stand-in', () => {
  const standIn = new StandIn();
  beforeAll(() => standIn.start());
  afterAll(() => standIn.stop());
  measuredCases(() => standIn.connectionString);

  it('away: a plain gRPC error with code 14 on an append, UnavailableError on a read', async () => {
    const other = new StandIn();
    await other.start();
    const { connectionString } = other;
    other.stop();
    const lonely = EventStoreDBClient.connectionString(connectionString);
    const appended = await lonely.appendToStream('away', [anEvent()]).catch((error: unknown) => error);
    expect(appended).toMatchObject({ code: 14 });
    expect(appended).not.toHaveProperty('type');
    const read = (async () => {
      for await (const _ of lonely.readStream('away')) break;
    })();
    await expect(read).rejects.toMatchObject({ type: 'unavailable' });
    await lonely.dispose();
  });
});
