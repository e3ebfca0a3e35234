import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventCodec, topicName } from '../../packages/contracts/dist/index.js';
import { createSqlEventLog } from '../../packages/event-log-sql/dist/index.js';
import {
  createProjection,
  createPseudonyms,
  createPublication,
  ensureTopic,
  KafkaPublisher,
  openKafka,
} from '../../packages/integration/dist/index.js';
import { createKeyedHash, createKeyRing, localMasterKey } from '../../packages/privacy/dist/index.js';
import { createSqlKeyStore } from '../../packages/privacy-sql/dist/index.js';
import { openPostgres } from '../../packages/sql/dist/index.js';
import { interleave } from './interleave.mjs';
import { perSecond, table, times } from './markdown.mjs';

const network = 'bench';
const together = 1_000;

/** Publishing the log that an import left, beside a producer that sends the very same messages, made beforehand. */
export async function benchPublish({ settings, services, brokers, cleanUp }) {
  const { database: url, stop } = services.find(({ database }) => database !== null);
  await stop();
  const database = await openPostgres({ url });
  cleanUp.add(() => database.close());
  const log = await createSqlEventLog({ database, codec: eventCodec });
  cleanUp.add(() => log.close());
  const kafka = openKafka({ brokers, clientId: `samenspoor-bench-${process.pid}` });
  const topic = `${topicName(network)}.${randomUUID()}`;
  const ready = await ensureTopic(kafka, { topic, replicas: 1 });
  if (!ready.ok) throw new Error(`the topic is set up otherwise: ${ready.differs.join(', ')}`);
  cleanUp.add(() => removeTopic(kafka, topic));
  const keyStore = await createSqlKeyStore({ database, schema: 'bench_keys' });
  const keyRing = createKeyRing({ current: localMasterKey(new Uint8Array(32).fill(7)) });
  const { hash } = await createKeyedHash(keyStore, keyRing);
  const projection = createProjection({
    source: `/samenspoor/${network}`,
    pseudonyms: createPseudonyms(hash, network),
  });

  const publisher = new KafkaPublisher(kafka, topic);
  cleanUp.add(() => publisher.close());
  const messages = await messagesOf(log, projection);
  const plain = async () => {
    for (let from = 0; from < messages.length; from += together)
      await publisher.publish(messages.slice(from, from + together));
  };
  const ours = async () => {
    const publication = await createPublication({ name: randomUUID(), log, database, publisher, projection });
    publication.start();
    try {
      while (!publication.status().caughtUp) {
        const { failure } = publication.status();
        if (failure !== null) throw new Error(`not published: ${failure.reason} ${failure.error}`);
        await pause(5);
      }
    } finally {
      await publication.stop();
    }
  };
  // What a producer needs at the least to publish this log: its rows, read with a page of head start, as they stand.
  const rows = async () => {
    const reader = await openPostgres({ url });
    let sending = Promise.resolve();
    for (let after = '0'; ; ) {
      const page = await pageOf(reader, after);
      await sending;
      if (page.length === 0) break;
      sending = publisher.publish(
        page.map((row) => ({ id: row.id, key: row.stream, body: JSON.stringify(row) })),
      );
      after = page.at(-1).position;
    }
    await sending;
    await reader.close();
  };
  const contender = (name, work) => ({
    name,
    run: async () => {
      const began = performance.now();
      await work();
      return { count: messages.length, ms: performance.now() - began };
    },
  });
  const measured = await interleave(
    [
      contender('plain producer', plain),
      contender('rows of the log as they stand', rows),
      contender('publication', ours),
    ],
    {
      ...settings,
      rounds: settings.rebuildRounds,
    },
  );
  return [
    '### Publishing to Kafka',
    `The log that the import left (PostgreSQL), ${messages.length.toLocaleString('en-US')} messages: read, made public and pseudonymous, ` +
      'held against their schemas, acknowledged, and the checkpoint moved. Beside it: the same idempotent kafkajs producer with ' +
      `the same messages, made beforehand, ${together.toLocaleString('en-US')} at a time; and one that reads the log's rows with plain ` +
      'statements and sends them as they stand.',
    table(
      ['', 'messages/s', 'ratio'],
      measured.map(({ name, rate, ratio }) => [name, perSecond(rate), times(ratio)]),
    ),
  ];
}

async function pageOf(reader, after) {
  const { rows } = await reader.query(
    `select * from log.events where position > $1::bigint
      and (starts_with(stream, 'identity-register-') or starts_with(stream, 'trajectory-'))
      order by position limit ${together}`,
    [after],
  );
  return rows;
}

async function messagesOf(log, projection) {
  const stop = new AbortController();
  const messages = [];
  for await (const item of log.subscribe({ after: null, signal: stop.signal })) {
    if (item.kind !== 'event') {
      stop.abort();
      continue;
    }
    const projected = /^(identity-register|trajectory)-/.test(item.event.stream) && projection(item.event);
    if (projected && projected.outcome === 'leaves') {
      const { id, subject: key } = projected.event;
      messages.push({ id, key, body: JSON.stringify(projected.event) });
    }
  }
  return messages;
}

async function removeTopic(kafka, topic) {
  const admin = kafka.admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
}
