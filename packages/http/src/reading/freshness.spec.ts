import { describe, expect, it } from 'vitest';
import { lookalike, sampleReport } from '../testing/samples.js';
import { testApp } from '../testing/test-app.js';
import type { ReadView } from './reading.js';

describe('readers', () => {
  it.each(['matches', 'reports', 'trajectories'] as const)(
    'are held up by a view that stands still (%s) only where they read it',
    async (stuck) => {
      const { ask } = await testApp({}, (reading) => ({
        ...reading,
        waitFor: async (_position, _timeoutMs, view) => view !== stuck,
      }));
      const made = (await ask('kans', 'POST', '/v1/reports', sampleReport)).json();
      const youngPerson = { ...sampleReport.youngPerson, ...lookalike };
      const likely = { ...sampleReport, externalRef: null, youngPerson };
      const [match] = (await ask('kans', 'POST', '/v1/reports', likely)).json().possibleMatches;
      const reads: Readonly<Record<string, readonly ReadView[]>> = {
        [`/v1/reports/${made.reportId}`]: ['reports'],
        '/v1/reports': ['reports'],
        [`/v1/trajectories/${made.trajectoryId}`]: ['trajectories', 'reports'],
        '/v1/worklist': ['trajectories', 'reports'],
        [`/v1/persons/${made.personId}`]: ['reports', 'trajectories', 'matches'],
        '/v1/matches': ['matches'],
        [`/v1/matches/${match.matchId}`]: ['matches', 'reports'],
        '/v1/overview/network': ['reports', 'trajectories', 'matches'],
      };
      for (const [url, views] of Object.entries(reads)) {
        const answer = await ask('kans', 'GET', url);
        expect([url, answer.statusCode]).toEqual([url, views.includes(stuck) ? 503 : 200]);
        if (answer.statusCode === 503) expect(answer.json()).toMatchObject({ type: '/problems/view-behind' });
      }
    },
  );

  it('are told to come back for a report whose trajectory is still to be written, and find it in no list', async () => {
    const { ask } = await testApp({}, (reading) => {
      const { reports } = reading.queries;
      const byId: typeof reports.byId = async (id) => {
        const found = await reports.byId(id);
        return found && { ...found, trajectoryId: null };
      };
      const page: typeof reports.page = async (viewer, request) => {
        const { items, next } = await reports.page(viewer, request);
        return { items: items.map((each) => ({ ...each, trajectoryId: null })), next };
      };
      return { ...reading, queries: { ...reading.queries, reports: { ...reports, byId, page } } };
    });
    const { reportId } = (await ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
    const own = await ask('school-12', 'GET', `/v1/reports/${reportId}`);
    expect(own.json()).toMatchObject({ status: 503, type: '/problems/view-behind' });
    expect(own.headers['retry-after']).toBe('1');
    expect((await ask('clb-1', 'GET', `/v1/reports/${reportId}`)).statusCode).toBe(404);
    expect((await ask('school-12', 'GET', '/v1/reports')).json()).toMatchObject({ items: [] });
  });
});
