import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * What is to be taken away again: folders, databases, processes. `run` does so in the opposite order, whatever some of
 * it says.
 */
export class CleanUp {
  #steps = [];

  add(step) {
    this.#steps.push(step);
  }

  async run() {
    for (const step of this.#steps.splice(0).reverse()) {
      await Promise.resolve()
        .then(step)
        .catch((error) => console.error(`Cleaning up: ${error.message}`));
    }
  }
}

/** A folder of this run's own. */
export async function freshFolder(cleanUp) {
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-bench-'));
  cleanUp.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A database of this run's own on a server. @returns its address */
export async function freshDatabase(server, cleanUp) {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  cleanUp.add(() => onServer(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Version of a server, and a refusal in plain words when it does not answer. */
export async function serverVersion(server) {
  try {
    const { rows } = await onServer(server, 'show server_version');
    return rows[0].server_version.split(' ')[0];
  } catch (error) {
    throw new Error(
      `SAMENSPOOR_TEST_POSTGRES_URL: the server does not answer (${error.code ?? error.message}).`,
    );
  }
}

async function onServer(server, sql) {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
