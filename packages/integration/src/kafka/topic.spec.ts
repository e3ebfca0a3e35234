import { randomUUID } from 'node:crypto';
import { topicPolicy } from '@samenspoor/contracts';
import { describeWithKafka } from '@samenspoor/event-log-conformance';
import { expect, it } from 'vitest';
import { testKafka } from '../test-kit/topic.fixture.js';
import { ensureTopic } from './topic.js';

describeWithKafka('a topic on a Kafka broker', (brokers) => {
  const kafka = testKafka(brokers);

  it('makes a topic once, and refuses one that keeps events longer', async () => {
    const topic = `test.${randomUUID()}`;
    expect(await ensureTopic(kafka, { topic, replicas: 1 })).toEqual({
      ok: true,
      made: true,
      copies: 1,
    });
    // Also when more or fewer brokers are there than when it was made.
    for (const replicas of [1, 3])
      expect(await ensureTopic(kafka, { topic, replicas })).toEqual({
        ok: true,
        made: false,
        copies: 1,
      });
    const other = `test.${randomUUID()}`;
    const admin = kafka.admin();
    await admin.connect();
    const aMonth = [{ name: 'retention.ms', value: '2592000000' }];
    await admin.createTopics({
      topics: [{ topic: other, numPartitions: 2, configEntries: aMonth }],
      waitForLeaders: true,
    });
    await admin.disconnect();
    const ready = await ensureTopic(kafka, { topic: other, replicas: 1 });
    expect(ready).toEqual({
      ok: false,
      differs: expect.arrayContaining(['retention.ms is 2592000000, not 604800000']),
    });
    expect(JSON.stringify(ready)).toContain(`not ${topicPolicy.partitions}`);
  });
});
