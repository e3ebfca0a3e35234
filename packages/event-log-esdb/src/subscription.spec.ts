import type { EventLog, Position, SubscriptionFilter, SubscriptionItem } from '@samenspoor/event-log';
import { describe, expect, it, vi } from 'vitest';
import { EsdbAccessDeniedError } from './errors.js';
import { anEvent, failFirst, frozen, grpcError, onStandIn } from './testing/index.js';

const quick = { timers: { callMs: 300, retryForMs: 5_000, pollMs: 50 } };

/** A subscriber that runs beside the test. */
function follow(log: EventLog, after: Position | null = null, filter?: SubscriptionFilter) {
  const abort = new AbortController();
  const items: SubscriptionItem[] = [];
  const done = (async () => {
    for await (const item of log.subscribe({ after, signal: abort.signal, ...(filter && { filter }) }))
      items.push(item);
  })();
  return {
    ids: () => items.flatMap((item) => (item.kind === 'event' ? [item.event.id] : [])),
    items,
    lastMark: () => items.findLast((item) => item.kind === 'caught-up')?.position,
    done,
    async stop() {
      abort.abort();
      await done;
    },
  };
}

/** No mark lies past an event that came after it: whoever resumed from it would have missed that event. */
function expectNoMarkPastAnEvent(log: EventLog, items: readonly SubscriptionItem[]): void {
  let mark: Position | null = null;
  for (const item of items) {
    if (item.kind === 'caught-up') mark = item.position;
    else if (mark !== null) expect(log.compare(mark, item.event.position)).toBeLessThan(0);
  }
}

describe('a subscription that drops', () => {
  it('goes on from its last position, again and again, and gives everything once and in order', () =>
    onStandIn(async ({ log, standIn, happenings }) => {
      const seen = follow(log);
      const ids: string[] = [];
      for (let round = 0; round < 5; round += 1) {
        const events = [anEvent(), anEvent(), anEvent()];
        ids.push(...events.map(({ id }) => id));
        await log.append('s', events, 'any');
        await vi.waitFor(() => expect(seen.ids()).toEqual(ids));
        await vi.waitFor(() => expect(standIn.subscriptions).toBe(1));
        standIn.dropSubscriptions();
        await vi.waitFor(() =>
          expect(happenings.filter(({ kind }) => kind === 'subscription-dropped')).toHaveLength(round + 1),
        );
      }
      await seen.stop();
      expect(seen.ids()).toEqual(ids);
      expectNoMarkPastAnEvent(log, seen.items);
    }, quick));

  it('because the server was killed: waits for it, however long, and goes on', () =>
    onStandIn(
      async ({ log, standIn, happenings }) => {
        const [before, after] = [anEvent(), anEvent()];
        await log.append('s', [before], 'none');
        const seen = follow(log);
        await vi.waitFor(() => expect(seen.ids()).toEqual([before.id]));
        standIn.stop();
        // Longer than an append would be tried: a subscription is never given up.
        await vi.waitFor(() => expect(happenings.length).toBeGreaterThan(3), { timeout: 10_000 });
        await standIn.start();
        await log.append('s', [after], 0);
        await vi.waitFor(() => expect(seen.ids()).toEqual([before.id, after.id]), { timeout: 10_000 });
        await seen.stop();
      },
      { timers: { callMs: 300, retryForMs: 100, pollMs: 50 } },
    ));

  it('because it was begun while the server was away: begins when it is there', () =>
    onStandIn(async ({ log, standIn }) => {
      const event = anEvent();
      await log.append('s', [event], 'none');
      standIn.stop();
      const seen = follow(log);
      await standIn.start();
      await vi.waitFor(() => expect(seen.ids()).toEqual([event.id]), { timeout: 10_000 });
      await seen.stop();
    }, quick));

  it('because the server froze: a new client takes over, though nobody asked anything', () =>
    onStandIn(async ({ log, standIn, happenings }) => {
      const [before, after] = [anEvent(), anEvent()];
      await log.append('s', [before], 'none');
      const seen = follow(log);
      await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
      const freeze = frozen();
      standIn.interfere = freeze;
      await vi.waitFor(() =>
        expect(happenings).toContainEqual(expect.objectContaining({ kind: 'client-replaced' })),
      );
      freeze.thaw();
      await log.append('s', [after], 0);
      await vi.waitFor(() => expect(seen.ids()).toEqual([before.id, after.id]), { timeout: 10_000 });
      await seen.stop();
    }, quick));

  it('for lack of rights: ends with that error', () =>
    onStandIn(async ({ log, standIn }) => {
      standIn.interfere = failFirst(9, 'subscribe', 'before', () => grpcError(16, 'Not Authenticated'));
      await expect(follow(log).done).rejects.toThrow(EsdbAccessDeniedError);
    }, quick));

  it('is not a reason to wait at the end: abort during the pause ends it', () =>
    onStandIn(async ({ log, standIn, happenings }) => {
      standIn.interfere = failFirst(Number.POSITIVE_INFINITY, 'subscribe', 'before', () =>
        grpcError(14, 'away'),
      );
      await log.append('s', [anEvent()], 'none');
      const seen = follow(log);
      await vi.waitFor(() => expect(happenings).not.toEqual([]));
      await seen.stop();
      expect(seen.items).toEqual([]);
    }, quick));
});

describe('what a caught-up mark carries', () => {
  it('moves with checkpoints over long stretches that the filter skips, also after a drop among them', () =>
    onStandIn(async ({ log, standIn }) => {
      const wanted = anEvent();
      await log.append('wanted', [wanted], 'none');
      const seen = follow(log, null, { streamPrefixes: ['wanted'] });
      await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
      for (let round = 0; round < 4; round += 1) {
        const skipped = await log.append(
          `other-${round}`,
          Array.from({ length: 100 }, () => anEvent()),
          'none',
        );
        if (!skipped.ok) throw new Error('an append was expected');
        await vi.waitFor(() =>
          expect(log.compare(seen.lastMark() ?? skipped.position, skipped.position)).toBe(0),
        );
        standIn.dropSubscriptions();
      }
      expect(seen.ids()).toEqual([wanted.id]);
      await seen.stop();
    }, quick));

  it('reaches a head that somebody was told, at once, though it was skipped', () =>
    onStandIn(
      async ({ log }) => {
        await log.append('wanted', [anEvent()], 'none');
        const seen = follow(log, null, { streamPrefixes: ['wanted'] });
        await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
        await log.append('other', [anEvent()], 'none');
        const head = await log.head();
        // Far sooner than the subscriber would look by itself, which here is never.
        await vi.waitFor(() => expect(seen.lastMark()).toBe(head));
        await seen.stop();
      },
      { timers: { pollMs: 3_600_000 } },
    ));

  it('is where the log ended, from the first one on, though nothing was given', () =>
    onStandIn(
      async ({ log }) => {
        await log.append('other', [anEvent()], 'none');
        const seen = follow(log, null, { streamPrefixes: ['wanted'] });
        const head = await log.head();
        await vi.waitFor(() => expect(seen.items).toEqual([{ kind: 'caught-up', position: head }]));
        await seen.stop();
      },
      { timers: { pollMs: 3_600_000 } },
    ));

  it('nor is its place past what was sent and not yet taken, when the connection goes just then', () =>
    onStandIn(async ({ log, standIn, happenings }) => {
      // Fewer than the client holds in its own memory, so that all of it and "caught up" arrive while one is taken.
      const events = Array.from({ length: 10 }, () => anEvent());
      const ids = events.map(({ id }) => id);
      await log.append('s', events, 'none');
      const abort = new AbortController();
      const seen: string[] = [];
      for await (const item of log.subscribe({ after: null, signal: abort.signal })) {
        if (item.kind === 'caught-up') abort.abort();
        else seen.push(item.event.id);
        if (seen.length !== 1) continue;
        await vi.waitFor(() => expect(standIn.eventsSent).toBe(10));
        const freeze = frozen();
        standIn.interfere = freeze;
        const asked = log.head();
        await vi.waitFor(() =>
          expect(happenings).toContainEqual(expect.objectContaining({ kind: 'client-replaced' })),
        );
        freeze.thaw();
        await asked;
      }
      expect(seen).toEqual(ids);
    }, quick));

  it('never lies past an event that comes later, whoever writes where, with drops in between', () =>
    onStandIn(async ({ log, another, standIn }) => {
      const writers = [log, another()];
      const seen = follow(another(), null, { streamPrefixes: ['a'] });
      const ids: string[] = [];
      for (let round = 0; round < 60; round += 1) {
        const event = anEvent();
        await writers[round % 2]?.append(round % 3 === 0 ? `a-${round}` : `b-${round}`, [event], 'none');
        if (round % 3 === 0) ids.push(event.id);
        if (round % 7 === 0) await log.head();
        if (round % 20 === 10) standIn.dropSubscriptions();
      }
      await vi.waitFor(() => expect(seen.ids()).toEqual(ids), { timeout: 10_000 });
      await seen.stop();
      expectNoMarkPastAnEvent(log, seen.items);
    }, quick));

  it("is null for a log that holds nothing but the server's own events, and then is not", () =>
    onStandIn(async ({ log }) => {
      const seen = follow(log, null, { streamPrefixes: ['wanted'] });
      await vi.waitFor(() => expect(seen.items).toEqual([{ kind: 'caught-up', position: null }]));
      expect(await log.head()).toBeNull();
      const skipped = await log.append('other', [anEvent()], 'none');
      await vi.waitFor(() => expect(skipped).toMatchObject({ position: seen.lastMark() }));
      await seen.stop();
    }, quick));
});

describe('which events a subscription gives', () => {
  it("without a prefix: all but the server's own", () =>
    onStandIn(async ({ log, standIn }) => {
      const event = anEvent();
      await log.append('s', [event], 'none');
      const bytes = new TextEncoder().encode('{}');
      const own = {
        id: event.id,
        type: '$stats',
        contentType: 'application/json',
        data: bytes,
        metadata: bytes,
      };
      standIn.log.append('$stats-0', [own], 'any');
      const seen = follow(log);
      await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
      expect(seen.items.filter(({ kind }) => kind === 'event')).toMatchObject([{ event: { stream: 's' } }]);
      await seen.stop();
    }, quick));

  it('with an empty list of prefixes: none', () =>
    onStandIn(async ({ log }) => {
      await log.append('s', [anEvent()], 'none');
      const seen = follow(log, null, { streamPrefixes: [] });
      await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
      expect(seen.ids()).toEqual([]);
      await seen.stop();
    }, quick));

  it('of two logs on one server with prefixes of their own: only of its own, under the names given', () =>
    onStandIn(async ({ another }) => {
      const [one, other] = [another({ streamPrefix: 'one.' }), another({ streamPrefix: 'other.' })];
      const event = anEvent();
      await one.append('s', [event], 'none');
      expect(await other.head()).toBeNull();
      expect(await other.readStream('s')).toEqual([]);
      await other.append('s', [anEvent()], 'none');
      const seen = follow(one);
      await vi.waitFor(() => expect(seen.lastMark()).toBeDefined());
      expect(seen.items.filter(({ kind }) => kind === 'event')).toMatchObject([
        { event: { id: event.id, stream: 's' } },
      ]);
      await seen.stop();
    }, quick));

  it('what another program wrote without a schema version has version 1', () =>
    onStandIn(async ({ log, standIn }) => {
      const { id } = anEvent();
      const data = new TextEncoder().encode('{"a":1}');
      const foreign = {
        id,
        type: 'Foreign',
        contentType: 'application/json',
        data,
        metadata: new Uint8Array(),
      };
      standIn.log.append('s', [foreign], 'any');
      expect(await log.readStream('s')).toMatchObject([{ id, schemaVersion: 1, data: { a: 1 }, meta: {} }]);
    }, quick));

  it('from past the end of the log: refused, this is another log', () =>
    onStandIn(async ({ log, another }) => {
      await log.append('s', [anEvent()], 'none');
      const head = await log.head();
      await onStandIn(async ({ log: emptier }) => {
        await expect(follow(emptier, head).done).rejects.toThrow(/another log, or an older copy/);
      }, quick);
      const fine = follow(another(), head);
      await vi.waitFor(() => expect(fine.lastMark()).toBe(head));
      await fine.stop();
    }, quick));

  it('a slow subscriber holds back the server, not the memory', () =>
    onStandIn(async ({ log, standIn }) => {
      const text = 'x'.repeat(10_000);
      for (let page = 0; page < 30; page += 1) {
        await log.append(
          's',
          Array.from({ length: 100 }, () => anEvent({ text })),
          page === 0 ? 'none' : page * 100 - 1,
        );
      }
      let taken = 0;
      const abort = new AbortController();
      for await (const item of log.subscribe({ after: null, signal: abort.signal })) {
        if (item.kind === 'event') taken += 1;
        if (taken === 1) {
          // 30 MB are there. Until sending stops for want of room, nothing is taken.
          let before = -1;
          await vi.waitFor(
            () => {
              const standsStill = standIn.eventsSent === before;
              before = standIn.eventsSent;
              expect(standsStill).toBe(true);
            },
            { interval: 100, timeout: 10_000 },
          );
          expect(standIn.eventsSent).toBeLessThan(1_000);
        }
        if (taken === 3_000) abort.abort();
      }
      expect(taken).toBe(3_000);
    }));
});
