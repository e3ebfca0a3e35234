import { describe, it } from 'vitest';
import { describeWithOwnKafka, type OwnKafka } from '../own-kafka.js';
import { postgresPrograms } from './own-postgres.js';

/** What a suite of faults is given: where PostgreSQL's programs are, and how a broker of its own is started. */
export interface Ground {
  readonly programs: string;
  readonly startKafka: (proxy?: number) => Promise<OwnKafka>;
}

/**
 * Declares a suite that starts, stops and kills a PostgreSQL server and a Kafka broker of its own. Where either can't be
 * had it is skipped out loud, and fails with SAMENSPOOR_REQUIRE_POSTGRES=1 or SAMENSPOOR_REQUIRE_KAFKA=1.
 */
export const describeChaos = (name: string, suite: (ground: Ground) => void): void => {
  describeWithOwnKafka(name, (startKafka) => {
    const programs = postgresPrograms();
    if (programs !== null) return suite({ programs, startKafka });
    const reason = 'the programs of PostgreSQL (initdb, postgres) are not on this machine';
    if (process.env['SAMENSPOOR_REQUIRE_POSTGRES'] === '1')
      return it('has PostgreSQL to start', () => {
        throw new Error(`${reason}, and SAMENSPOOR_REQUIRE_POSTGRES=1 asks for them.`);
      });
    console.warn(`SKIPPED: ${name}: ${reason}.`);
    describe.skip(`without PostgreSQL (skipped: ${reason})`, () => suite({ programs: '', startKafka }));
  });
};
