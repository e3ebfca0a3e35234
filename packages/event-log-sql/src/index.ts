export { createSqlEventLog, type SqlEventLogOptions } from './sql-event-log.js';
