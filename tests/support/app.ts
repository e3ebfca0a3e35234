import type { CaseworkEnvironment, RunningCasework } from '@samenspoor/casework';
import { createApp } from '@samenspoor/http';
import { type Ask, askOf, tokenOf } from '@samenspoor/http/testing';
import { noTracing, observedAppend, observedLog, type Tracing } from '@samenspoor/telemetry';
import { startCasework } from '@samenspoor/testing';
import { createViews, type Views } from '@samenspoor/views';
import { openWebhookOperations } from '@samenspoor/webhooks/operations';
import { type Logger, pino } from 'pino';
import { Registry } from 'prom-client';
import type { TestEngine, TestProcess } from './engines.js';
import { until } from './service.js';

/** The whole application of one process on an engine, asked without a socket. */
export interface RunningApp {
  readonly ask: Ask;
  readonly process: TestProcess;
  readonly views: Views;
  readonly casework: RunningCasework;
  close(): Promise<void>;
}

/** What a test watches it by. */
export interface Watched {
  /** The clock that it goes by; default: that of the computer. */
  readonly now?: () => Date;
  /** The network; default: the invented one of the specs. */
  readonly organisations?: CaseworkEnvironment['organisations'];
  readonly tracing?: Tracing;
  readonly logger?: Logger;
}

/** Composes log, application, views and HTTP as the service does. */
export const startApp = async (engine: TestEngine, watched: Watched = {}): Promise<RunningApp> => {
  const process = await engine.process();
  const { sealer, database } = process;
  const { tracing = noTracing, logger = pino({ level: 'silent' }) } = watched;
  const { now, organisations } = { ...process.environment, ...watched };
  const observer = { appended: () => {} };
  const log = observedLog(process.log, tracing, observer);
  const { appendSealed } = process.environment;
  const environment = {
    ...process.environment,
    log,
    now,
    organisations,
    ...(appendSealed && { appendSealed: observedAppend(appendSealed, tracing, observer) }),
    tracing,
  };
  const views = await createViews({ database, log, rules: environment.rules, tracing });
  const casework = await startCasework(environment, views.queries.followUps, views.queries.clocks);
  views.start();
  const app = await createApp({
    casework,
    rules: environment.rules,
    reading: views,
    webhooks: await openWebhookOperations(database, log),
    log,
    sealer,
    organisations,
    tokens: new Map([...organisations.keys()].map((id) => [tokenOf(id), id])),
    logger,
    tracing,
    metrics: new Registry(),
    now: environment.now,
    version: '0.0.0-test',
    checkAnswers: true,
  });
  await until(() => views.ready());
  return {
    ask: askOf(app),
    process,
    views,
    casework,
    close: async () => {
      await app.close();
      await casework.close();
      await views.stop();
    },
  };
};
