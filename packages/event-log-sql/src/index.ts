export { createSqlEventLog, type SqlEventLog, type SqlEventLogOptions } from './sql-event-log.js';
export { createSqlSnapshotStore } from './sql-snapshot-store.js';
