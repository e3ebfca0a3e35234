export { createApp } from './app.js';
export type { HttpEnvironment } from './environment.js';
export type { Reading } from './reading/reading.js';
