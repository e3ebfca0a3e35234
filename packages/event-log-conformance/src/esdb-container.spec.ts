import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEsdbContainer } from './esdb-container.js';

describe('EventStoreDB in a container', () => {
  it('is not there without an image, or without an engine, and says why', async () => {
    expect(await startEsdbContainer({})).toEqual({
      ok: false,
      reason: 'SAMENSPOOR_ESDB_URL names no server and SAMENSPOOR_TEST_ESDB_IMAGE no image',
    });
    const nowhere = `unix://${join(tmpdir(), randomUUID())}`;
    const environment = { DOCKER_HOST: nowhere, SAMENSPOOR_TEST_ESDB_IMAGE: 'eventstore:23.10' };
    expect(await startEsdbContainer(environment)).toEqual({
      ok: false,
      reason: 'SAMENSPOOR_ESDB_URL names no server and no container engine answers',
    });
  });
});
