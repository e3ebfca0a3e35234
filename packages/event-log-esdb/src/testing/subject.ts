import type { EventLog } from '@samenspoor/event-log';
import type { OpenedEventLog, OpenOptions } from '@samenspoor/event-log-conformance';
import { createEsdbEventLog } from '../esdb-event-log.js';

export interface Store {
  readonly connectionString: string;
  readonly streamPrefix: string;
  /** Between closing and opening again, for a server of one's own. */
  restart?(): Promise<void>;
  remove?(): void;
}

/** A store for the conformance suite, on whatever the connection string leads to. */
export async function openStore(store: Store, options: OpenOptions = {}): Promise<OpenedEventLog> {
  const { connectionString, streamPrefix } = store;
  const logs: EventLog[] = [];
  const create = async () => {
    const log = createEsdbEventLog({ connectionString, streamPrefix, ...options });
    logs.push(log);
    return log;
  };
  const closeAll = () => Promise.all(logs.map((log) => log.close()));
  return {
    log: await create(),
    second: create,
    async reopen() {
      await closeAll();
      await store.restart?.();
      return create();
    },
    async close() {
      await closeAll();
      store.remove?.();
    },
  };
}

/** What the engine can do beyond the port: no transaction can be held open. */
export const capabilities = { reopens: true, sharesStore: true, holdsTransactions: false, startsEmpty: true };
