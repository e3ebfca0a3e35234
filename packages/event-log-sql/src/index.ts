export { createSqlEventLog, type SqlEventLogOptions } from './sql-event-log.js';
export { createSqlSnapshotStore } from './sql-snapshot-store.js';
