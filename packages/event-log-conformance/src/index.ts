export { describeEventLog } from './describe-event-log.js';
export { describeWithEsdb } from './esdb-for-tests.js';
export { describeWithKafka, skippedForKafka } from './kafka-for-tests.js';
export { describeWithPostgres, freshPostgres, type PostgresForTest } from './postgres-for-tests.js';
export type {
  EventLogCapabilities,
  EventLogSubject,
  HeldAppend,
  OpenedEventLog,
  OpenOptions,
} from './subject.js';
