/**
 * The engine could not be reached, or did not answer, for as long as the adapter was willing to try. An append that
 * ends so has an **unknown outcome**: the events may be stored. The same append again (same ids, same expected
 * revision) settles it.
 */
export class EventLogUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EventLogUnavailableError';
  }
}

/** The log was closed before, or while, this was asked of it. */
export class EventLogClosedError extends Error {
  constructor() {
    super('The event log is closed.');
    this.name = 'EventLogClosedError';
  }
}
