import { eventCodec } from '@samenspoor/contracts';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { countRegion, createProjection, createPseudonyms } from '@samenspoor/integration';
import { createKeyedHash, createKeyRing, masterKeyFromEnvironment } from '@samenspoor/privacy';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { readRules } from '@samenspoor/rules';
import type { Database } from '@samenspoor/sql';
import { allEvents, audit } from '@samenspoor/testing';
import { createViews } from '@samenspoor/views';
import { leavingFrom } from '../../../packages/integration/src/test-kit/projection.fixture.js';
import { everythingOn, testKafka } from '../../../packages/integration/src/test-kit/topic.fixture.js';
import { type Evidence, keysNamedIn, type ViewRows } from './auditor.js';
import { deadLettersOf, isPoison } from './poison.js';
import { network, type System, topic } from './system.js';

const patienceMs = 300_000;
const anew = 'views_anew';

/** What a run left in its engines, once no service writes to them any more. */
export const gather = async (system: System, accepted: readonly string[]): Promise<Evidence> => {
  const { database, region } = system;
  const log = await createSqlEventLog({ database, codec: eventCodec });
  try {
    const keyStore = await createSqlKeyStore({ database });
    const keyRing = createKeyRing({ current: masterKeyFromEnvironment(system.masterKey) });
    const { hash } = await createKeyedHash(keyStore, keyRing);
    const projection = createProjection({
      source: `/samenspoor/${network}`,
      pseudonyms: createPseudonyms(hash, network),
    });
    const named = keysNamedIn(await allEvents(log));
    const stored = await everythingOn(testKafka([`127.0.0.1:${system.toKafka.port}`]), topic);
    const { views, counts } = await rebuilt(database, log);
    return {
      accepted: [...accepted, ...system.alsoReported],
      log: await audit(log),
      keys: { named, filed: new Set((await keyStore.find([...named])).keys()) },
      views,
      topic: {
        holds: stored.filter((each) => !isPoison(each)).map(({ id, key, body }) => ({ id, key, body })),
        leaving: await leavingFrom(log, projection),
      },
      figures: { region: await countRegion(region), installation: counts },
      setAside: {
        given: stored.filter(isPoison).map(({ body }) => body),
        found: await deadLettersOf(system),
      },
    };
  } finally {
    await log.close();
  }
};

/** Builds every view from the beginning of the log, beside those that are read, and holds both out. */
const rebuilt = async (database: Database, log: Awaited<ReturnType<typeof createSqlEventLog>>) => {
  const views = await createViews({ database, log, rules: await readRules(), schema: anew });
  views.start();
  try {
    const head = await log.head();
    if (head === null || !(await views.waitFor(head, patienceMs)))
      throw new Error('the views could not be built');
    const { openMatches: _, ...counts } = await views.queries.network.counts();
    const read = await rowsOf(database, 'views');
    const fresh = await rowsOf(database, anew);
    const names = new Set([...read.keys(), ...fresh.keys()]);
    const none: ViewRows = new Map();
    const pairs = [...names].map((name) => {
      const pair = { read: read.get(name) ?? none, rebuilt: fresh.get(name) ?? none };
      return [name, pair] as const;
    });
    return { views: new Map(pairs), counts };
  } finally {
    await views.stop();
  }
};

/** Every row of every view that readers read, by view and key: all columns, and the place of the event that made it. */
const rowsOf = async (database: Database, schema: string): Promise<ReadonlyMap<string, ViewRows>> => {
  const { rows: active } = await database.query<{ view: string; version: number; generation: number }>(
    `select view, version, generation from ${schema}.active`,
  );
  const found = new Map<string, ViewRows>();
  for (const { view, version, generation } of active) {
    const suffix = generation === 0 ? '' : `_g${generation}`;
    const table = `${schema}.${view.replaceAll('-', '_')}_v${version}${suffix}`;
    const { rows } = await database.query<{ key: string; text: string }>(
      `select key, to_jsonb(each)::text as text from ${table} as each`,
    );
    found.set(view, new Map(rows.map(({ key, text }) => [key, text])));
  }
  return found;
};
