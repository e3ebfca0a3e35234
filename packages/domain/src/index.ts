export * from './person/index.js';
export * from './place/index.js';
