export * from './api/index.js';
export * from './events/index.js';
export * from './integration/index.js';
export * from './messages/index.js';
