#!/usr/bin/env node
// Builds the images, brings the compose files up under a name and secrets of their own, and holds them to what
// docs/how-to/run-with-docker.md says. First docker-compose.yml: all healthy, nobody root, no file system writable, what
// one contact point acknowledged is known to the other, and a killed projector and contact point are made up for. Then
// docker-compose.kafka.yml on top of it: what was reported stands on a topic that is set up as it must be, and in the
// region's overview; killed projectors, overview and broker are made up for. Between them docker-compose.webhooks.yml: an
// endpoint is told. Removes containers and volumes, also when
// it is told to stop; the images stay.
import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, withComposeProject } from './lib/compose-project.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const tokens = Object.fromEntries(
  ['kans', 'region', 'school-04'].map((id) => [id, randomBytes(24).toString('base64url')]),
);
const [one, other, overview] = await Promise.all([freePort(), freePort(), freePort()]);
const compact = ['docker-compose.yml'];
const kafka = [...compact, 'docker-compose.kafka.yml'];
const webhooks = [...compact, 'docker-compose.webhooks.yml'];
const full = [...kafka, 'docker-compose.full.yml'];
const folder = await mkdtemp(join(tmpdir(), 'compose-webhooks-'));
const endpoints = join(folder, 'webhooks.json');
const quiet = ['--wait', '--wait-timeout', '300'];
const settings = [
  `POSTGRES_PASSWORD=${randomBytes(12).toString('hex')}`,
  `SAMENSPOOR_MASTER_KEY=${randomBytes(32).toString('base64')}`,
  `SAMENSPOOR_TOKENS='${JSON.stringify(tokens)}'`,
  `GRAFANA_PASSWORD=${randomBytes(12).toString('hex')}`,
  `PORT_1=${one}`,
  `PORT_2=${other}`,
  `PORT_OVERVIEW=${overview}`,
  `SAMENSPOOR_WEBHOOKS_FILE=${endpoints}`,
];

// On the containers' own loopback, where nobody listens: that it is tried is what is looked for.
const endpoint = {
  id: 'nobody-there',
  organisation: 'kans',
  url: 'http://127.0.0.1:9/',
  secrets: [`whsec_${randomBytes(32).toString('base64')}`],
  from: 'beginning',
};
await writeFile(endpoints, JSON.stringify([endpoint]));

await withComposeProject(root, settings, async (project) => {
  project.use(...full);
  await project.compose('config', '--quiet');
  project.use(...kafka);
  await timed('images', () => project.compose('build'));
  await timed('docker-compose.yml', () => compactVariant(project));
  await timed('docker-compose.webhooks.yml', () => webhooksVariant(project));
  await timed('docker-compose.kafka.yml', () => kafkaVariant(project));
}).finally(() => rm(folder, { recursive: true }));

async function timed(name, work) {
  const began = Date.now();
  await work();
  console.log(`${name}: as said (${Math.round((Date.now() - began) / 1_000)} s)`);
}

async function compactVariant(project) {
  project.use(...compact);
  await project.compose('up', ...quiet);
  await rightsAreFew(project, 'meldpunt-1', 'meldpunt-2', 'projector-1', 'projector-2');
  const first = await report(one, 'kans', invented('compose-1'));
  await knows(other, first);
  await project.compose('kill', 'projector-1', 'meldpunt-1');
  const second = await report(other, 'kans', invented('compose-2'));
  await knows(other, second);
  await project.compose('up', ...quiet);
  await knows(one, second);
}

async function webhooksVariant(project) {
  project.use(...webhooks);
  await project.compose('up', ...quiet);
  await until('the endpoint is told of what was reported before', async () => {
    const answer = await ask(one, 'kans', '/v1/operations/webhooks').then((each) => each.json());
    return answer.items.some(({ endpoint: id, state }) => id === endpoint.id && state === 'retrying');
  });
}

async function kafkaVariant(project) {
  project.use(...kafka);
  await project.compose('up', ...quiet);
  await rightsAreFew(project, 'meldpunt-1', 'meldpunt-2', 'projector-1', 'projector-2', 'overview');
  await isNotRoot(project, ...(await project.containers('kafka')));
  await countsInRegion(2);
  await report(one, 'school-04', await firstOfTheTour());
  await countsInRegion(3);
  const { setUp, bodies } = await topicSeenFrom(project);
  assert.deepEqual(setUp, { ok: true, made: false, copies: 1 });
  assert.equal(bodies.filter(({ type }) => type === 'samenspoor.trajectory.reported.v1').length, 3);
  assert.doesNotMatch(JSON.stringify(bodies), /Proef|compose-\d/i);

  await project.compose('kill', 'projector-1', 'projector-2', 'overview', 'kafka');
  await report(other, 'kans', invented('compose-4'));
  await project.compose('up', ...quiet);
  await countsInRegion(4);
  const suppressed = await ask(overview, 'region', '/v1/overview/network').then((answer) => answer.json());
  assert.equal(suppressed.reports, null);
}

async function rightsAreFew(project, ...services) {
  for (const container of await project.containers(...services)) {
    assert.equal(container.State.Health.Status, 'healthy');
    assert.equal(container.HostConfig.ReadonlyRootfs, true);
    await isNotRoot(project, container);
  }
}

async function isNotRoot(project, { Id: id }) {
  const { stdout: user } = await project.docker('exec', id, 'id', '-u');
  assert.notEqual(user.trim(), '0');
}

function invented(externalRef) {
  return {
    externalRef,
    youngPerson: { familyName: `Proef ${externalRef}`, givenNames: 'Lente', birthDate: '2009-04-17' },
    concern: { kind: 'relative-absence', absences: { B: 6 } },
    legalBasis: 'compulsory-education-guidance',
  };
}

/** The first report of the tour in README.md, to the letter. */
async function firstOfTheTour() {
  const readme = await readFile(`${root}/README.md`, 'utf8');
  const [, body] = /^report='(\{.*?\})'$/ms.exec(readme) ?? [];
  return JSON.parse(body);
}

async function report(port, as, body) {
  const answer = await ask(port, as, '/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 201);
  return answer.json();
}

/** The list of another process holds it: the views came as far. */
async function knows(port, { trajectoryId, position }) {
  const headers = { 'read-after': position };
  await until(`port ${port} knows ${trajectoryId}`, async () => {
    const answer = await ask(port, 'kans', '/v1/worklist?limit=100', { headers });
    return answer.status === 200 && (await answer.text()).includes(trajectoryId);
  });
}

async function countsInRegion(reports) {
  await until(`the region counts ${reports} reports`, async () => {
    const answer = await ask(overview, 'kans', '/v1/overview/network');
    const seen = answer.status === 200 ? await answer.json() : {};
    return seen.reports === reports && seen.openTrajectories === reports;
  });
}

/** How the topic is set up, and what stands on it, with the eyes of a consumer inside the network. */
async function topicSeenFrom(project) {
  const script = `
    import { ensureTopic, openKafka } from '@samenspoor/integration';
    const topic = 'samenspoor.brussels.v1';
    const kafka = openKafka({ brokers: ['kafka:9092'], clientId: 'check' });
    const setUp = await ensureTopic(kafka, { topic, replicas: 1 });
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    let left = ends.reduce((total, { high }) => total + Number(high), 0);
    const consumer = kafka.consumer({ groupId: 'check-' + process.hrtime.bigint() });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const bodies = [];
    await consumer.run({ eachMessage: async ({ message }) => {
      bodies.push(JSON.parse(message.value.toString()));
      left -= 1;
      if (left > 0) return;
      console.log(JSON.stringify({ setUp, bodies }));
      process.exit(0);
    } });`;
  const { stdout } = await project.compose(
    'exec',
    '-T',
    'overview',
    'node',
    '--input-type=module',
    '-e',
    script,
  );
  return JSON.parse(stdout);
}

async function until(what, holds) {
  for (let tries = 0; !(await holds().catch(() => false)); tries += 1) {
    if (tries === 120) throw new Error(`did not come to hold: ${what}`);
    await pause(500);
  }
}

function ask(port, as, path, { headers, ...more } = {}) {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    ...more,
    headers: { authorization: `Bearer ${tokens[as]}`, ...headers },
  });
}
