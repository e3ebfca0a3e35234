import { describe, expect, it } from 'vitest';
import { call } from '../support/api.js';
import { inFolder, startService, until } from '../support/service.js';

describe('the demo reports and programmes', () => {
  it('are one set, however often the service starts', async () => {
    await inFolder(async (folder) => {
      const counts: unknown[] = [];
      const programmes: unknown[] = [];
      for (const _start of ['first', 'second']) {
        const service = await startService(folder);
        await service.ready();
        await until(async () => service.output().includes('Samenspoor is ready at'));
        const { body } = await call(service, 'kans', 'GET', '/v1/overview/network');
        counts.push([body['reports'], body['persons'], body['reportsByOutcome'], body['openTrajectories']]);
        const offers = await call(service, 'school-01', 'GET', '/v1/offers');
        programmes.push(offers.body['items']);
        expect(await service.stop()).toBe(0);
      }
      expect(counts[0]).toContain(6);
      expect(counts[1]).toEqual(counts[0]);
      expect(programmes[0]).toHaveLength(5);
      expect(programmes[1]).toEqual(programmes[0]);
    });
  }, 60_000);
});
