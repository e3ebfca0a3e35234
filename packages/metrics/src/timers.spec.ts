import { ViewNotReadyError } from '@samenspoor/views';
import { Counter, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { measureTimers } from './timers.js';

type Waiting = { readonly count: number; readonly oldestDueAt: string | null };

/** What is scraped, by name, at noon of 10 October 2024. */
const scraped = async (waiting: () => Promise<Waiting>) => {
  const registry = new Registry();
  const asked: string[] = [];
  const clocks = {
    waiting: (now: string) => {
      asked.push(now);
      return waiting();
    },
  };
  measureTimers(registry, clocks, () => new Date('2024-10-10T12:00:00.000Z'));
  const text = await registry.metrics();
  const samples = text.split('\n').filter((line) => line.startsWith('samenspoor_'));
  expect(new Set(asked)).toEqual(new Set(['2024-10-10T12:00:00.000Z']));
  expect(asked).toHaveLength(1);
  return samples.filter((line) => line.startsWith('samenspoor_timers'));
};

it('tells how many wait, and for how long the first, by the clock of this process', async () => {
  expect(await scraped(async () => ({ count: 3, oldestDueAt: '2024-10-10T11:58:30.000Z' }))).toEqual([
    'samenspoor_timers_waiting 3',
    'samenspoor_timers_waiting_seconds 90',
  ]);
});

it('tells none where none waits, and no negative time where a clock was set back', async () => {
  expect(await scraped(async () => ({ count: 0, oldestDueAt: null }))).toEqual([
    'samenspoor_timers_waiting 0',
    'samenspoor_timers_waiting_seconds 0',
  ]);
  expect(await scraped(async () => ({ count: 1, oldestDueAt: '2024-10-11T00:00:00.000Z' }))).toContain(
    'samenspoor_timers_waiting_seconds 0',
  );
});

it('says nothing, rather than 0, while the views are not there or can not be asked', async () => {
  for (const error of [new ViewNotReadyError('clocks'), new Error('the database is away')])
    expect(await scraped(() => Promise.reject(error))).toEqual([]);
});

it('counts what went wrong, and not that views are not built yet', async () => {
  for (const [error, faults] of [
    [new ViewNotReadyError('clocks'), 0],
    [new Error('the database is away'), 1],
  ] as const) {
    const registry = new Registry();
    measureTimers(registry, { waiting: () => Promise.reject(error) }, () => new Date());
    await registry.metrics();
    const counter = registry.getSingleMetric('samenspoor_scrape_faults_total');
    if (!(counter instanceof Counter)) throw new Error('faults are counted');
    const { values } = await counter.get();
    const told = values.filter(({ labels }) => labels['part'] === 'timers').map(({ value }) => value);
    expect(told.reduce((sum, value) => sum + value, 0)).toBe(faults);
  }
});
