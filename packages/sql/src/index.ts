export type { Companion, CompanionValues } from './companion.js';
export * from './database.js';
export { isConnectionFailure, isTransientConflict, sqlState } from './database-error.js';
export { FolderInUseError } from './folder-lock.js';
export { inTurn } from './in-turn.js';
export { installing } from './installing.js';
export { openPglite, type PgliteOptions } from './pglite.js';
export { openPostgres, type PostgresOptions } from './postgres.js';
