import { randomUUID } from 'node:crypto';
import { eventCodec } from '@samenspoor/contracts';
import { type EventLog, passThroughCodec } from '@samenspoor/event-log';
import { createEsdbEventLog } from '@samenspoor/event-log-esdb';
import { StandIn } from '@samenspoor/event-log-esdb/testing';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { checkKeysPresent } from '@samenspoor/privacy';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { actor, Crash, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { movingName } from '../move/fence.js';
import type { MoveSource, MoveTarget } from '../move/installation.js';

/** Closes what a test opened, last first. */
export class Closing {
  readonly #steps: (() => unknown)[] = [];

  later(step: () => unknown): void {
    this.#steps.push(step);
  }

  async now(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
}

/** Waits for nobody, and tells nobody. */
export const quiet = { patienceMs: 0, say: () => {} };

export const inMemory = async (closing: Closing): Promise<Database> => {
  const database = await openPglite({ folder: 'memory' });
  closing.later(() => database.close());
  return database;
};

export const onServer = async (url: string, closing: Closing): Promise<Database> => {
  const database = await openPostgres({ url, applicationName: movingName });
  closing.later(() => database.close());
  return database;
};

/** Ends the connections that keep other commands off a database; how many there were. */
export const loseLocks = async (other: Database): Promise<number> => {
  const { rowCount } = await other.query(
    `select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())`,
  );
  return rowCount;
};

export const sourceOn = async (database: Database, closing: Closing): Promise<MoveSource> => {
  const log = await createSqlEventLog({ database, codec: passThroughCodec });
  closing.later(() => log.close());
  return { database, log, keyStore: await createSqlKeyStore({ database }) };
};

export const sqlTarget = async (database: Database, closing: Closing): Promise<MoveTarget> => {
  const log = await createSqlEventLog({ database, codec: passThroughCodec });
  closing.later(() => log.close());
  return { kind: 'PostgreSQL', log, keepsOrder: true, database };
};

export const standInTarget = async (database: Database | null, closing: Closing) => {
  const standIn = new StandIn();
  await standIn.start();
  closing.later(() => standIn.stop());
  const log = createEsdbEventLog({ connectionString: standIn.connectionString, codec: passThroughCodec });
  closing.later(() => log.close());
  const target: MoveTarget = { kind: 'EventStoreDB', log, keepsOrder: false, database };
  return { standIn, target };
};

/** Reports by the application itself: so many invented persons, each reported twice. */
export const withReports = async ({ database, log, keyStore }: MoveSource, persons: number) => {
  await checkKeysPresent(keyStore, (await log.head()) === null);
  const decoded = await createSqlEventLog({ database, codec: eventCodec });
  const store = await testStore(decoded, keyStore);
  const casework = await startCasework(store.environment);
  const personIds: string[] = [];
  for (let nth = 0; nth < persons; nth += 1) {
    const person = youngPerson({
      familyName: `Proef${letters(nth)}`,
      givenNames: `Lente${letters(7 * nth + 3)}`,
      birthDate: `20${10 + (nth % 9)}-0${1 + (nth % 9)}-1${nth % 10}`,
    });
    for (const as of ['school-12', 'clb-1']) {
      const answer = await casework.report(actor(as), submission(person), { idempotencyKey: null });
      if (!answer.ok) throw new Error('a report was refused');
      if (as === 'school-12') personIds.push(answer.value.personId);
    }
  }
  return {
    casework,
    /** Another process on the same, that is killed before it first writes an event of that type. */
    dyingAt: (type: string) => startCasework(dyingBefore(store.environment, type)),
    store,
    personIds,
    close: async () => {
      await casework.close();
      await decoded.close();
    },
  };
};

const dyingBefore = <Environment extends { readonly log: EventLog }>(
  environment: Environment,
  type: string,
): Environment => {
  const { log } = environment;
  const append: EventLog['append'] = async (stream, events, expected) => {
    if (events.some((event) => event.type === type)) throw new Crash('the process was killed');
    return log.append(stream, events, expected);
  };
  return { ...environment, log: { ...log, append } };
};

const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Events of streams that take turns, some of them long, as they would stand in a real log. */
export const appendTurns = async (log: EventLog, events: number): Promise<void> => {
  const revisions = new Map<string, number>();
  for (let nth = 0; nth < events; nth += 1) {
    const stream = nth % 3 === 0 ? 'long' : `short-${nth % 7}`;
    const revision = revisions.get(stream);
    const event = {
      id: randomUUID(),
      type: 'Happened',
      schemaVersion: 1,
      data: { nth, text: 'é\u0000✓' },
      meta: { nth },
    };
    await log.append(stream, [event], revision ?? 'none');
    revisions.set(stream, (revision ?? -1) + 1);
  }
};
