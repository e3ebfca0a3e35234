import type { EventLog } from '@samenspoor/event-log';
import { describeEventLog, type OpenedEventLog, type OpenOptions } from '@samenspoor/event-log-conformance';
import { createEsdbEventLog } from './esdb-event-log.js';
import { StandIn } from './testing/index.js';

/** A store of its own on the stand-in; not the server (see real-server.spec.ts for that). */
async function openOnStandIn(streamPrefix: string, options: OpenOptions = {}): Promise<OpenedEventLog> {
  const standIn = new StandIn();
  await standIn.start();
  const logs: EventLog[] = [];
  const create = async () => {
    const log = createEsdbEventLog({ connectionString: standIn.connectionString, streamPrefix, ...options });
    logs.push(log);
    return log;
  };
  const closeAll = () => Promise.all(logs.map((log) => log.close()));
  return {
    log: await create(),
    second: create,
    async reopen() {
      await closeAll();
      standIn.stop();
      await standIn.start();
      return create();
    },
    async close() {
      await closeAll();
      standIn.stop();
    },
  };
}

const capabilities = { reopens: true, sharesStore: true, holdsTransactions: false, startsEmpty: true };

describeEventLog('EventStoreDB client on a stand-in', {
  open: (options) => openOnStandIn('', options),
  capabilities,
});
describeEventLog('EventStoreDB client on a stand-in, with a stream prefix', {
  open: (options) => openOnStandIn('of-this-log.', options),
  capabilities,
});
