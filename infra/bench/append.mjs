import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { createSqlEventLog } from '../../packages/event-log-sql/dist/index.js';
import { openPglite, openPostgres } from '../../packages/sql/dist/index.js';
import { freshDatabase, freshFolder } from './engines.mjs';
import { interleave, repeatFor } from './interleave.mjs';
import { perSecond, table, times } from './markdown.mjs';

const writerCounts = [1, 64];
const bareTable = 'create table bare (id bigserial primary key, data json not null, meta json not null)';
const bareInsert = 'insert into bare (data, meta) values ($1, $2)';

/** Appending one event a time beside inserting one row a time with the same bytes, on the same server. */
export async function benchAppend({ settings, postgres, cleanUp }) {
  const rows = [];
  for (const engine of await openEngines(postgres, cleanUp)) {
    for (const writers of writerCounts) {
      const bare = await engine.bareWriters(writers);
      const ours = await logWriters(engine.database, writers);
      const measured = await interleave(
        [
          { name: 'bare', run: (ms) => repeatFor(ms, writers, bare.write) },
          { name: 'log', run: (ms) => repeatFor(ms, writers, ours.write) },
        ],
        settings,
      );
      await Promise.all([bare.close(), ours.close()]);
      const [raw, log] = measured;
      rows.push([engine.name, writers, perSecond(raw.rate), perSecond(log.rate), times(log.ratio)]);
    }
    await engine.database.close();
  }
  return [
    '### Appending an event',
    'Every writer appends one event of some 700 bytes at a time to a stream of its own, at its exact revision, and ' +
      'waits for the answer. Beside it, on the same server and as durable: one row with the same bytes into a table ' +
      'with nothing but a primary key, as a prepared statement (PostgreSQL: a connection for every writer).',
    table(['engine', 'writers', 'bare INSERT/s', 'append/s', 'ratio'], rows),
  ];
}

async function openEngines(postgres, cleanUp) {
  const pglite = await openPglite({ folder: join(await freshFolder(cleanUp), 'pglite') });
  await pglite.exec(bareTable);
  const engines = [
    {
      name: 'PGlite',
      database: pglite,
      bareWriters: async () => ({
        write: async () => void (await pglite.query(bareInsert, Object.values(content()))),
        close: async () => {},
      }),
    },
  ];
  if (postgres === null) return engines;
  const url = await freshDatabase(postgres, cleanUp);
  const database = await openPostgres({ url });
  await database.exec(bareTable);
  return [
    ...engines,
    { name: 'PostgreSQL', database, bareWriters: (writers) => preparedWriters(url, writers) },
  ];
}

async function preparedWriters(connectionString, writers) {
  const clients = await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  return {
    write: async (writer) => {
      const { data, meta } = content();
      await clients[writer].query({ name: 'bare', text: bareInsert, values: [data, meta] });
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

async function logWriters(database, writers) {
  const log = await createSqlEventLog({ database });
  const run = randomUUID();
  const revisions = Array.from({ length: writers }, () => 'none');
  return {
    write: async (writer) => {
      const { data, meta } = content();
      const event = {
        id: randomUUID(),
        type: 'Measured',
        schemaVersion: 1,
        data: JSON.parse(data),
        meta: JSON.parse(meta),
      };
      const result = await log.append(`bench-${run}-${writer}`, [event], revisions[writer]);
      if (!result.ok) throw new Error('an append of the bench met another one');
      revisions[writer] = result.revision;
    },
    close: () => log.close(),
  };
}

/** About what an event of a trajectory holds: ids, a few facts, a sealed text. */
function content() {
  const data = { reportId: randomUUID(), organisationId: 'school-12', sealed: 'x'.repeat(500) };
  const meta = { actor: 'school-12', at: '2024-10-02T08:49:36.000Z', causation: randomUUID() };
  return { data: JSON.stringify(data), meta: JSON.stringify(meta) };
}
