import { createCasework } from '@samenspoor/casework';
import { type EventLog, EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { testStore } from '@samenspoor/testing';
import { ViewNotReadyError } from '@samenspoor/views';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../testing/samples.js';
import { testApp } from '../testing/test-app.js';

const isEngineAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
const refusedConnection = () => Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });

/** The application on a log that fails every append so. */
const failing = async (failure: () => Error) => {
  const { environment } = await testStore();
  const whole = environment.log;
  const log: EventLog = {
    append: () => Promise.reject(failure()),
    readStream: (...asked) => whole.readStream(...asked),
    subscribe: (asked) => whole.subscribe(asked),
    head: () => whole.head(),
    compare: (a, b) => whole.compare(a, b),
    close: () => whole.close(),
  };
  return testApp({ casework: createCasework({ ...environment, log }, null, null), isEngineAway });
};

describe('an engine that is away', () => {
  it.each([
    ['did not answer in time', () => new EventLogUnavailableError('away')],
    ['was closed', () => new EventLogClosedError()],
    ['refuses connections', refusedConnection],
  ])('that %s is a 503 that says when to ask again, alone and in a line of an import', async (_, failure) => {
    const { ask } = await failing(failure);
    const alone = await ask('school-12', 'POST', '/v1/reports', sampleReport);
    expect(alone.statusCode).toBe(503);
    expect(alone.headers['retry-after']).toBe('1');
    expect(alone.json()).toMatchObject({ type: '/problems/storage-away' });
    expect(alone.headers['content-type']).toMatch(/^application\/problem\+json/);
    const line = await ask('school-12', 'POST', '/v1/imports/reports', JSON.stringify(sampleReport), {
      'content-type': 'application/x-ndjson',
    });
    expect(line.json()).toMatchObject({
      status: 503,
      problem: { status: 503, type: '/problems/storage-away' },
    });
  });

  it.each([
    ['a connection that is refused', refusedConnection, '/problems/storage-away'],
    ['a view that was never built', () => new ViewNotReadyError('reports'), '/problems/view-behind'],
  ])('is a 503 to readers: %s', async (_, failure, type) => {
    const { ask } = await testApp({ isEngineAway }, (reading) => ({
      ...reading,
      queries: {
        ...reading.queries,
        reports: { ...reading.queries.reports, byId: () => Promise.reject(failure()) },
      },
    }));
    const read = await ask('school-12', 'GET', '/v1/reports/any');
    expect(read.headers['retry-after']).toBe('1');
    expect(read.json()).toMatchObject({ status: 503, type });
  });

  it('is not what any other fault is', async () => {
    const { ask } = await failing(() => new TypeError('a mistake of ours'));
    const answer = await ask('school-12', 'POST', '/v1/reports', sampleReport);
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['retry-after']).toBeUndefined();
  });
});
