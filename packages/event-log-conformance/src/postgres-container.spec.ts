import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineAddress } from './container-engine.js';
import { startPostgresContainer } from './postgres-container.js';

describe('PostgreSQL in a container', () => {
  it('is looked for where DOCKER_HOST says', () => {
    expect(engineAddress('unix:///run/user/1000/docker.sock')).toEqual({
      socketPath: '/run/user/1000/docker.sock',
    });
    expect(engineAddress('tcp://engine.example:2376')).toEqual({ host: 'engine.example', port: 2376 });
    expect(engineAddress('tcp://engine.example')).toEqual({ host: 'engine.example', port: 2375 });
    expect(engineAddress('nonsense')).toBeUndefined();
  });

  it('is not there without an engine, and says why', async () => {
    const nowhere = `unix://${join(tmpdir(), randomUUID())}`;
    expect(await startPostgresContainer({ DOCKER_HOST: nowhere })).toEqual({
      ok: false,
      reason: 'SAMENSPOOR_TEST_POSTGRES_URL names no server and no container engine answers',
    });
  });

  it('is given up within seconds when what listens there never answers', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const address = mute.address();
    if (typeof address !== 'object' || address === null) throw new Error('not listening');
    try {
      const began = performance.now();
      const started = await startPostgresContainer({ DOCKER_HOST: `tcp://127.0.0.1:${address.port}` });
      expect(started.ok).toBe(false);
      expect(performance.now() - began).toBeLessThan(5_000);
    } finally {
      mute.close();
    }
  });
});
