import { readFile } from 'node:fs/promises';
import { Client } from 'undici';
import { interleave, percentile, repeatFor } from './interleave.mjs';
import { milliseconds, perSecond, table, times } from './markdown.mjs';
import { startBare, startService } from './processes.mjs';

const connectionCounts = [1, 32];

/** `POST /v1/reports` beside a bare route that accepts the same body. */
export async function benchRequests({ settings, postgres, reports, cleanUp }) {
  const bodies = await bodiesIn(reports);
  const servers = [
    { name: 'bare Fastify route', ...(await startBare(cleanUp)) },
    { name: 'service on PGlite', ...(await startService(null, cleanUp)) },
    ...(postgres === null
      ? []
      : [{ name: 'service on PostgreSQL', ...(await startService(postgres, cleanUp)) }]),
  ];
  const rows = [];
  for (const connections of connectionCounts) {
    const contenders = servers.map((server) => sender(server, bodies, connections));
    const measured = await interleave(contenders, settings);
    await Promise.all(contenders.map(({ close }) => close()));
    for (const { name, rate, ratio, latencies } of measured) {
      const shares = [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(latencies, share)));
      rows.push([connections, name, perSecond(rate), ...shares, times(ratio)]);
    }
  }
  await Promise.all(servers.map(({ stop }) => stop()));
  return [
    '### Reporting over HTTP',
    'One report a request (`POST /v1/reports`), matched with everybody known and durable before the answer, over ' +
      'connections that stay open. Beside it: a bare Fastify route that accepts the same body and returns a constant.',
    table(['connections', 'server', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio'], rows),
  ];
}

/** What is sent, one report a line. */
export const bodiesIn = async (file) =>
  (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let sent = 0;

export function sender({ name, url, token }, bodies, connections) {
  const clients = Array.from({ length: connections }, () => new Client(url, { pipelining: 1 }));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let next = 0;
  const send = async (worker) => {
    const body = bodies[next % bodies.length];
    next += 1;
    sent += 1;
    // Every one is a report of its own, also when the file begins again.
    const text = JSON.stringify({ ...body, externalRef: `bench-${sent}` });
    const response = await clients[worker].request({
      method: 'POST',
      path: '/v1/reports',
      headers,
      body: text,
    });
    const answer = await response.body.text();
    if (response.statusCode !== 201) throw new Error(`${name} answered ${response.statusCode}: ${answer}`);
  };
  return {
    name,
    run: (ms) => repeatFor(ms, connections, send),
    close: () => Promise.all(clients.map((client) => client.close())),
  };
}
