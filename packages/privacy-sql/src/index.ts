export { keyFiling } from './filing.js';
export { removeKeyStore } from './remove-key-store.js';
export { createSqlKeyStore } from './sql-key-store.js';
