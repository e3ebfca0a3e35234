import { describe, expect, it } from 'vitest';
import {
  anEvent,
  eventsIn,
  follow,
  freshName,
  idsOf,
  isCaughtUp,
  only,
  signal,
  wholeStream,
} from './fixtures.js';
import { type EventLogCapabilities, type OpenedEventLog, promised } from './subject.js';

/** What several instances on one store must see of each other. */
export function sharedStoreCases(opened: () => OpenedEventLog, capabilities: EventLogCapabilities): void {
  describe.runIf(capabilities.sharesStore)('two instances on one store', () => {
    it('each read, conflict with and are woken by what the other appends', async () => {
      const { log } = opened();
      const other = await promised(opened().second, 'second')();
      const stream = freshName();
      const waiting = signal();
      const followed = follow(other, {
        after: await other.head(),
        filter: only(stream),
        until: (met) => {
          if (isCaughtUp(met)) waiting.give();
          return eventsIn(met).length === 2;
        },
      });
      await waiting.given;
      const [first, second] = [anEvent(), anEvent()];
      const result = await log.append(stream, [first], 'none');
      expect(idsOf(await other.readStream(stream))).toEqual([first.id]);
      expect(await other.append(stream, [first], 'none')).toEqual(result);
      expect(await other.append(stream, [anEvent()], 'none')).toEqual({ ok: false, actual: 0 });
      expect(await other.append(stream, [second], 0)).toMatchObject({ ok: true, revision: 1 });
      expect(await log.append(stream, [anEvent()], 0)).toEqual({ ok: false, actual: 1 });
      expect(idsOf(eventsIn(await followed))).toEqual([first.id, second.id]);
    });
  });

  describe.runIf(capabilities.holdsTransactions)('a transaction held open', () => {
    it('hides no event from a subscriber that passes by', async () => {
      const { log, holdAppendOpen } = opened();
      const prefix = freshName();
      const start = await log.head();
      const held = anEvent({ held: true });
      const transaction = await promised(holdAppendOpen, 'holdAppendOpen')(`${prefix}.held`, held);
      const quick = anEvent({ held: false });
      const appended = log.append(`${prefix}.quick`, [quick], 'none');
      // The subscriber is on its way before the held transaction commits, and looks again and again while it does.
      const followed = follow(log, {
        after: start,
        filter: only(prefix),
        until: (met) => eventsIn(met).length === 2 && isCaughtUp(met),
      });
      await transaction.commit();
      expect(await appended).toMatchObject({ ok: true, revision: 0 });
      const seen = eventsIn(await followed);
      expect([...idsOf(seen)].sort()).toEqual([held.id, quick.id].sort());
      expect(await wholeStream(log, `${prefix}.held`)).toHaveLength(1);
    });

    it('many times, among many writers: a subscriber that keeps no more than its position misses none', async () => {
      const { log, holdAppendOpen } = opened();
      const hold = promised(holdAppendOpen, 'holdAppendOpen');
      const prefix = freshName();
      const start = await log.head();
      const rounds = 12;
      const followed = follow(log, {
        after: start,
        filter: only(prefix),
        until: (met) => eventsIn(met).length === rounds * 4 && isCaughtUp(met),
      });
      const ids: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const events = [anEvent(), anEvent(), anEvent(), anEvent()] as const;
        const [held, ...others] = events;
        const transaction = await hold(`${prefix}.held`, held);
        const appended = others.map((event) => log.append(`${prefix}.others`, [event], 'any'));
        await transaction.commit();
        await Promise.all(appended);
        ids.push(...idsOf(events));
      }
      const seen = idsOf(eventsIn(await followed));
      expect([...seen].sort()).toEqual(ids.sort());
    });
  });
}
