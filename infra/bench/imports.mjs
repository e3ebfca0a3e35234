import { readFile } from 'node:fs/promises';
import { createClient } from '../../packages/client/dist/index.js';
import { perSecond, table, times } from './markdown.mjs';
import { memoryOf, startBare, startService } from './processes.mjs';

const sampleMs = 50;

/**
 * The same NDJSON file twice through `POST /v1/imports/reports`.
 *
 * @returns the section, and the services with what they hold now, for what comes after
 */
export async function benchImports({ settings, postgres, reports, cleanUp }) {
  const all = (await readFile(reports, 'utf8')).trimEnd().split('\n');
  const lines = all.slice(0, settings.importLines);
  const servers = [
    { name: 'bare Fastify route', ...(await startBare(cleanUp)) },
    { name: 'service on PGlite', ...(await startService(null, cleanUp)) },
    ...(postgres === null
      ? []
      : [{ name: 'service on PostgreSQL', ...(await startService(postgres, cleanUp)) }]),
  ];
  const rows = [];
  const bareRates = [];
  for (const server of servers) {
    for (const [index, which] of ['first', 'again'].entries()) {
      const { rate, peak, outcomes } = await importOnce(server, lines);
      bareRates[index] ??= rate;
      rows.push([
        server.name,
        which,
        perSecond(rate),
        peak === null ? '–' : Math.round(peak),
        times(rate / bareRates[index]),
        outcomes,
      ]);
    }
  }
  const section = [
    '### Importing',
    `${lines.length.toLocaleString('en-US')} reports in one stream, and the same once more. Memory is the most that the ` +
      'serving process held meanwhile. Beside it: a bare Fastify route that reads every line as JSON and answers with a ' +
      'constant.',
    table(['server', 'time', 'reports/s', 'memory MiB', 'ratio', 'answers'], rows),
  ];
  return { section, services: servers.slice(1) };
}

async function importOnce({ url, token, pid }, lines) {
  const client = createClient({ baseUrl: url, token });
  const statuses = new Map();
  let peak = memoryOf(pid);
  const sampling = setInterval(() => {
    const now = memoryOf(pid);
    if (now !== null) peak = Math.max(peak, now);
  }, sampleMs);
  const began = performance.now();
  const ended = await client.importReports(pieces(lines), ({ status }) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const ms = performance.now() - began;
  clearInterval(sampling);
  if (!ended.ok) throw new Error(`an import failed: ${JSON.stringify(ended)}`);
  if (ended.value.lines !== lines.length) throw new Error('an import did not answer every line');
  const outcomes = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  return { rate: (lines.length * 1_000) / ms, peak, outcomes };
}

async function* pieces(lines) {
  for (let start = 0; start < lines.length; start += 100) {
    yield `${lines.slice(start, start + 100).join('\n')}\n`;
  }
}
