export * from './count.js';
export * from './pace.js';
export * from './records.js';
export * from './signal.js';
export * from './signals.js';
