import { topicPolicy, topicSettings } from '@samenspoor/contracts';
import type { Kafka } from 'kafkajs';
import { ConfigResourceTypes } from './kafkajs.js';

export type TopicReady =
  | { readonly ok: true; readonly made: boolean }
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
    const made = await admin.createTopics({
      waitForLeaders: true,
      topics: [
        {
          topic,
          numPartitions: topicPolicy.partitions,
          replicationFactor: replicas,
          configEntries: [
            ...Object.entries(topicSettings).map(([name, value]) => ({ name, value })),
            { name: 'min.insync.replicas', value: String(Math.max(1, replicas - 1)) },
          ],
        },
      ],
    });
    if (made) return { ok: true, made };
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const partitions = topics[0]?.partitions.length ?? 0;
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
    if (partitions !== topicPolicy.partitions)
      differs.unshift(`it has ${partitions} partitions, not ${topicPolicy.partitions}`);
    return differs.length === 0 ? { ok: true, made } : { ok: false, differs };
  } finally {
    await admin.disconnect();
  }
}
