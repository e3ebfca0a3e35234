import { describe, expect, it } from 'vitest';
import { testApp } from '../../testing/test-app.js';

describe('the views, for who operates the network', () => {
  it('say how they stand, and are built anew', async () => {
    const { ask } = await testApp();
    const before = await ask('kans', 'GET', '/v1/operations/views');
    expect(before.json()).toMatchObject({ items: [{ name: 'reports', generation: 0, upToDate: true }] });
    const begun = await ask('kans', 'POST', '/v1/operations/views/reports/rebuild');
    expect(begun.statusCode).toBe(202);
    expect(begun.json()).toEqual({ view: 'reports', state: 'rebuilding' });
    const after = await ask('kans', 'GET', '/v1/operations/views');
    expect(after.json()).toMatchObject({ items: [{ generation: 1 }] });
  });

  it('are nobody else’s, and an unknown one is not there', async () => {
    const { ask } = await testApp();
    const type = '/problems/central-contact-point-operates';
    expect((await ask('clb-1', 'GET', '/v1/operations/views')).json()).toMatchObject({ status: 403, type });
    expect((await ask('clb-1', 'POST', '/v1/operations/views/reports/rebuild')).json()).toMatchObject({
      status: 403,
      type,
    });
    expect((await ask('kans', 'POST', '/v1/operations/views/nothing/rebuild')).statusCode).toBe(404);
  });
});
