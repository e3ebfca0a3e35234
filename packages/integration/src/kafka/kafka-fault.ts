/** What stands in the way on the side of the brokers. */
export interface KafkaFault {
  /** `broker`: away, or in trouble. `topic`: not there. `rights`: who we are, or what we ask, is refused. */
  readonly reason: 'broker' | 'topic' | 'rights';
  /** Kafka's name of the error where the broker gave one, else the client's; never a text. */
  readonly error: string;
}

/** What an error of the client is about, looked for in those that it wraps: the outermost says only that it gave up. */
export function kafkaFault(error: unknown): KafkaFault {
  const wrapped = unwrapped(error);
  const types = wrapped.flatMap(({ type }) => (type === undefined ? [] : [type]));
  const refused = types.find((type) =>
    /AUTHORIZATION_FAILED|AUTHENTICATION_FAILED|ILLEGAL_SASL_STATE/.test(type),
  );
  if (refused !== undefined) return { reason: 'rights', error: refused };
  const login = wrapped.find(({ name }) => name === 'KafkaJSSASLAuthenticationError');
  if (login !== undefined) return { reason: 'rights', error: login.name };
  const missing = types.find((type) => type === 'UNKNOWN_TOPIC_OR_PARTITION');
  if (missing !== undefined) return { reason: 'topic', error: missing };
  return { reason: 'broker', error: types[0] ?? wrapped.at(-1)?.name ?? 'unknown' };
}

interface Named {
  readonly name: string;
  /** Of an answer of the broker, as the protocol names it. */
  readonly type: string | undefined;
}

/** So deep at most: nothing says that a chain of causes has an end. */
const deepest = 10;

function unwrapped(error: unknown, depth = 0): readonly Named[] {
  if (!(error instanceof Error) || depth === deepest) return [];
  const type = 'type' in error && typeof error.type === 'string' ? error.type : undefined;
  const several = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const inner = [error.cause, ...several].flatMap((each) => unwrapped(each, depth + 1));
  return [{ name: error.name, type }, ...inner];
}
