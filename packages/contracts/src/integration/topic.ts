/** How a topic of public events is set up; why stands in docs/adr/0018. */
export const topicPolicy = {
  /**
   * A key stays in its partition, and so in order, only as long as the number of partitions does not change: more of
   * them need a new topic.
   */
  partitions: 6,
  /** What was published about somebody who is forgotten is gone from the topic after this, and one more segment. */
  retentionDays: 7,
  segmentDays: 1,
} as const;

const dayMs = 24 * 60 * 60 * 1_000;

/** Topic settings as Kafka names them. */
export const topicSettings: Readonly<Record<string, string>> = {
  // Not `compact`: an event says what changed, so that the last one of a key stands for none before it.
  'cleanup.policy': 'delete',
  'retention.ms': String(topicPolicy.retentionDays * dayMs),
  // What is young is kept in a segment that is still written, and that one is never deleted.
  'segment.ms': String(topicPolicy.segmentDays * dayMs),
  // Retention counts from when the broker was given it: neither a wrong clock nor the age of an event changes it.
  'message.timestamp.type': 'LogAppendTime',
};

/** Version of the set-up of topics: part of their names, so that a new set-up is a new topic. */
export const topicName = (network: string): string => `samenspoor.${network}.v1`;
