import { randomUUID } from 'node:crypto';
import { createMemoryEventLog } from '@samenspoor/event-log';
import { describeWithKafka } from '@samenspoor/event-log-conformance';
import { openKafka } from '@samenspoor/integration';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Preparing, prepareTopic } from './prepare-topic.js';

const stopping: Preparing[] = [];
afterEach(async () => {
  for (const each of stopping.splice(0)) {
    each.stop();
    await each.ready;
  }
});

const preparing = async (brokers: readonly string[], network: string | null) => {
  const log = createMemoryEventLog();
  const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: {}, meta: {} };
  await log.append(`identity-register-${network ?? 'another'}`, [event], 'none');
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const kafka = openKafka({ brokers, clientId: 'test' });
  const topic = `test.${randomUUID()}`;
  const each = prepareTopic({ log, kafka, topic, network: network ?? 'missing', logger });
  stopping.push(each);
  return { each, lines, kafka, topic };
};

describe('a topic that nothing can be published to', () => {
  it('says from the first moment that brokers are waited for, and then which error it was', async () => {
    const { each } = await preparing(['127.0.0.1:9'], 'test');
    expect(each.failure()).toMatchObject({ reason: 'broker', error: 'not answered yet', attempts: 0 });
    await vi.waitFor(() => expect(each.failure()?.attempts).toBeGreaterThan(0), 20_000);
    expect(each.failure()).toMatchObject({ reason: 'broker', error: 'KafkaJSConnectionError' });
  });

  it('says when the log is of another network', async () => {
    const { each } = await preparing(['127.0.0.1:9'], null);
    await vi.waitFor(() => expect(each.failure()?.reason).toBe('network'), 20_000);
  });
});

describeWithKafka('a topic on a broker', (brokers) => {
  it('is ready, and warned of where it has fewer copies than wanted', async () => {
    const { each, lines } = await preparing(brokers, 'test');
    expect(await each.ready).toBe(true);
    expect([each.failure(), each.copies()]).toEqual([null, 1]);
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 40, copies: 1, wanted: 3 }),
    );
  });

  it('that is set up otherwise is what stands in the way', async () => {
    const kafka = openKafka({ brokers, clientId: 'test' });
    const admin = kafka.admin();
    await admin.connect();
    const topic = `test.${randomUUID()}`;
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true });
    await admin.disconnect();
    const log = createMemoryEventLog();
    const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: {}, meta: {} };
    await log.append('identity-register-test', [event], 'none');
    const each = prepareTopic({ log, kafka, topic, network: 'test', logger: pino({ level: 'silent' }) });
    stopping.push(each);
    await vi.waitFor(() => expect(each.failure()?.reason).toBe('topic'), 20_000);
  });
});
