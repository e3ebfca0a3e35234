/** What can be said without the EventStoreDB client, which takes long to load: of the settings, and of its refusals. */
export { checkConnectionString } from './connection-string.js';
export { AppendTooLargeError, EsdbAccessDeniedError, EsdbConnectionStringError } from './errors.js';
