import type { Ask } from '@samenspoor/http/testing';
import { createWebhooks } from '@samenspoor/webhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  openReceiver,
  type Receiver,
  secretOf,
} from '../../packages/webhooks/src/test-kit/receiver.fixture.js';
import { reportOf } from '../support/api.js';
import { startApp } from '../support/app.js';
import { describeOnEveryEngine } from '../support/engines.js';
import { until } from '../support/service.js';

const address = { street: 'Kerkstraat', houseNumber: '12', postcode: '1080', municipality: 'Molenbeek' };
const partners = ['contact-21012', 'school-12', 'clb-1', 'pms-1'] as const;
type Partner = (typeof partners)[number];

describeOnEveryEngine('a deadline, from the clock to a signed webhook', (open) => {
  let receivers: ReadonlyMap<Partner, Receiver>;
  beforeEach(async () => {
    receivers = new Map(
      await Promise.all(partners.map(async (name) => [name, await openReceiver(secretOf(name))] as const)),
    );
  });
  afterEach(() => Promise.all([...receivers.values()].map((each) => each.close())));

  it('is told once to whom it concerns, as soon as the clock says so and not before', async () => {
    const engine = await open();
    let now = new Date('2024-10-02T08:00:00.000Z');
    const app = await startApp(engine, { now: () => now });
    const { log, database, environment } = app.process;
    const { organisations } = environment;
    const webhooks = await createWebhooks({
      endpoints: [...receivers].map(([name, { url }]) => {
        const organisation = [...organisations.values()].find(({ id }) => id === name);
        if (!organisation) throw new Error(`${name} is not of the network`);
        return {
          id: name,
          organisation,
          url: new URL(url),
          secrets: [secretOf(name)],
          types: null,
          from: 'beginning' as const,
          timeoutMs: 5_000,
          pausesMs: [20],
          allowed: { http: false, privateAddresses: false },
        };
      }),
      log,
      database,
      organisations,
      network: 'test',
      hash: (...parts) => Buffer.from(parts.join('/')).toString('base64url').slice(-43).padStart(43, '0'),
    });
    webhooks.start();
    const ask: Ask = (...asked) => app.ask(...asked);
    const post = async (as: string, route: string, body: unknown, headers: Record<string, string> = {}) => {
      const answer = await ask(as, 'POST', route, body, headers);
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json();
    };
    const caughtUp = async () => {
      const head = await log.head();
      if (head !== null) await until(() => app.views.waitFor(head, 1_000));
    };
    /** The timekeeper says what ran out by a time, on what the views know. */
    const at = async (time: string) => {
      now = new Date(time);
      await caughtUp();
      const raised = await app.casework.raiseTimers();
      await caughtUp();
      return raised;
    };
    const deadlinesTold = (name: Partner) =>
      (receivers.get(name)?.accepted ?? []).flatMap(({ event }) =>
        /overdue|stalled|expired/.test(event.type)
          ? [[event.type.replace(/^samenspoor\.trajectory\.|\.v1$/g, ''), event.data]]
          : [],
      );

    const reported = await post(
      'school-12',
      '/v1/reports',
      reportOf({ address }, { reportedAt: now.toISOString() }),
    );
    const path = `/v1/trajectories/${reported.trajectoryId}`;
    await post('contact-21012', `${path}/escalations`, {
      step: 'clb-guidance',
      to: 'clb-1',
      grounds: ['school-measures-without-result'],
      attachments: ['school-measures', 'absence-summary', 'parents-contacted'].map((type) => ({ type })),
    });
    expect(await at('2024-10-09T21:59:59.999Z')).toBe(0);
    const seen = await ask('contact-21012', 'GET', path);
    expect(await at('2024-10-09T22:00:00.000Z')).toBe(2);
    // An expiry is news; who read before has to look again.
    const headers = { 'if-match': String(seen.headers['etag']) };
    const assignment = { organisationId: 'school-12', reason: 'dichtst bij' };
    const stale = await ask('contact-21012', 'POST', `${path}/assignment`, assignment, headers);
    expect(stale.statusCode).toBe(412);
    await post('contact-21012', `${path}/assignment`, assignment);

    now = new Date('2024-10-10T09:30:00.000Z');
    await post('pms-1', '/v1/reports', reportOf({ address }, { reportedAt: now.toISOString() }));
    await post('school-12', `${path}/actions`, { what: 'bellen', who: 'pms-1', due: '2024-10-14' });
    expect(await at('2024-10-14T22:00:00.000Z')).toBe(1);

    // That something is late changes nothing that somebody saw.
    const before = await ask('contact-21012', 'GET', path);
    expect(await at('2024-11-20T12:00:00.000Z')).toBe(1);
    const other = { organisationId: 'pms-1', reason: 'kent het gezin' };
    await post('contact-21012', `${path}/assignment`, other, { 'if-match': String(before.headers['etag']) });

    // Each is told in order: what is told of a last report comes after all of this.
    for (const [index, name] of partners.entries()) {
      const somebody = { familyName: `Anders${index}`, givenNames: 'Iemand', birthDate: `200${index}-03-04` };
      const last = await post(name, '/v1/reports', reportOf(somebody, { reportedAt: now.toISOString() }));
      await until(async () =>
        (receivers.get(name)?.accepted ?? []).some(({ event }) => event.subject === last.trajectoryId),
      );
    }
    const dueAt = '2024-10-09T22:00:00.000Z';
    const action = ['action-overdue', { dueAt: '2024-10-14T22:00:00.000Z' }];
    const atFirst = [
      ['assignment-overdue', { since: '2024-10-02T08:00:00.000Z', dueAt }],
      ['escalation-expired', { dueAt }],
    ];
    // The contact point takes no part: it keeps the territory, and called the CLB in.
    expect(deadlinesTold('contact-21012')).toMatchObject(atFirst);
    expect(deadlinesTold('school-12')).toMatchObject([
      ...atFirst,
      action,
      // The day since when nothing happened, and not the moment.
      ['stalled', { since: '2024-10-09T22:00:00.000Z', dueAt: '2024-11-09T23:00:00.000Z' }],
    ]);
    expect(deadlinesTold('pms-1')).toMatchObject([action, ['stalled', {}]]);
    expect(deadlinesTold('clb-1')).toEqual([]);
    for (const { accepted, received } of receivers.values()) {
      expect(new Set(accepted.map(({ id }) => id)).size).toBe(accepted.length);
      expect(received.map(({ body }) => body).join()).not.toContain('bellen');
    }
    await webhooks.stop();
    await app.close();
    await engine.close();
  });
});
