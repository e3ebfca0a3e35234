export type { EsdbHappening } from './connection.js';
export { AppendTooLargeError, EsdbAccessDeniedError, EsdbConnectionStringError } from './errors.js';
export { createEsdbEventLog, type EsdbEventLogOptions, type EsdbTimers } from './esdb-event-log.js';
