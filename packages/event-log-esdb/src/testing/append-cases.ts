import { randomUUID } from 'node:crypto';
import type { EventLog, EventToAppend } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { AppendTooLargeError } from '../errors.js';
import { mostAppendBytes } from '../stored-event.js';
import { anEvent } from './on-stand-in.js';

const idsIn = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const freshName = () => `appending-${randomUUID()}`;

/** An event that takes so many bytes as the server counts them. */
export function eventOf(bytes: number): EventToAppend {
  const empty = anEvent({ text: '' });
  const metadata = JSON.stringify({ schemaVersion: 1, meta: empty.meta }).length;
  const around = JSON.stringify(empty.data).length + metadata + 2 * empty.type.length;
  return { ...empty, data: { text: 'x'.repeat(bytes - around) } };
}

/** What the adapter must add to the server for the port's promises; on the stand-in and on a server alike. */
export function appendCases(log: () => EventLog, anotherProcess: () => EventLog): void {
  describe('appending where the server alone would not keep the promise', () => {
    it('a part of an append made before: its beginning answers for itself, its end is another append', async () => {
      const stream = freshName();
      const [a, b, c] = [anEvent(), anEvent(), anEvent()];
      await log().append(stream, [a, b, c], 'none');
      const [, second] = await log().readStream(stream);
      // The server answers both with revision 2, of the whole append.
      expect(await log().append(stream, [a, b], 'none')).toEqual({
        ok: true,
        revision: 1,
        position: second?.position,
      });
      expect(await log().append(stream, [b, c], 'none')).toEqual({ ok: false, actual: 2 });
      expect(idsIn(await log().readStream(stream))).toEqual(idsIn([a, b, c]));
    });

    for (const expected of ['any', 'exists', 0] as const) {
      it(`a known id with a new one, right behind it, is never stored twice (${expected})`, async () => {
        const stream = freshName();
        const known = anEvent();
        await log().append(stream, [known], 'none');
        const both = [known, anEvent()];
        expect(await anotherProcess().append(stream, both, expected)).toEqual({ ok: false, actual: 0 });
        expect(await log().append(stream, both, expected)).toEqual({ ok: false, actual: 0 });
        expect(idsIn(await log().readStream(stream))).toEqual([known.id]);
      });
    }

    for (const expected of ['any', 'exists'] as const) {
      it(`the same append at '${expected}' has its first answer from far back in the stream`, async () => {
        const stream = freshName();
        await log().append(stream, [anEvent()], 'none');
        const events = [anEvent(), anEvent()];
        const first = await log().append(stream, events, expected);
        const later = Array.from({ length: 1_200 }, () => anEvent());
        await log().append(stream, later, 2);
        expect(await anotherProcess().append(stream, events, expected)).toEqual(first);
        const reversed = [...events].reverse();
        expect(await log().append(stream, reversed, expected)).toEqual({ ok: false, actual: 1_202 });
        expect(await log().readStream(stream, { max: 5_000 })).toHaveLength(1_203);
      });
    }
  });

  describe('appends about as large as the server takes', () => {
    it('a kilobyte less is stored', async () => {
      const stream = freshName();
      expect(await log().append(stream, [eventOf(mostAppendBytes - 1_024)], 'none')).toMatchObject({
        ok: true,
      });
    });

    it('several that are too large together are all refused with their size, none is stored', async () => {
      const stream = freshName();
      const half = mostAppendBytes / 2;
      const refused = log().append(stream, [eventOf(half), eventOf(half), eventOf(200)], 'none');
      await expect(refused).rejects.toThrow(AppendTooLargeError);
      await expect(refused).rejects.toThrow(/3 events for .* take 1048776 bytes together.*at most 1048576/);
      expect(await log().readStream(stream)).toEqual([]);
    });
  });
}
