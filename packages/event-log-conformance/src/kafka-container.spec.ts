import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startKafkaContainer } from './kafka-container.js';

it('is not there without an engine, and says why', async () => {
  const nowhere = `unix://${join(tmpdir(), randomUUID())}`;
  expect(await startKafkaContainer({ DOCKER_HOST: nowhere })).toEqual({
    ok: false,
    reason: 'SAMENSPOOR_TEST_KAFKA_BROKERS names no broker and no container engine answers',
  });
});
