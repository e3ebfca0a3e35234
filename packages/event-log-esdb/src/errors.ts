/** The server refused the account of the connection string (or that there is none). Trying again does not help. */
export class EsdbAccessDeniedError extends Error {
  override readonly name = 'EsdbAccessDeniedError';

  constructor(what: string) {
    super(
      `EventStoreDB refused access (${what}): check user and password in the connection string, and what that user may do.`,
    );
  }
}

/** A connection string that can't be used. Says what is wrong with it, never what stands in it. */
export class EsdbConnectionStringError extends Error {
  override readonly name = 'EsdbConnectionStringError';
}

/** Events that can't be stored together, because the server takes no append above its limit. Nothing was stored. */
export class AppendTooLargeError extends RangeError {
  override readonly name = 'AppendTooLargeError';
}
