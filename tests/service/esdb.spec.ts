import { StandIn } from '@samenspoor/event-log-esdb/testing';
import { describe, expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { inFolder, startService, until } from '../support/service.js';

const report = (name: string) => reportOf({ givenNames: name }, { externalRef: name });

/** The real process with the real client; only the server is a stand-in, in the process of the test. */
describe('the service with its log in EventStoreDB', () => {
  it('answers, waits for a server that is away, and after a kill knows what it acknowledged', () =>
    inFolder(async (folder) => {
      const standIn = new StandIn();
      await standIn.start();
      const settings = { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: standIn.connectionString };
      const first = await startService(folder, settings);
      await first.ready();
      await until(async () =>
        first.output().includes(`EventStoreDB; keys and views in ${folder} (embedded)`),
      );
      const before = await call(first, 'school-12', 'POST', '/v1/reports', report('Lente'));
      expect(before.status).toBe(201);
      standIn.stop();
      const during = call(first, 'school-12', 'POST', '/v1/reports', report('Storm'));
      await standIn.start();
      const { status, body } = await during;
      expect(status).toBe(201);
      await first.stop('SIGKILL');

      const second = await startService(folder, settings);
      await second.ready();
      const again = await call(second, 'school-12', 'POST', '/v1/reports', report('Storm'));
      expect(again).toMatchObject({ status: 200, body });
      expect(await second.stop()).toBe(0);
      const trajectories = standIn.log.events.filter(({ type }) => type === 'Reported');
      expect(new Set(trajectories.map(({ id }) => id)).size).toBe(trajectories.length);
      standIn.stop();
    }));

  it('says why it cannot start, and never the password', () =>
    inFolder(async (folder) => {
      const password = 'hunter2-hunter2';
      const standIn = new StandIn();
      await standIn.start();
      const account = standIn.connectionString.replace('esdb://', `esdb://user:${password}@`);
      const outputOf = async (url: string) => {
        const service = await startService(folder, { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: url });
        await expect(service.ready()).rejects.toThrow(/the service ended/);
        expect(service.output()).toContain("Samenspoor can't start.");
        expect(service.output()).not.toContain(password);
        expect(service.output()).not.toContain('    at ');
        return service.output();
      };
      expect(await outputOf(`${account}&colour=blue`)).toContain('SAMENSPOOR_ESDB_URL: ');
      standIn.stop();
      expect(await outputOf(account)).toContain('EventStoreDB could not be reached for 10000 ms');
    }));
});
