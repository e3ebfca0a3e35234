export * from './casework.js';
export * from './network.js';
export * from './submission.js';
