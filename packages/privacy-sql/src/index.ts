export { createSqlKeyStore } from './sql-key-store.js';
