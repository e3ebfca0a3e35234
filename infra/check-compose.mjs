#!/usr/bin/env node
// Builds the images, brings docker-compose.yml up under a name and secrets of its own, and holds it to what
// docs/how-to/run-with-docker.md says: all healthy, nobody root, no file system writable, what one contact point
// acknowledged is known to the other, and a killed projector and contact point are made up for. Removes containers and
// volumes; the images stay.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'compose-'));
const project = `samenspoor-check-${randomBytes(4).toString('hex')}`;
const token = randomBytes(24).toString('base64url');
const [one, other] = await Promise.all([freePort(), freePort()]);

/** Without what this shell was given, which would count for more than the file. */
const ownEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(PATH|HOME|DOCKER_.*|.*_proxy|.*_PROXY)$/.test(name)),
);

const compose = (...args) =>
  run('docker', ['compose', '-p', project, '--env-file', join(folder, 'env'), ...args], {
    cwd: root,
    env: ownEnvironment,
    maxBuffer: 64 * 1024 * 1024,
  });

try {
  await writeFile(
    join(folder, 'env'),
    [
      `POSTGRES_PASSWORD=${randomBytes(12).toString('hex')}`,
      `SAMENSPOOR_MASTER_KEY=${randomBytes(32).toString('base64')}`,
      `SAMENSPOOR_TOKENS='${JSON.stringify({ kans: token })}'`,
      `PORT_1=${one}`,
      `PORT_2=${other}`,
    ].join('\n'),
  );
  await compose('up', '--build', '--wait', '--wait-timeout', '300');
  await rightsAreFew();
  const first = await report(one, 'compose-1');
  await knows(other, first);
  await compose('kill', 'projector-1', 'meldpunt-1');
  const second = await report(other, 'compose-2');
  await knows(other, second);
  await compose('up', '--wait', '--wait-timeout', '120');
  await knows(one, second);
  console.log('docker-compose.yml: all healthy, as said');
} catch (error) {
  const { stdout = '' } = await compose('logs', '--no-color', '--tail', '40').catch(() => ({}));
  console.error(stdout);
  throw error;
} finally {
  await compose('down', '--volumes', '--timeout', '5').catch(() => {});
  await rm(folder, { recursive: true });
}

async function rightsAreFew() {
  const { stdout } = await compose('ps', '--quiet', 'meldpunt-1', 'meldpunt-2', 'projector-1', 'projector-2');
  const ids = stdout.trim().split('\n');
  assert.equal(ids.length, 4);
  for (const container of JSON.parse((await run('docker', ['inspect', ...ids])).stdout)) {
    assert.equal(container.State.Health.Status, 'healthy');
    assert.equal(container.HostConfig.ReadonlyRootfs, true);
    const { stdout: user } = await run('docker', ['exec', container.Id, 'id', '-u']);
    assert.notEqual(user.trim(), '0');
  }
}

async function report(port, externalRef) {
  const answer = await ask(port, '/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      externalRef,
      youngPerson: { familyName: `Proef ${externalRef}`, givenNames: 'Lente', birthDate: '2009-04-17' },
      concern: { kind: 'relative-absence', absences: { B: 6 } },
      legalBasis: 'compulsory-education-guidance',
    }),
  });
  assert.equal(answer.status, 201);
  return answer.json();
}

/** The list of another process holds it: the views came as far. */
async function knows(port, { trajectoryId, position }) {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(port, '/v1/worklist?limit=100', { headers: { 'read-after': position } }).catch(
      () => null,
    );
    if (answer?.status === 200 && (await answer.text()).includes(trajectoryId)) return;
    if (tries === 60) throw new Error(`port ${port} does not come to know ${trajectoryId}`);
    await pause(500);
  }
}

function ask(port, path, { headers, ...more } = {}) {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    ...more,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
