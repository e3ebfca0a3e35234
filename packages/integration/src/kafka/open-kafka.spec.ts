import { expect, it } from 'vitest';
import { BrokerUnavailableError } from '../publishing/event-publisher.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { openKafka } from './open-kafka.js';

it('says within seconds that no broker answers', async () => {
  const lines: string[] = [];
  const nowhere = openKafka({
    brokers: ['127.0.0.1:1'],
    clientId: 'test',
    log: (level, line) => lines.push(`${level} ${line}`),
  });
  const publisher = new KafkaPublisher(nowhere, 'topic');
  const began = performance.now();
  await expect(publisher.publish([{ key: 'k', id: 'i', body: '{}' }])).rejects.toThrow(
    BrokerUnavailableError,
  );
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(lines.join()).toMatch(/error .*127\.0\.0\.1:1/);
  await publisher.close();
});
