import type { ViewStatus } from '@samenspoor/views';
import { describe, expect, it } from 'vitest';
import { operationsApp } from './operations-app.js';

const empty = {
  reports: 0,
  persons: 0,
  reportsByOutcome: { new: 0, joined: 0, possible: 0 },
  duplicatesMet: 0,
  openTrajectories: 9,
  openByMunicipalityAndPhase: [],
  unassigned: { count: 4, oldestSince: null, byMunicipality: [] },
  participantsPerOpenTrajectory: {
    mean: null,
    distribution: { none: 0, '1': 0, '2': 0, '3': 0, '4': 0, '5+': 0 },
  },
  openMatches: 2,
  closedByOutcome: {},
};
const queries = { network: { counts: async () => empty } };

const status = (name: string, state: ViewStatus['state'], upToDate: boolean): ViewStatus => ({
  name,
  version: 2,
  generation: 1,
  position: null,
  active: true,
  state,
  upToDate,
  failure: null,
});

const appOn = (ready: () => Promise<boolean>, ...views: readonly ViewStatus[]) =>
  operationsApp({ ready, queries, status: async () => views });

describe('health of a projector', () => {
  it('is 200 once the views can be read, and 503 before and when that can not be known', async () => {
    const ready = await appOn(async () => true).inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
    for (const not of [async () => false, () => Promise.reject(new Error('away'))]) {
      const answer = await appOn(not).inject('/health/ready');
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    }
    expect((await appOn(async () => false).inject('/health/live')).statusCode).toBe(200);
  });

  it('tells of each view what this process does for it, and whether it is up to date', async () => {
    const views = [status('reports', 'running', true), status('matches', 'stopped', false)];
    const { payload } = await appOn(async () => true, ...views).inject('/metrics');
    const of = (view: string) => `view="${view}",version="2",generation="1"`;
    expect(payload).toContain(`samenspoor_view_state{${of('reports')},state="running"} 1`);
    expect(payload).toContain(`samenspoor_view_state{${of('reports')},state="standby"} 0`);
    expect(payload).toContain(`samenspoor_view_state{${of('matches')},state="stopped"} 1`);
    expect(payload).toContain(`samenspoor_view_up_to_date{${of('reports')}} 1`);
    expect(payload).toContain(`samenspoor_view_up_to_date{${of('matches')}} 0`);
  });

  it('tells how long a view is behind, and what waits for a person; nothing where that is not known', async () => {
    const views = [status('reports', 'running', true)];
    const { payload } = await appOn(async () => true, ...views).inject('/metrics');
    expect(payload).toContain('samenspoor_view_behind_seconds{view="reports",version="2",generation="1"} 0');
    expect(payload).toMatch(/^samenspoor_open_matches 2$/m);
    expect(payload).toMatch(/^samenspoor_open_trajectories 9$/m);
    expect(payload).toMatch(/^samenspoor_unassigned_trajectories 4$/m);
    const away = { network: { counts: () => Promise.reject(new Error('away')) } };
    const app = operationsApp({ ready: async () => true, status: async () => views, queries: away });
    expect((await app.inject('/metrics')).payload).not.toMatch(/^samenspoor_open_matches /m);
  });

  it('says nothing of what went wrong', async () => {
    const status = () => Promise.reject(new Error('password of samenspoor'));
    const app = operationsApp({ ready: async () => true, queries, status });
    const answer = await app.inject('/metrics');
    expect(answer.statusCode).toBe(503);
    expect(answer.payload).not.toContain('password');
  });

  it('tells where publishing is, as soon as it publishes', async () => {
    const now = new Date(Date.now() - 60_000).toISOString();
    const views = { ready: async () => true, queries, status: async () => [] };
    const app = operationsApp(views, {
      publication: () => ({
        name: 'samenspoor.kans.v1',
        state: 'stopped',
        position: null,
        acknowledged: 7,
        caughtUp: false,
        waitingSince: now,
        failure: {
          reason: 'broker',
          position: null,
          eventId: null,
          eventType: null,
          error: 'KafkaJSError',
          attempts: 2,
        },
      }),
    });
    const { payload } = await app.inject('/metrics');
    expect(payload).toContain(
      'samenspoor_publication_state{topic="samenspoor.kans.v1",state="stopped",reason="broker"} 1',
    );
    expect(payload).toContain('samenspoor_publication_acknowledged{topic="samenspoor.kans.v1"} 7');
    const waiting = /samenspoor_publication_waiting_seconds\{[^}]*\} (\d+)/.exec(payload)?.[1];
    expect(Number(waiting)).toBeGreaterThanOrEqual(60);
    const none = await appOn(async () => true).inject('/metrics');
    expect(none.payload).not.toContain('samenspoor_publication_state{');
  });

  it('tells how the endpoints of partners stand, as soon as it delivers', async () => {
    const views = { ready: async () => true, queries, status: async () => [] };
    const app = operationsApp(views, {
      webhooks: () => [
        {
          endpoint: 'clb',
          state: 'retrying',
          waitingSince: new Date(Date.now() - 60_000).toISOString(),
          delivered: 7,
          failed: 2,
          filed: 1,
        },
      ],
    });
    const { payload } = await app.inject('/metrics');
    expect(payload).toContain('samenspoor_webhook_state{endpoint="clb",state="retrying"} 1');
    expect(payload).toContain('samenspoor_webhook_state{endpoint="clb",state="running"} 0');
    expect(payload).toContain('samenspoor_webhook_events{endpoint="clb",outcome="delivered"} 7');
    expect(payload).toContain('samenspoor_webhook_events{endpoint="clb",outcome="dead-letter"} 1');
    const waiting = /samenspoor_webhook_waiting_seconds\{[^}]*\} (\d+)/.exec(payload)?.[1];
    expect(Number(waiting)).toBeGreaterThanOrEqual(60);
    const none = await appOn(async () => true).inject('/metrics');
    expect(none.payload).not.toContain('samenspoor_webhook_state{');
  });
});
