export * from './bad-input.js';
export * from './log-reading.js';
export * from './no-webhooks.js';
export * from './samples.js';
export * from './test-app.js';
