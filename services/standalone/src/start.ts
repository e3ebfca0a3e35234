import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type CaseworkEnvironment, clockWaiting, createCasework } from '@samenspoor/casework';
import { createApp } from '@samenspoor/http';
import { createKeyedHash, createSealer } from '@samenspoor/privacy';
import { isConnectionFailure } from '@samenspoor/sql';
import { createViews } from '@samenspoor/views';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from './config.js';
import { seedDemo } from './demo/seed.js';
import { openEngines } from './engines.js';
import { meteredObserver } from './observer.js';
import { readOrganisations } from './organisations.js';
import { readTokens } from './tokens.js';
import { version } from './version.js';

/** How long the start waits for the views to know the demo reports; after that they come to know them by themselves. */
const DEMO_PATIENCE_MS = 30_000;

/** Events of the register in one part of its snapshot: what a start reads from the log at most, beside the parts. */
const EVENTS_PER_PART = 4_096;

/** A service that answers. */
export interface Running {
  /** For instance `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops taking requests, finishes what was accepted, and closes the engines. */
  close(): Promise<void>;
}

/**
 * Starts everything in one process: engines, application, views, HTTP. Resolves when the port answers; it is ready
 * once index and views have caught up (`/health/ready`).
 */
export const start = async (config: Config, logger: Logger): Promise<Running> => {
  const organisations = await readOrganisations(config);
  const tokens = await readTokens(config, organisations.keys());
  const engines = await openEngines(config, logger);
  const { database, log, keyStore, keyRing, snapshotStore } = engines;
  const metrics = new Registry();
  const views = await createViews({ database, log });
  const sealer = createSealer({ keyStore, keyRing });
  const environment: CaseworkEnvironment = {
    log,
    sealer,
    keyedHash: await createKeyedHash(keyStore, keyRing),
    keyStore,
    snapshots: { store: snapshotStore, eventsPerPart: EVENTS_PER_PART },
    organisations,
    network: config.network,
    now: () => new Date(),
    newId: () => randomUUID(),
    waiting: clockWaiting,
    observer: meteredObserver(metrics, logger),
  };
  const casework = createCasework(environment, views.queries.followUps);
  const app = await createApp({
    casework,
    reading: views,
    log,
    sealer,
    organisations,
    tokens,
    logger,
    metrics,
    now: environment.now,
    isEngineAway: isConnectionFailure,
    version,
  });
  views.start();
  await app.listen({ port: config.port, host: config.host });
  const finish = async () => {
    await app.close();
    await casework.close();
    await views.stop();
    await engines.close();
  };
  try {
    await casework.start();
    if (config.demo) {
      await seedDemo(casework, organisations);
      // Who is told that the service is ready finds the demo reports in every list and count.
      const head = await log.head();
      if (head !== null) await views.waitFor(head, DEMO_PATIENCE_MS);
    }
  } catch (error) {
    await finish();
    throw error;
  }
  return { url: addressOf(app.server.address(), config), close: finish };
};

const addressOf = (address: AddressInfo | string | null, { host, port }: Config): string =>
  `http://${host}:${address !== null && typeof address === 'object' ? address.port : port}`;
