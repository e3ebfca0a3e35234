import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { upcasters } from '@samenspoor/contracts';
import { trajectoryStreamPrefix } from '@samenspoor/domain';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { testKafka } from '../../../packages/integration/src/test-kit/topic.fixture.js';
import { call, reportOf } from '../api.js';
import { until } from '../service.js';
import { type System, topic } from './system.js';

/** The event of which later releases know further versions, as preload.mjs makes them. */
const growing = 'ParticipantLeft';
const patienceMs = 30_000;

/**
 * Writes an event that only newer software can read, as a release would that was started too early and is gone: the views
 * and publishing must stop in front of it, and say so, while reports go on being accepted. Then every service is
 * started in the release that reads it.
 */
export const poisonLog = async (system: System, lastsMs: number): Promise<number> => {
  const trajectoryId = await someTrajectory(system);
  const release = system.release + 1;
  const log = await createSqlEventLog({ database: system.database });
  const stream = `${trajectoryStreamPrefix}${trajectoryId}`;
  const meta = { at: new Date().toISOString(), by: null, command: null, causationId: null };
  const data = { organisationId: 'caw-1', reason: null };
  const event = { id: randomUUID(), type: growing, schemaVersion: release + 1, data, meta };
  const appended = await log.append(stream, [event], 'exists');
  await log.close();
  if (!appended.ok) throw new Error('the event could not be written');
  await until(() => someoneSays(system, /^samenspoor_view_state\{.*state="stopped"\} 1$/m), patienceMs);
  await until(
    () => someoneSays(system, /^samenspoor_publication_state\{.*state="stopped",.*\} 1$/m),
    patienceMs,
  );
  await pause(lastsMs);
  system.release = release;
  readUpTo(release);
  const gone = performance.now();
  // The projectors first, as the guide says of an upgrade.
  for (const place of [...system.projectors, ...system.contactPoints]) await place.restart();
  return gone;
};

/** Makes this process the software of that release too. */
export const readUpTo = (release: number): void => {
  Object.assign(upcasters, { [growing]: Array.from({ length: release }, () => (data: unknown) => data) });
};

/** Takes back what was made of this process. */
export const readAsBefore = (): void => {
  Reflect.deleteProperty(upcasters, growing);
};

const poison = 'poison-';

/** Puts something on the topic that is no event of ours; resolves when the overview set it aside. */
export const poisonTopic = async (system: System): Promise<number> => {
  const kafka = testKafka([`127.0.0.1:${system.toKafka.port}`]);
  const producer = kafka.producer();
  const body = JSON.stringify({ id: `${poison}${randomUUID()}`, type: 'of somebody else' });
  await producer.connect();
  await producer.send({ topic, messages: [{ key: 'nobody', value: body }] });
  await producer.disconnect();
  const gone = performance.now();
  await until(async () => (await deadLettersOf(system)).includes(body), patienceMs);
  return gone;
};

export const isPoison = ({ id }: { readonly id: string }): boolean => id.startsWith(poison);

/** Bodies of what the overview could not take. */
export const deadLettersOf = async ({ region }: System): Promise<readonly string[]> => {
  const { rows } = await region.query<{ body: string }>('select body from integration.dead_letters');
  return rows.map(({ body }) => body);
};

/** Reported about somebody of whom the load knows nothing. */
const someTrajectory = async (system: System): Promise<string> => {
  const familyName = `Nieuwer${randomUUID().replaceAll(/[^a-f]/g, '')}`;
  const tokenOf = async (id: string) => system.tokenOf(id);
  for (;;) {
    for (const { service } of system.contactPoints) {
      if (service === null) continue;
      const answer = await call(
        { url: service.url, tokenOf },
        'clb-1',
        'POST',
        '/v1/reports',
        reportOf({ familyName }),
      );
      if (answer.status !== 201) continue;
      system.alsoReported.push(String(answer.body['reportId']));
      return String(answer.body['trajectoryId']);
    }
    await pause(100);
  }
};

const someoneSays = async (system: System, line: RegExp): Promise<boolean> => {
  const told = await Promise.all(
    system.projectors.map(({ service }) =>
      service === null
        ? ''
        : fetch(`${service.url}/metrics`).then(
            (answer) => answer.text(),
            () => '',
          ),
    ),
  );
  return told.some((text) => line.test(text));
};
