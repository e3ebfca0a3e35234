export * from './audit.js';
export * from './casework.js';
export * from './crashing.js';
export * from './log-follow-ups.js';
export { logTimers } from './log-timers.js';
export * from './network.js';
export * from './submission.js';
