export { describeEventLog } from './describe-event-log.js';
export { describeWithKafka, skippedForKafka } from './kafka-for-tests.js';
export { describeWithPostgres, freshPostgres, type PostgresForTest } from './postgres-for-tests.js';
export type {
  EventLogCapabilities,
  EventLogSubject,
  HeldAppend,
  OpenedEventLog,
  OpenOptions,
} from './subject.js';
