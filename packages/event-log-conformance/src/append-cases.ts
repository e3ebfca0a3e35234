import type { EventLog, ExpectedRevision } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { anEvent, atOnce, freshName, idsOf, someEvents, wholeStream } from './fixtures.js';

/** Expected revisions, atomicity and recognising the same append again. */
export function appendCases(log: () => EventLog): void {
  describe('expected revision', () => {
    it("'none' starts a stream, and conflicts with one that is there", async () => {
      const stream = freshName();
      expect(await log().append(stream, [anEvent()], 'none')).toMatchObject({ ok: true, revision: 0 });
      expect(await log().append(stream, [anEvent()], 'none')).toEqual({ ok: false, actual: 0 });
      expect(await wholeStream(log(), stream)).toHaveLength(1);
    });

    it('an exact revision must be the last one', async () => {
      const stream = freshName();
      expect(await log().append(stream, [anEvent()], 0)).toEqual({ ok: false, actual: 'none' });
      await log().append(stream, someEvents(3), 'none');
      expect(await log().append(stream, [anEvent()], 1)).toEqual({ ok: false, actual: 2 });
      expect(await log().append(stream, [anEvent()], 3)).toEqual({ ok: false, actual: 2 });
      expect(await log().append(stream, [anEvent()], 2)).toMatchObject({ ok: true, revision: 3 });
      expect(await wholeStream(log(), stream)).toHaveLength(4);
    });

    it("'exists' needs a stream, and takes it at any revision", async () => {
      const stream = freshName();
      expect(await log().append(stream, [anEvent()], 'exists')).toEqual({ ok: false, actual: 'none' });
      await log().append(stream, someEvents(2), 'none');
      expect(await log().append(stream, [anEvent()], 'exists')).toMatchObject({ ok: true, revision: 2 });
      expect(await wholeStream(log(), stream)).toHaveLength(3);
    });

    it("'any' takes everything", async () => {
      const stream = freshName();
      expect(await log().append(stream, [anEvent()], 'any')).toMatchObject({ ok: true, revision: 0 });
      expect(await log().append(stream, someEvents(2), 'any')).toMatchObject({ ok: true, revision: 2 });
    });

    it("appends under 'any' at the same time leave no hole and no double in the revisions", async () => {
      const stream = freshName();
      const results = await atOnce(40, () => log().append(stream, [anEvent()], 'any'));
      const revisions = results.map((result) => (result.ok ? result.revision : -1)).sort((a, b) => a - b);
      expect(revisions).toEqual(Array.from({ length: 40 }, (_, revision) => revision));
      expect(await wholeStream(log(), stream)).toHaveLength(40);
    });
  });

  describe('several events in one append', () => {
    it('stand together, in the order given, and the answer is of the last one', async () => {
      const stream = freshName();
      const events = someEvents(5);
      const result = await log().append(stream, events, 'none');
      const stored = await wholeStream(log(), stream);
      expect(idsOf(stored)).toEqual(idsOf(events));
      expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
      expect(result).toEqual({ ok: true, revision: 4, position: stored[4]?.position });
    });

    it('are all refused together', async () => {
      const stream = freshName();
      await log().append(stream, [anEvent()], 'none');
      expect(await log().append(stream, someEvents(5), 'none')).toEqual({ ok: false, actual: 0 });
      expect(await wholeStream(log(), stream)).toHaveLength(1);
    });
  });

  describe('the same append again', () => {
    const startedWith: Record<string, { expected: ExpectedRevision; before: number }> = {
      none: { expected: 'none', before: 0 },
      'an exact revision': { expected: 1, before: 2 },
      exists: { expected: 'exists', before: 2 },
      any: { expected: 'any', before: 2 },
      'any on a new stream': { expected: 'any', before: 0 },
    };
    for (const [name, { expected, before }] of Object.entries(startedWith)) {
      it(`has the first answer and stores nothing (${name})`, async () => {
        const stream = freshName();
        if (before > 0) await log().append(stream, someEvents(before), 'none');
        const events = someEvents(3);
        const first = await log().append(stream, events, expected);
        expect(first).toMatchObject({ ok: true, revision: before + 2 });
        expect(await log().append(stream, events, expected)).toEqual(first);
        await log().append(stream, someEvents(2), 'exists');
        expect(await log().append(stream, events, expected)).toEqual(first);
        expect(await wholeStream(log(), stream)).toHaveLength(before + 5);
      });
    }

    it('is recognised also when both are on their way at once', async () => {
      const stream = freshName();
      const events = someEvents(2);
      const results = await atOnce(12, () => log().append(stream, events, 'none'));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(results[0]).toMatchObject({ ok: true, revision: 1 });
      expect(await wholeStream(log(), stream)).toHaveLength(2);
    });

    it('is not: other events at the same expectation', async () => {
      const stream = freshName();
      const [first, second] = someEvents(2);
      if (first === undefined || second === undefined) throw new Error('two events expected');
      await log().append(stream, [first, second], 'none');
      expect(await log().append(stream, [second, first], 'none')).toEqual({ ok: false, actual: 1 });
      expect(await wholeStream(log(), stream)).toHaveLength(2);
    });

    for (const expected of ['any', 'exists', 0] as const) {
      it(`is not: a known event together with a new one (${expected}); neither is stored`, async () => {
        const stream = freshName();
        const known = anEvent();
        await log().append(stream, [known], 'none');
        expect(await log().append(stream, [known, anEvent()], expected)).toEqual({ ok: false, actual: 0 });
        expect(idsOf(await wholeStream(log(), stream))).toEqual([known.id]);
      });
    }
  });
}
