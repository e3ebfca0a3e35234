export * from './commands.js';
export * from './entries.js';
export type { EntryEvent } from './events.js';
export * from './facts.js';
export { isSettled, replacedEntry, sameStandingFact, standingAbsences } from './standing.js';
