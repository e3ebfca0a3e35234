import type { EventLog } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import {
  anEvent,
  atOnce,
  eventsIn,
  follow,
  freshName,
  idsOf,
  inLogOrder,
  isCaughtUp,
  only,
  signal,
  someEvents,
} from './fixtures.js';

/** Catch-up subscriptions: everything once, in order, from where one left off. */
export function subscriptionCases(logs: () => readonly EventLog[]): void {
  const log = () => logOf(0);
  const logOf = (writer: number): EventLog => {
    const found = logs()[writer % logs().length];
    if (found === undefined) throw new Error('no log');
    return found;
  };

  describe('subscription', () => {
    it('gives what is there, says that it caught up, and goes on with what comes', async () => {
      const stream = freshName();
      const later = anEvent();
      await log().append(stream, someEvents(3), 'none');
      let appended: Promise<unknown> | undefined;
      const items = await follow(log(), {
        filter: only(stream),
        until: (met) => {
          if (isCaughtUp(met)) appended ??= log().append(stream, [later], 2);
          return eventsIn(met).length === 4 && isCaughtUp(met);
        },
      });
      await appended;
      const kinds = items.map(({ kind }) => kind);
      expect(kinds.slice(0, 4)).toEqual(['event', 'event', 'event', 'caught-up']);
      expect(eventsIn(items).at(-1)).toMatchObject({ id: later.id, stream, revision: 3 });
    });

    it('gives the same events as reading the stream does', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(4), 'none');
      const items = await follow(log(), { filter: only(stream), until: isCaughtUp });
      expect(eventsIn(items)).toEqual(await log().readStream(stream));
    });

    it('sees every event exactly once and in order while many write', async () => {
      const prefix = freshName();
      const writers = 8;
      const each = 40;
      const start = await log().head();
      const underWay = signal();
      const followed = follow(log(), {
        after: start,
        filter: only(prefix),
        until: (met) => {
          underWay.give();
          return eventsIn(met).length >= writers * each && isCaughtUp(met);
        },
      });
      await underWay.given;
      const written = await atOnce(writers, async (writer) => {
        const ids: string[] = [];
        for (let number = 0; number < each; number += 1) {
          const event = anEvent({ writer, number });
          await logOf(writer).append(`${prefix}.${writer}`, [event], number === 0 ? 'none' : number - 1);
          ids.push(event.id);
        }
        return ids;
      });
      const live = eventsIn(await followed);
      expect(inLogOrder(log(), live)).toBe(true);
      expect([...idsOf(live)].sort()).toEqual(written.flat().sort());
      for (let writer = 0; writer < writers; writer += 1) {
        const own = live.filter(({ stream }) => stream === `${prefix}.${writer}`);
        expect(idsOf(own)).toEqual(written[writer]);
      }
      const again = await follow(log(), { after: start, filter: only(prefix), until: isCaughtUp });
      expect(idsOf(eventsIn(again))).toEqual(idsOf(live));
    });

    it('joins pages up: 2,500 events, none lost, none twice', async () => {
      const stream = freshName();
      const start = await log().head();
      const events = someEvents(2_500);
      for (let from = 0; from < events.length; from += 500) {
        await log().append(stream, events.slice(from, from + 500), from === 0 ? 'none' : from - 1);
      }
      const items = await follow(log(), { after: start, filter: only(stream), until: isCaughtUp });
      expect(idsOf(eventsIn(items))).toEqual(idsOf(events));
    });

    it('resumes strictly after a position', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(5), 'none');
      const all = await log().readStream(stream);
      for (const [index, { position }] of all.entries()) {
        const items = await follow(log(), { after: position, filter: only(stream), until: isCaughtUp });
        expect(eventsIn(items)).toEqual(all.slice(index + 1));
      }
    });

    it('gives only streams of the prefixes asked for, and of all when none are', async () => {
      const base = freshName();
      const start = await log().head();
      for (const kind of ['a', 'b', 'c', 'a%', 'a_'])
        await log().append(`${base}.${kind}-1`, [anEvent()], 'none');
      const streamsFor = async (streamPrefixes?: readonly string[]) => {
        const filter = streamPrefixes && { filter: { streamPrefixes } };
        const items = await follow(log(), { after: start, ...filter, until: isCaughtUp });
        return eventsIn(items).flatMap(({ stream }) =>
          stream.startsWith(base) ? [stream.slice(base.length)] : [],
        );
      };
      expect(await streamsFor([`${base}.a-`, `${base}.c-`])).toEqual(['.a-1', '.c-1']);
      expect(await streamsFor([`${base}.a%`])).toEqual(['.a%-1']);
      expect(await streamsFor([`${base}.a_`])).toEqual(['.a_-1']);
      expect(await streamsFor()).toEqual(['.a-1', '.b-1', '.c-1', '.a%-1', '.a_-1']);
    });

    it('with a filter catches up past what the filter skipped', async () => {
      const wanted = freshName();
      await log().append(wanted, [anEvent()], 'none');
      let skipped = await log().append(freshName('other'), someEvents(30), 'none');
      let more: Promise<void> | undefined;
      const items = await follow(log(), {
        filter: only(wanted),
        until: (met) => {
          const last = met.at(-1);
          if (last?.kind !== 'caught-up' || last.position === null) return false;
          if (!skipped.ok || log().compare(last.position, skipped.position) < 0) return false;
          // Once more while live: the subscriber hears of a position though it is given no event.
          if (more !== undefined) return true;
          more = (async () => {
            skipped = await log().append(freshName('other'), [anEvent()], 'none');
          })();
          return false;
        },
      });
      await more;
      expect(eventsIn(items)).toHaveLength(1);
      const mark = items.at(-1);
      if (mark?.kind !== 'caught-up' || !skipped.ok) throw new Error('a caught-up mark was expected last');
      const resumed = await follow(log(), { after: mark.position, filter: only(wanted), until: isCaughtUp });
      expect(eventsIn(resumed)).toEqual([]);
    });

    it('serves several subscribers, each at its own pace', async () => {
      const stream = freshName();
      const start = await log().head();
      const events = someEvents(20);
      const followed = atOnce(5, () =>
        follow(log(), { after: start, filter: only(stream), until: (met) => eventsIn(met).length === 20 }),
      );
      for (const [index, event] of events.entries()) {
        await log().append(stream, [event], index === 0 ? 'none' : index - 1);
      }
      for (const items of await followed) expect(idsOf(eventsIn(items))).toEqual(idsOf(events));
    });

    it('does not hold appends up while a subscriber takes its time', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(3), 'none');
      const abort = new AbortController();
      for await (const item of log().subscribe({ after: null, filter: only(stream), signal: abort.signal })) {
        expect(item.kind).toBe('event');
        expect(await log().append(stream, [anEvent()], 2)).toMatchObject({ ok: true, revision: 3 });
        abort.abort();
      }
    });
  });

  describe('ending a subscription', () => {
    it('by abort while it waits', async () => {
      const abort = new AbortController();
      const kinds: string[] = [];
      for await (const item of log().subscribe({ after: await log().head(), signal: abort.signal })) {
        kinds.push(item.kind);
        // After this turn it waits for news that does not come.
        if (item.kind === 'caught-up') setImmediate(() => abort.abort());
      }
      expect(kinds.at(-1)).toBe('caught-up');
    });

    it('by abort in the middle: nothing more is given', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(10), 'none');
      const items = await follow(log(), { filter: only(stream), until: (met) => met.length === 4 });
      expect(items).toHaveLength(4);
    });

    it('before it began', async () => {
      const items: unknown[] = [];
      for await (const item of log().subscribe({ after: null, signal: AbortSignal.abort() }))
        items.push(item);
      expect(items).toEqual([]);
    });

    it('by leaving the loop', async () => {
      await log().append(freshName(), [anEvent()], 'none');
      const { signal: never } = new AbortController();
      for await (const item of log().subscribe({ after: null, signal: never })) {
        expect(item.kind).toBe('event');
        break;
      }
    });
  });

  describe('positions', () => {
    it('compare in the order of the log', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(12), 'none');
      const positions = (await log().readStream(stream)).map(({ position }) => position);
      for (const [i, a] of positions.entries()) {
        for (const [j, b] of positions.entries())
          expect(Math.sign(log().compare(a, b))).toBe(Math.sign(i - j));
      }
    });

    it('the head lies at or after every answered append, and a subscriber reaches it', async () => {
      const result = await log().append(freshName(), someEvents(3), 'none');
      const head = await log().head();
      if (head === null || !result.ok) throw new Error('a head was expected');
      expect(log().compare(head, result.position)).toBeGreaterThanOrEqual(0);
      const items = await follow(log(), { after: result.position, until: isCaughtUp });
      const mark = items.at(-1);
      expect(
        mark?.kind === 'caught-up' && mark.position !== null && log().compare(mark.position, head) >= 0,
      ).toBe(true);
    });
  });
}
