import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppendTooLargeError } from './errors.js';
import { mostAppendBytes } from './stored-event.js';
import { eventOf } from './testing/append-cases.js';
import { anEvent, failFirst, grpcError, onStandIn } from './testing/index.js';

describe('appending', () => {
  it('the very same append, though the server says conflict: read again before it is reported', () =>
    onStandIn(async ({ log, standIn }) => {
      const events = [anEvent(), anEvent()];
      const first = await log.append('s', events, 'none');
      const details = { 'stream-name': 's', 'expected-version': '-1', 'actual-version': '1' };
      const conflict = () => grpcError(9, 'conflict', { exception: 'wrong-expected-version', ...details });
      standIn.interfere = failFirst(1, 'append', 'before', conflict);
      expect(await log.append('s', events, 'none')).toEqual(first);
      // Other events are in conflict, all the same.
      standIn.interfere = failFirst(1, 'append', 'before', conflict);
      expect(await log.append('s', [anEvent()], 'none')).toEqual({ ok: false, actual: 1 });
    }));

  it("at 'any' and 'exists' the server is only ever asked for an exact revision", () =>
    onStandIn(async ({ log, standIn }) => {
      const asked: unknown[] = [];
      const append = standIn.log.append.bind(standIn.log);
      standIn.log.append = (stream, events, expected) => {
        asked.push(expected);
        return append(stream, events, expected);
      };
      await log.append('s', [anEvent()], 'any');
      await log.append('s', [anEvent()], 'any');
      await log.append('s', [anEvent()], 'exists');
      expect(asked).toEqual(['no_stream', 0n, 1n]);
    }));

  it("at 'any' while others are always faster: never a conflict, but an error that says nothing was stored", () =>
    onStandIn(
      async ({ log, standIn }) => {
        const append = standIn.log.append.bind(standIn.log);
        standIn.log.append = (stream, events, expected) => {
          append(
            stream,
            events.map((event) => ({ ...event, id: randomUUID() })),
            'any',
          );
          return append(stream, events, expected);
        };
        const event = anEvent();
        await expect(log.append('s', [event], 'any')).rejects.toThrow(/faster each time; nothing was stored/);
        expect(standIn.log.stream('s')?.some(({ id }) => id === event.id)).toBe(false);
      },
      { timers: { retryForMs: 200 } },
    ));

  it('behind what this process appended or read, nothing is read first', () =>
    onStandIn(async ({ log, standIn, another }) => {
      await log.append('s', [anEvent()], 'none');
      const reads = failFirst(0, 'read', 'before', () => grpcError(2, ''));
      standIn.interfere = reads;
      await log.append('s', [anEvent()], 0);
      expect(reads.met()).toBe(0);
      const other = another();
      await other.readStream('s');
      await other.append('s', [anEvent()], 1);
      expect(reads.met()).toBe(1);
    }));

  it('a stream that was deleted on the server is a fault, not a conflict and not a success', () =>
    onStandIn(async ({ log, standIn }) => {
      // Such a stream goes on with its old revisions, though it counts as not being there.
      standIn.log.append = () => ({ kind: 'stored', revision: 7, position: 1_000n });
      await expect(log.append('s', [anEvent()], 'none')).rejects.toThrow(/deleted/);
    }));
});

describe('appends at the limit of the server', () => {
  it('just the limit is stored', () =>
    onStandIn(async ({ log }) => {
      expect(await log.append('s', [eventOf(mostAppendBytes)], 'none')).toMatchObject({ ok: true });
    }));

  it('one event of a byte more is refused with its size, and the server is not asked', () =>
    onStandIn(async ({ log, standIn }) => {
      const counting = failFirst(0, 'append', 'before', () => grpcError(2, ''));
      standIn.interfere = counting;
      const refused = log.append('s', [eventOf(mostAppendBytes + 1)], 'none');
      await expect(refused).rejects.toThrow(AppendTooLargeError);
      await expect(refused).rejects.toThrow(/alone takes 1048577 bytes.*at most 1048576/);
      expect(counting.met()).toBe(0);
    }));

  it('what only the server finds too large is the same error', () =>
    onStandIn(async ({ log, standIn }) => {
      const details = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': '1000' };
      standIn.interfere = failFirst(1, 'append', 'before', () => grpcError(3, 'too large', details));
      await expect(log.append('s', [anEvent()], 'none')).rejects.toThrow(AppendTooLargeError);
    }));
});
