export * from './decide.js';
export * from './events.js';
export * from './evolve.js';
export * from './retention.js';
export * from './state.js';
export * from './unlink.js';
