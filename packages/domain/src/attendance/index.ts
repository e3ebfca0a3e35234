export * from './attendance.js';
export * from './facts.js';
export * from './records.js';
