import type { EventLog } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { anEvent, atOnce, freshName, wholeStream, winners } from './fixtures.js';

/** Writers that really race, through every instance there is. Rows are counted afterwards. */
export function raceCases(logs: () => readonly EventLog[]): void {
  const logOf = (writer: number): EventLog => {
    const log = logs()[writer % logs().length];
    if (log === undefined) throw new Error('no log');
    return log;
  };

  describe('races', () => {
    it("32 writers on 'none', twelve times: one winner and one row each", async () => {
      for (let round = 0; round < 12; round += 1) {
        const stream = freshName();
        const results = await atOnce(32, (writer) =>
          logOf(writer).append(stream, [anEvent({ writer })], 'none'),
        );
        expect(winners(results)).toBe(1);
        expect(results.filter(({ ok }) => !ok)).toEqual(
          Array.from({ length: 31 }, () => ({ ok: false, actual: 0 })),
        );
        const rows = await wholeStream(logOf(0), stream);
        expect(rows.map(({ data }) => data['writer'])).toEqual([results.findIndex(({ ok }) => ok)]);
      }
    });

    it('32 writers on one exact revision, twelve times: one winner and one more row each', async () => {
      const stream = freshName();
      await logOf(0).append(stream, [anEvent()], 'none');
      for (let revision = 0; revision < 12; revision += 1) {
        const results = await atOnce(32, (writer) => logOf(writer).append(stream, [anEvent()], revision));
        expect(winners(results)).toBe(1);
        expect(await wholeStream(logOf(0), stream)).toHaveLength(revision + 2);
      }
    });

    it('writers that read, decide and append lose no update', async () => {
      const stream = freshName();
      await atOnce(8, async (writer) => {
        for (let done = 0; done < 6; ) {
          const [last] = await logOf(writer).readStream(stream, { direction: 'backwards', max: 1 });
          const count = last === undefined ? 0 : Number(last.data['count']);
          const result = await logOf(writer).append(
            stream,
            [anEvent({ count: count + 1 })],
            last?.revision ?? 'none',
          );
          if (result.ok) done += 1;
        }
      });
      const counts = (await wholeStream(logOf(0), stream)).map(({ data }) => data['count']);
      expect(counts).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    });

    it('the same append through every instance at once is stored once', async () => {
      const stream = freshName();
      const event = anEvent();
      const results = await atOnce(16, (writer) => logOf(writer).append(stream, [event], 'any'));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(await wholeStream(logOf(0), stream)).toHaveLength(1);
    });
  });
}
