import { createMemoryEventLog, type EventLog, type RecordedEvent } from '@samenspoor/event-log';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingIn } from '../../../integration/src/test-kit/projection.fixture.js';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { type Around, Membership } from './membership.js';

describe('who takes part in a trajectory', () => {
  let log: EventLog;
  let events: readonly RecordedEvent[];
  let reads: number;
  const counting = (): Pick<EventLog, 'readStream'> => ({
    readStream: (...asked) => {
      reads += 1;
      return log.readStream(...asked);
    },
  });

  beforeEach(async () => {
    log = createMemoryEventLog();
    const network = new ExampleNetwork(4);
    for (let step = 0; step < 150; step += 1) network.step();
    await record(log, network);
    events = (await everythingIn(log)).filter(({ stream }) => stream.startsWith('trajectory-'));
    reads = 0;
  });

  const streams = () => new Set(events.map(({ stream }) => stream)).size;
  const inOrder = async (membership: Membership): Promise<readonly Around[]> => {
    const around: Around[] = [];
    for (const event of events) around.push(await membership.around(event));
    return around;
  };

  it('is read from the log once for all who ask, wherever each of them stands', async () => {
    const shared = new Membership(counting());
    const expected = await inOrder(new Membership(log));
    // One that begins in the middle, one that goes through all, and one that lags behind both.
    const middle = Math.floor(events.length / 2);
    for (const event of events.slice(middle)) await shared.around(event);
    const readByTheFirst = reads;
    expect(readByTheFirst).toBeGreaterThan(0);
    expect(readByTheFirst).toBeLessThanOrEqual(streams());
    expect(await inOrder(shared)).toEqual(expected);
    expect(await inOrder(shared)).toEqual(expected);
    expect(reads).toBe(readByTheFirst);
  });

  it('is read once when all ask at the same time', async () => {
    const shared = new Membership(counting());
    const latest = events.findLast(({ revision }) => revision > 2);
    if (latest === undefined) throw new Error('no trajectory is long enough');
    const asked = await Promise.all(Array.from({ length: 50 }, () => shared.around(latest)));
    expect(reads).toBe(1);
    for (const each of asked) expect(each).toEqual(await new Membership(log).around(latest));
  });

  it('is the same however little is kept', async () => {
    const expected = await inOrder(new Membership(log));
    const small = new Membership(log, { mostStates: 5, mostStatesOfOne: 2 });
    expect(await inOrder(small)).toEqual(expected);
    const backwards: Around[] = [];
    for (const event of events.toReversed()) backwards.push(await small.around(event));
    expect(backwards.toReversed()).toEqual(expected);
  });

  it('is asked of the log again after a fault of it', async () => {
    let fails = true;
    const membership = new Membership({
      readStream: (...asked) => (fails ? Promise.reject(new Error('away')) : log.readStream(...asked)),
    });
    const latest = events.findLast(({ revision }) => revision > 2);
    if (latest === undefined) throw new Error('no trajectory is long enough');
    await expect(membership.around(latest)).rejects.toThrow('away');
    fails = false;
    expect(await membership.around(latest)).toEqual(await new Membership(log).around(latest));
  });
});
