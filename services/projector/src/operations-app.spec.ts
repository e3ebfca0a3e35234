import type { ViewStatus } from '@samenspoor/views';
import { Gauge, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { operationsApp } from './operations-app.js';

const stopped: ViewStatus = {
  name: 'matches',
  version: 2,
  generation: 1,
  position: null,
  active: true,
  state: 'stopped',
  upToDate: false,
  failure: null,
};

describe('health of a projector', () => {
  it('is 200 once the views can be read, and 503 before and when that can not be known', async () => {
    const appOn = (ready: () => Promise<boolean>) =>
      operationsApp({ ready, status: async () => [stopped] }, new Registry());
    const ready = await appOn(async () => true).inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', stopped: [] }]);
    for (const not of [async () => false, () => Promise.reject(new Error('away'))]) {
      const answer = await appOn(not).inject('/health/ready');
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    }
    const not = await appOn(async () => false).inject('/health/ready');
    expect(not.json()).toEqual({ status: 'catching-up', stopped: ['matches'] });
    expect((await appOn(async () => false).inject('/health/live')).statusCode).toBe(200);
  });

  it('says nothing of what went wrong', async () => {
    const metrics = new Registry();
    const collect = () => Promise.reject(new Error('password of samenspoor'));
    new Gauge({ name: 'samenspoor_broken', help: 'Fails', registers: [metrics], collect });
    const answer = await operationsApp({ ready: async () => true, status: async () => [] }, metrics).inject(
      '/metrics',
    );
    expect(answer.statusCode).toBe(503);
    expect(answer.payload).not.toContain('password');
  });
});
