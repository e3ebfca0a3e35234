import { registerStream } from '@samenspoor/domain';
import { createMemorySnapshotStore } from '@samenspoor/event-log';
import {
  actor,
  audit,
  Crash,
  logFollowUps,
  startCasework,
  submission,
  type TestStore,
  testStore,
} from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { kans, killed, noteIn, started, undecidedNote, words } from '../filing.fixture.js';
import { command, lente, maybeLente, meanwhile, once, value } from '../meanwhile.fixture.js';
import { forgetAgain } from './forget-again.js';

const again = ({ log, keyStore }: TestStore, snapshotStore = createMemorySnapshotStore()) =>
  forgetAgain({ log, keyStore, snapshotStore });

/** A note that a parting takes along, and that is allocated to a third before where it leaves says that it went. */
const takenBeforeAllocated = async () => {
  const { store, casework } = await started();
  const { first, apart, allocation } = await undecidedNote(casework, 'police-1');
  const { register } = await audit(store.log);
  const parting = await dyingAt(store, 'Separated');
  const taken = { reportIds: [first.reportId], reason: null };
  const meantime = async () => {
    await expect(parting.unlink(kans, first.personId, taken, once)).rejects.toThrow(Crash);
  };
  const allocating = await startCasework(
    meanwhile(store.environment, 'RecordsAllocated', meantime),
    logFollowUps(store.log),
  );
  value(await allocating.onTrajectory(kans, first.trajectoryId, allocation, command));
  await casework.repair(0);
  const { register: after, trajectories } = await audit(store.log);
  const personId = [...after.persons.keys()].find((id) => !register.persons.has(id)) ?? '';
  const [trajectoryId = ''] = [...trajectories].flatMap(([id, state]) =>
    state.personId === personId ? id : [],
  );
  return { store, allocated: apart, parted: { personId, trajectoryId } };
};

const dyingAt = (store: TestStore, type: string) =>
  startCasework(meanwhile(store.environment, type, killed), logFollowUps(store.log));

describe('forgetting again', () => {
  it('files every key as the log says first, however it was filed in another time', async () => {
    const { store, casework } = await started();
    const a = value(await casework.report(actor('school-12'), submission(lente), once));
    const b = value(await casework.report(actor('clb-1'), submission(maybeLente), once));
    const [ofA, ofB] = [await store.keyStore.keysOf(a.personId), await store.keyStore.keysOf(b.personId)];
    // As a link would file them, and as a report out of its person would be: the log holds neither.
    await store.keyStore.move(ofA, b.personId);
    await store.keyStore.move(ofB, '5f0c0000-0000-4000-8000-000000000001');
    expect(await again(store)).toEqual({ persons: 0, left: 0, filedAnew: 2 });
    expect(await store.keyStore.keysOf(a.personId)).toEqual(ofA);
    expect(await store.keyStore.keysOf(b.personId)).toEqual(ofB);
    expect(await again(store)).toMatchObject({ filedAnew: 0 });
    await casework.forget(kans, b.personId, { reason: null }, once);
    expect(await store.keyStore.keysOf(a.personId)).toEqual(ofA);
    expect(await store.keyStore.keysOf(b.personId)).toEqual([]);
  });

  it('of somebody whose report came into no trajectory is done, and what is left to write a service writes', async () => {
    const store = await testStore();
    const reporting = await dyingAt(store, 'Reported');
    await expect(reporting.report(actor('clb-1'), submission(lente), once)).rejects.toThrow(Crash);
    const { register } = await audit(store.log);
    const [person = ''] = [...register.persons.keys()];
    const forgetting = await dyingAt(store, 'Reported');
    await expect(forgetting.forget(kans, person, { reason: 'op vraag' }, once)).rejects.toThrow(Crash);
    expect(await store.keyStore.count()).toBeGreaterThan(1);
    const head = await store.log.head();
    expect(await again(store)).toEqual({ persons: 1, left: 0, filedAnew: 0 });
    expect(await store.keyStore.keysOf(person)).toEqual([]);
    expect(await store.log.head()).toBe(head);
    const casework = await startCasework(store.environment, logFollowUps(store.log));
    await casework.repair(0);
    expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
    expect((await audit(store.log)).broken).toEqual([]);
  });

  it('leaves to a service whose parting is under way: which words are whose is not settled before', async () => {
    const store = await testStore();
    const first = await startCasework(store.environment);
    const a = value(await first.report(actor('school-12'), submission(lente), once));
    const b = value(await first.report(actor('clb-1'), submission(maybeLente), once));
    const matchId = b.possibleMatches[0]?.matchId ?? '';
    const one = value(await first.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once));
    const note = { kind: 'add-note', text: 'van B' } as const;
    value(await first.onTrajectory(actor('clb-1'), a.trajectoryId, note, command));
    const sealed = await noteIn(store, a.trajectoryId);
    const taken = { reportIds: [b.reportId], reason: null };
    const parting = await dyingAt(store, 'SeparatedFrom');
    await expect(parting.unlink(kans, one.personId, taken, once)).rejects.toThrow(Crash);
    const forgetting = await dyingAt(store, 'SeparatedFrom');
    await expect(forgetting.forget(kans, a.personId, { reason: null }, once)).rejects.toThrow(Crash);
    expect(await again(store)).toMatchObject({ persons: 0, left: 1 });
    expect(await words(store, sealed)).toBe('van B');
    const casework = await startCasework(store.environment, logFollowUps(store.log));
    // Also where the service does so between reading and destroying: by that reading nothing is settled.
    let repaired: Promise<unknown> | undefined;
    const find: typeof store.keyStore.find = async (keyIds) => {
      repaired ??= casework.repair(0);
      await repaired;
      return store.keyStore.find(keyIds);
    };
    expect(await again({ ...store, keyStore: { ...store.keyStore, find } })).toMatchObject({ left: 1 });
    expect(await words(store, sealed)).toBe('van B');
    expect(await again(store)).toMatchObject({ persons: 1, left: 0 });
    expect(await words(store, sealed)).toBe('van B');
    expect(await again(store)).toEqual({ persons: 1, left: 0, filedAnew: 0 });
    expect(await words(store, sealed)).toBe('van B');
    expect(await store.keyStore.keysOf(a.personId)).toEqual([]);
  });

  it('spares words that were allocated to somebody else, and have not come there yet', async () => {
    const { store, casework } = await started();
    const { first, apart, allocation } = await undecidedNote(casework);
    const dying = await dyingAt(store, 'RecordsReceived');
    const asked = dying.onTrajectory(kans, first.trajectoryId, allocation, command);
    await expect(asked).rejects.toThrow(Crash);
    const forgetting = await dyingAt(store, 'Erased');
    await expect(forgetting.forget(kans, first.personId, { reason: null }, once)).rejects.toThrow(Crash);
    expect(await again(store)).toMatchObject({ persons: 1, left: 0 });
    await casework.repair(0);
    expect(await words(store, await noteIn(store, apart.trajectoryId))).toBe('van wie?');
  });

  it.each([
    { owner: 'the one whom the parting gave them', forgets: 'to', left: null },
    { owner: 'the one whom they were allocated to', forgets: 'allocated', left: 'van wie?' },
  ] as const)(
    'leaves words that a parting took before they were allocated where it took them: $owner is forgotten',
    async ({ forgets, left }) => {
      const { store, allocated, parted } = await takenBeforeAllocated();
      const sealed = await noteIn(store, parted.trajectoryId);
      const keys = [...(await store.keyStore.find([sealed.keyId])).values()];
      const casework = await startCasework(store.environment, logFollowUps(store.log));
      const forgotten = forgets === 'to' ? parted.personId : allocated.personId;
      value(await casework.forget(kans, forgotten, { reason: null }, once));
      expect(await words(store, sealed)).toBe(left);
      // Keys of another time: what was destroyed is there again, and filed under nobody.
      await store.keyStore.file(keys.map((key) => ({ ...key, personId: 'nobody' })));
      expect(await again(store)).toMatchObject({ persons: 1, left: 0 });
      expect(await words(store, sealed)).toBe(left);
    },
  );

  it('takes the parts of a snapshot that hold a forgotten report, whose keys came back, and no others', async () => {
    const { store, casework } = await started();
    const a = value(await casework.report(actor('school-12'), submission(lente), once));
    await casework.report(actor('clb-1'), submission(maybeLente), once);
    await casework.forget(kans, a.personId, { reason: null }, once);
    const snapshots = createMemorySnapshotStore();
    const stream = registerStream('test');
    const keyIds = [0, 1].map((nth) => `5f0c0000-0000-4000-8000-00000000000${nth}`);
    for (const [from, keyId] of keyIds.entries()) {
      await store.keyStore.file([{ keyId, personId: keyId, wrapped: 'w', masterKeyId: 'm' }]);
      const part = { stream, from, events: 1, lastEventId: 'e', form: 'f', keyId };
      await snapshots.add({ ...part, content: new Uint8Array() });
    }
    expect(await again(store, snapshots)).toMatchObject({ persons: 1 });
    expect((await snapshots.parts(stream)).map(({ from }) => from)).toEqual([1]);
    expect([...(await store.keyStore.find(keyIds)).keys()]).toEqual([keyIds[1]]);
  });
});
