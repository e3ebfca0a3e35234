import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const startMs = 60_000;
const quickStart = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const quietly = [
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=error',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
];
/** Only names the storage of one broker on one machine. */
const clusterId = 'c2FtZW5zcG9vci10ZQ';

/**
 * Starts a single Kafka broker in KRaft mode, on this machine's loopback address only. What a former one left in the
 * data folder is taken up again, as after a crash.
 *
 * @param jars folder with the jars
 * @param data folder for what it stores; may be empty
 * @param port where it listens
 * @param advertised where clients are told to come, if elsewhere
 * @returns the Java process, once it answers
 */
export async function startBroker({ jars, data, port, advertised = port }) {
  mkdirSync(data, { recursive: true });
  const settings = join(data, 'server.properties');
  writeFileSync(settings, properties(join(data, 'log'), port, advertised, await freePort()));
  const classPath = ['-cp', join(jars, '*')];
  if (!existsSync(join(data, 'log', 'meta.properties')))
    await promisify(execFile)('java', [
      ...quickStart,
      ...quietly,
      ...classPath,
      'kafka.tools.StorageTool',
      'format',
      '-t',
      clusterId,
      '-c',
      settings,
    ]);
  const broker = spawn('java', [...quickStart, ...quietly, ...classPath, 'kafka.Kafka', settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A signal to our terminal or group is ours to answer: the broker is told to stop, in order.
    detached: true,
  });
  await started(broker);
  return broker;
}

function started(broker) {
  return new Promise((resolve, reject) => {
    let said = '';
    const settle = (outcome) => {
      clearTimeout(timer);
      broker.stderr.off('data', listen);
      broker.off('exit', ended);
      // Nobody reads on, and a full pipe would stop it.
      broker.stderr.resume();
      outcome();
    };
    const fail = (reason) =>
      settle(() => reject(new Error(`The Kafka broker did not start (${reason}):\n${said.slice(-4_000)}`)));
    const ended = (code, signal) => fail(`it ended with ${signal ?? code}`);
    const timer = setTimeout(() => {
      broker.kill('SIGKILL');
      fail(`not there after ${startMs / 1_000} s`);
    }, startMs);
    const listen = (text) => {
      said += text;
      if (said.includes('Kafka Server started')) settle(resolve);
    };
    broker.stderr.setEncoding('utf8');
    broker.stderr.on('data', listen);
    broker.once('exit', ended);
    broker.once('error', (error) => fail(error.message));
  });
}

/** A port of this machine that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const properties = (folder, port, advertised, controllerPort) => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${advertised}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${folder}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=5
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
`;
