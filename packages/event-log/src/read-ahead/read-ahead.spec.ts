import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryEventLog } from '../memory.js';
import type { EventLog } from '../port.js';
import { ReadAhead } from './read-ahead.js';

const stop = { current: new AbortController() };
afterEach(() => {
  stop.current.abort();
  stop.current = new AbortController();
});

async function fill(log: EventLog, count: number, stream = 'a-1'): Promise<void> {
  const told = () => ({ id: randomUUID(), type: 'Told', schemaVersion: 1, data: {}, meta: {} });
  for (let done = 0; done < count; done += 500)
    await log.append(stream, Array.from({ length: Math.min(500, count - done) }, told), 'any');
}

const reading = (log: EventLog) =>
  new ReadAhead(log, { after: null, streamPrefixes: ['a-'], signal: stop.current.signal });

describe('reading ahead', () => {
  it('gives everything in order, in bounded batches, and says when that is all', async () => {
    const log = createMemoryEventLog();
    await fill(log, 3_500);
    await fill(log, 10, 'b-1');
    const ahead = reading(log);
    const revisions: number[] = [];
    for (let caughtUp = false; !caughtUp; ) {
      expect(await ahead.next()).toBe('some');
      const batch = ahead.take();
      if (batch === null) throw new Error('the log is not empty');
      expect(batch.events.length).toBeLessThanOrEqual(1_000);
      revisions.push(...batch.events.map(({ revision }) => revision));
      caughtUp = batch.caughtUp;
    }
    expect(revisions).toEqual(Array.from({ length: 3_500 }, (_, index) => index));
  });

  it('waits for what is appended later, and ends on abort', async () => {
    const log = createMemoryEventLog();
    const ahead = reading(log);
    expect(await ahead.next()).toBe('some');
    expect(ahead.take()).toBeNull();
    const next = ahead.next();
    await fill(log, 1);
    expect(await next).toBe('some');
    expect(ahead.take()?.events).toHaveLength(1);
    const last = ahead.next();
    stop.current.abort();
    expect(await last).toBe('stopped');
    await ahead.ended;
  });

  it('gives what came before an error first', async () => {
    const inner = createMemoryEventLog();
    await fill(inner, 3);
    const broken = new Error('cut off');
    const log: EventLog = {
      ...inner,
      async *subscribe(options) {
        for await (const item of inner.subscribe(options)) {
          if (item.kind === 'caught-up') throw broken;
          yield item;
        }
      },
    };
    const ahead = reading(log);
    await ahead.ended;
    expect(await ahead.next()).toBe('some');
    expect(ahead.take()?.events).toHaveLength(3);
    expect(await ahead.next()).toEqual({ error: broken });
  });
});
