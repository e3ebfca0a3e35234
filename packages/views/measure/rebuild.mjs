// Fills a log with invented reports and work on them, then measures how fast all views are built from it, how far they
// lag behind a writer, and what the queries cost. Build first: `npx tsc -b packages/views packages/event-log-sql`.
//
//   node packages/views/measure/rebuild.mjs [number of reports, default 40000]
//
// Runs on the PostgreSQL server of SAMENSPOOR_TEST_POSTGRES_URL (in a database of its own, removed afterwards), and on
// PGlite in memory when there is none.
import { randomUUID } from 'node:crypto';
import { eventCodec } from '@samenspoor/contracts';
import { municipalities } from '@samenspoor/domain';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { openPglite, openPostgres } from '@samenspoor/sql';
import { createViews } from '@samenspoor/views';

const reports = Number(process.argv[2] ?? 40_000);
const server = process.env.SAMENSPOOR_TEST_POSTGRES_URL;
const name = `measure_${randomUUID().replaceAll('-', '')}`;
const { database, drop } = await fresh();

async function fresh() {
  if (!server) {
    const pglite = await openPglite({ folder: 'memory' });
    return { database: pglite, drop: () => pglite.close() };
  }
  const admin = await openPostgres({ url: server, maxConnections: 1 });
  await admin.exec(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const own = await openPostgres({ url: url.href });
  return {
    database: own,
    async drop() {
      await own.close();
      await admin.exec(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

const log = await createSqlEventLog({ database, codec: eventCodec });
const now = Date.now();
const sealed = {
  alg: 'A256GCM',
  keyId: randomUUID(),
  iv: 'A'.repeat(16),
  tag: 'A'.repeat(24),
  text: 'A'.repeat(1_600),
};
const organisation = (n) => `school-${n % 200}`;
const event = (type, data, meta) => ({ id: randomUUID(), type, schemaVersion: 1, data, meta });
const meta = (n, causationId = null) => ({
  at: new Date(now - (reports - n) * 1_000).toISOString(),
  by: organisation(n),
  command: null,
  causationId,
});

/** Every fourth report joins the person before; every tenth asks a question. */
function written(n) {
  const reportId = randomUUID();
  const joins = n % 4 === 3;
  const person = `person-${joins ? n - 1 : n}`;
  const facts = {
    reportId,
    organisationId: organisation(n),
    registeredBy: organisation(n),
    concernKind: 'relative-absence',
    absences: { B: 12, Z: 4 },
    territory: municipalities[n % 19].nis,
    reportedAt: meta(n).at,
  };
  const possible = n % 10 === 2 && n > 20;
  const question = {
    matchId: randomUUID(),
    candidatePersonId: `person-${n - 10}`,
    weight: 7,
    explanation: [{ field: 'familyName', level: 'equal', weight: 7 }],
  };
  const identified = event(
    'ReportIdentified',
    {
      ...facts,
      personId: person,
      reportName: randomUUID(),
      contentHash: randomUUID(),
      legalBasis: 'compulsory-education-guidance',
      outcome: possible ? 'possible' : joins ? 'joined' : 'new',
      possibleMatches: possible ? [question] : [],
      explanation: [],
      parametersVersion: '1',
      warnings: [],
      report: sealed,
    },
    meta(n),
  );
  const caused = meta(n, identified.id);
  const joined = { organisationId: organisation(n), organisationType: 'school', since: facts.reportedAt };
  return {
    register: identified,
    stream: `trajectory-${person}.1`,
    trajectory: [
      event('Reported', { ...facts, organisationType: 'school', personId: person }, caused),
      event('ParticipantJoined', { ...joined, basis: { kind: 'report', reportId } }, caused),
      ...(n % 2 === 0
        ? [event('Assigned', { coordinator: organisation(n), previous: null, reason: null }, meta(n))]
        : [
            event(
              'AbsencesRecorded',
              {
                absenceId: randomUUID(),
                organisationId: organisation(n),
                code: 'B',
                date: '2024-10-01',
                period: null,
                halfDays: 1,
              },
              meta(n),
            ),
          ]),
    ],
  };
}

async function append(from, to) {
  const batch = Array.from({ length: to - from }, (_, index) => written(from + index));
  const answers = [];
  for (const { register, stream, trajectory } of batch) {
    answers.push(log.append('identity-register-measure', [register], 'any'));
    answers.push(log.append(stream, trajectory, 'any'));
  }
  const all = await Promise.all(answers);
  return all.at(-1).position;
}

for (let from = 0; from < reports; from += 500) await append(from, Math.min(reports, from + 500));
const head = await log.head();
const events = Number(head);
console.log(`${database.engine}: ${events} events of ${reports} reports`);

async function timed(what, work) {
  const before = process.cpuUsage();
  const started = performance.now();
  const answer = await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${what}: ${ms.toFixed(1)} ms (this process computed for ${((user + system) / 1_000).toFixed(0)} ms)`,
  );
  return { ms, answer };
}

const reading = await timed('reading the log through the codec, once, alone', async () => {
  const stop = new AbortController();
  for await (const item of log.subscribe({ after: null, signal: stop.signal }))
    if (item.kind === 'caught-up') stop.abort();
});
console.log(`  ${Math.round(events / (reading.ms / 1_000))} events/s`);

const views = await createViews({ database, log });
views.start();
const building = await timed('building all views, indexes included', () => views.waitFor(head, 600_000));
console.log(`  ${Math.round(events / (building.ms / 1_000))} events/s`);
for (const view of ['reports', 'trajectories', 'matches', 'follow-ups']) {
  const { ms } = await timed(`rebuilding ${view} alone`, () => views.rebuild(view));
  console.log(`  ${Math.round(events / (ms / 1_000))} events/s`);
}

const lags = [];
for (let n = 0; n < 300; n += 1) {
  const position = await append(reports + n, reports + n + 1);
  const started = performance.now();
  if (!(await views.waitFor(position, 5_000))) throw new Error('the views did not follow');
  lags.push(performance.now() - started);
}
lags.sort((a, b) => a - b);
console.log(
  `lag after an acknowledged report: median ${lags[150].toFixed(1)} ms, p95 ${lags[285].toFixed(1)} ms`,
);

const me = { kind: 'organisation', organisationId: 'school-3' };
const contactPoint = { kind: 'territory', organisationId: 'contact', territory: municipalities[4].nis };
const all = { kind: 'all', organisationId: 'kans' };
const first = { limit: 50, cursor: null };
const { queries } = views;
for (const [who, viewer] of Object.entries({ me, contactPoint, all })) {
  await timed(`worklist, ${who}`, () => queries.trajectories.worklist(viewer, first));
  await timed(`reports, ${who}`, () => queries.reports.page(viewer, first));
  await timed(`open matches, ${who}`, () => queries.matches.page(viewer, 'open', first));
}
await timed('network counts', () => queries.network.counts());
await timed('pending follow-ups', () => queries.followUps.pending(0, 100));

await views.stop();
await log.close();
await drop();
