export * from './commands.js';
export * from './entries.js';
export type { EntryEvent } from './events.js';
export { replacedEntry } from './standing.js';
