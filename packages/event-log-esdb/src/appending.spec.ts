import { describe, expect, it } from 'vitest';
import { AppendTooLargeError } from './errors.js';
import { mostAppendBytes } from './stored-event.js';
import { anEvent, failFirst, grpcError, onStandIn } from './testing/index.js';

const idsIn = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('appending where the server alone would not keep the promise', () => {
  it('a part of an append made before: its beginning answers for itself, its end is another append', () =>
    onStandIn(async ({ log }) => {
      const [a, b, c] = [anEvent(), anEvent(), anEvent()];
      await log.append('s', [a, b, c], 'none');
      const [, second] = await log.readStream('s');
      // The server answers both with revision 2, of the whole append.
      expect(await log.append('s', [a, b], 'none')).toEqual({
        ok: true,
        revision: 1,
        position: second?.position,
      });
      expect(await log.append('s', [b, c], 'none')).toEqual({ ok: false, actual: 2 });
      expect(idsIn(await log.readStream('s'))).toEqual(idsIn([a, b, c]));
    }));

  it('the very same append, though the server says conflict: read again before it is reported', () =>
    onStandIn(async ({ log, standIn }) => {
      const events = [anEvent(), anEvent()];
      const first = await log.append('s', events, 'none');
      // As after a restart in which the server forgot what it answered.
      const conflict = { 'stream-name': 's', 'expected-version': '-1', 'actual-version': '1' };
      standIn.interfere = failFirst(1, 'append', 'before', () =>
        grpcError(9, 'conflict', { exception: 'wrong-expected-version', ...conflict }),
      );
      expect(await log.append('s', events, 'none')).toEqual(first);
    }));

  for (const expected of ['any', 'exists', 0] as const) {
    it(`a known id with a new one, right behind it, is never stored twice (${expected})`, () =>
      onStandIn(async ({ log, another }) => {
        const known = anEvent();
        await log.append('s', [known], 'none');
        // Through another process, which knows nothing of the first append.
        expect(await another().append('s', [known, anEvent()], expected)).toEqual({ ok: false, actual: 0 });
        expect(idsIn(await log.readStream('s'))).toEqual([known.id]);
      }));
  }

  for (const expected of ['any', 'exists'] as const) {
    it(`the same append at '${expected}' has its first answer from far back in the stream`, () =>
      onStandIn(async ({ log, another }) => {
        await log.append('s', [anEvent()], 'none');
        const events = [anEvent(), anEvent()];
        const first = await log.append('s', events, expected);
        const later = Array.from({ length: 1_200 }, () => anEvent());
        await log.append('s', later, 2);
        expect(await another().append('s', events, expected)).toEqual(first);
        expect(await another().append('s', [...events].reverse(), expected)).toEqual({
          ok: false,
          actual: 1_202,
        });
        expect(await log.readStream('s', { max: 5_000 })).toHaveLength(1_203);
      }));
  }

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
});

describe('appends above the limit of the server', () => {
  const eventOf = (bytes: number) => {
    const empty = anEvent({ text: '' });
    const metadata = JSON.stringify({ schemaVersion: 1, meta: empty.meta }).length;
    const around = JSON.stringify(empty.data).length + metadata + 2 * empty.type.length;
    return { ...empty, data: { text: 'x'.repeat(bytes - around) } };
  };

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

  it('several that are too large together are all refused, none is stored', () =>
    onStandIn(async ({ log }) => {
      const half = mostAppendBytes / 2;
      const refused = log.append('s', [eventOf(half), eventOf(half), eventOf(200)], 'none');
      await expect(refused).rejects.toThrow(/3 events for s take 1048776 bytes together/);
      expect(await log.readStream('s')).toEqual([]);
    }));

  it('what only the server finds too large is the same error', () =>
    onStandIn(async ({ log, standIn }) => {
      standIn.interfere = failFirst(1, 'append', 'before', () =>
        grpcError(3, 'too large', {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': '1000',
        }),
      );
      await expect(log.append('s', [anEvent()], 'none')).rejects.toThrow(AppendTooLargeError);
    }));
});
