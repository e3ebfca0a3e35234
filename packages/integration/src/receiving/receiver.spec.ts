import { randomUUID } from 'node:crypto';
import type { IntegrationEvent } from '@samenspoor/contracts';
import type { Database } from '@samenspoor/sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEveryStore, type Store } from '../../../views/src/test-kit/stores.fixture.js';
import { EffectRefusal, type IntegrationEffect } from './effect.js';
import type { ReceivedMessage } from './received-message.js';
import { createReceiver, type Receiver } from './receiver.js';

const source = '/samenspoor/a';
const subjects = ['a', 'b'].map((letter) => letter.repeat(43));
const [one = '', other = ''] = subjects;

function phaseEntered(subject: string, sequence: number, phase: 0 | 1 | 2 | 3 = 1): IntegrationEvent {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source,
    type: 'samenspoor.trajectory.phase-entered.v1',
    subject,
    time: '2024-10-02T08:49:36.000Z',
    datacontenttype: 'application/json',
    sequence: String(sequence).padStart(10, '0'),
    logposition: '1',
    data: { phase },
  };
}

let offset = 0;
function messageOf(
  event: object,
  key: string | null,
  changes: Partial<ReceivedMessage> = {},
): ReceivedMessage {
  offset += 1;
  return {
    topic: 'topic-a',
    partition: 0,
    offset: String(offset),
    key,
    body: JSON.stringify(event),
    ...changes,
  };
}
const messages = (...events: readonly IntegrationEvent[]) =>
  events.map((event) => messageOf(event, event.subject));

/** Writes down what it is given, in a table; refuses events of phase 3 as long as it is told to. */
const notes = { refusing: true };
const noting: IntegrationEffect = {
  async install(tx) {
    await tx.query('create table if not exists noted (number serial, subject text, id text, phase text)');
  },
  async apply(tx, events) {
    for (const event of events) {
      const phase = 'phase' in event.data ? event.data.phase : 'erased';
      if (phase === 3 && notes.refusing) throw new EffectRefusal(event, 'no-phase-three');
      await tx.query('insert into noted (subject, id, phase) values ($1, $2, $3)', [
        event.subject,
        event.id,
        String(phase),
      ]);
    }
  },
};

onEveryStore((open) => {
  let store: Store;
  let database: Database;
  let receiver: Receiver;

  beforeEach(async () => {
    store = await open();
    database = (await store.process()).database;
    receiver = await createReceiver(options());
    notes.refusing = true;
  });
  afterEach(() => store.close());

  const options = () => ({
    consumer: 'overview',
    sources: new Map([['topic-a', source]]),
    database,
    effect: noting,
  });
  const noted = async (subject?: string) => {
    const { rows } = await database.query<{ id: string; subject: string }>(
      'select id, subject from noted order by number',
    );
    return rows.filter((row) => subject === undefined || row.subject === subject).map((row) => row.id);
  };
  const letters = async () => {
    const { rows } = await database.query<{ event_id: string | null; reason: string; body: string }>(
      'select event_id, reason, body from integration.dead_letters order by number',
    );
    return rows;
  };

  describe('a topic that was made anew', () => {
    it('is taken from its beginning, and loses no dead letter to one that had its offset before', async () => {
      const lost = messageOf({ what: 'can’t be read' }, one, { offset: '0' });
      await receiver.receive([lost]);
      await receiver.beginAnew('topic-a', 0);
      expect((await database.query('select 1 from integration.offsets')).rowCount).toBe(0);
      await receiver.receive([messageOf({ what: 'nor this' }, other, { offset: '0' })]);
      const bodies = (await letters()).map(({ body }) => JSON.parse(body).what);
      expect(bodies).toEqual(['can’t be read', 'nor this']);
    });
  });

  describe('redelivery', () => {
    it('has no second effect: the same message, the same event at another offset, and twice in one batch', async () => {
      const [first, second] = [phaseEntered(one, 0), phaseEntered(one, 1)];
      const batch = messages(first, second, first);
      expect(await receiver.receive(batch)).toEqual({ applied: 2, repeated: 1, dead: 0 });
      expect(await receiver.receive(batch)).toEqual({ applied: 0, repeated: 3, dead: 0 });
      expect(await receiver.receive(messages(second, first))).toEqual({ applied: 0, repeated: 2, dead: 0 });
      expect(await noted()).toEqual([first.id, second.id]);
    });

    it('has its effect although the first delivery was cut off before it was over', async () => {
      const event = phaseEntered(one, 0);
      let cut = true;
      const fragile = await createReceiver({
        ...options(),
        effect: {
          install: noting.install,
          async apply(tx, events) {
            await noting.apply(tx, events);
            if (cut) throw new Error('cut off');
          },
        },
      });
      await expect(fragile.receive(messages(event))).rejects.toThrow('cut off');
      expect(await noted()).toEqual([]);
      cut = false;
      expect(await fragile.receive(messages(event))).toMatchObject({ applied: 1 });
      expect(await noted()).toEqual([event.id]);
    });

    it('at the same time by two consumers: one effect, in order', async () => {
      const events = Array.from({ length: 40 }, (_, index) => phaseEntered(one, index));
      const second = await createReceiver({ ...options(), database: (await store.process()).database });
      const taken = await Promise.all([
        receiver.receive(messages(...events)),
        second.receive(messages(...events)),
      ]);
      expect(taken.map(({ applied }) => applied).sort((a, b) => a - b)).toEqual([0, 40]);
      expect(await noted()).toEqual(events.map(({ id }) => id));
    });

    it('is of one consumer group: another one has its own effect', async () => {
      const event = phaseEntered(one, 0);
      const second = await createReceiver({ ...options(), consumer: 'another' });
      await receiver.receive(messages(event));
      expect(await second.receive(messages(event))).toMatchObject({ applied: 1 });
    });
  });

  describe('what can’t be taken', () => {
    it.each([
      ['no JSON', (event: IntegrationEvent) => messageOf(event, one, { body: 'Canary{' }), 'no-json'],
      ['no CloudEvent', () => messageOf({ hello: 'Canary' }, one), 'no-cloud-event'],
      [
        'a newer type',
        (event: IntegrationEvent) => messageOf({ ...event, type: 'samenspoor.x.v9' }, one),
        'unknown-type',
      ],
      [
        'unfit data',
        (event: IntegrationEvent) => messageOf({ ...event, data: { phase: 'Canary' } }, one),
        'unfit-data',
      ],
      [
        'a foreign source',
        (event: IntegrationEvent) => messageOf({ ...event, source: '/else' }, one),
        'foreign-source',
      ],
      ['a wrong key', (event: IntegrationEvent) => messageOf(event, other), 'key-is-not-the-subject'],
      [
        'what the effect refuses',
        (event: IntegrationEvent) => messageOf({ ...event, data: { phase: 3 } }, one),
        'no-phase-three',
      ],
    ])('%s is a dead letter with its reason, and blocks nobody else', async (_, spoil, reason) => {
      const bad = spoil(phaseEntered(one, 0));
      const fine = phaseEntered('c'.repeat(43), 0);
      const batch = [bad, ...messages(fine)];
      expect(await receiver.receive(batch)).toEqual({ applied: 1, repeated: 0, dead: 1 });
      await receiver.receive(batch);
      expect(await noted()).toEqual([fine.id]);
      const [letter, ...more] = await letters();
      expect(letter?.reason).toMatch(new RegExp(`^${reason}`));
      expect(letter?.reason).not.toContain('Canary');
      expect(letter?.body).toBe(bad.body);
      expect(more).toEqual([]);
    });

    it('makes later events of its subject wait, over batches, and those of others not', async () => {
      const [bad, after, later] = [phaseEntered(one, 0, 3), phaseEntered(one, 1), phaseEntered(one, 2)];
      const [fine, fineToo] = [phaseEntered(other, 0), phaseEntered(other, 1)];
      await receiver.receive(messages(bad, fine, after));
      await receiver.receive(messages(later, fineToo));
      expect(await noted()).toEqual([fine.id, fineToo.id]);
      expect(await letters()).toMatchObject([
        { event_id: bad.id, reason: 'no-phase-three' },
        { event_id: after.id, reason: 'behind-a-dead-letter' },
        { event_id: later.id, reason: 'behind-a-dead-letter' },
      ]);
    });

    it('is taken with all that waited, in order, once it can be', async () => {
      const events = [
        phaseEntered(one, 0, 3),
        phaseEntered(one, 1),
        phaseEntered(one, 2, 3),
        phaseEntered(one, 3),
      ];
      await receiver.receive(messages(...events));
      expect(await receiver.retryDeadLetters()).toBe(0);
      notes.refusing = false;
      expect(await receiver.retryDeadLetters()).toBe(4);
      expect(await noted(one)).toEqual(events.map(({ id }) => id));
      expect(await letters()).toEqual([]);
      const next = phaseEntered(one, 4);
      expect(await receiver.receive(messages(next, ...events))).toEqual({ applied: 1, repeated: 4, dead: 0 });
    });

    it('goes when its subject is erased: nothing is kept, and nothing waits', async () => {
      const bad = phaseEntered(one, 0, 3);
      await receiver.receive(messages(bad, phaseEntered(one, 1), phaseEntered(other, 0, 3)));
      const erased: IntegrationEvent = {
        ...phaseEntered(one, 2),
        type: 'samenspoor.trajectory.erased.v1',
        data: {},
      };
      expect(await receiver.receive(messages(erased))).toEqual({ applied: 1, repeated: 0, dead: 0 });
      expect(await noted(one)).toEqual([erased.id]);
      expect(await letters()).toMatchObject([{ reason: 'no-phase-three' }]);
      expect((await letters()).some(({ event_id }) => event_id === bad.id)).toBe(false);
    });
  });

  it('forgets what is older than it was told to keep, and not what is younger', async () => {
    const event = phaseEntered(one, 0);
    await receiver.receive(messages(event, phaseEntered(other, 0, 3)));
    await receiver.prune(1);
    expect(await receiver.receive(messages(event))).toMatchObject({ repeated: 1 });
    expect(await letters()).toHaveLength(1);
    await database.query(`update integration.inbox set seen_at = seen_at - interval '2 days'`);
    await database.query(`update integration.dead_letters set at = at - interval '2 days'`);
    await receiver.prune(1);
    expect(await receiver.receive(messages(event))).toMatchObject({ applied: 1 });
    expect(await letters()).toEqual([]);
  });

  it('keeps where it stands in each partition', async () => {
    const [first, last] = messages(phaseEntered(one, 0), phaseEntered(one, 1));
    if (!first || !last) throw new Error('no messages');
    await receiver.receive([first, last]);
    const { rows } = await database.query('select topic, partition, taken from integration.offsets');
    expect(rows).toEqual([{ topic: 'topic-a', partition: 0, taken: last.offset }]);
  });
});
