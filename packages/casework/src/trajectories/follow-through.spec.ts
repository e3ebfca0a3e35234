import type { Result } from '@samenspoor/domain';
import {
  actor,
  audit,
  Crash,
  logFollowUps,
  startCasework,
  submission,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { CaseworkEnvironment } from '../environment.js';

const once = { idempotencyKey: null };
const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
const kans = actor('kans');

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};

/** A process that dies when it is about to write an event of a type. */
const dyingAt = (type: string, environment: CaseworkEnvironment): CaseworkEnvironment => {
  const { log } = environment;
  return {
    ...environment,
    log: {
      append: async (stream, events, expected) => {
        if (events.some((event) => event.type === type)) throw new Crash('the process was killed');
        return log.append(stream, events, expected);
      },
      readStream: (...of) => log.readStream(...of),
      subscribe: (options) => log.subscribe(options),
      head: () => log.head(),
      compare: (a, b) => log.compare(a, b),
      close: () => log.close(),
    },
  };
};

/** Two persons, one with a note, that a process dies of bringing together; they are parted before anybody repairs. */
const undoneHalfway = async (at: string) => {
  const { environment, keyStore, log } = await testStore();
  const casework = await startCasework(environment, logFollowUps(log));
  const similar = youngPerson({
    address: { ...address, street: 'Nieuwstraat', houseNumber: '9' },
    familyName: 'Proefpersoons',
  });
  const report = (by: string, who = youngPerson({ address })) =>
    casework.report(actor(by), submission(who), once);
  const a = value(await report('school-12'));
  const b = value(await report('clb-1', similar));
  const note = { kind: 'add-note', text: 'van B' } as const;
  await casework.onTrajectory(actor('clb-1'), b.trajectoryId, note, { ...once, ifMatch: null });
  const keysOfB = await keyStore.keysOf(b.personId);
  expect(keysOfB).toHaveLength(2);

  const dying = await startCasework(dyingAt(at, environment));
  const matchId = b.possibleMatches[0]?.matchId ?? '';
  const same = dying.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once);
  await expect(same).rejects.toThrow(Crash);
  const parting = { reportIds: [b.reportId], reason: null };
  expect(value(await casework.unlink(kans, a.personId, parting, once)).personId).toBe(b.personId);
  await casework.repair(0);
  return { casework, keyStore, log, a, b, keysOfB };
};

describe('a link that is undone before it was carried out', () => {
  it.each(['MergedInto', 'Absorbed', 'FollowedThrough'])(
    'leaves each its own, when the process died before %s',
    async (at) => {
      const { casework, keyStore, log, a, b, keysOfB } = await undoneHalfway(at);
      expect(await logFollowUps(log).pending(0, 1)).toEqual([]);
      const { broken, trajectories } = await audit(log);
      expect(broken).toEqual([]);
      expect(trajectories.get(b.trajectoryId)).toMatchObject({ status: 'open', personId: b.personId });
      expect(await keyStore.keysOf(b.personId)).toEqual(keysOfB);
      value(await casework.forget(kans, a.personId, { reason: null }, once));
      expect(await keyStore.keysOf(b.personId)).toEqual(keysOfB);
    },
  );
});
