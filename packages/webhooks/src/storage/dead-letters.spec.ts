import { randomUUID } from 'node:crypto';
import type { Position } from '@samenspoor/event-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEveryStore, type Process, type Store } from '../../../views/src/test-kit/stores.fixture.js';
import { openWebhookOperations, type WebhookOperations } from '../operations.js';
import { endpointFor } from '../test-kit/partners.fixture.js';
import { type DeadLetter, type EndpointStore, endpointStore, installEndpoints } from './endpoint-store.js';
import { leaseFor } from './lease.js';

const at = (place: number) => String(place) as Position;
const refused = { reason: 'refused', status: 422, error: null } as const;
const behind = { reason: 'behind-a-dead-letter', status: null, error: null } as const;

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let operations: WebhookOperations;
  let letters: EndpointStore;
  const endpoint = endpointFor('clb-1', 'https://partner.example');

  beforeEach(async () => {
    store = await open();
    one = await store.process();
    operations = await openWebhookOperations(one.database, one.log);
    await installEndpoints(one.database, [{ endpoint, position: at(0) }]);
    const owner = randomUUID();
    await leaseFor(one.database, owner).hold();
    letters = endpointStore(one.database, endpoint.id, owner);
  });
  afterEach(() => store.close());

  /** Files the letters of these places one after the other, as the courier that met them in the log. */
  const file = async (from: number, to: number, failure: DeadLetter['failure'], stream = 'trajectory-a') => {
    for (let place = from; place <= to; place += 1) {
      const position = at(place);
      const letter = { eventId: `letter-${place}`, stream, revision: place, position, eventType: 'closed' };
      const moved = { from: at(place - 1), to: position };
      expect(await letters.filed(moved, { ...letter, attempts: 0, failure })).toBe(true);
    }
  };
  const due = async () => (await letters.due()).map(({ eventId }) => eventId);

  describe('a letter that is filed just after an order', () => {
    it('to deliver what lies in front of it is delivered with it', async () => {
      await file(1, 1, refused);
      expect(await operations.redeliver(endpoint.id, 'letter-1')).toBe('ordered');
      await file(2, 2, behind);
      expect(await due()).toEqual(['letter-1', 'letter-2']);
    });

    it('to give up what lay in front of it is delivered', async () => {
      await file(1, 1, refused);
      expect(await operations.discard(endpoint.id, 'letter-1')).toBe('ordered');
      await file(2, 2, behind);
      expect(await due()).toEqual(['letter-2']);
    });

    it('waits where nothing was ordered of its own trajectory, and when it is one that failed itself', async () => {
      await file(1, 1, refused);
      await file(2, 2, refused, 'trajectory-b');
      expect(await operations.redeliver(endpoint.id, 'letter-2')).toBe('ordered');
      await file(3, 3, behind);
      await file(4, 4, refused, 'trajectory-c');
      expect(await due()).toEqual(['letter-2']);
    });

    it('is not held back by one that fails once more after it was given up', async () => {
      await file(1, 1, refused);
      await file(2, 2, behind);
      const [first] = await due()
        .then(() => operations.redeliver(endpoint.id, 'letter-1'))
        .then(letters.due);
      if (first === undefined) throw new Error('nothing is due');
      expect(await operations.discard(endpoint.id, 'letter-1')).toBe('ordered');
      await letters.stays(first, refused);
      expect(await due()).toEqual(['letter-2']);
    });
  });

  describe('the list of letters', () => {
    it('goes on behind a letter that is no more, by delivery or because it was given up', async () => {
      await file(1, 1, refused);
      await file(2, 6, behind);
      const pages: (readonly string[])[] = [];
      let after: string | null = null;
      do {
        const page = await operations.deadLetters(endpoint.id, 2, after);
        if (page === null) throw new Error('no such endpoint');
        const ids = page.items.map(({ eventId }) => eventId);
        pages.push(ids);
        for (const id of ids) await operations.discard(endpoint.id, id);
        after = page.next;
      } while (after !== null);
      expect(pages).toEqual([
        ['letter-1', 'letter-2'],
        ['letter-3', 'letter-4'],
        ['letter-5', 'letter-6'],
      ]);
      // What software before this one gave out is no fault: it is the beginning.
      expect(await operations.deadLetters(endpoint.id, 2, 'letter-1')).toMatchObject({ items: [] });
    });
  });

  describe('an endpoint', () => {
    it('that was another organisation’s is refused, and none of its file is begun with', async () => {
      await file(1, 1, refused);
      const other = { ...endpointFor('school-1', 'https://other.example'), id: endpoint.id };
      const fresh = endpointFor('naft-1', 'https://fresh.example');
      const begun = [fresh, other].map((each) => ({ endpoint: each, position: null }));
      await expect(installEndpoints(one.database, begun)).rejects.toThrow(`under the id ${endpoint.id}:`);
      expect(await operations.status()).toMatchObject([
        { endpoint: endpoint.id, organisationId: 'clb-1', position: at(1), deadLetters: 1 },
      ]);
      // Its own may come again.
      await installEndpoints(one.database, [{ endpoint, position: null }]);
      expect(await operations.status()).toMatchObject([{ position: at(1) }]);
    });
  });
});
