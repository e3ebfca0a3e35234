import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Casework, type CaseworkEnvironment, clockWaiting, createCasework } from '@samenspoor/casework';
import type { Organisation, OrganisationId, RuleBook } from '@samenspoor/domain';
import {
  type Engines,
  type ListeningConfig,
  type Running,
  viewsObserver,
  type Watching,
} from '@samenspoor/hosting';
import { createApp } from '@samenspoor/http';
import { measureConnections, measureTimers, measureViews, measureWaiting } from '@samenspoor/metrics';
import { createKeyedHash, createSealer } from '@samenspoor/privacy';
import { inTurn, isConnectionFailure } from '@samenspoor/sql';
import { createViews, type Views } from '@samenspoor/views';
import { openWebhookOperations } from '@samenspoor/webhooks/operations';
import type { Registry } from 'prom-client';
import { meteredObserver } from './observer.js';

/** Events of the register in one part of its snapshot: what a start reads from the log at most, beside the parts. */
const EVENTS_PER_PART = 4_096;
/** How long, in milliseconds, a contact point waits for its turn to write to the register. */
const turnPatienceMs = 1_000;

/** What a contact point is made of. */
export interface ContactPointParts {
  /** Closed with the contact point, also when it can't be started. */
  readonly engines: Engines;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly rules: RuleBook;
  /** Bearer token → the organisation that it stands for. */
  readonly tokens: ReadonlyMap<string, OrganisationId>;
  readonly network: string;
  /** Whether this process brings the views up to date as well; else a projector does. */
  readonly runsViews: boolean;
  /** Where what else runs in this process is measured as well. */
  readonly metrics: Registry;
  /** Version of the software. */
  readonly version: string;
}

/** A contact point that answers. */
export interface ContactPoint extends Running {
  readonly casework: Casework;
  readonly views: Views;
}

/**
 * Starts application and HTTP on open engines. Resolves when the port answers and the index holds what the register
 * held; it is ready once the views have caught up too (`/health/ready`).
 */
export const startContactPoint = async (
  parts: ContactPointParts,
  listening: ListeningConfig,
  watching: Watching,
): Promise<ContactPoint> => {
  const opened: (() => Promise<unknown>)[] = [() => parts.engines.close()];
  const close = async () => {
    for (const step of opened.reverse().splice(0)) await step();
  };
  try {
    return await startOn(parts, listening, watching, opened, close);
  } catch (error) {
    await close();
    throw error;
  }
};

/** @param opened is told how to close what was opened, last first */
const startOn = async (
  parts: ContactPointParts,
  listening: ListeningConfig,
  { logger, tracing }: Watching,
  opened: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<ContactPoint> => {
  const { organisations, rules, tokens, network, version, engines, metrics } = parts;
  const { database, log, appendSealed, keyStore, keyRing, snapshotStore } = engines;
  const observer = viewsObserver(logger);
  const views = await createViews({ database, log, rules, tracing, observer });
  opened.push(() => views.stop());
  const sealer = createSealer({ keyStore, keyRing });
  const environment: CaseworkEnvironment = {
    log,
    sealer,
    ...(appendSealed && { appendSealed }),
    keyedHash: await createKeyedHash(keyStore, keyRing),
    keyStore,
    snapshots: { store: snapshotStore, eventsPerPart: EVENTS_PER_PART },
    organisations,
    rules,
    network,
    now: () => new Date(),
    newId: () => randomUUID(),
    waiting: {
      ...clockWaiting,
      inTurn: (name, work) => inTurn(database, name, turnPatienceMs, work),
    },
    observer: meteredObserver(metrics, logger),
    tracing,
  };
  const casework = createCasework(environment, views.queries.followUps, views.queries.clocks);
  opened.push(() => casework.close());
  const app = await createApp({
    casework,
    rules,
    reading: views,
    webhooks: await openWebhookOperations(database, log),
    log,
    sealer,
    organisations,
    tokens,
    logger,
    metrics,
    now: environment.now,
    tracing,
    isEngineAway: isConnectionFailure,
    version,
  });
  opened.push(() => app.close());
  measureConnections(metrics, database);
  if (parts.runsViews) {
    measureViews(metrics, views);
    measureWaiting(metrics, views.queries.network);
    measureTimers(metrics, views.queries.clocks, environment.now);
    views.start();
  }
  await app.listen({ port: listening.port, host: listening.host });
  await casework.start();
  return { url: addressOf(app.server.address(), listening), casework, views, close };
};

const addressOf = (address: AddressInfo | string | null, { host, port }: ListeningConfig): string =>
  `http://${host}:${address !== null && typeof address === 'object' ? address.port : port}`;
