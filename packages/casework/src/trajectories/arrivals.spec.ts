import { trajectoryStream } from '@samenspoor/domain';
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
import { lente, maybeLente, meanwhile, once, value } from '../meanwhile.fixture.js';

const kans = actor('kans');
const clb = actor('clb-1');

/** A promise that somebody else resolves. */
const signal = () => {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

/** Counts the reads of the log. */
const counting = (environment: CaseworkEnvironment) => {
  const { log } = environment;
  const reads = { count: 0 };
  const counted: CaseworkEnvironment = {
    ...environment,
    log: {
      append: (...of) => log.append(...of),
      readStream: (...of) => {
        reads.count += 1;
        return log.readStream(...of);
      },
      subscribe: (options) => log.subscribe(options),
      head: () => log.head(),
      compare: (a, b) => log.compare(a, b),
      close: () => log.close(),
    },
  };
  return { environment: counted, reads };
};

/** How often the log is read while a person with so many reports becomes one with another, and parts from it again. */
const readsFor = async (reports: number): Promise<number> => {
  const store = await testStore();
  const { environment, reads } = counting(store.environment);
  const casework = await startCasework(environment);
  const a = value(await casework.report(actor('school-12'), submission(lente), once));
  const sure = { ...maybeLente, nationalNumber: '09041700126' };
  const told = [value(await casework.report(clb, submission(sure), once))];
  for (let more = 1; more < reports; more += 1)
    told.push(value(await casework.report(clb, submission(sure, { externalRef: `${more}` }), once)));
  const before = reads.count;
  const match = told[0]?.possibleMatches[0]?.matchId ?? '';
  value(await casework.giveVerdict(kans, match, { verdict: 'same', reason: null }, once));
  const parting = { reportIds: told.map(({ reportId }) => reportId), reason: null };
  const apart = value(await casework.unlink(kans, a.personId, parting, once));
  expect(apart.personId).toBe(told[0]?.personId);
  value(await casework.forget(kans, apart.personId, { reason: null }, once));
  return reads.count - before;
};

describe('reports that must stand in a trajectory before persons meet or part', () => {
  it('are looked for together, however many they are', async () => {
    expect(await readsFor(60)).toBe(await readsFor(10));
  });

  it('are waited for when this process decided one, and another process wins its place in the register', async () => {
    const { environment, log } = await testStore();
    const killed = () => Promise.reject(new Crash('the process was killed'));
    // A stands in the register alone; B in its trajectory; that they are one was said, and not carried out.
    const first = await startCasework(meanwhile(environment, 'Reported', killed));
    await expect(first.report(actor('school-12'), submission(lente), once)).rejects.toThrow(Crash);
    const casework = await startCasework(environment);
    const b = value(await casework.report(clb, submission(maybeLente), once));
    const dying = await startCasework(meanwhile(environment, 'Reported', killed));
    const match = b.possibleMatches[0]?.matchId ?? '';
    const same = dying.giveVerdict(kans, match, { verdict: 'same', reason: null }, once);
    await expect(same).rejects.toThrow(Crash);

    // While the link is repaired here, another report about A is decided here and not written yet: somebody else's comes to
    // stand where it was to stand. It is let go once that was read.
    const arrived = signal();
    const read = signal();
    let mine: Promise<unknown> | undefined;
    const held = meanwhile(environment, 'ReportIdentified', async () => {
      const somebody = youngPerson({ familyName: 'Anders', givenNames: 'Iemand', birthDate: '2011-01-02' });
      value(await casework.report(actor('pms-1'), submission(somebody), once));
      arrived.resolve();
      await read.promise;
    });
    const late = await startCasework(
      {
        ...held,
        log: {
          ...held.log,
          readStream: async (stream, options) => {
            if (stream === trajectoryStream(b.trajectoryId) && !mine) {
              mine = late.report(actor('caw-1'), submission(lente, { externalRef: 'more' }), once);
              await arrived.promise;
            }
            const events = await held.log.readStream(stream, options);
            if (events[0]?.type === 'ReportIdentified' && events[0].data['organisationId'] === 'pms-1')
              read.resolve();
            return events;
          },
        },
      },
      { pending: async (...of) => (await logFollowUps(log).pending(...of)).slice(-1) },
    );
    expect(await late.repair(0)).toBe(1);
    await mine;
    await (await startCasework(environment, logFollowUps(log))).repair(0);
    expect(await logFollowUps(log).pending(0, 1)).toEqual([]);
    expect((await audit(log)).broken).toEqual([]);
  });
});
