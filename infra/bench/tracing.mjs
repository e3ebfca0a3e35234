import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { interleave, percentile } from './interleave.mjs';
import { milliseconds, perSecond, table, times } from './markdown.mjs';
import { processorTimeOf, startService } from './processes.mjs';
import { bodiesIn, sender } from './requests.mjs';

const connectionCounts = [1, 32];

/** `POST /v1/reports` with tracing off and on, beside a build without any where one is given. */
export async function benchTracing({ settings, postgres, reports, cleanUp, without }) {
  const bodies = await bodiesIn(reports);
  const { endpoint, taken, close } = await startCollector();
  cleanUp.add(close);
  const on = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
  const tenth = { ...on, OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' };
  const wanted = [
    ...(without === null ? [] : [{ name: 'absent', main: resolve(without) }]),
    { name: 'off' },
    { name: 'on, a tenth', environment: tenth },
    { name: 'on, all', environment: on },
  ];
  const servers = [];
  for (const { name, ...more } of wanted)
    servers.push({ name, ...(await startService(postgres, cleanUp, more)) });
  const rows = [];
  for (const connections of connectionCounts) {
    const contenders = servers.map((server) => metered(sender(server, bodies, connections), server.pid));
    const measured = await interleave(contenders, settings);
    await Promise.all(contenders.map((contender) => contender.close()));
    const perRequest = contenders.map((contender) => contender.processorMs());
    for (const [index, { name, rate, ratio, latencies }] of measured.entries()) {
      const processor = perRequest[index];
      const shares = [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(latencies, share)));
      rows.push([
        connections,
        name,
        perSecond(rate),
        ...shares,
        times(ratio),
        milliseconds(processor),
        times(processor / perRequest[0]),
      ]);
    }
  }
  await Promise.all(servers.map(({ stop }) => stop()));
  if (taken() === 0) throw new Error('no trace came to the collector: what was measured is not tracing');
  const engine = postgres === null ? 'PGlite' : 'PostgreSQL';
  return [
    '### Tracing',
    `One report a request, on ${engine}, with spans sent to a collector that throws them away. *absent*: a build before ` +
      'there was any tracing. Processor time is that of the service alone, per request: what else the machine does matters less to it.',
    table(
      [
        'connections',
        'tracing',
        'requests/s',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'ratio',
        'processor ms',
        'ratio',
      ],
      rows,
    ),
  ];
}

/** What it also took of the processor, warm-up included. */
function metered(contender, pid) {
  const began = processorTimeOf(pid);
  let requests = 0;
  return {
    ...contender,
    run: async (ms) => {
      const done = await contender.run(ms);
      requests += done.count;
      return done;
    },
    processorMs: () => (processorTimeOf(pid) - began) / requests,
  };
}

async function startCollector() {
  let requests = 0;
  const server = createServer((request, answer) => {
    requests += 1;
    request.resume().on('end', () => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    taken: () => requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
