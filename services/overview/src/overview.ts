import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Running, readOrganisations, readTokens, type Watching } from '@samenspoor/hosting';
import { createRegionApp } from '@samenspoor/http';
import { type Database, isConnectionFailure, openPglite, openPostgres } from '@samenspoor/sql';
import { Registry } from 'prom-client';
import type { OverviewConfig } from './config.js';
import { startIntake } from './intake.js';
import { measureTopics } from './metrics.js';
import { regionReading, topicsOf } from './reading.js';
import { version } from './version.js';

/** Starts reading the topics, and answers from what was read so far; brokers may come later. */
export const startOverview = async (
  config: OverviewConfig,
  { logger, tracing }: Watching,
): Promise<Running> => {
  const organisations = await readOrganisations(config.organisationsFile);
  const tokens = await readTokens(config.tokens);
  const database = await openDatabase(config);
  const opened: (() => Promise<unknown>)[] = [() => database.close()];
  const close = async () => {
    for (const step of opened.reverse().splice(0)) await step();
  };
  try {
    const intake = await startIntake(config, database, logger);
    opened.push(() => intake.stop());
    const metrics = new Registry();
    measureTopics(metrics, () => topicsOf(intake));
    const app = await createRegionApp({
      region: regionReading(database, intake),
      organisations,
      tokens,
      logger,
      metrics,
      now: () => new Date(),
      tracing,
      isEngineAway: isConnectionFailure,
      version,
    });
    opened.push(() => app.close());
    return { url: await app.listen({ port: config.port, host: config.host }), close };
  } catch (error) {
    await close();
    throw error;
  }
};

const openDatabase = async ({ databaseUrl, data }: OverviewConfig): Promise<Database> => {
  if (databaseUrl !== null) return openPostgres({ url: databaseUrl });
  await mkdir(data, { recursive: true, mode: 0o700 });
  return openPglite({ folder: join(data, 'overview') });
};
