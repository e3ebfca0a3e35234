import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topicName } from '@samenspoor/contracts';
import { describeWithKafka, describeWithPostgres } from '@samenspoor/event-log-conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKafka } from '../../packages/integration/src/test-kit/topic.fixture.js';
import { call, reportOf } from '../support/api.js';
import { addUp, figuresOf } from '../support/overview.js';
import { describeWithOwnKafka } from '../support/own-kafka.js';
import { inFolder, type Service, startService, until } from '../support/service.js';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);
const readers = ['kans', 'region', 'clb-1', 'contact-21010'];

const isLive = ({ url }: Service): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A contact point and a projector that publishes, on a database of their own. */
interface Installation {
  readonly network: string;
  readonly meldpunt: Service;
  readonly projector: Service;
}

const install = async (
  folder: string,
  tokens: string,
  url: string,
  brokers: readonly string[],
): Promise<Installation> => {
  const network = `test-${randomUUID().slice(0, 8)}`;
  const data = join(folder, network);
  const shared = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url, SAMENSPOOR_NETWORK: network };
  const entry = { SAMENSPOOR_ORGANISATIONS: organisations, SAMENSPOOR_TOKENS: tokens };
  const tokenOf = async (organisation: string) => `token-of-${organisation}`;
  const meldpunt = await startService(data, { ...shared, ...entry }, 'meldpunt');
  // It makes the master key, which a projector only reads.
  await until(() => isLive(meldpunt));
  const projector = await startService(data, { ...shared, KAFKA_BROKERS: brokers.join(',') }, 'projector');
  await Promise.all([meldpunt, projector].map((each) => each.ready()));
  return { network, meldpunt: { ...meldpunt, tokenOf }, projector };
};

/** Somebody else each time, reported by a CLB. */
const report = async ({ meldpunt }: Installation, familyName: string) => {
  const answer = await call(meldpunt, 'clb-1', 'POST', '/v1/reports', reportOf({ familyName }));
  expect(answer.status).toBe(201);
  return answer.body;
};

describeWithPostgres('the overview of a region', (freshDatabase) => {
  const begun: (() => Promise<unknown>)[] = [];
  const at = async () => {
    const { url, drop } = await freshDatabase();
    begun.push(drop);
    return url;
  };
  let folder = '';
  let tokens = '';
  let isDone: () => void = () => {};
  beforeAll(
    () =>
      new Promise<void>((resolve, reject) => {
        const done = new Promise<void>((finish) => {
          isDone = finish;
        });
        const work = inFolder(async (made) => {
          folder = made;
          tokens = join(folder, 'tokens.json');
          await writeFile(
            tokens,
            JSON.stringify(Object.fromEntries(readers.map((id) => [id, `token-of-${id}`]))),
          );
          resolve();
          await done;
        });
        begun.push(() => work);
        work.catch(reject);
      }),
  );
  afterAll(async () => {
    isDone();
    for (const step of begun.splice(0).reverse()) await step();
  });

  const stopLater = <Started extends Service>(service: Started): Started => {
    begun.push(() => service.stop('SIGKILL'));
    return service;
  };
  const installed = async (brokers: readonly string[]): Promise<Installation> => {
    const installation = await install(folder, tokens, await at(), brokers);
    stopLater(installation.meldpunt);
    stopLater(installation.projector);
    return installation;
  };
  const overviewOf = async (
    brokers: readonly string[],
    networks: readonly string[],
    url: string | null,
    group: string,
    topics: readonly string[] = [],
  ): Promise<Service> => {
    const service = await startService(
      folder,
      {
        KAFKA_BROKERS: brokers.join(','),
        SAMENSPOOR_NETWORKS: networks.join(','),
        KAFKA_GROUP: group,
        ...(topics.length === 0 ? {} : { SAMENSPOOR_TOPICS: topics.join(',') }),
        ...(url === null ? {} : { DATABASE_URL: url }),
        SAMENSPOOR_ORGANISATIONS: organisations,
        SAMENSPOOR_TOKENS: tokens,
      },
      'overview',
    );
    return stopLater({ ...service, tokenOf: async (organisation) => `token-of-${organisation}` });
  };
  const networkFigures = async (service: Service) =>
    figuresOf((await call(service, 'kans', 'GET', '/v1/overview/network')).body);
  const comesToEqual = async (service: Service, installations: readonly Installation[]) => {
    const wanted = addUp(await Promise.all(installations.map(({ meldpunt }) => networkFigures(meldpunt))));
    let seen: unknown;
    await until(async () => {
      seen = await networkFigures(service).catch(() => null);
      return JSON.stringify(seen) === JSON.stringify(wanted);
    }, 40_000).catch(() => expect(seen).toEqual(wanted));
    expect(seen).toEqual(wanted);
  };

  describeWithKafka('on a Kafka broker', (brokers) => {
    it('is the sum of its installations, also after it was killed in the middle, and forgets who is forgotten', async () => {
      const installations = [await installed(brokers), await installed(brokers)] as const;
      const [one, other] = installations;
      const [url, group] = [await at(), randomUUID()];
      const networks = installations.map(({ network }) => network);
      const first = await overviewOf(brokers, networks, url, group);
      await first.ready();
      for (const name of ['Abrikoos', 'Bosbes', 'Citroen', 'Dadel', 'Eikel', 'Framboos'])
        await report(one, name);
      const somebody = await report(other, 'Granaatappel');
      await report(other, 'Hazelnoot');
      const path = `/v1/trajectories/${somebody['trajectoryId']}/measures`;
      const measure = { type: 'talk-with-pupil', date: '2024-10-01' };
      expect((await call(other.meldpunt, 'clb-1', 'POST', path, measure)).status).toBe(201);
      await comesToEqual(first, installations);

      // Killed while it takes what is being published, and started on what it left.
      const more = ['Iepvrucht', 'Jeneverbes', 'Kastanje', 'Limoen'].map((name) => report(one, name));
      await first.stop('SIGKILL');
      await Promise.all(more);
      const second = await overviewOf(brokers, networks, url, group);
      await second.ready();
      await comesToEqual(second, installations);

      const forget = `/v1/persons/${somebody['personId']}/forget`;
      expect((await call(other.meldpunt, 'kans', 'POST', forget, { reason: 'asked' })).status).toBeLessThan(
        300,
      );
      await comesToEqual(second, installations);
      expect((await networkFigures(second))['reports']).toBe(11);

      await seenBy(second, networks);
      await setsAside(second, brokers, topicName(one.network));
      // Empty tables, embedded this time: all of it is read again, wherever the broker thinks that the group is.
      await second.stop();
      const anew = await overviewOf(brokers, networks, null, group);
      await anew.ready();
      await comesToEqual(anew, installations);
    }, 180_000);

    it('is fed anew from another topic, as the guide has it, while the usual one goes on', async () => {
      const url = await at();
      const installation = await install(folder, tokens, url, brokers);
      const { network } = installation;
      stopLater(installation.meldpunt);
      stopLater(installation.projector);
      await report(installation, 'Olijf');
      const again = `${topicName(network)}.again`;
      stopLater(
        await startService(
          join(folder, network),
          {
            SAMENSPOOR_LOG: 'postgres',
            DATABASE_URL: url,
            SAMENSPOOR_NETWORK: network,
            KAFKA_BROKERS: brokers.join(','),
            SAMENSPOOR_TOPIC: again,
          },
          'projector',
        ),
      );
      const usual = await overviewOf(brokers, [network], await at(), randomUUID());
      const fed = await overviewOf(brokers, [network], await at(), randomUUID(), [`${network}:${again}`]);
      await report(installation, 'Peer');
      await comesToEqual(fed, [installation]);
      await comesToEqual(usual, [installation]);
      const topics = await call(fed, 'kans', 'GET', '/v1/operations/topics');
      expect(topics.body['items']).toMatchObject([{ network, topic: again }]);
    }, 120_000);
  });

  /** What a regional coordinator sees, what others may not, and how the topics stand. */
  const seenBy = async (service: Service, networks: readonly string[]) => {
    const region = await call(service, 'region', 'GET', '/v1/overview/network');
    expect(region.body).toMatchObject({ threshold: 5, reports: null, openMatches: null });
    const parts = await call(service, 'region', 'GET', '/v1/overview/installations');
    // 10 and 1: with the total, who may ask the first could tell the second.
    expect(parts.body['items']).toEqual(
      networks.map((network) => ({ network, reports: null, openTrajectories: null, unassigned: null })),
    );
    const exact = await call(service, 'kans', 'GET', `/v1/overview/installations/${networks[1]}`);
    expect(exact.body).toMatchObject({ reports: 1, threshold: null });
    expect((await call(service, 'clb-1', 'GET', '/v1/overview/network')).status).toBe(403);
    expect((await call(service, null, 'GET', '/v1/overview/network')).status).toBe(401);
    expect((await call(service, 'kans', 'GET', '/v1/overview/installations/elsewhere')).status).toBe(404);
    const topics = await call(service, 'kans', 'GET', '/v1/operations/topics');
    expect(topics.body['items']).toMatchObject(
      networks.map((network) => ({ network, state: 'reading', deadLetters: 0, missed: 0 })),
    );
    expect((await call(service, 'kans', 'GET', '/v1/operations/dead-letters')).body).toEqual({
      items: [],
      next: null,
    });
    // Where the topic ends is looked up every two seconds.
    await until(() =>
      fetch(`${service.url}/metrics`)
        .then((answer) => answer.text())
        .then((text) => text.includes(`samenspoor_topic_lag{topic="samenspoor.${networks[0]}.v1"} 0\n`)),
    );
    const document = await fetch(`${service.url}/openapi.json`).then((answer) => answer.text());
    expect(document).toContain('/v1/overview/installations/{network}');
  };

  /** What can't be read is listed for the operator alone, without what it says, and stays when it is tried again. */
  const setsAside = async (service: Service, brokers: readonly string[], topic: string) => {
    const producer = testKafka(brokers).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'somebody', value: 'Geheimenaar' }] });
    await producer.disconnect();
    const path = '/v1/operations/dead-letters';
    await until(async () => {
      const { text } = await call(service, 'kans', 'GET', path);
      return text.includes('no-json') && !text.includes('Geheimenaar');
    });
    expect((await call(service, 'region', 'GET', path)).status).toBe(403);
    expect((await call(service, 'kans', 'POST', `${path}/retry`)).body).toEqual({ taken: 0, left: 1 });
    expect(service.output()).not.toContain('Geheimenaar');
  };

  describe('where the broker is away', () => {
    describeWithOwnKafka('at the start, and for a while', (start) => {
      it('answers from what it has, and catches up', async () => {
        const kafka = await start();
        begun.push(() => kafka.close());
        const installation = await installed([kafka.address]);
        await report(installation, 'Mispel');
        const [url, group] = [await at(), randomUUID()];
        await kafka.kill();
        const service = await overviewOf([kafka.address], [installation.network], url, group);
        await until(() => isLive(service));
        expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
        await kafka.restart();
        await service.ready();
        await comesToEqual(service, [installation]);

        await kafka.kill();
        await report(installation, 'Noot');
        await until(async () => {
          const { body } = await call(service, 'kans', 'GET', '/v1/operations/topics');
          return JSON.stringify(body).includes('no-broker');
        });
        expect(await networkFigures(service)).toMatchObject({ reports: 1 });
        expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
        await kafka.restart();
        await comesToEqual(service, [installation]);
        expect(await service.stop()).toBe(0);
      }, 180_000);
    });
  });
});
