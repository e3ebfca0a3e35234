import { EventStoreDBClient } from '@eventstore/db-client';
import { EsdbConnectionStringError } from './errors.js';

/** A client of our own, and the way to be rid of it. */
export interface MendedClient {
  readonly client: EventStoreDBClient;
  /** Ends its streams and connections. Calls still on their way may then never settle. */
  dispose(): void;
}

/**
 * Opens the client of @eventstore/db-client 6.2.1 and mends, from outside, what would end this process or leave
 * connections behind. Its version is pinned for that reason; mended-client.spec.ts shows each of the three.
 *
 * 1. By default it appends over one shared stream per connection and keeps the pending appends of **all** clients of
 *    the process in one list. When the stream of one client breaks it empties that list, and the next answer to an
 *    append of another client finds nobody waiting, which ends the process with an unhandled TypeError. So where a
 *    client is replaced (connection.ts) appends must go as single calls, which it makes for servers that can't do
 *    otherwise: `supports` says no.
 * 2. A stream that fails while a cluster is being looked for, and is not found, leaves an unhandled rejection.
 * 3. `dispose` ends streams but closes no connection.
 *
 * @throws EsdbConnectionStringError for a string the client can't read, without repeating any of it
 */
export function openMendedClient(connectionString: string): MendedClient {
  const client = parsed(connectionString);
  const channels = new Set<{ close(): void }>();
  wrapMember(client, 'supports', () => async () => false);
  wrapMember(client, 'handleError', (handle) => async (...given) => {
    await Promise.resolve(handle(...given)).catch(() => {});
  });
  wrapMember(client, 'createChannel', (create) => async (...given) => {
    const channel = await create(...given);
    if (isClosable(channel)) channels.add(channel);
    return channel;
  });
  return {
    client,
    dispose() {
      client.dispose().catch(() => {});
      for (const channel of channels) channel.close();
    },
  };
}

function parsed(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch (error) {
    // The client's own error quotes the string, and carries it whole.
    const file = error instanceof Error && /certificate/i.test(error.message);
    throw new EsdbConnectionStringError(
      file
        ? 'A certificate or key file that the EventStoreDB connection string names could not be read.'
        : 'The EventStoreDB client could not read the connection string.',
    );
  }
}

type Member = (...given: unknown[]) => unknown;

function wrapMember(client: EventStoreDBClient, name: string, wrap: (member: Member) => Member): void {
  const member: unknown = Reflect.get(client, name);
  if (typeof member !== 'function') {
    throw new Error(
      `@eventstore/db-client has no ${name} any more: it is another version than the one mended here.`,
    );
  }
  Reflect.set(
    client,
    name,
    wrap((...given) => Reflect.apply(member, client, given)),
  );
}

function isClosable(value: unknown): value is { close(): void } {
  return typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';
}
