#!/usr/bin/env node
// npm run bench: what the project does, measured beside its raw baseline in the same run.
//   --quick     few and short rounds, at most two minutes (else ten)
//   --only a,b  some of: append, requests, imports, rebuilds, instances, publish, tracing
//   --without f main.js of another build of the standalone service, without tracing, to measure that beside this one
//   --write     also puts the figures into docs/benchmarks.md
// PostgreSQL takes part when SAMENSPOOR_TEST_POSTGRES_URL names a server (a role that may create databases; 100 free
// connections), Kafka when SAMENSPOOR_TEST_KAFKA_BROKERS names a broker (npm run kafka).
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const parts = ['append', 'requests', 'imports', 'rebuilds', 'instances', 'publish', 'tracing'];
const { isQuick, only, write, without } = readArguments();
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { CleanUp, serverVersion } = await import('./bench/engines.mjs');
const { machine, writeBetweenMarks } = await import('./bench/markdown.mjs');

const settings = isQuick
  ? { rounds: 3, roundMs: 400, warmUpMs: 300, importLines: 2_000, rebuildRounds: 1, pacedMs: 4_000 }
  : { rounds: 5, roundMs: 2_000, warmUpMs: 1_500, importLines: 12_000, rebuildRounds: 3, pacedMs: 20_000 };
const limitMs = (isQuick ? 2 : 10) * 60_000;
const cleanUp = new CleanUp();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => stopWith(128 + constants.signals[signal], `Stopped by ${signal}.`));
}
setTimeout(() => stopWith(1, `Not done in ${limitMs / 60_000} minutes; stopped.`), limitMs).unref();

try {
  const figures = await measure();
  console.log(figures);
  if (write) writeBetweenMarks(new URL('docs/benchmarks.md', root), figures);
  await cleanUp.run();
  process.exit(0);
} catch (error) {
  await stopWith(1, `The bench failed: ${error.stack}`);
}

async function measure() {
  const postgres = process.env.SAMENSPOOR_TEST_POSTGRES_URL || null;
  const version = postgres === null ? null : await serverVersion(postgres);
  if (postgres === null) {
    console.error('SKIPPED: everything on PostgreSQL: SAMENSPOOR_TEST_POSTGRES_URL names no server.\n');
  }
  const brokers = process.env.SAMENSPOOR_TEST_KAFKA_BROKERS?.split(',').filter(Boolean) ?? [];
  if (brokers.length === 0)
    console.error('SKIPPED: publishing to Kafka: SAMENSPOOR_TEST_KAFKA_BROKERS names no broker.\n');
  const reports = new URL('tests/data/brussels-reports.ndjson', root);
  const context = { settings, postgres, reports, cleanUp, without };
  const sections = [];
  const begin = (part) => {
    if (only.includes(part)) console.error(`Measuring: ${part}`);
    return only.includes(part);
  };
  if (begin('append')) sections.push(await (await import('./bench/append.mjs')).benchAppend(context));
  if (begin('requests')) sections.push(await (await import('./bench/requests.mjs')).benchRequests(context));
  const publishes = postgres !== null && brokers.length > 0 && only.includes('publish');
  if (begin('imports') || only.includes('rebuilds') || publishes) {
    const { section, services } = await (await import('./bench/imports.mjs')).benchImports(context);
    if (only.includes('imports')) sections.push(section);
    if (publishes && begin('publish'))
      sections.push(
        await (await import('./bench/publish.mjs')).benchPublish({ ...context, services, brokers }),
      );
    if (begin('rebuilds')) {
      sections.push(await (await import('./bench/rebuilds.mjs')).benchRebuilds({ ...context, services }));
    }
  }
  if (begin('instances'))
    sections.push(await (await import('./bench/instances.mjs')).benchInstances(context));
  if (begin('tracing')) sections.push(await (await import('./bench/tracing.mjs')).benchTracing(context));
  const notes =
    `Medians of ${settings.rounds} interleaved rounds after a warm-up; *ratio* is the median of the rounds' ratios to ` +
    'the baseline above it. Imports run once each.';
  const skipped = [
    ...(postgres === null ? ['PostgreSQL was not measured: no server was named.'] : []),
    ...(only.includes('publish') && !publishes
      ? ['Publishing was not measured: no Kafka broker was named.']
      : []),
  ];
  return [machine(version, isQuick), notes, ...skipped, ...sections.flat()].join('\n\n');
}

async function stopWith(code, message) {
  console.error(message);
  setTimeout(() => process.exit(code), 20_000);
  await cleanUp.run();
  process.exit(code);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean' },
        write: { type: 'boolean' },
        only: { type: 'string' },
        without: { type: 'string' },
      },
    });
    const chosen = values.only?.split(',') ?? parts;
    const unknown = chosen.filter((part) => !parts.includes(part));
    if (unknown.length > 0) throw new Error(`--only: ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
    return {
      isQuick: values.quick === true,
      write: values.write === true,
      only: chosen,
      without: values.without ?? null,
    };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
