export {
  type ConsumerOptions,
  consumeTopics,
  type RunningConsumer,
} from './kafka/kafka-consumer.js';
export { type KafkaFault, kafkaFault } from './kafka/kafka-fault.js';
export { KafkaPublisher } from './kafka/kafka-publisher.js';
export { type KafkaLog, type KafkaOptions, openKafka } from './kafka/open-kafka.js';
export { ensureTopic, type TopicOptions, type TopicReady } from './kafka/topic.js';
export {
  type LastTaken,
  readTopic,
  type TopicReader,
  type TopicReaderOptions,
  type TopicStatus,
} from './kafka/topic-reader.js';
export { countRegion, type RegionCounts, regionOverview } from './overview/region-overview.js';
export { createProjection, type Projected, type Projection } from './projection/project.js';
export { createPseudonyms, type Pseudonyms } from './projection/pseudonyms.js';
export {
  BrokerUnavailableError,
  type EventPublisher,
  type OutgoingMessage,
} from './publishing/event-publisher.js';
export { MemoryBroker } from './publishing/memory-broker.js';
export {
  createPublication,
  type Publication,
  type PublicationLag,
  type PublicationOptions,
  type PublicationStatus,
} from './publishing/publication.js';
export {
  type PublicationCheckpoint,
  publicationCheckpoints,
  setPublicationCheckpoints,
} from './publishing/publications-table.js';
export type { PublicationFailure } from './publishing/session.js';
export { EffectRefusal, type IntegrationEffect } from './receiving/effect.js';
export { type DeadLetterSummary, type InboxQueries, inboxQueries } from './receiving/inbox-queries.js';
export type { ReceivedMessage } from './receiving/received-message.js';
export { createReceiver, type Receiver, type ReceiverOptions, type Taken } from './receiving/receiver.js';
