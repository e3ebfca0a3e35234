export * from './commands.js';
export * from './entries.js';
export type { EntryEvent } from './events.js';
export { isSettled, replacedEntry } from './standing.js';
