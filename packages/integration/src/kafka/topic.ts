import { topicPolicy, topicSettings } from '@samenspoor/contracts';
import type { Admin, Kafka } from 'kafkajs';
import { kafkaFault } from './kafka-fault.js';
import { ConfigResourceTypes } from './kafkajs.js';

export type TopicReady =
  | {
      readonly ok: true;
      readonly made: boolean;
      /** Copies of the partition that has fewest: should all but one be lost, nothing acknowledged is. */
      readonly copies: number;
    }
  /** The topic is there and set up otherwise: `differs` says how. Nothing was changed. */
  | { readonly ok: false; readonly differs: readonly string[] };

export interface TopicOptions {
  readonly topic: string;
  /** Copies of each partition; at most as many as there are brokers. */
  readonly replicas: number;
}

/**
 * Makes the topic as `topicPolicy` says, or checks that the one that is there is set up so: one that keeps events
 * longer would keep what was published about somebody who was forgotten. In one that it makes, what is acknowledged is on
 * all copies but one at least; how many copies there are, and must be, is the operator's for one that is there.
 */
export async function ensureTopic(kafka: Kafka, { topic, replicas }: TopicOptions): Promise<TopicReady> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const made = await madeBy(admin, { topic, replicas });
    if (made) return { ok: true, made, copies: replicas };
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const partitions = topics[0]?.partitions ?? [];
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: Object.keys(topicSettings) }],
    });
    const present = new Map(
      resources.flatMap(({ configEntries }) =>
        configEntries.map(({ configName, configValue }) => [configName, configValue] as const),
      ),
    );
    const differs = Object.entries(topicSettings).flatMap(([name, value]) =>
      present.get(name) === value ? [] : [`${name} is ${present.get(name)}, not ${value}`],
    );
    if (partitions.length !== topicPolicy.partitions)
      differs.unshift(`it has ${partitions.length} partitions, not ${topicPolicy.partitions}`);
    if (differs.length > 0) return { ok: false, differs };
    return { ok: true, made, copies: Math.min(...partitions.map((each) => each.replicas.length)) };
  } finally {
    await admin.disconnect();
  }
}

/** Whether it made the topic; false where it is there. Who may not make any may still use one that is there. */
async function madeBy(admin: Admin, { topic, replicas }: TopicOptions): Promise<boolean> {
  const configEntries = [
    ...Object.entries(topicSettings).map(([name, value]) => ({ name, value })),
    { name: 'min.insync.replicas', value: String(Math.max(1, replicas - 1)) },
  ];
  try {
    return await admin.createTopics({
      waitForLeaders: true,
      topics: [{ topic, numPartitions: topicPolicy.partitions, replicationFactor: replicas, configEntries }],
    });
  } catch (error) {
    if (kafkaFault(error).reason !== 'rights' || !(await admin.listTopics()).includes(topic)) throw error;
    return false;
  }
}
