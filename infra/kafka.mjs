#!/usr/bin/env node
// A real Kafka broker for tests and trials: Apache Kafka in KRaft mode, one node, on the loopback address, from the jars
// that infra/kafka/pom.xml names. Needs Java 17 and, the first time, Maven. Says where it listens, and runs until it is
// told to stop (SIGINT, SIGTERM).
//   --port N     listens there; otherwise on a free port
//   --advertised N  tells clients to come to that port, where a proxy passes them on
//   --data DIR   keeps what it stores there; otherwise in a temporary folder that goes with it
//   --attached   stops too when its standard input ends
//   --check      starts nothing; says whether it could
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, startBroker } from './lib/kafka-broker.mjs';
import { kafkaJars, NoKafkaError } from './lib/kafka-jars.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    advertised: { type: 'string' },
    data: { type: 'string' },
    attached: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

try {
  const jars = kafkaJars(fileURLToPath(new URL('../', import.meta.url)));
  if (values.check) console.log('A Kafka broker can be started here.');
  else await run(jars);
} catch (error) {
  console.error(error instanceof NoKafkaError ? error.message : error.stack);
  process.exitCode = 1;
}

async function run(jars) {
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'samenspoor-kafka-'));
  const cleanUp = () => {
    if (values.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  const stop = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    if (values.attached) process.stdin.resume().once('end', resolve);
  });
  try {
    const { broker, port } = await startOnPort(jars, data);
    console.log(`KAFKA_BROKERS=127.0.0.1:${port} KAFKA_PID=${broker.pid}`);
    const ended = new Promise((resolve) => broker.once('exit', resolve));
    await Promise.race([stop, ended]);
    broker.kill('SIGTERM');
    const patience = setTimeout(() => broker.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  } finally {
    cleanUp();
    process.stdin.pause();
  }
}

/** Another program may take a free port between our asking and our using it. */
async function startOnPort(jars, data) {
  const advertised = values.advertised === undefined ? undefined : Number(values.advertised);
  for (let attempt = 1; ; attempt += 1) {
    const port = values.port === undefined ? await freePort() : Number(values.port);
    try {
      return { broker: await startBroker({ jars, data, port, advertised }), port };
    } catch (error) {
      if (values.port !== undefined || attempt === 3) throw error;
    }
  }
}
