import { randomUUID } from 'node:crypto';
import { createMemoryEventLog, type EventToAppend } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import {
  inSpan,
  isSampled,
  noTracing,
  observedLog,
  shareSpans,
  traceIdsOf,
  traceOf,
  withTrace,
} from './index.js';
import { memoryTracing } from './tracing.fixture.js';

const silent = { appended: () => {} };
const remote = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const event = (): EventToAppend => ({
  id: randomUUID(),
  type: 'Written',
  schemaVersion: 1,
  data: {},
  meta: { at: '2026-01-01' },
});

describe('tracing', () => {
  it('reads a traceparent, and nothing that is none', () => {
    expect(traceIdsOf(remote)).toEqual({
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      span_id: 'b7ad6b7169203331',
    });
    for (const not of ['', 'Kanarievogel', `${remote}x`, remote.replace('b7ad6b7169203331', '0'.repeat(16))])
      expect(traceIdsOf(not)).toBeNull();
    expect([isSampled(remote), isSampled(remote.replace(/01$/, '00')), isSampled(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('spans', () => {
  it('go on from the one that was given, nest, and name an error without its text', async () => {
    const { tracing, spans } = memoryTracing();
    const failing = inSpan(tracing, 'outer', { parent: remote }, () =>
      inSpan(tracing, 'inner', {}, () => Promise.reject(new TypeError('Kanarievogel'))),
    );
    await expect(failing).rejects.toThrow('Kanarievogel');
    const [inner, outer] = spans();
    expect([inner?.name, outer?.name]).toEqual(['inner', 'outer']);
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(outer?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(outer?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(inner?.attributes['error.type']).toBe('TypeError');
    expect(
      JSON.stringify(spans().map(({ status, attributes, events }) => [status, attributes, events])),
    ).not.toContain('Kanarievogel');
    expect(tracing.current()).toBeNull();
    await tracing.close();
  });

  it('begin a trace where what was sent is no traceparent, and none for work apart', async () => {
    const { tracing, spans } = memoryTracing();
    const span = tracing.start('request', { parent: 'Kanarievogel' });
    expect(tracing.within(span, () => tracing.current())).toBe(span.traceparent);
    expect(tracing.within(span, () => tracing.within(null, () => tracing.current()))).toBeNull();
    span.end();
    expect(spans()[0]?.parentSpanContext).toBeUndefined();
    await tracing.close();
  });

  it('of shared work: one in each trace, at most 128 of them, none for what is not recorded', async () => {
    const { tracing, spans } = memoryTracing();
    const parents = Array.from({ length: 200 }, () => {
      const root = tracing.start('request', { parent: null });
      return root.traceparent;
    });
    const [first = null] = parents;
    const shared = shareSpans(tracing, 'work', [first, ...parents, null, remote.replace(/01$/, '00')], {});
    shared.end();
    expect(spans()).toHaveLength(128);
    expect(traceIdsOf(shared.of(first))?.trace_id).toBe(traceIdsOf(first)?.trace_id);
    expect(shared.of(parents[199] ?? null)).toBeNull();
    expect(shared.of(null)).toBeNull();
    await tracing.close();
  });
});

describe('an observed log', () => {
  it('stores each event with the span that appended it: its own trace where it has one, else where it runs', async () => {
    const { tracing, spans } = memoryTracing();
    const log = observedLog(createMemoryEventLog(), tracing, silent);
    const [own, other] = [withTrace(event(), remote), event()];
    await inSpan(tracing, 'request', { parent: null }, () => log.append('a', [own, other], 'none'));
    const [first, second] = await log.readStream('a');
    const appends = spans().filter(({ name }) => name === 'append');
    expect(appends).toHaveLength(2);
    const trace = (stored: typeof first) => traceIdsOf(stored ? traceOf(stored) : null);
    expect(trace(first)?.trace_id).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(appends.map((span) => span.spanContext().spanId)).toEqual([
      trace(first)?.span_id,
      trace(second)?.span_id,
    ]);
    await tracing.close();
  });

  it('knows the same append again though it is another trace: the first one stands', async () => {
    const { tracing } = memoryTracing();
    const log = observedLog(createMemoryEventLog(), tracing, silent);
    const written = event();
    const append = () =>
      inSpan(tracing, 'request', { parent: null }, () => log.append('a', [written], 'none'));
    const first = await append();
    const [before] = await log.readStream('a');
    expect(await append()).toEqual(first);
    expect(await log.readStream('a')).toEqual([before]);
    await tracing.close();
  });

  it('leaves events as they are where nothing is traced, or nobody asked', async () => {
    const { tracing, spans } = memoryTracing();
    for (const one of [tracing, noTracing]) {
      const log = observedLog(createMemoryEventLog(), one, silent);
      await log.append('a', [event()], 'none');
      expect((await log.readStream('a'))[0]?.meta).toEqual({ at: '2026-01-01' });
    }
    expect(spans()).toEqual([]);
    await tracing.close();
  });

  it('tells how appends came out', async () => {
    const outcomes: string[] = [];
    const inner = createMemoryEventLog();
    const log = observedLog(inner, noTracing, { appended: (outcome) => outcomes.push(outcome) });
    await log.append('a', [event()], 'none');
    await log.append('a', [event()], 'none');
    await inner.close();
    await expect(log.append('a', [event()], 'any')).rejects.toThrow();
    expect(outcomes).toEqual(['appended', 'conflict', 'failed']);
  });
});
