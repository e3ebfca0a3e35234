export type { AgeRange } from './age.js';
export * from './decide.js';
export * from './events.js';
export * from './fit.js';
export * from './offer.js';
export * from './ranking.js';
export * from './state.js';
