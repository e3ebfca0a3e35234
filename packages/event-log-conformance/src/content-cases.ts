import type { EventLog, ExpectedRevision, Json } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { anEvent, freshName, someEvents, wholeStream } from './fixtures.js';

/** What is refused, and that the rest comes back as it was given. */
export function contentCases(log: () => EventLog): void {
  describe('refusals', () => {
    it('an empty list', async () => {
      await expect(log().append(freshName(), [], 'any')).rejects.toThrow(RangeError);
    });

    it('an id that is no UUID, saying which', async () => {
      const events = [{ ...anEvent(), id: 'report-17' }];
      await expect(log().append(freshName(), events, 'any')).rejects.toThrow(/report-17.*UUID/);
    });

    it('one id twice in one append', async () => {
      const event = anEvent();
      await expect(log().append(freshName(), [event, event], 'any')).rejects.toThrow(RangeError);
    });

    it('a stream without a name', async () => {
      await expect(log().append('', [anEvent()], 'any')).rejects.toThrow(RangeError);
    });

    for (const expected of [-1, 0.5, Number.NaN] satisfies ExpectedRevision[]) {
      it(`${expected} as expected revision`, async () => {
        await expect(log().append(freshName(), [anEvent()], expected)).rejects.toThrow(RangeError);
      });
    }

    it('leave what is appended beside them alone', async () => {
      const stream = freshName();
      const [refused, taken] = await Promise.allSettled([
        log().append(stream, [], 'any'),
        log().append(stream, [anEvent()], 'none'),
      ]);
      expect(refused.status).toBe('rejected');
      expect(taken).toMatchObject({ status: 'fulfilled', value: { ok: true, revision: 0 } });
    });
  });

  describe('content', () => {
    it('comes back as given, with the stream, the schema version and when it was stored', async () => {
      const stream = freshName();
      const event = { ...anEvent({ a: 1, b: [true, null, { c: 'd' }] }, 'Reported'), schemaVersion: 7 };
      const earliest = Date.now();
      await log().append(stream, [event], 'none');
      const [stored] = await log().readStream(stream);
      expect(stored).toMatchObject({ ...event, stream, revision: 0 });
      expect(stored?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/);
      // The engine's clock may be another machine's; a minute apart is a mistake in the zone or the unit.
      expect(Math.abs(Date.parse(stored?.recordedAt ?? '') - earliest)).toBeLessThan(60_000);
    });

    const awkward: Record<string, Json> = {
      'letters of many scripts': 'Zoë Ångström, Şükrü, 王芳, Ольга, محمد, 👩‍👧‍👦',
      'quotes and backslashes': `"it's" \\ \\" {"a":1} {NULL,"x"} $1 $$ --`,
      'line ends and control characters': 'a\nb\r\tc\u0001\u2028',
      'a NUL character': 'a\u0000b',
      'half a surrogate pair': '\ud83d',
      'numbers at the edge': [0, -0.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER],
      'empty things': ['', [], {}, null],
      'text that looks like something else': ['NULL', '2026-01-01', '1', 'true', '{}'],
    };
    for (const [name, value] of Object.entries(awkward)) {
      it(`keeps ${name}`, async () => {
        const stream = freshName();
        await log().append(stream, [{ ...anEvent({ value }), meta: { value } }], 'none');
        const [stored] = await log().readStream(stream);
        expect(stored).toMatchObject({ data: { value }, meta: { value } });
      });
    }

    it('keeps an awkward stream name', async () => {
      const stream = freshName(`réseau "één", {it's} %_\\ 100%`);
      await log().append(stream, [anEvent()], 'none');
      expect((await log().readStream(stream))[0]?.stream).toBe(stream);
    });

    it('may be large: 500 kB in one event', async () => {
      const stream = freshName();
      const text = 'é'.repeat(250_000);
      await log().append(stream, [anEvent({ text })], 'none');
      const [stored] = await log().readStream(stream);
      expect(stored?.data['text'] === text).toBe(true);
    });

    it('is what it was at the time of the append, whatever the caller does with it after', async () => {
      const stream = freshName();
      const data = { list: ['as given'] };
      const appended = log().append(stream, [anEvent(data)], 'none');
      data.list.push('changed after');
      await appended;
      expect((await log().readStream(stream))[0]?.data).toEqual({ list: ['as given'] });
    });
  });

  describe('reading a stream', () => {
    it('that is not there gives an empty list', async () => {
      expect(await log().readStream(freshName())).toEqual([]);
      expect(await log().readStream(freshName(), { direction: 'backwards' })).toEqual([]);
    });

    it('forwards and backwards, from a revision, at most so many', async () => {
      const stream = freshName();
      await log().append(stream, someEvents(6), 'none');
      const revisions = async (options?: Parameters<EventLog['readStream']>[1]) =>
        (await log().readStream(stream, options)).map(({ revision }) => revision);
      expect(await revisions()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await revisions({ from: 4 })).toEqual([4, 5]);
      expect(await revisions({ from: 1, max: 2 })).toEqual([1, 2]);
      expect(await revisions({ from: 6 })).toEqual([]);
      expect(await revisions({ direction: 'backwards' })).toEqual([5, 4, 3, 2, 1, 0]);
      expect(await revisions({ direction: 'backwards', max: 1 })).toEqual([5]);
      expect(await revisions({ direction: 'backwards', from: 3, max: 2 })).toEqual([3, 2]);
      expect(await revisions({ direction: 'backwards', from: 99, max: 2 })).toEqual([5, 4]);
    });

    it('is bounded: 1,000 events unless told otherwise, and pages join up', async () => {
      const stream = freshName();
      const events = someEvents(1_100);
      await log().append(stream, events.slice(0, 550), 'none');
      await log().append(stream, events.slice(550), 549);
      expect(await log().readStream(stream)).toHaveLength(1_000);
      expect(await log().readStream(stream, { direction: 'backwards' })).toHaveLength(1_000);
      expect((await wholeStream(log(), stream)).map(({ data }) => data['number'])).toEqual(
        events.map((_, number) => number),
      );
    });

    it('of at most 0 or half an event is refused', async () => {
      await expect(log().readStream(freshName(), { max: 0 })).rejects.toThrow(RangeError);
      await expect(log().readStream(freshName(), { max: 0.5 })).rejects.toThrow(RangeError);
    });

    it('gives an event the same position as its append did', async () => {
      const stream = freshName();
      const result = await log().append(stream, [anEvent()], 'none');
      expect(result).toMatchObject({ position: (await log().readStream(stream))[0]?.position });
    });
  });
}
