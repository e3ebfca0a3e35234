/** A public event on its way to a topic. */
export interface OutgoingMessage {
  /** Messages of one key stay in the order in which they were given. */
  readonly key: string;
  /** Id of the event: who meets it twice has met one event twice. */
  readonly id: string;
  /** A CloudEvent as structured JSON. */
  readonly body: string;
  /** The span that sends it, for the header of that name; absent where that is not traced. */
  readonly traceparent?: string;
}

/** Where public events are sent to. */
export interface EventPublisher {
  /**
   * Sends the messages in their order. Resolves when all of them are acknowledged: stored by as many copies as the
   * topic asks for. One call at a time.
   *
   * Rejects with a `BrokerUnavailableError` when that could not be had: none, some or all of them may be stored. The
   * same call again settles it, at the price of messages that are there twice.
   */
  publish(batch: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

/** The broker could not be reached, did not answer, or refused. */
export class BrokerUnavailableError extends Error {
  override readonly name = 'BrokerUnavailableError';

  constructor(
    /** What stood in the way, and the name of the error. */
    readonly fault: { readonly reason: 'broker' | 'topic' | 'rights'; readonly error: string },
    options?: ErrorOptions,
  ) {
    super(`The broker did not acknowledge what was sent (${fault.error}).`, options);
  }
}
