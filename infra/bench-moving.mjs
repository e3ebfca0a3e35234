#!/usr/bin/env node
// npm run bench:moving: how fast a backup, a restore and a move are, in events a second, on data of its own.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSqlEventLog } from '../packages/event-log-sql/dist/index.js';
import { main } from '../packages/moving/dist/index.js';
import {
  checkKeysPresent,
  checkMasterKey,
  createKeyRing,
  localMasterKey,
} from '../packages/privacy/dist/index.js';
import { createSqlKeyStore } from '../packages/privacy-sql/dist/index.js';
import { openPglite } from '../packages/sql/dist/index.js';
import { CleanUp, freshDatabase, freshFolder, serverVersion } from './bench/engines.mjs';
import { machine, perSecond, table } from './bench/markdown.mjs';

const help = `Usage: npm run bench:moving -- --postgres URL [--events N] [--esdb URL]

  --postgres URL  a server on which databases may be made (they are removed again)
  --events N      how many (100,000); every other one in a stream of its own, 0.4 kB each, with a data key for each pair
  --esdb URL      an EventStoreDB that holds nothing; what is moved there stays there
`;

const { values } = parseArgs({
  options: {
    postgres: { type: 'string', default: process.env.SAMENSPOOR_TEST_POSTGRES_URL },
    events: { type: 'string', default: '100000' },
    esdb: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || !values.postgres) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
const cleanUp = new CleanUp();
try {
  await measure(Number(values.events));
} finally {
  await cleanUp.run();
}

async function measure(events) {
  const folder = await freshFolder(cleanUp);
  const masterKey = randomBytes(32);
  const embedded = {
    SAMENSPOOR_DATA: join(folder, 'source'),
    SAMENSPOOR_MASTER_KEY: masterKey.toString('base64'),
  };
  await fill(join(folder, 'source', 'pglite'), events, masterKey);
  const other = await freshDatabase(values.postgres, cleanUp);
  const onOther = { ...embedded, SAMENSPOOR_LOG: 'postgres', DATABASE_URL: other };
  const postgres = await freshDatabase(values.postgres, cleanUp);
  const onPostgres = { ...embedded, SAMENSPOOR_LOG: 'postgres', DATABASE_URL: postgres };
  const rows = [];
  const timed = async (what, environment, ...args) => {
    const began = performance.now();
    const code = await withEnvironment(environment, () => main(args));
    if (code !== 0) throw new Error(`${what} ended with ${code}`);
    const seconds = (performance.now() - began) / 1_000;
    rows.push([what, seconds.toFixed(1), perSecond(events / seconds)]);
  };
  await timed('backup of PGlite', embedded, 'backup', '--to', join(folder, 'one'));
  await timed(
    'move from PGlite to PostgreSQL',
    embedded,
    'move',
    '--to',
    'postgres',
    '--database-url',
    postgres,
  );
  await timed('backup of PostgreSQL', onPostgres, 'backup', '--to', join(folder, 'two'));
  await timed('restore into PostgreSQL', onOther, 'restore', '--from', join(folder, 'two'));
  if (values.esdb)
    await timed(
      'move from PostgreSQL to EventStoreDB',
      onPostgres,
      'move',
      '--to',
      'esdb',
      '--esdb-url',
      values.esdb,
    );
  console.log(
    `\n${machine(await serverVersion(values.postgres), false)} ${events} events, ${events / 2} data keys.\n`,
  );
  console.log(table(['what', 'seconds', 'events/s'], rows));
  console.log(`\nMost memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB.`);
}

/** Pairs of events as a report makes them: one of the register, one of a trajectory. */
async function fill(folder, events, bytes) {
  const masterKey = localMasterKey(bytes);
  const database = await openPglite({ folder });
  const log = await createSqlEventLog({ database });
  const keyStore = await createSqlKeyStore({ database });
  await checkKeysPresent(keyStore, true);
  await checkMasterKey(keyStore, createKeyRing({ current: masterKey }));
  const text = randomBytes(200).toString('base64');
  const event = () => ({
    id: randomUUID(),
    type: 'Measured',
    schemaVersion: 1,
    data: { text },
    meta: { at: '2026-01-01' },
  });
  for (let pair = 0; pair < events / 2; pair += 500) {
    const keys = [];
    const appends = [];
    for (let nth = pair; nth < Math.min(pair + 500, events / 2); nth += 1) {
      const keyId = randomUUID();
      keys.push({ keyId, personId: randomUUID(), ...masterKey.wrapNow(randomBytes(32), keyId) });
      appends.push(log.append('register', [event()], nth === 0 ? 'none' : nth - 1));
      appends.push(log.append(`single-${nth}`, [event()], 'none'));
    }
    await keyStore.file(keys);
    await Promise.all(appends);
  }
  await log.close();
  await database.close();
}

async function withEnvironment(environment, work) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return await work();
  } finally {
    process.env = before;
  }
}
