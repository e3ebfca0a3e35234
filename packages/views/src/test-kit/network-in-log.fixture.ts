import type { EventLog, Position } from '@samenspoor/event-log';
import type { ExampleNetwork } from './example-network.fixture.js';

/** Appends what a network wrote since `from` (0: all), in its order; the position of the last event. */
export async function record(log: EventLog, network: ExampleNetwork, from = 0): Promise<Position> {
  const appends = network.written
    .slice(from)
    .map(({ stream, revision, event }) =>
      log.append(stream, [event], revision === 0 ? 'none' : revision - 1),
    );
  let last: Position | undefined;
  for (const appended of await Promise.all(appends)) {
    if (!appended.ok) throw new Error('the history of the network does not fit the log');
    last = appended.position;
  }
  if (last === undefined) throw new Error('the network wrote nothing');
  return last;
}
