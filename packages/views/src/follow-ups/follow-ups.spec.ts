import { randomUUID } from 'node:crypto';
import { presentVersion } from '@samenspoor/contracts';
import { identify, organisationId, personId, reportId, trajectoryStream } from '@samenspoor/domain';
import type { EventToAppend } from '@samenspoor/event-log';
import { readRules } from '@samenspoor/rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createViews, type Views } from '../create-views.js';
import { InvalidCursor } from '../framework/cursor.js';
import { ExampleNetwork, sealed } from '../test-kit/example-network.fixture.js';
import { record } from '../test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store, until } from '../test-kit/stores.fixture.js';

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let views: Views;
  beforeAll(async () => {
    store = await open();
    one = await store.process();
    views = await createViews({ ...one, rules: await readRules() });
  });
  afterAll(async () => {
    await views.stop();
    await store.close();
  });

  it('gives what a crash left undone, oldest first, until its consequence is seen', async () => {
    expect(await views.queries.followUps.pending(0, 10)).toEqual([]);
    views.start();
    const network = new ExampleNetwork(1);
    for (let step = 0; step < 30; step += 1) network.step();
    const [first, second] = ['report-a', 'report-b'].map((id) => network.crashAfter(interrupted(id)));
    if (!first || !second) throw new Error('two crashes');
    expect(await views.waitFor(await record(one.log, network), 10_000)).toBe(true);

    const pending = async (olderThanMs: number, limit = 10, after: string | null = null) =>
      (await views.queries.followUps.pending(olderThanMs, limit, after)).map(({ place: _, ...each }) => each);
    await until(async () => (await pending(1)).length === 2, 'both are older than a millisecond');
    // Records that leave a trajectory stand at a revision of their own stream, lower than many of the register.
    const left = [...network.trajectories.keys()][0];
    if (left === undefined) throw new Error('a trajectory');
    const allocated = allocation();
    const answer = await one.log.append(trajectoryStream(left), [allocated], 'any');
    if (!answer.ok || answer.revision >= first.revision) throw new Error('a lower revision');
    expect(await views.waitFor(answer.position, 10_000)).toBe(true);

    const ofRegister = [first, second].map(({ event, revision }) => ({
      eventId: event.id,
      revision,
      trajectoryId: null,
    }));
    const waiting = [...ofRegister, { eventId: allocated.id, revision: answer.revision, trajectoryId: left }];
    await until(async () => (await pending(0)).length === 3, 'all three are older than nothing');
    expect(await pending(0)).toEqual(waiting);
    expect(await pending(0, 1)).toEqual(waiting.slice(0, 1));
    expect(await pending(3_600_000)).toEqual([]);

    // Page by page past what nobody can carry out.
    let place: string | null = null;
    for (const each of waiting) {
      expect(await pending(0, 1, place)).toEqual([each]);
      place = (await views.queries.followUps.pending(0, 1, place))[0]?.place ?? null;
    }
    expect(await pending(0, 1, place)).toEqual([]);
    await expect(pending(0, 1, 'elsewhere')).rejects.toThrow(InvalidCursor);

    const from = network.written.length;
    network.receive(personId('person-of-report-a'), factsOf('report-a'), first);
    expect(await views.waitFor(await record(one.log, network, from), 10_000)).toBe(true);
    expect(await pending(0)).toEqual(waiting.slice(1));
  });
});

const allocation = (): EventToAppend => ({
  id: randomUUID(),
  type: 'RecordsAllocated',
  schemaVersion: presentVersion('RecordsAllocated'),
  data: { recordIds: ['note'], to: 'another', content: null, reason: null },
  meta: { at: '2024-10-01T08:00:00.000Z', by: null, command: null, causationId: null },
});

const factsOf = (id: string) => ({
  reportId: reportId(id),
  organisationId: organisationId('school-1'),
  organisationType: 'school' as const,
  registeredBy: organisationId('school-1'),
  concernKind: 'illness' as const,
  absences: {},
  territory: null,
  community: null,
  reportedAt: '2024-10-01T08:00:00.000Z',
});

/** A report that was identified by a process that did not live to bring it to its trajectory. */
function interrupted(id: string) {
  const { organisationType: _, ...facts } = factsOf(id);
  const more = { reportName: id, contentHash: id, legalBasis: 'x', warnings: [], report: sealed() };
  const assessment = {
    outcome: 'new' as const,
    possibleMatches: [],
    explanation: [],
    parametersVersion: '1',
  };
  const meta = { at: facts.reportedAt, by: facts.organisationId, command: null, causationId: null };
  return identify({ ...facts, ...more }, assessment, personId(`person-of-${id}`), meta);
}
