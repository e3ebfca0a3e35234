import { Gauge, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { operationsApp } from './operations-app.js';

describe('health of a projector', () => {
  it('is 200 once the views can be read, and 503 before and when that can not be known', async () => {
    const appOn = (ready: () => Promise<boolean>) => operationsApp({ ready }, new Registry());
    const ready = await appOn(async () => true).inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
    for (const not of [async () => false, () => Promise.reject(new Error('away'))]) {
      const answer = await appOn(not).inject('/health/ready');
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    }
    expect((await appOn(async () => false).inject('/health/live')).statusCode).toBe(200);
  });

  it('says nothing of what went wrong', async () => {
    const metrics = new Registry();
    const collect = () => Promise.reject(new Error('password of samenspoor'));
    new Gauge({ name: 'samenspoor_broken', help: 'Fails', registers: [metrics], collect });
    const answer = await operationsApp({ ready: async () => true }, metrics).inject('/metrics');
    expect(answer.statusCode).toBe(503);
    expect(answer.payload).not.toContain('password');
  });
});
