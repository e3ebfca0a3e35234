import type { EventLog } from '@samenspoor/event-log';
import { describeEventLog, type OpenOptions } from '@samenspoor/event-log-conformance';
import { afterAll, beforeAll, describe } from 'vitest';
import { createEsdbEventLog } from './esdb-event-log.js';
import { appendCases } from './testing/append-cases.js';
import { StandIn } from './testing/index.js';
import { capabilities, openStore } from './testing/subject.js';

/** A store of its own on the stand-in, which is not the server (see real-server.spec.ts for that). */
async function openOnStandIn(streamPrefix: string, options?: OpenOptions) {
  const standIn = new StandIn();
  await standIn.start();
  const { connectionString } = standIn;
  const restart = () => {
    standIn.stop();
    return standIn.start();
  };
  return openStore({ connectionString, streamPrefix, restart, remove: () => standIn.stop() }, options);
}

describeEventLog('EventStoreDB client on a stand-in', {
  open: (options) => openOnStandIn('', options),
  capabilities,
});
describeEventLog('EventStoreDB client on a stand-in, with a stream prefix', {
  open: (options) => openOnStandIn('of-this-log.', options),
  capabilities,
});

describe('EventStoreDB client on a stand-in', () => {
  const standIn = new StandIn();
  const logs: EventLog[] = [];
  beforeAll(async () => {
    await standIn.start();
    const { connectionString } = standIn;
    logs.push(createEsdbEventLog({ connectionString }), createEsdbEventLog({ connectionString }));
  });
  afterAll(async () => {
    await Promise.all(logs.map((log) => log.close()));
    standIn.stop();
  });
  const logOf = (process: number) => {
    const log = logs[process];
    if (log === undefined) throw new Error('no log');
    return log;
  };
  appendCases(
    () => logOf(0),
    () => logOf(1),
  );
});
