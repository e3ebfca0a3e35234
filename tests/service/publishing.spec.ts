import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topicName } from '@samenspoor/contracts';
import { describeWithKafka, describeWithPostgres } from '@samenspoor/event-log-conformance';
import { expect, it } from 'vitest';
import { everythingOn, testKafka } from '../../packages/integration/src/test-kit/topic.fixture.js';
import { call, reportOf } from '../support/api.js';
import { inFolder, type Service, startService, until } from '../support/service.js';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);

/** Whether a projector says that it publishes, and that nothing waits. */
const publishesAll = async ({ url }: Service): Promise<boolean> => {
  const metrics = await fetch(`${url}/metrics`).then((answer) => answer.text());
  return (
    /^samenspoor_publication_state\{.*state="running".*\} 1$/m.test(metrics) &&
    /^samenspoor_publication_waiting_seconds\{[^}]*\} 0$/m.test(metrics) &&
    !/^samenspoor_publication_acknowledged\{[^}]*\} 0$/m.test(metrics)
  );
};

describeWithPostgres('projectors with a broker', (freshDatabase) => {
  describeWithKafka('publish what may leave', (brokers) => {
    it('all of it, also when the one that publishes is killed, and nothing personal', async () => {
      const { url, drop } = await freshDatabase();
      const network = `test-${randomUUID().slice(0, 8)}`;
      await inFolder(async (folder) => {
        const tokens = join(folder, 'demo-tokens.json');
        await writeFile(tokens, JSON.stringify({ kans: 'token-of-kans', 'clb-1': 'token-of-clb-1' }));
        const shared = {
          SAMENSPOOR_LOG: 'postgres',
          DATABASE_URL: url,
          SAMENSPOOR_NETWORK: network,
        };
        const entry = { SAMENSPOOR_ORGANISATIONS: organisations, SAMENSPOOR_TOKENS: tokens };
        const publishing = { ...shared, KAFKA_BROKERS: brokers.join(',') };
        const meldpunt = await startService(folder, { ...shared, ...entry }, 'meldpunt');
        // It makes the master key, which a projector only reads.
        await meldpunt.live();
        const projectors = await Promise.all([
          startService(folder, publishing, 'projector'),
          startService(folder, publishing, 'projector'),
        ]);
        await Promise.all([meldpunt, ...projectors].map((service) => service.ready()));
        const told = await call(
          meldpunt,
          'clb-1',
          'POST',
          '/v1/reports',
          reportOf({ familyName: 'Geheimenaar' }),
        );
        expect(told.status).toBe(201);
        const publisherNow = async (among: readonly Service[]): Promise<Service> => {
          let found: Service | undefined;
          await until(async () => {
            for (const each of among) if (await publishesAll(each)) found = each;
            return found !== undefined;
          });
          if (found === undefined) throw new Error('nobody publishes');
          return found;
        };
        const publisher = await publisherNow(projectors);
        await publisher.stop('SIGKILL');
        const others = projectors.filter((each) => each !== publisher);
        expect((await call(meldpunt, 'kans', 'POST', '/v1/reports', reportOf({}))).status).toBe(201);
        await publisherNow(others);

        const published = await everythingOn(testKafka(brokers), topicName(network));
        const reported = new Map(
          published
            .filter(({ body }) => JSON.parse(body).type === 'samenspoor.trajectory.reported.v1')
            .map(({ id, key }) => [id, key]),
        );
        expect(reported.size).toBe(2);
        expect(new Set(reported.values()).size).toBe(2);
        const all = published.map(({ body, key }) => `${key} ${body}`).join('\n');
        expect(all).not.toMatch(/Geheimenaar|Proefpersoon|Lente/i);
        expect(all).not.toContain(String(told.body['personId']));
        expect(await Promise.all([meldpunt, ...others].map((service) => service.stop()))).toEqual([0, 0]);
      });
      await drop();
    }, 120_000);
  });
});

describeWithKafka('everything in one process', (brokers) => {
  it('publishes too, on the embedded database', async () => {
    const network = `test-${randomUUID().slice(0, 8)}`;
    await inFolder(async (folder) => {
      const service = await startService(folder, {
        KAFKA_BROKERS: brokers.join(','),
        SAMENSPOOR_NETWORK: network,
      });
      await service.ready();
      const told = await call(service, 'clb-1', 'POST', '/v1/reports', reportOf({}));
      expect(told.status).toBe(201);
      await until(() => publishesAll(service));
      const published = await everythingOn(testKafka(brokers), topicName(network));
      const types = published.map(({ body }) => JSON.parse(body).type);
      expect(types).toContain('samenspoor.trajectory.reported.v1');
      expect(await service.stop()).toBe(0);
    });
  }, 120_000);
});
