export { checkedAppend, checkedMax } from './append-check.js';
export { EventLogClosedError, EventLogUnavailableError } from './errors.js';
export { createMemoryEventLog, type MemoryEventLogOptions } from './memory.js';
export { createMemorySnapshotStore } from './memory-snapshot-store.js';
export * from './port.js';
export type { Batch } from './read-ahead/inbox.js';
export { ReadAhead, type ReadAheadOptions } from './read-ahead/read-ahead.js';
export * from './snapshot-store.js';
export { WakeUp } from './wake-up.js';
