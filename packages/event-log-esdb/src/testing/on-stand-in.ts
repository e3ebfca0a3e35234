import { randomUUID } from 'node:crypto';
import type { EventLog, EventToAppend, JsonObject } from '@samenspoor/event-log';
import type { EsdbHappening } from '../connection.js';
import { createEsdbEventLog, type EsdbEventLogOptions } from '../esdb-event-log.js';
import { StandIn } from './stand-in.js';

export interface OnStandIn {
  readonly standIn: StandIn;
  readonly log: EventLog;
  readonly happenings: readonly EsdbHappening[];
  /** Another log on the same stand-in, as another process would have one. */
  another(options?: Partial<EsdbEventLogOptions>): EventLog;
}

/** Runs a test with a stand-in of its own, and takes everything down after it. */
export async function onStandIn(
  work: (given: OnStandIn) => Promise<void>,
  options: Partial<EsdbEventLogOptions> = {},
): Promise<void> {
  const standIn = new StandIn();
  await standIn.start();
  const happenings: EsdbHappening[] = [];
  const logs: EventLog[] = [];
  const another = (more: Partial<EsdbEventLogOptions> = {}) => {
    const log = createEsdbEventLog({
      connectionString: standIn.connectionString,
      observe: (happening) => happenings.push(happening),
      ...options,
      ...more,
    });
    logs.push(log);
    return log;
  };
  try {
    await work({ standIn, log: another(), happenings, another });
  } finally {
    await Promise.all(logs.map((log) => log.close()));
    standIn.stop();
  }
}

export function anEvent(data: JsonObject = {}): EventToAppend {
  return { id: randomUUID(), type: 'SomethingHappened', schemaVersion: 1, data, meta: { by: 'test' } };
}
