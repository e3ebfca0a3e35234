export * from './closing-outcomes.js';
export * from './dated.js';
export * from './deadlines.js';
export * from './ladder.js';
export * from './legal-bases.js';
export * from './measure-types.js';
export * from './rule-book.js';
