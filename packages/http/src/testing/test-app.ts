import { startCasework, testNetwork, testStore } from '@samenspoor/testing';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createApp } from '../app.js';
import type { HttpEnvironment } from '../environment.js';
import type { Reading } from '../reading/reading.js';
import { logReading } from './log-reading.js';
import { noWebhooks } from './no-webhooks.js';

/** One request as an organisation; a body is sent as JSON unless it says otherwise. */
export type Ask = (
  organisation: string | null,
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<LightMyRequestResponse>;

/** The token of an organisation in specs. */
export const tokenOf = (organisation: string): string => `token-of-${organisation}`;

/** Sends requests to an application in this process. */
export const askOf =
  (app: FastifyInstance): Ask =>
  (organisation, method, url, body, headers = {}) => {
    const options: InjectOptions = {
      method,
      url,
      headers: {
        ...(organisation === null ? {} : { authorization: `Bearer ${tokenOf(organisation)}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    };
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return app.inject(body === undefined ? options : { ...options, payload: payload ?? '' });
  };

/**
 * The real application on memory, and the lines that it logs.
 * @param changed how its reading differs from one that is never behind
 */
export const testApp = async (
  more: Partial<HttpEnvironment> = {},
  changed: (reading: Reading) => Reading = (reading) => reading,
) => {
  const store = await testStore();
  const casework = await startCasework(store.environment);
  const { reading, fallBehind } = logReading(store.log, store.environment.rules);
  const logged: string[] = [];
  const app = await createApp({
    casework,
    rules: store.environment.rules,
    reading: changed(reading),
    webhooks: noWebhooks,
    log: store.log,
    sealer: store.sealer,
    organisations: store.environment.organisations,
    tokens: new Map(testNetwork.map(({ id }) => [tokenOf(id), id])),
    logger: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
    metrics: new Registry(),
    now: () => new Date(),
    version: '0.0.0-test',
    checkAnswers: true,
    ...more,
  });
  return { app, ask: askOf(app), store, casework, logged, fallBehind };
};
