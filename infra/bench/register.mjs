// One phase of `npm run bench:register`, in a process of its own: `node register.mjs PHASE PLACE`.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { checkDetails } from '../../packages/casework/dist/identity/details.js';
import { IdentityRegister } from '../../packages/casework/dist/identity/register.js';
import { clockWaiting, createCasework, silentObserver } from '../../packages/casework/dist/index.js';
import { toAppend } from '../../packages/casework/dist/recording.js';
import { eventCodec } from '../../packages/contracts/dist/index.js';
import { createSqlEventLog, createSqlSnapshotStore } from '../../packages/event-log-sql/dist/index.js';
import { submittedPerson } from '../../packages/http/dist/body/submission.js';
import { distribution } from '../../packages/measuring/dist/figures/timing.js';
import { presets } from '../../packages/measuring/dist/generate/errors/rates.js';
import { reportOn, takePersons } from '../../packages/measuring/dist/generate/generate.js';
import { Random } from '../../packages/measuring/dist/random/random.js';
import {
  createKeyedHash,
  createKeyRing,
  createSealer,
  localMasterKey,
} from '../../packages/privacy/dist/index.js';
import { createSqlKeyStore, keyFiling } from '../../packages/privacy-sql/dist/index.js';
import { readRules } from '../../packages/rules/dist/index.js';
import { openPglite, openPostgres } from '../../packages/sql/dist/index.js';

const [, , phase, argument] = process.argv;
const place = JSON.parse(argument);
const seed = 71;
const network = 'bench';
const eventsPerPart = 4_096;
/** How long the disk is given for what the operating system put off while the register was filled. */
const settlingMs = 10_000;
const reporter = { id: 'school-01', type: 'school', name: 'School', community: 'nl', municipality: '21004' };

const database =
  place.url === null
    ? await openPglite({ folder: join(place.folder, 'pglite') })
    : await openPostgres({ url: place.url });
const keyStore = await createSqlKeyStore({ database });
const log = await createSqlEventLog({ database, codec: eventCodec, companion: keyFiling() });
const snapshotStore = await createSqlSnapshotStore({ database });
const keyRing = createKeyRing({ current: localMasterKey(Buffer.alloc(32, 3)) });
const sealer = createSealer({ keyStore, keyRing });
const keyedHash = await createKeyedHash(keyStore, keyRing);
// How long the process stood still to collect garbage, each time.
let collections = [];
new PerformanceObserver((list) => {
  collections.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ entryTypes: ['gc'] });

// How long of each report's time storing its event and key takes.
let waits = [];
const environment = {
  log,
  sealer,
  appendSealed: async (...given) => {
    const asked = performance.now();
    const answer = await log.appendWith(...given);
    waits.push(performance.now() - asked);
    return answer;
  },
  keyedHash,
  keyStore,
  snapshots: { store: snapshotStore, eventsPerPart },
  organisations: new Map([[reporter.id, reporter]]),
  rules: await readRules(),
  network,
  now: () => new Date(),
  newId: () => randomUUID(),
  waiting: clockWaiting,
  observer: { ...silentObserver, fault: (what, error) => console.error(what, error) },
};

const phases = { fill, 'from-the-log': start, 'from-the-snapshot': startAndIdentify };
await phases[phase]();
await log.close();
await database.close();

/** Writes the reports as the register writes those of somebody new: each its own person, sealed, none compared. */
async function fill() {
  const stream = `identity-register-${network}`;
  let revision = ((await log.readStream(stream, { direction: 'backwards', max: 1 }))[0]?.revision ?? -1) + 1;
  if (revision >= place.persons) return;
  const random = new Random(seed, 'fill');
  const began = performance.now();
  let batch = [];
  let nth = 0;
  const write = async () => {
    if (nth <= revision) {
      batch = [];
      return;
    }
    const keys = batch.map(({ record }) => record);
    const events = batch.map(({ event }) => toAppend(event, randomUUID()));
    const appended = await log.appendWith(stream, events, revision === 0 ? 'none' : revision - 1, keys);
    if (!appended.ok) throw new Error('somebody else writes');
    revision += batch.length;
    batch = [];
  };
  for (const person of takePersons(seed, place.persons)) {
    batch.push(eventOn(submissionOn(random, person, `fill-${nth}`)));
    nth++;
    if (batch.length === 500) await write();
  }
  if (batch.length > 0) await write();
  say('written', { reports: revision, seconds: since(began) });
}

/** A start that reads the whole register from the log, and then the writing of the snapshot beside it. */
async function start() {
  const began = performance.now();
  const whole = Math.floor(place.persons / eventsPerPart);
  const { store, written } = writing(whole - (await partsNow()));
  const casework = createCasework({ ...environment, snapshots: { store, eventsPerPart } }, null);
  await casework.start();
  say('ready from the log', { seconds: since(began), parts: await partsNow(), ...memory() });
  const ready = performance.now();
  await written;
  say('snapshot written', { seconds: since(ready), parts: await partsNow() });
  await casework.close();
}

/** The store of snapshots, and a promise that so many more parts are confirmed in it. */
function writing(parts) {
  let confirmed = 0;
  let store;
  const written = new Promise((resolve) => {
    if (parts <= 0) resolve();
    store = {
      ...snapshotStore,
      confirm: async (part) => {
        const stays = await snapshotStore.confirm(part);
        if (stays) confirmed++;
        if (confirmed === parts) resolve();
        return stays;
      },
    };
  });
  return { store, written };
}

async function startAndIdentify() {
  const began = performance.now();
  const register = new IdentityRegister(environment);
  await register.catchUp();
  say('ready from the snapshot', { seconds: since(began), parts: await partsNow(), ...memory() });
  // What the filling left for the disk and the vacuum to do is not what is measured here.
  for (const statement of ['vacuum analyze', 'checkpoint']) await database.exec(statement);
  await pause(settlingMs);
  await plainCommits();
  await identify(register, 1);
  await identify(register, place.atOnce);
  await plainCommits();
  await register.memory.stop();
}

/** The baseline beside which `identify` is read: what one commit of one small row takes on this disk at this hour. */
async function plainCommits() {
  await database.exec('create table if not exists plain_commit (id uuid primary key, text text)');
  const times = [];
  for (let nth = 0; nth < 1_000; nth++) {
    const asked = performance.now();
    await database.query('insert into plain_commit values ($1, $2)', [randomUUID(), 'x'.repeat(1_000)]);
    times.push(performance.now() - asked);
  }
  const { median, p99, max } = distribution(times);
  say('plain commits of one row, 1 at once', {
    'p50 ms': median.toFixed(1),
    'p99 ms': p99.toFixed(1),
    'max ms': max.toFixed(1),
  });
}

/** Further reports, by turns about a known young person and about somebody new, so many at once. */
async function identify(register, atOnce) {
  const random = new Random(seed + atOnce, 'further');
  const known = [];
  for (const person of takePersons(seed, place.reports / 2)) known.push(person);
  const strangers = takePersons(seed + 1_000 + atOnce, place.reports / 2);
  const waiting = known.flatMap((person) => [person, strangers.next().value]);
  const times = [];
  const outcomes = {};
  let nth = 0;
  await pause(0);
  collections = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const worker = async () => {
    while (nth < waiting.length) {
      const person = waiting[nth];
      const prepared = preparedOn(register, submissionOn(random, person, `further-${atOnce}-${nth}`));
      nth++;
      const asked = performance.now();
      const { ok, value } = await register.identify(prepared);
      times.push(performance.now() - asked);
      if (!ok) throw new Error('refused');
      outcomes[value.event.data.outcome] = (outcomes[value.event.data.outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = since(began);
  const used = process.cpuUsage(cpu);
  const { count, median, p99, max } = distribution(times);
  say(`identified, ${atOnce} at once`, {
    'per second': Math.round(count / seconds),
    'per second of this process': Math.round(count / ((used.user + used.system) / 1e6)),
    'p50 ms': median.toFixed(1),
    'p99 ms': p99.toFixed(1),
    'max ms': max.toFixed(1),
    ...outcomes,
  });
  const stored = distribution(waits);
  say('of that, waiting for the database', {
    'p50 ms': stored.median.toFixed(1),
    'p99 ms': stored.p99.toFixed(1),
    'max ms': stored.max.toFixed(1),
  });
  waits = [];
  await pause(0);
  const stood = distribution(collections);
  say('and standing still to collect garbage', {
    times: stood.count,
    'p50 ms': stood.median.toFixed(1),
    'p99 ms': stood.p99.toFixed(1),
    'max ms': stood.max.toFixed(1),
    'of the time': `${((100 * collections.reduce((sum, each) => sum + each, 0)) / (seconds * 1_000)).toFixed(1)} %`,
  });
}

function submissionOn(random, person, ref) {
  return { ref, youngPerson: submittedPerson(reportOn(random, person, ref, presets.usual).youngPerson) };
}

function facts({ ref }) {
  return {
    reportId: randomUUID(),
    organisationId: reporter.id,
    registeredBy: reporter.id,
    reportName: keyedHash.hash('report-name', ref),
    contentHash: keyedHash.hash('report-content', ref),
    concernKind: 'relative-absence',
    absences: { B: 12 },
    legalBasis: 'compulsory-education-guidance',
    territory: null,
    reportedAt: new Date().toISOString(),
    warnings: [],
  };
}

function meta() {
  return { at: new Date().toISOString(), by: reporter.id, command: null, causationId: null };
}

function eventOn(submission) {
  const personId = randomUUID();
  const { envelope, record } = sealer.prepare(personId, contentOf(submission));
  const decision = { outcome: 'new', possibleMatches: [], explanation: [], parametersVersion: 'bench' };
  const data = { ...facts(submission), personId, ...decision, report: envelope };
  return { event: { type: 'ReportIdentified', data, meta: meta() }, record };
}

function preparedOn(register, submission) {
  return {
    report: facts(submission),
    content: contentOf(submission),
    details: register.known.normalise(checkDetails(submission.youngPerson).details),
    meta: meta(),
    newPersonId: randomUUID(),
    eventId: randomUUID(),
    size: 2_000,
  };
}

function contentOf({ youngPerson }) {
  return { sent: { youngPerson, concern: { kind: 'relative-absence' } }, youngPerson };
}

async function partsNow() {
  const parts = await snapshotStore.parts(`identity-register-${network}`);
  return parts.filter(({ confirmed }) => confirmed).length;
}

function memory() {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const mb = (bytes) => Math.round(bytes / 1e6);
  return { 'heap MB': mb(heapUsed), 'typed arrays MB': mb(arrayBuffers), 'resident MB': mb(rss) };
}

function since(began) {
  return (performance.now() - began) / 1_000;
}

function say(what, figures) {
  const shown = Object.entries(figures).map(([name, value]) => {
    const number = typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : value;
    return `${name} ${number}`;
  });
  console.log(`${place.url === null ? 'PGlite' : 'PostgreSQL'}: ${what}: ${shown.join(', ')}`);
}
