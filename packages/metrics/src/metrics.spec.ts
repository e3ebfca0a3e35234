import type { PublicationStatus } from '@samenspoor/integration';
import { type ViewLag, ViewNotReadyError, type ViewStatus } from '@samenspoor/views';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import {
  measureAppends,
  measureConnections,
  measurePublication,
  measureViews,
  measureWaiting,
} from './index.js';
import { perScrape } from './per-scrape.js';

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

const lag = (name: string, seconds: number, events: number | null): ViewLag => ({
  name,
  version: 2,
  generation: 1,
  seconds,
  events,
});

const published: PublicationStatus = {
  name: 'samenspoor.kans.v1',
  state: 'stopped',
  position: null,
  acknowledged: 7,
  caughtUp: false,
  waitingSince: null,
  failure: { reason: 'rights', position: null, eventId: null, eventType: null, error: 'x', attempts: 2 },
};

const of = (view: string) => `view="${view}",version="2",generation="1"`;

describe('what is told at a scrape', () => {
  it('of each view: what this process does for it, whether it is up to date, and how far behind', async () => {
    const registry = new Registry();
    let views = [status('reports', 'running', true), status('matches', 'stopped', false)];
    const lags = [lag('reports', 0, 0), lag('matches', 90, null)];
    measureViews(registry, { status: async () => views, lags: async () => lags });
    const told = await registry.metrics();
    expect(told).toContain(`samenspoor_view_state{${of('reports')},state="running"} 1`);
    expect(told).toContain(`samenspoor_view_state{${of('reports')},state="standby"} 0`);
    expect(told).toContain(`samenspoor_view_state{${of('matches')},state="stopped"} 1`);
    expect(told).toContain(`samenspoor_view_up_to_date{${of('reports')}} 1`);
    expect(told).toContain(`samenspoor_view_up_to_date{${of('matches')}} 0`);
    expect(told).toContain(`samenspoor_view_behind_seconds{${of('matches')}} 90`);
    expect(told).toContain(`samenspoor_view_behind_events{${of('reports')}} 0`);
    expect(told).not.toContain(`samenspoor_view_behind_events{${of('matches')}}`);
    // A generation that is gone is told of no more.
    views = views.slice(0, 1);
    expect(await registry.metrics()).not.toContain(`samenspoor_view_state{${of('matches')}`);
  });

  it('of publishing: why nothing is published, and how much waits', async () => {
    const registry = new Registry();
    measurePublication(registry, {
      status: () => published,
      lag: async () => ({ seconds: 60, events: 12 }),
      copies: () => 1,
    });
    const told = await registry.metrics();
    const topic = 'topic="samenspoor.kans.v1"';
    expect(told).toContain(`samenspoor_publication_state{${topic},state="stopped",reason="rights"} 1`);
    expect(told).toContain(`samenspoor_publication_acknowledged{${topic}} 7`);
    expect(told).toContain(`samenspoor_publication_waiting_seconds{${topic}} 60`);
    expect(told).toContain(`samenspoor_publication_lag_events{${topic}} 12`);
    expect(told).toContain(`samenspoor_publication_topic_copies{${topic}} 1`);
  });

  it('of what waits for a person: how many, and how long the one that waits longest', async () => {
    const registry = new Registry();
    const oldestSince = new Date(Date.now() - 3_600_000).toISOString();
    const asked = {
      openTrajectories: 9,
      openMatches: { count: 3, oldestSince },
      unassigned: { count: 0, oldestSince: null },
    };
    const answers = [
      () => Promise.reject(new ViewNotReadyError('matches')),
      () => Promise.reject(new Error('the database is away')),
      () => Promise.resolve(asked),
    ];
    measureWaiting(registry, { waiting: () => answers.shift()?.() ?? Promise.resolve(asked) });
    for (const faults of [0, 1]) {
      expect(await registry.metrics()).not.toMatch(/^samenspoor_(open|unassigned)/m);
      expect(await registry.getSingleMetricAsString('samenspoor_scrape_faults_total')).toContain(
        `part="waiting"} ${faults}`,
      );
    }
    const told = await registry.metrics();
    expect(told).toContain('samenspoor_open_matches 3');
    expect(told).toContain('samenspoor_open_trajectories 9');
    expect(Number(/^samenspoor_open_matches_oldest_seconds (\S+)$/m.exec(told)?.[1])).toBeCloseTo(3_600, 0);
    expect(told).toContain('samenspoor_unassigned_trajectories 0');
    expect(told).toContain('samenspoor_unassigned_oldest_seconds 0');
  });

  it('of what can’t be asked for nothing, and counts that; all else is told', async () => {
    const registry = new Registry();
    let isAway = false;
    const unlessAway = async <T>(figures: T): Promise<T> => {
      if (isAway) throw new Error('the database is away');
      return figures;
    };
    measureViews(registry, {
      status: () => unlessAway([status('reports', 'running', true)]),
      lags: () => unlessAway([lag('reports', 7, 3)]),
    });
    measurePublication(registry, {
      status: () => published,
      lag: () => unlessAway({ seconds: 60, events: 12 }),
      copies: () => 1,
    });
    const figures = /^samenspoor_(view_|publication_(lag|waiting)).*$/gm;
    expect([...(await registry.metrics()).matchAll(figures)].length).toBeGreaterThan(6);
    isAway = true;
    const told = await registry.metrics();
    expect([...told.matchAll(figures)]).toEqual([]);
    expect(told).toContain('samenspoor_publication_acknowledged{topic="samenspoor.kans.v1"} 7');
    isAway = false;
    const after = await registry.metrics();
    expect([...after.matchAll(figures)].length).toBeGreaterThan(6);
    for (const part of ['views', 'view-lags', 'publication-lag'])
      expect(after).toContain(`samenspoor_scrape_faults_total{part="${part}"} 1`);
  });

  it('does not wait for what does not come', async () => {
    const registry = new Registry();
    const ask = perScrape(registry, 'slow', () => new Promise<number>(() => {}), { patienceMs: 10 });
    expect(await ask()).toBeNull();
    expect(await registry.metrics()).toContain('samenspoor_scrape_faults_total{part="slow"} 1');
  });

  it('of appends: how long they took by what came of them; of connections: nothing where there are none', async () => {
    const registry = new Registry();
    const observer = measureAppends(registry);
    const untold = await registry.metrics();
    expect(untold).toContain('samenspoor_append_duration_seconds_count{outcome="failed"} 0');
    observer.appended('appended', 0.004);
    observer.appended('conflict', 0.001);
    measureConnections(registry, {
      engine: 'postgres',
      query: () => Promise.reject(new Error('not asked')),
      exec: async () => {},
      transaction: () => Promise.reject(new Error('not asked')),
      listen: async () => async () => {},
      close: async () => {},
      connections: () => ({ open: 4, idle: 1, waiting: 2, faults: 5 }),
    });
    const told = await registry.metrics();
    expect(told).toContain('samenspoor_append_duration_seconds_count{outcome="appended"} 1');
    expect(told).toContain('samenspoor_append_conflicts_total 1');
    expect(told).toContain('samenspoor_database_connections{state="waiting"} 2');
    expect(told).toContain('samenspoor_database_connection_faults_total 5');
  });
});
