export * from './bad-input.js';
export * from './log-reading.js';
export * from './samples.js';
export * from './test-app.js';
