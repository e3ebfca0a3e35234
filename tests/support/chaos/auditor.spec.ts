import { randomUUID } from 'node:crypto';
import { eventCodec } from '@samenspoor/contracts';
import { createMemoryEventLog, type EventLog } from '@samenspoor/event-log';
import { allEvents, audit, testStore } from '@samenspoor/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { leavingFrom } from '../../../packages/integration/src/test-kit/projection.fixture.js';
import { ExampleNetwork } from '../../../packages/views/src/test-kit/example-network.fixture.js';
import { record as recordIn } from '../../../packages/views/src/test-kit/network-in-log.fixture.js';
import { type Evidence, findings, keysNamedIn } from './auditor.js';

const lived = async (): Promise<EventLog> => {
  const log = createMemoryEventLog({ codec: eventCodec });
  const network = new ExampleNetwork(5);
  for (let step = 0; step < 40; step += 1) network.step();
  await recordIn(log, network);
  return log;
};

/** What a run leaves in which nothing went wrong. */
const sound = async (log: EventLog): Promise<Evidence> => {
  const found = await audit(log);
  const leaving = await leavingFrom(log);
  const named = new Set([randomUUID(), randomUUID()]);
  const rows = new Map([
    ['a', '1'],
    ['b', '2'],
  ]);
  return {
    accepted: [...found.register.reports.keys()],
    log: { ...found, broken: [] },
    keys: { named, filed: named },
    views: new Map([['reports', { read: rows, rebuilt: new Map(rows) }]]),
    // The last few came twice, as after a broker that died before it answered.
    topic: { holds: [...leaving, ...leaving.slice(-3)], leaving },
    figures: { region: { reports: 7 }, installation: { reports: 7 } },
    setAside: { given: ['x'], found: ['x'] },
  };
};

describe('the auditor', () => {
  let log: EventLog;
  let good: Evidence;
  beforeAll(async () => {
    log = await lived();
    good = await sound(log);
  });

  const withTopic = (holds: Evidence['topic']['holds']): readonly string[] =>
    findings({ ...good, topic: { ...good.topic, holds } });
  const withRows = (read: readonly (readonly [string, string])[]): readonly string[] => {
    const rebuilt = good.views.get('reports')?.rebuilt ?? new Map();
    return findings({ ...good, views: new Map([['reports', { read: new Map(read), rebuilt }]]) });
  };

  it('finds nothing where nothing went wrong, and repeats on the topic are nothing', () => {
    expect(good.accepted.length).toBeGreaterThan(5);
    expect(findings(good)).toEqual([]);
  });

  it('finds a report that was accepted and is not in the log', () => {
    const lost = randomUUID();
    expect(findings({ ...good, accepted: [...good.accepted, lost] })).toEqual([`report ${lost} was lost`]);
  });

  it('finds a report in the log that nobody was told of', () => {
    const [first, ...rest] = good.accepted;
    expect(findings({ ...good, accepted: rest })).toEqual([`nobody was told of report ${first}`]);
  });

  it('finds two senders who were told of one report', () => {
    const [first = ''] = good.accepted;
    expect(findings({ ...good, accepted: [...good.accepted, first] })).toEqual([
      'two senders were told of one report',
    ]);
  });

  it('finds a data key that is gone', () => {
    const [gone, ...filed] = good.keys.named;
    expect(findings({ ...good, keys: { ...good.keys, filed: new Set(filed) } })).toEqual([
      `data key ${gone} is not filed`,
    ]);
  });

  it('knows the keys that an event names, wherever they stand in it', async () => {
    const { sealer } = await testStore();
    const { envelope, record } = sealer.prepare('person', { note: 'confided' });
    const [event] = await allEvents(log);
    if (!event) throw new Error('nothing happened');
    const holds = { ...event, data: { list: [{ note: { ...envelope } }] } };
    expect([...keysNamedIn([event, holds])]).toEqual([record.keyId]);
    expect(findings({ ...good, keys: { named: new Set(), filed: new Set() } })).toEqual([
      'no event is sealed',
    ]);
  });

  it.each([1, 7, 20])('finds event %i missing from the topic', (index) => {
    const { leaving } = good.topic;
    const key = leaving[index]?.key;
    expect(withTopic(leaving.toSpliced(index, 1))).toEqual([
      `the topic differs from what may leave of ${key}`,
    ]);
  });

  it('finds an event on the topic that may not leave', () => {
    const [some] = good.topic.leaving;
    if (!some) throw new Error('nothing leaves');
    const foreign = { ...some, id: randomUUID() };
    expect(withTopic([...good.topic.holds, foreign])).toEqual([
      `the topic differs from what may leave of ${some.key}`,
    ]);
  });

  it('finds two events of one trajectory that changed places', () => {
    const { leaving } = good.topic;
    const second = leaving.findIndex(
      ({ key }, index) => leaving.findIndex((each) => each.key === key) < index,
    );
    const moved = leaving[second];
    if (!moved) throw new Error('nothing to move');
    expect(withTopic([moved, ...leaving.toSpliced(second, 1)])).toEqual([
      `the topic differs from what may leave of ${moved.key}`,
    ]);
  });

  it('finds a repeat that says something else', () => {
    const [some] = good.topic.leaving;
    if (!some) throw new Error('nothing leaves');
    expect(withTopic([...good.topic.holds, { ...some, body: '{}' }])).toEqual([
      `event ${some.id} left with another text`,
    ]);
  });

  it('finds a row of a view that is missing, too many, or differs', () => {
    const at = (key: string) => [`view reports differs from one built anew at ${key}`];
    expect(withRows([['a', '1']])).toEqual(at('b'));
    expect(withRows([...pairs, ['c', '3']])).toEqual(at('c'));
    expect(
      withRows([
        ['a', '1'],
        ['b', '3'],
      ]),
    ).toEqual(at('b'));
  });

  it('finds figures of the region that are not those of the installation', () => {
    expect(findings({ ...good, figures: { region: { reports: 6 }, installation: { reports: 7 } } })).toEqual([
      'the region counts otherwise than the installation',
    ]);
  });

  it('finds a message that was not set aside, and an event that was', () => {
    for (const found of [[], ['x', 'y']])
      expect(findings({ ...good, setAside: { given: ['x'], found } })).toEqual([
        `1 messages were to be set aside, ${found.length} were`,
      ]);
  });

  it('finds a second open trajectory of one person in the log', async () => {
    const [open] = [...good.log.trajectories].filter(([, { status }]) => status === 'open');
    const events = await log.readStream(`trajectory-${open?.[0]}`);
    const twin = await lived();
    await twin.append(
      `trajectory-${randomUUID()}`,
      events.map((each) => ({ ...each, id: randomUUID() })),
      'none',
    );
    const found = await audit(twin);
    expect(findings({ ...good, log: { ...good.log, broken: found.broken } })).toEqual(
      expect.arrayContaining([
        expect.stringContaining('has two open trajectories'),
        expect.stringContaining('was brought in twice'),
      ]),
    );
  });
});

const pairs = [
  ['a', '1'],
  ['b', '2'],
] as const;
