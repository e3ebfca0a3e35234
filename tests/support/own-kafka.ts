import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skippedForKafka } from '@samenspoor/event-log-conformance';
import { describe } from 'vitest';

const script = fileURLToPath(new URL('../../infra/kafka.mjs', import.meta.url));

/** A broker of one test's own, that it may kill. */
export interface OwnKafka {
  /** `host:port`, the same after every start. */
  readonly address: string;
  /** SIGKILL, as when the machine under it dies; what it acknowledged is with the operating system. */
  kill(): Promise<void>;
  /** Starts it again on what it left. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Declares a suite that starts, kills and restarts a Kafka broker of its own (infra/kafka.mjs). Where that can't be
 * done, for want of Java or Maven, it is skipped out loud, and fails with SAMENSPOOR_REQUIRE_KAFKA=1.
 */
export function describeWithOwnKafka(name: string, suite: (start: typeof startOwnKafka) => void): void {
  const check = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  if (check.status === 0) describe(name, () => suite(startOwnKafka));
  else skippedForKafka(name, check.stderr.trim(), () => suite(startOwnKafka));
}

/** @param proxy port of the proxy that clients are to come through, if there is one */
async function startOwnKafka(proxy?: number): Promise<OwnKafka> {
  const folder = mkdtempSync(join(tmpdir(), 'own-kafka-'));
  const advertised = proxy === undefined ? [] : ['--advertised', String(proxy)];
  let broker = await start(folder, advertised);
  return {
    address: broker.address,
    async kill() {
      const ended = once(broker.script, 'exit');
      process.kill(broker.pid, 'SIGKILL');
      await ended;
    },
    async restart() {
      broker = await start(folder, [...advertised, '--port', broker.address.split(':')[1] ?? '']);
    },
    async close() {
      if (broker.script.exitCode === null) {
        const ended = once(broker.script, 'exit');
        broker.script.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, options: readonly string[]) {
  // Should the test run be killed, its standard input ends, and the broker with it.
  const child = spawn(process.execPath, [script, '--attached', '--data', folder, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { script: child, ...(await addressOf(child)) };
}

function addressOf(child: ChildProcess): Promise<{ readonly address: string; readonly pid: number }> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`The broker did not start (${code}).`)));
    child.stdout?.on('data', (text) => {
      said += text;
      const [, address, pid] = /KAFKA_BROKERS=(\S+) KAFKA_PID=(\d+)/.exec(said) ?? [];
      if (address !== undefined) resolve({ address, pid: Number(pid) });
    });
  });
}
