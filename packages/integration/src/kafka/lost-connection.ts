/** How long, in milliseconds, a broker that was asked something may say nothing. */
const silenceMs = 8_000;

/** A broker that no longer answers, and whose connection nobody closed. */
export class LostConnectionError extends Error {
  override readonly name = 'LostConnectionError';

  constructor() {
    super('a broker does not answer any more');
  }
}

/** What a client says of a request: which broker it was for. */
interface OfBroker {
  readonly payload: { readonly broker: string };
}

/** To be told of what a client says. */
export interface Listening {
  /** REQUEST: a broker answered. */
  readonly answered: (event: OfBroker) => void;
  /** REQUEST_TIMEOUT: a request was given up. */
  readonly gaveUp: (event: OfBroker) => void;
}

/**
 * Tells when a client waits in vain: a request of its was given up, and its broker has answered nothing for eight
 * seconds. The client itself asks again on the same connection until its tries are spent, which takes about a minute; one
 * that takes its place has a connection of its own.
 */
export const whenLost = (onLost: (error: Error) => void): Listening => {
  const began = performance.now();
  const answeredAt = new Map<string, number>();
  return {
    answered: ({ payload: { broker } }) => answeredAt.set(broker, performance.now()),
    gaveUp: ({ payload: { broker } }) => {
      if (performance.now() - (answeredAt.get(broker) ?? began) >= silenceMs)
        onLost(new LostConnectionError());
    },
  };
};
