import { randomUUID } from 'node:crypto';
import { createMemoryEventLog } from '@samenspoor/event-log';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { measuredLog } from './measured-log.js';

it('counts appends by how they ended, and answers what the log answers', async () => {
  const registry = new Registry();
  const inner = createMemoryEventLog();
  const log = measuredLog(inner, registry);
  const event = () => ({ id: randomUUID(), type: 'Noted', schemaVersion: 1, data: {}, meta: {} });
  const first = await log.append('stream', [event()], 'none');
  expect(first.ok).toBe(true);
  expect(await log.append('stream', [event()], 'none')).toMatchObject({ ok: false });
  await expect(log.append('stream', [], 'any')).rejects.toThrow(RangeError);
  expect(await log.readStream('stream')).toEqual(await inner.readStream('stream'));
  expect(await log.head()).toBe(await inner.head());
  const text = await registry.metrics();
  for (const outcome of ['appended', 'conflict', 'failed'])
    expect(text).toContain(`samenspoor_append_duration_seconds_count{outcome="${outcome}"} 1`);
});
