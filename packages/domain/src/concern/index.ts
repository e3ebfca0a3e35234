export * from './concern.js';
