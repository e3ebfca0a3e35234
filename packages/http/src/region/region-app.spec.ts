import { testNetwork } from '@samenspoor/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { askOf, tokenOf } from '../testing/test-app.js';
import { createRegionApp } from './region-app.js';
import type { DeadLetterShown, RegionCounts, RegionReading, TopicReading } from './region-reading.js';

const nothing: RegionCounts = {
  reports: 0,
  persons: 0,
  reportsByOutcome: { new: 0, joined: 0, possible: 0 },
  duplicatesMet: 0,
  openTrajectories: 0,
  openByMunicipalityAndPhase: [],
  unassigned: { count: 0, oldestSince: null, byMunicipality: [] },
  participantsPerOpenTrajectory: {
    mean: null,
    distribution: { none: 0, '1': 0, '2': 0, '3': 0, '4': 0, '5+': 0 },
  },
  closedByOutcome: {},
};

const letters: readonly DeadLetterShown[] = [1, 2, 3].map((number) => ({
  number: String(number),
  topic: 'samenspoor.one.v1',
  partition: 0,
  offset: String(10 * number),
  subject: 'register',
  eventId: null,
  reason: 'no-json',
  at: '2024-10-02T08:49:36.000Z',
}));
const topic: TopicReading = {
  network: 'one',
  topic: 'samenspoor.one.v1',
  state: 'reading',
  lag: 0,
  missed: 0,
  lastTakenAt: null,
  deadLetters: letters.length,
};

const started = async (more: Partial<RegionReading> = {}) => {
  const app = await createRegionApp({
    region: {
      networks: ['one'],
      ready: async () => true,
      counts: async () => ({ all: nothing, each: [nothing] }),
      topics: async () => [topic],
      deadLetters: async (after, limit) =>
        letters.filter(({ number }) => after === null || Number(number) > Number(after)).slice(0, limit),
      retryDeadLetters: async () => 2,
      ...more,
    },
    organisations: new Map(testNetwork.map((each) => [each.id, each])),
    tokens: new Map(testNetwork.map(({ id }) => [tokenOf(id), id])),
    logger: pino({ level: 'silent' }),
    metrics: new Registry(),
    now: () => new Date(),
    version: '0.0.0-test',
    checkAnswers: true,
    isEngineAway: (error) => error instanceof Error && error.message === 'away',
  });
  return askOf(app);
};

describe('the overview of a region over HTTP', () => {
  it('pages through dead letters, for the central contact point alone', async () => {
    const ask = await started();
    const path = '/v1/operations/dead-letters';
    const first = (await ask('kans', 'GET', `${path}?limit=2`)).json();
    expect(first.items).toEqual(letters.slice(0, 2));
    const second = (await ask('kans', 'GET', `${path}?limit=2&cursor=${first.next}`)).json();
    expect(second).toEqual({ items: letters.slice(2), next: null });
    expect((await ask('kans', 'GET', `${path}?cursor=made-up`)).statusCode).toBe(400);
    for (const other of ['region', 'clb-1'])
      expect((await ask(other, 'GET', path)).json()).toMatchObject({
        status: 403,
        type: '/problems/central-contact-point-operates',
      });
    expect((await ask('region', 'POST', `${path}/retry`)).statusCode).toBe(403);
    expect((await ask('kans', 'POST', `${path}/retry`)).json()).toEqual({ taken: 2, left: 3 });
  });

  it('shows figures to whom they are for, and refuses what it was not asked', async () => {
    const ask = await started();
    expect((await ask('kans', 'GET', '/v1/overview/network')).json()).toMatchObject({
      threshold: null,
      reports: 0,
      openMatches: null,
    });
    expect((await ask('region', 'GET', '/v1/overview/installations')).json()).toMatchObject({
      threshold: 5,
      items: [{ network: 'one', reports: null }],
    });
    expect((await ask('region', 'GET', '/v1/overview/network?since=2024')).statusCode).toBe(400);
    expect((await ask('school-12', 'GET', '/v1/overview/installations/one')).statusCode).toBe(403);
    expect((await ask('kans', 'GET', '/v1/reports')).statusCode).toBe(404);
    expect((await ask(null, 'GET', '/docs/')).statusCode).toBe(200);
  });

  it('is 503 while its database is away, and is not ready then', async () => {
    const away = async () => {
      throw new Error('away');
    };
    const ask = await started({ counts: away, ready: away, topics: away });
    expect((await ask('region', 'GET', '/v1/overview/network')).json()).toMatchObject({
      status: 503,
      type: '/problems/storage-away',
    });
    expect((await ask(null, 'GET', '/health/ready')).statusCode).toBe(503);
    expect((await ask(null, 'GET', '/health/live')).statusCode).toBe(200);
  });
});
