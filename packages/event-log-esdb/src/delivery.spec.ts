import { once } from 'node:events';
import { EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
import type { EventLog } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { Delivery } from './delivery.js';
import { anEvent, onStandIn } from './testing/index.js';

const someEvents = (count: number) => Array.from({ length: count }, () => anEvent());

/** What a subscription to `wanted` says, taken only when the client has already been told that it caught up. */
async function takenLate(connectionString: string): Promise<readonly string[]> {
  const client = EventStoreDBClient.connectionString(connectionString);
  const subscribe = client.subscribeToAll.bind(client);
  let caughtUp: Promise<unknown> = Promise.resolve();
  client.subscribeToAll = (...given) => {
    const subscription = subscribe(...given);
    caughtUp = once(subscription, 'caughtUp');
    return subscription;
  };
  const delivery = new Delivery(client, null, streamNameFilter({ prefixes: ['wanted'] }));
  await caughtUp;
  const kinds: string[] = [];
  for (let said = delivery.next(); said !== null; said = delivery.next()) kinds.push(said.kind);
  delivery.end();
  await client.dispose();
  return kinds;
}

describe('what the server says between events', () => {
  const filled = (work: (log: EventLog) => Promise<unknown>) => {
    let kinds: readonly string[] = [];
    return onStandIn(async ({ log, standIn }) => {
      await work(log);
      kinds = await takenLate(standIn.connectionString);
    }).then(() => kinds);
  };

  it('is held back until every event sent before it was taken, though the client tells it at once', async () => {
    const kinds = await filled((log) => log.append('wanted', someEvents(10), 'none'));
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'event'), 'caught-up']);
  });

  it('takes no more room the longer the stretch that is skipped: of checkpoints in a row one is kept', async () => {
    const kinds = await filled(async (log) => {
      await log.append('wanted', someEvents(2), 'none');
      await log.append('other', someEvents(500), 'none');
      await log.append('wanted', someEvents(1), 1);
    });
    expect(kinds).toEqual(['event', 'event', 'checkpoint', 'event', 'caught-up']);
  });
});
