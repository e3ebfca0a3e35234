import type { EventCodec } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import {
  anEvent,
  atOnce,
  eventsIn,
  follow,
  freshName,
  idsOf,
  isCaughtUp,
  only,
  signal,
  someEvents,
  wholeStream,
} from './fixtures.js';
import { type EventLogSubject, type OpenedEventLog, promised } from './subject.js';

const upcaster: EventCodec = {
  decode: (event) =>
    event.schemaVersion === 1 ? { ...event, schemaVersion: 2, data: { ...event.data, upcast: true } } : event,
};

/** Opening, closing and opening again: each case with a store of its own. */
export function lifecycleCases({ open, capabilities }: EventLogSubject): void {
  async function withOpened(
    work: (opened: OpenedEventLog) => Promise<void>,
    options?: Parameters<typeof open>[0],
  ): Promise<void> {
    const opened = await open(options);
    try {
      await work(opened);
    } finally {
      await opened.close();
    }
  }

  describe('codec', () => {
    it('upcasts on reading and on subscription, and what is stored stays', () =>
      withOpened(
        async ({ log }) => {
          const stream = freshName();
          const current = { ...anEvent({ number: 2 }), schemaVersion: 2 };
          await log.append(stream, [anEvent({ number: 1 }), current], 'none');
          const expected = [
            { schemaVersion: 2, data: { number: 1, upcast: true } },
            { schemaVersion: 2, data: { number: 2 } },
          ];
          expect(await log.readStream(stream)).toMatchObject(expected);
          expect(await log.readStream(stream, { direction: 'backwards' })).toMatchObject(
            [...expected].reverse(),
          );
          const items = await follow(log, { filter: only(stream), until: isCaughtUp });
          expect(eventsIn(items)).toMatchObject(expected);
          expect((await log.readStream(stream))[1]?.data).toEqual({ number: 2 });
        },
        { codec: upcaster },
      ));
  });

  describe('closing', () => {
    it('lets accepted appends finish, refuses later ones and ends subscriptions', () =>
      withOpened(async ({ log }) => {
        const stream = freshName();
        const caughtUp = signal();
        const subscription = (async () => {
          const { signal: never } = new AbortController();
          for await (const item of log.subscribe({ after: null, signal: never })) {
            if (item.kind === 'caught-up') caughtUp.give();
          }
        })();
        await caughtUp.given;
        const accepted = atOnce(20, () => log.append(stream, [anEvent()], 'any'));
        await log.close();
        expect((await accepted).every(({ ok }) => ok)).toBe(true);
        await subscription;
        await expect(log.append(stream, [anEvent()], 'any')).rejects.toThrow(/closed/);
        await log.close();
      }));
  });

  describe.runIf(capabilities.startsEmpty)('an empty log', () => {
    it('has no head, and a subscriber catches up with nothing at once', () =>
      withOpened(async ({ log }) => {
        expect(await log.head()).toBeNull();
        expect(await follow(log, { until: isCaughtUp })).toEqual([{ kind: 'caught-up', position: null }]);
        await log.append(freshName(), [anEvent()], 'none');
        expect(await log.head()).not.toBeNull();
      }));
  });

  describe.runIf(capabilities.reopens)('opening again', () => {
    it('finds everything, goes on from a position, and still knows an append made before', () =>
      withOpened(async ({ log, reopen }) => {
        const stream = freshName();
        const events = someEvents(5);
        const first = await log.append(stream, events, 'none');
        const before = await wholeStream(log, stream);
        const again = await promised(reopen, 'reopen')();
        expect(await wholeStream(again, stream)).toEqual(before);
        expect(await again.append(stream, events, 'none')).toEqual(first);
        const more = anEvent();
        expect(await again.append(stream, [more], 4)).toMatchObject({ ok: true, revision: 5 });
        const after = before[2]?.position ?? null;
        const items = await follow(again, { after, filter: only(stream), until: isCaughtUp });
        expect(idsOf(eventsIn(items))).toEqual([events[3]?.id, events[4]?.id, more.id]);
      }));
  });
}
