import { randomBytes, randomUUID } from 'node:crypto';
import { type EngineConfig, openEngines, unwatched } from '@samenspoor/hosting';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { describeChaos } from '../support/chaos/describe-chaos.js';
import { startOwnPostgres } from '../support/chaos/own-postgres.js';
import { freePort, inFolder } from '../support/service.js';

const crashes = 3;
const writers = 4;

describeChaos('data keys and the events that they seal, when PostgreSQL crashes', ({ programs }) => {
  it('are both there or neither, though a process that lives on sends them again', async () => {
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
        const masterKeys = { masterKey: randomBytes(32).toString('base64'), masterKeyOld: null };
        const engines = await openEngines({ ...config, ...masterKeys }, unwatched(pino({ level: 'silent' })));
        const masterKeyId = engines.keyRing.currentId;
        const answered = new Set<string>();
        let writing = true;
        const write = async () => {
          while (writing) {
            const keyId = randomUUID();
            const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: { keyId }, meta: {} };
            const key = { keyId, personId: 'person', wrapped: 'wrapped', masterKeyId };
            const { ok } = (await engines.appendSealed?.(`stream-${keyId}`, [event], 'none', [key])) ?? {};
            expect(ok).toBe(true);
            answered.add(keyId);
          }
        };
        const written = Promise.all(Array.from({ length: writers }, write));
        for (let crash = 0; crash < crashes; crash += 1) {
          const before = answered.size;
          await expect.poll(() => answered.size, { timeout: 20_000 }).toBeGreaterThan(before + 50);
          await postgres.stop('immediate');
          await postgres.start();
        }
        const before = answered.size;
        await expect.poll(() => answered.size, { timeout: 20_000 }).toBeGreaterThan(before + 50);
        writing = false;
        await written;

        const { rows } = await engines.database.query<{ key: string }>(
          `select data->>'keyId' as key from log.events where type = 'Written' order by 1`,
        );
        const inLog = rows.map(({ key }) => key);
        const filed = await engines.keyStore.keysOf('person');
        expect([...filed].sort()).toEqual([...inLog].sort());
        expect([...answered].filter((keyId) => !inLog.includes(keyId))).toEqual([]);
        await engines.close();
      });
    } finally {
      await postgres.close();
    }
  }, 120_000);
});
