import { startPostgresContainer } from './postgres-container.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Vitest's global set-up: before any test file is loaded, finds the PostgreSQL server of this run and puts its address
 * where describeWithPostgres looks. One that SAMENSPOOR_TEST_POSTGRES_URL names is left as it is; else one is started
 * in a container where an engine answers; else the suites that need one are skipped by name.
 */
export async function setup(): Promise<void> {
  if (process.env['SAMENSPOOR_TEST_POSTGRES_URL']) return;
  const started = await startPostgresContainer();
  if (!started.ok) {
    process.env['SAMENSPOOR_TEST_POSTGRES_MISSING'] = started.reason;
    return;
  }
  process.env['SAMENSPOOR_TEST_POSTGRES_URL'] = started.url;
  stop = started.stop;
}

/** Removes the container that was started. */
export async function teardown(): Promise<void> {
  await stop?.();
}
