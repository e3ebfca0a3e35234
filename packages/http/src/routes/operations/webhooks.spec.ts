import { type Database, openPglite } from '@samenspoor/sql';
import { openWebhookOperations } from '@samenspoor/webhooks/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleReport } from '../../testing/samples.js';
import type { Ask } from '../../testing/test-app.js';
import { testApp } from '../../testing/test-app.js';

describe('the endpoints of partners, for who operates the network', () => {
  let database: Database;
  let ask: Ask;
  let head: string;
  const base = '/v1/operations/webhooks';

  beforeEach(async () => {
    database = await openPglite({ folder: 'memory' });
    const app = await testApp();
    const operations = await openWebhookOperations(database, app.store.log);
    ({ ask } = await testApp({ webhooks: operations, log: app.store.log }));
    await app.ask('school-12', 'POST', '/v1/reports', sampleReport);
    head = (await app.store.log.head()) ?? '';
    await database.query(
      `insert into webhooks.endpoints (endpoint, organisation, position, attempts, retry_at, last_failure_at, last_failure)
        values ('of-clb', 'clb-1', $1, 2, clock_timestamp(), clock_timestamp(), $2::text::jsonb)`,
      [head, JSON.stringify({ reason: 'answer', status: 503, error: null })],
    );
    for (const [id, failure] of [
      ['one', { reason: 'refused', status: 422, error: null }],
      ['two', { reason: 'behind-a-dead-letter', status: null, error: null }],
    ] as const)
      await database.query(
        `insert into webhooks.dead_letters (endpoint, event_id, stream, revision, position, event_type, attempts, failure)
          values ('of-clb', $1, 'trajectory-p.1', $2, $3, 'samenspoor.trajectory.closed.v1', 0, $4::text::jsonb)`,
        [id, id === 'one' ? 1 : 2, head, JSON.stringify(failure)],
      );
  });
  afterEach(() => database.close());

  it('say how they stand; what they were not told of is listed, page by page', async () => {
    expect((await ask('kans', 'GET', base)).json()).toMatchObject({
      items: [{ endpoint: 'of-clb', state: 'unattended', position: head, attempts: 2, deadLetters: 2 }],
    });
    const first = (await ask('kans', 'GET', `${base}/of-clb/dead-letters?limit=1`)).json();
    expect(first.items).toMatchObject([{ eventId: 'one', failure: { status: 422 }, due: false }]);
    const rest = `${base}/of-clb/dead-letters?limit=1&cursor=${first.next}`;
    expect((await ask('kans', 'GET', rest)).json()).toMatchObject({
      items: [{ eventId: 'two' }],
      next: null,
    });
    expect((await ask('kans', 'GET', `${base}/of-clb/dead-letters?cursor=one`)).statusCode).toBe(400);
    expect((await ask('kans', 'GET', `${base}/of-nobody/dead-letters`)).statusCode).toBe(404);
  });

  it('take orders, which another process may carry out', async () => {
    const again = await ask('kans', 'POST', `${base}/of-clb/dead-letters/two/redelivery`);
    expect([again.statusCode, again.json()]).toEqual([202, { endpoint: 'of-clb', state: 'ordered' }]);
    const letters = async () => (await ask('kans', 'GET', `${base}/of-clb/dead-letters`)).json().items;
    expect(await letters()).toMatchObject([{ due: true }, { due: true }]);
    expect((await ask('kans', 'POST', `${base}/of-clb/dead-letters/one/discard`)).statusCode).toBe(202);
    expect(await letters()).toMatchObject([{ eventId: 'two', due: true }]);
    expect((await ask('kans', 'POST', `${base}/of-clb/replay`, { after: null })).statusCode).toBe(202);
    expect((await ask('kans', 'GET', base)).json()).toMatchObject({
      items: [{ position: null, attempts: 0 }],
    });
    expect((await ask('kans', 'POST', `${base}/of-clb/replay`, { after: head })).statusCode).toBe(202);
    const nowhere = await ask('kans', 'POST', `${base}/of-clb/replay`, { after: 'nowhere' });
    expect(nowhere.json()).toMatchObject({ status: 400, errors: [{ pointer: '/after' }] });
    expect((await ask('kans', 'POST', `${base}/of-clb/resumption`)).statusCode).toBe(202);
    const { rows } = await database.query('select orders from webhooks.endpoints');
    expect(rows).toEqual([{ orders: 5 }]);
    for (const path of ['of-nobody/resumption', 'of-clb/dead-letters/none/redelivery'])
      expect((await ask('kans', 'POST', `${base}/${path}`)).statusCode).toBe(404);
  });

  it('are nobody else’s', async () => {
    const type = '/problems/central-contact-point-operates';
    for (const path of ['', '/of-clb/dead-letters', '/of-nobody/dead-letters'])
      expect((await ask('clb-1', 'GET', `${base}${path}`)).json()).toMatchObject({ status: 403, type });
    for (const path of [
      'of-clb/resumption',
      'of-clb/dead-letters/one/redelivery',
      'of-clb/dead-letters/one/discard',
    ])
      expect((await ask('clb-1', 'POST', `${base}/${path}`)).json()).toMatchObject({ status: 403, type });
    const replay = await ask('clb-1', 'POST', `${base}/of-clb/replay`, { after: null });
    expect(replay.json()).toMatchObject({ status: 403, type });
  });
});
