import { join } from 'node:path';
import { eventCodec } from '../../packages/contracts/dist/index.js';
import { createSqlEventLog } from '../../packages/event-log-sql/dist/index.js';
import { openPglite, openPostgres } from '../../packages/sql/dist/index.js';
import { createViews } from '../../packages/views/dist/index.js';
import { interleave } from './interleave.mjs';
import { perSecond, table, times } from './markdown.mjs';

/** Building each view anew from the log that an import left, beside merely reading that log. */
export async function benchRebuilds({ settings, services, cleanUp }) {
  const rows = [];
  let events = 0;
  for (const { name, data, database: url, stop } of services) {
    await stop();
    const database =
      url === null ? await openPglite({ folder: join(data, 'pglite') }) : await openPostgres({ url });
    const log = await createSqlEventLog({ database, codec: eventCodec });
    const views = await createViews({ database, log });
    views.start();
    const close = closeOnce(views, log, database);
    cleanUp.add(close);
    const names = [...new Set((await views.status()).map((view) => view.name))];
    events = await readAll(log);
    const contender = (work) => async () => {
      const began = performance.now();
      await work();
      return { count: events, ms: performance.now() - began };
    };
    const measured = await interleave(
      [
        { name: 'reading the log', run: contender(() => readAll(log)) },
        ...names.map((view) => ({ name: view, run: contender(() => views.rebuild(view)) })),
      ],
      { ...settings, rounds: settings.rebuildRounds },
    );
    const engine = name.replace('service on ', '');
    for (const each of measured) rows.push([engine, each.name, perSecond(each.rate), times(each.ratio)]);
    const [reading, ...each] = measured;
    const all = 1 / each.reduce((sum, { rate }) => sum + 1 / rate, 0);
    rows.push([engine, 'all, one after another (added up)', perSecond(all), times(all / reading.rate)]);
    await close();
  }
  return [
    '### Building views anew',
    `From the log that the import left, ${events.toLocaleString('en-US')} events, until readers read the new one. Events ` +
      'a second are those of the whole log, also where a view handles some of them only. Beside it: reading the same ' +
      'log through a subscription and doing nothing with it.',
    table(['engine', 'view', 'events/s', 'ratio'], rows),
  ];
}

/** Closes all three, in this order, however often it is called. */
function closeOnce(views, log, database) {
  let closed;
  return () => {
    closed ??= (async () => {
      await views.stop();
      await log.close();
      await database.close();
    })();
    return closed;
  };
}

async function readAll(log) {
  const abort = new AbortController();
  let events = 0;
  for await (const item of log.subscribe({ after: null, signal: abort.signal })) {
    if (item.kind === 'event') events += 1;
    else abort.abort();
  }
  return events;
}
