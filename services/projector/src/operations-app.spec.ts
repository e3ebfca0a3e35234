import type { ViewStatus } from '@samenspoor/views';
import { describe, expect, it } from 'vitest';
import { operationsApp } from './operations-app.js';

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
  operationsApp({ ready, status: async () => views });

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
});
