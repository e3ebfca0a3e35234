import { randomBytes, randomUUID } from 'node:crypto';
import { type EngineConfig, openEngines, unwatched } from '@samenspoor/hosting';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { describeChaos } from '../support/chaos/describe-chaos.js';
import { startOwnPostgres } from '../support/chaos/own-postgres.js';
import { freePort, inFolder } from '../support/service.js';

const crashes = 3;

describeChaos('data keys that were filed when PostgreSQL crashed', ({ programs }) => {
  it('are there, since the event that they seal may be sent again by a process that lived on', async () => {
    const port = await freePort();
    const postgres = await startOwnPostgres(programs, port);
    try {
      await inFolder(async (data) => {
        const config: EngineConfig = {
          log: 'postgres',
          data,
          databaseUrl: `postgres://postgres@127.0.0.1:${port}/postgres`,
          esdbUrl: null,
        };
        const keys = { masterKey: randomBytes(32).toString('base64'), masterKeyOld: null };
        const { keyStore, keyRing, close } = await openEngines(
          { ...config, ...keys },
          unwatched(pino({ level: 'silent' })),
        );
        const masterKeyId = keyRing.currentId;
        for (let crash = 0; crash < crashes; crash += 1) {
          const keyId = randomUUID();
          await keyStore.file([{ keyId, personId: 'person', wrapped: 'wrapped', masterKeyId }]);
          await postgres.stop('immediate');
          await postgres.start();
          expect([...(await keyStore.find([keyId])).keys()]).toEqual([keyId]);
        }
        await close();
      });
    } finally {
      await postgres.close();
    }
  }, 120_000);
});
