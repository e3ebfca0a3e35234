import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Client } from 'undici';
import { freshDatabase, freshFolder } from './engines.mjs';
import { interleave, percentile, repeatFor } from './interleave.mjs';
import { milliseconds, perSecond, table, times } from './markdown.mjs';
import { startProcess } from './processes.mjs';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);
const connections = 32;
const reportsPerSecond = 200;
const token = randomUUID();

/** One and two contact points on one PostgreSQL, a projector beside them: how many reports, how fast, and how soon they are seen. */
export async function benchInstances({ settings, postgres, reports, cleanUp }) {
  if (postgres === null) return [];
  const bodies = (await readFile(reports, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const database = await freshDatabase(postgres, cleanUp);
  const [one, other] = await startNetwork(database, cleanUp);
  const contenders = [
    loadOn('one contact point', [one], bodies),
    loadOn('two contact points', [one, other], bodies),
  ];
  const rows = [];
  for (const { name, rate, ratio, latencies } of await interleave(contenders, settings)) {
    const load = contenders.find((contender) => contender.name === name);
    rows.push([name, perSecond(rate), ...shares(latencies), times(ratio), load.conflictsPerReport()]);
    // Half load stands for itself: what full load left to be done is not counted in it.
    await caughtUp(database);
    const half = await load.paced(rate / 2, settings.pacedMs);
    rows.push([
      `${name}, at half of that`,
      perSecond(half.rate),
      ...shares(half.latencies),
      '',
      half.conflicts,
    ]);
  }
  const lags = await lagsOf(database, contenders[1], settings.pacedMs);
  await Promise.all(contenders.map(({ close }) => close()));
  return [
    '### One and two contact points',
    `Services of their own on one PostgreSQL, with one projector: \`POST /v1/reports\` over ${connections} connections that stay open, ` +
      'shared by the contact points. At half of that, reports are sent at their time, whatever became of the ones before, and ' +
      'latency counts from that time; it begins when every view has caught up with the full load before it. Conflicts are decisions that were taken again because the other wrote to the register first.',
    table(
      ['contact points', 'reports/s', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio', 'conflicts per report'],
      rows,
    ),
    '### From the log to the views',
    `${reportsPerSecond} reports a second, by two contact points: how long after the log stored an event a reader of the view has it.`,
    table(['view', 'events', 'p50 ms', 'p99 ms', 'most ms'], lags),
  ];
}

const shares = (latencies) => [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(latencies, share)));

async function startNetwork(database, cleanUp) {
  const folder = await freshFolder(cleanUp);
  const tokens = join(folder, 'tokens.json');
  await writeFile(tokens, JSON.stringify({ kans: token }));
  const shared = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: database, LOG_LEVEL: 'warn' };
  const contactPoint = {
    ...shared,
    SAMENSPOOR_DATA: folder,
    SAMENSPOOR_ORGANISATIONS: organisations,
    SAMENSPOOR_TOKENS: tokens,
  };
  const [one, other] = await Promise.all([
    startProcess('meldpunt', cleanUp, contactPoint),
    startProcess('meldpunt', cleanUp, contactPoint),
    startProcess('projector', cleanUp, shared),
  ]);
  return [one, other];
}

let sent = 0;

function loadOn(name, services, bodies) {
  const clients = Array.from(
    { length: connections },
    (_, nth) => new Client(services[nth % services.length].url, { pipelining: 1 }),
  );
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let reported = 0;
  let conflicts = 0;
  const send = async (worker) => {
    sent += 1;
    // Reported now: deadlines of reports of years ago have run out, and are told beside what is measured.
    const reportedAt = new Date().toISOString();
    const body = { ...bodies[sent % bodies.length], externalRef: `bench-${sent}`, reportedAt };
    const response = await clients[worker % connections].request({
      method: 'POST',
      path: '/v1/reports',
      headers,
      body: JSON.stringify(body),
    });
    const answer = await response.body.text();
    if (response.statusCode !== 201) throw new Error(`${name} answered ${response.statusCode}: ${answer}`);
  };
  const counting = async (work) => {
    const before = await conflictsOf(services);
    const measured = await work();
    const met = (await conflictsOf(services)) - before;
    conflicts += met;
    reported += measured.count;
    return { ...measured, conflicts: (met / measured.count).toFixed(3) };
  };
  return {
    name,
    run: (ms) => counting(() => repeatFor(ms, connections, send)),
    paced: (rate, ms) => counting(() => atTheirTime(rate, ms, send)),
    conflictsPerReport: () => (conflicts / reported).toFixed(3),
    close: () => Promise.all(clients.map((client) => client.close())),
  };
}

/** Begins so many a second, whether the ones before are done or not; latency counts from when each was due. */
async function atTheirTime(rate, ms, work) {
  const latencies = [];
  const under = [];
  const began = performance.now();
  for (let nth = 0; (nth * 1_000) / rate < ms; nth += 1) {
    const due = began + (nth * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    under.push(work(nth).then(() => latencies.push(performance.now() - due)));
  }
  await Promise.all(under);
  return {
    count: latencies.length,
    rate: (latencies.length * 1_000) / (performance.now() - began),
    latencies,
  };
}

async function conflictsOf(services) {
  const texts = await Promise.all(
    services.map(({ url }) => fetch(`${url}/metrics`).then((answer) => answer.text())),
  );
  return texts.reduce((sum, text) => {
    const [, count = '0'] = /^samenspoor_register_conflicts_total (\S+)$/m.exec(text) ?? [];
    return sum + Number(count);
  }, 0);
}

/** How long events took to each view: when the log stored them, and the first look that found the view past them. */
async function lagsOf(database, load, ms) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const {
      rows: [{ head }],
    } = await client.query('select max(position)::text as head from log.events');
    const looks = new Map();
    let under = true;
    const looking = (async () => {
      while (under) {
        for (const { view, position, at } of await positionsNow(client))
          (looks.get(view) ?? looks.set(view, []).get(view)).push({ position, at });
        await pause(2);
      }
    })();
    await load.paced(reportsPerSecond, ms);
    await pause(1_000);
    under = false;
    await looking;
    const { rows: events } = await client.query(
      'select position, extract(epoch from recorded_at) * 1000 as at from log.events where position > $1 order by position',
      [head],
    );
    return [...looks].sort().map(([view, seen]) => {
      const lags = lagsIn(seen, events);
      const most = milliseconds(percentile(lags, 1));
      return [
        view,
        lags.length,
        milliseconds(percentile(lags, 0.5)),
        milliseconds(percentile(lags, 0.99)),
        most,
      ];
    });
  } finally {
    await client.end();
  }
}

/** Resolves when each view has what the log had when this was called. */
async function caughtUp(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query('select max(position) as head from log.events');
    const head = Number(rows[0].head);
    while ((await positionsNow(client)).some(({ position }) => position < head)) await pause(50);
  } finally {
    await client.end();
  }
}

async function positionsNow(client) {
  const { rows } = await client.query(
    `select view, coalesce(position, '0')::bigint as position, extract(epoch from clock_timestamp()) * 1000 as at
       from views.checkpoints join views.active using (view, version, generation)`,
  );
  return rows.map(({ view, position, at }) => ({ view, position: Number(position), at: Number(at) }));
}

function lagsIn(seen, events) {
  const lags = [];
  let look = 0;
  for (const { position, at } of events) {
    while (look < seen.length && seen[look].position < Number(position)) look += 1;
    if (look === seen.length)
      throw new Error('a view did not come to the end within a second of the last report');
    lags.push(seen[look].at - Number(at));
  }
  return lags;
}
