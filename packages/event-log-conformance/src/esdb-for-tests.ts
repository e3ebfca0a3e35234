import { describe, it } from 'vitest';

/**
 * Declares a suite that needs a real EventStoreDB or KurrentDB server, which may be shared and already hold anything.
 * Its connection string comes from SAMENSPOOR_ESDB_URL, which the set-up of the run fills in where it can start one in a
 * container (esdb-for-run.ts). Without one the suite is skipped, by name and out loud; with SAMENSPOOR_REQUIRE_ESDB=1 its
 * absence is a failure.
 */
export function describeWithEsdb(name: string, suite: (connectionString: string) => void): void {
  const server = process.env['SAMENSPOOR_ESDB_URL'];
  if (server !== undefined && server !== '') {
    describe(name, () => suite(server));
    return;
  }
  const reason = process.env['SAMENSPOOR_TEST_ESDB_MISSING'] ?? 'SAMENSPOOR_ESDB_URL names no server';
  if (process.env['SAMENSPOOR_REQUIRE_ESDB'] === '1') {
    describe(name, () => {
      it('has an EventStoreDB server to run against', () => {
        throw new Error(`${reason}, and SAMENSPOOR_REQUIRE_ESDB=1 asks for one.`);
      });
    });
    return;
  }
  console.warn(`SKIPPED: ${name}: ${reason}.`);
  // Nothing listens there; nothing of it is run.
  describe.skip(`${name} (skipped: ${reason})`, () => suite('esdb://127.0.0.1:1?tls=false'));
}
