import { startEsdbContainer } from './esdb-container.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Vitest's global set-up: before any test file is loaded, finds the EventStoreDB server of this run and puts its address
 * where describeWithEsdb looks. One that SAMENSPOOR_ESDB_URL names is left as it is; else one is started in a container
 * from the image that SAMENSPOOR_TEST_ESDB_IMAGE names; else the suites that need one are skipped by name.
 */
export async function setup(): Promise<void> {
  if (process.env['SAMENSPOOR_ESDB_URL']) return;
  const started = await startEsdbContainer();
  if (!started.ok) {
    process.env['SAMENSPOOR_TEST_ESDB_MISSING'] = started.reason;
    return;
  }
  process.env['SAMENSPOOR_ESDB_URL'] = started.url;
  stop = started.stop;
}

/** Removes the container that was started. */
export async function teardown(): Promise<void> {
  await stop?.();
}
