import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  openReceiver,
  type Receiver,
  secretOf,
} from '../../packages/webhooks/src/test-kit/receiver.fixture.js';
import { call, reportOf } from '../support/api.js';
import { inFolder, type Service, startService, until } from '../support/service.js';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);
const operations = '/v1/operations/webhooks';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver(secretOf('partner'));
});
afterEach(() => receiver.close());

async function endpointsIn(folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'webhooks.json');
  const endpoint = { id: 'clb', organisation: 'clb-1', url: receiver.url, secrets: [secretOf('partner')] };
  await writeFile(file, JSON.stringify([{ ...endpoint, retrySeconds: [0.1, 0.1] }]));
  return { SAMENSPOOR_WEBHOOKS: file };
}
const told = () => receiver.accepted.map(({ event }) => event.subject);

it('everything in one process tells a partner of its trajectories, and an operator how that goes', async () => {
  await inFolder(async (folder) => {
    const service = await startService(folder, await endpointsIn(folder));
    await service.ready();
    const ours = await call(service, 'clb-1', 'POST', '/v1/reports', reportOf({ familyName: 'Geheimenaar' }));
    const others = await call(
      service,
      'school-12',
      'POST',
      '/v1/reports',
      reportOf({ familyName: 'Anderman' }),
    );
    expect([ours.status, others.status]).toEqual([201, 201]);
    const id = String(ours.body['trajectoryId']);
    await until(async () => told().filter((each) => each === id).length >= 2);
    const read = await call(service, 'clb-1', 'GET', `/v1/trajectories/${told()[0]}`);
    expect(read.status).toBe(200);
    await until(async () => {
      const { text } = await call(service, 'kans', 'GET', operations);
      return JSON.parse(text).items[0]?.caughtUp === true;
    });
    const status = await call(service, 'kans', 'GET', operations);
    expect(JSON.parse(status.text)).toMatchObject({ items: [{ endpoint: 'clb', state: 'delivering' }] });
    expect(told()).not.toContain(String(others.body['trajectoryId']));
    const all = receiver.received.map(({ body }) => body).join() + service.output();
    expect(all).not.toMatch(/Geheimenaar|Anderman|Proefpersoon/);
    expect(service.output()).not.toContain(secretOf('partner'));
    const metrics = await fetch(`${service.url}/metrics`).then((answer) => answer.text());
    expect(metrics).toContain('samenspoor_webhook_state{endpoint="clb",state="running"} 1');
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toContain('"level":50');
  });
}, 120_000);

it('a file that can’t be is refused at the start, by its rule', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'webhooks.json');
    await writeFile(
      file,
      JSON.stringify([{ id: 'clb', url: 'http://partner.example', secrets: ['hunter2'] }]),
    );
    const service = await startService(folder, { SAMENSPOOR_WEBHOOKS: file });
    await until(async () => service.process.exitCode !== null);
    expect(service.process.exitCode).toBe(1);
    expect(service.output()).toContain('SAMENSPOOR_WEBHOOKS: /0/organisation');
    expect(service.output()).toContain('/0/secrets/0 whsec_');
    expect(service.output()).not.toContain('hunter2');
  });
});

describeWithPostgres('projectors with endpoints', (freshDatabase) => {
  it('tell partners, also when the one that delivers is killed; contact points take the orders', async () => {
    const { url, drop } = await freshDatabase();
    await inFolder(async (folder) => {
      const tokens = join(folder, 'demo-tokens.json');
      await writeFile(tokens, JSON.stringify({ kans: 'token-of-kans', 'clb-1': 'token-of-clb-1' }));
      const shared = {
        SAMENSPOOR_LOG: 'postgres',
        DATABASE_URL: url,
        SAMENSPOOR_ORGANISATIONS: organisations,
      };
      const telling = { ...shared, ...(await endpointsIn(folder)) };
      const meldpunt = await startService(folder, { ...shared, SAMENSPOOR_TOKENS: tokens }, 'meldpunt');
      // It makes the master key, which a projector only reads.
      await meldpunt.live();
      const projectors = await Promise.all([
        startService(folder, telling, 'projector'),
        startService(folder, telling, 'projector'),
      ]);
      await Promise.all([meldpunt, ...projectors].map((service) => service.ready()));
      const report = async (familyName: string): Promise<string> => {
        const answer = await call(meldpunt, 'clb-1', 'POST', '/v1/reports', reportOf({ familyName }));
        expect(answer.status).toBe(201);
        return String(answer.body['trajectoryId']);
      };
      const isToldOf = (id: string) => until(async () => told().filter((each) => each === id).length >= 2);
      const delivers = async ({ url: at }: Service): Promise<boolean> => {
        const metrics = await fetch(`${at}/metrics`).then((answer) => answer.text());
        return metrics.includes('samenspoor_webhook_state{endpoint="clb",state="running"} 1');
      };
      await isToldOf(await report('Een'));
      const [active, standby] = (await delivers(projectors[0]))
        ? projectors
        : ([projectors[1], projectors[0]] as const);
      expect(await delivers(active)).toBe(true);
      expect(await delivers(standby)).toBe(false);
      await active.stop('SIGKILL');
      await isToldOf(await report('Twee'));

      receiver.answer = (_, response) => response.writeHead(500).end();
      const third = await report('Drie');
      const letters = async () => {
        const { text } = await call(meldpunt, 'kans', 'GET', `${operations}/clb/dead-letters`);
        return JSON.parse(text).items as readonly { readonly eventId: string }[];
      };
      await until(async () => (await letters()).length >= 2);
      receiver.answer = null;
      const [first] = await letters();
      const order = `${operations}/clb/dead-letters/${first?.eventId}/redelivery`;
      expect((await call(meldpunt, 'kans', 'POST', order)).status).toBe(202);
      await isToldOf(third);
      await until(async () => (await letters()).length === 0);
      expect(await Promise.all([meldpunt, standby].map((service) => service.stop()))).toEqual([0, 0]);
    });
    await drop();
  }, 120_000);
});
