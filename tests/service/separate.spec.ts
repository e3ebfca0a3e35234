import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { inFolder, type Service, startService, until } from '../support/service.js';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);

/** Reports, trajectories, matches, follow-ups, clocks and programmes. */
const viewsInAll = 6;

/** The views that a projector says it runs, and not merely stands by for. */
const viewsRunBy = async ({ url }: Service): Promise<readonly string[]> => {
  const metrics = await fetch(`${url}/metrics`).then((answer) => answer.text());
  return [...metrics.matchAll(/^samenspoor_view_state\{view="([^"]+)",.*state="running"\} 1$/gm)].map(
    ([, view = '']) => view,
  );
};

/** The trajectories on the worklist that another process gives, once the views know of the report that was told. */
const worklistAt = async (reader: Service, told: Awaited<ReturnType<typeof call>>): Promise<string> => {
  const readAfter = { 'read-after': String(told.body['position']) };
  const list = await call(reader, 'kans', 'GET', '/v1/worklist?limit=100', undefined, readAfter);
  expect(list.status).toBe(200);
  return list.text;
};

describeWithPostgres('contact points and projectors as services of their own', (freshDatabase) => {
  it('know what the others acknowledged; another projector takes over, and everything ends in order', async () => {
    const { url, drop } = await freshDatabase();
    await inFolder(async (folder) => {
      const tokens = join(folder, 'demo-tokens.json');
      await writeFile(tokens, JSON.stringify({ kans: 'token-of-kans', 'clb-1': 'token-of-clb-1' }));
      const shared = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url, SAMENSPOOR_DATA: folder };
      const network = { ...shared, SAMENSPOOR_ORGANISATIONS: organisations, SAMENSPOOR_TOKENS: tokens };
      // They have no part in the folder where the master key is, and make none of their own.
      const { SAMENSPOOR_DATA: _, ...without } = shared;
      const [one, other, first, second] = await Promise.all([
        startService(folder, network, 'meldpunt'),
        startService(folder, network, 'meldpunt'),
        startService(join(folder, 'first'), without, 'projector'),
        startService(join(folder, 'second'), without, 'projector'),
      ]);
      const all = [one, other, first, second];
      await Promise.all(all.map((service) => service.ready()));
      // No start says what it was given in secret.
      for (const service of all) {
        expect(service.output()).toContain('DATABASE_URL');
        expect(service.output()).not.toContain(url);
        expect(service.output()).not.toContain('token-of-kans');
      }

      const told = await call(one, 'clb-1', 'POST', '/v1/reports', reportOf({ givenNames: 'Zomer' }));
      expect(told.status).toBe(201);
      expect(await worklistAt(other, told)).toContain(String(told.body['trajectoryId']));

      await until(
        async () => (await viewsRunBy(first)).length + (await viewsRunBy(second)).length === viewsInAll,
      );
      const [runs, standsBy] = (await viewsRunBy(first)).length > 0 ? [first, second] : [second, first];
      await runs.stop('SIGKILL');
      const later = await call(other, 'clb-1', 'POST', '/v1/reports', reportOf({ givenNames: 'Herfst' }));
      expect(later.status).toBe(201);
      await until(async () => (await viewsRunBy(standsBy)).length === viewsInAll);
      expect(await worklistAt(one, later)).toContain(String(later.body['trajectoryId']));

      await one.stop('SIGKILL');
      const same = await call(other, 'clb-1', 'POST', '/v1/reports', reportOf({ givenNames: 'Zomer' }));
      expect(same.body['trajectoryId']).toBe(told.body['trajectoryId']);
      expect(await Promise.all([other.stop(), standsBy.stop()])).toEqual([0, 0]);
      expect(existsSync(join(folder, 'master.key'))).toBe(true);
      for (const own of ['first', 'second']) expect(existsSync(join(folder, own, 'master.key'))).toBe(false);
    });
    await drop();
  });
});
