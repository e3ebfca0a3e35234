import { trajectoryEventOf } from '@samenspoor/contracts';
import { isTimerEvent, trajectoryStreamPrefix } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import {
  actor,
  allEvents,
  Crash,
  crashing,
  logTimers,
  startCasework,
  submission,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { CaseworkEnvironment } from './environment.js';
import { command, once, value } from './meanwhile.fixture.js';
import type { DueTimers } from './ports.js';

const kans = actor('kans');

/** A clock that a spec sets. */
const clockAt = (start: string) => {
  let at = new Date(start);
  return {
    now: () => at,
    set: (to: string) => {
      at = new Date(to);
    },
  };
};

/** Reported on Wednesday 2 October 2024: somebody coordinates until the end of Wednesday 9 October in Brussels. */
const reportedAt = '2024-10-02T08:00:00.000Z';
const dueAt = '2024-10-09T22:00:00.000Z';

const begun = async () => {
  const store = await testStore();
  const clock = clockAt(reportedAt);
  const environment: CaseworkEnvironment = { ...store.environment, now: clock.now };
  const timers = logTimers(store.log, environment.rules);
  const report = async (externalRef: string, familyName: string) => {
    const casework = await startCasework(environment);
    const sent = submission(
      youngPerson({ familyName, givenNames: familyName.toUpperCase(), birthDate: null }),
      { externalRef, reportedAt },
    );
    return value(await casework.report(actor('school-12'), sent, once)).trajectoryId;
  };
  return { ...store, environment, clock, timers, report };
};

/** What the log says ran out, and in which trajectory. */
const told = async (log: EventLog) =>
  (await allEvents(log))
    .filter(({ stream }) => stream.startsWith(trajectoryStreamPrefix))
    .flatMap((recorded) => {
      const event = trajectoryEventOf(recorded);
      const id = recorded.stream.slice(trajectoryStreamPrefix.length);
      return isTimerEvent(event) ? [{ id, type: event.type, dueAt: event.data.dueAt, meta: event.meta }] : [];
    });

describe('the timekeeper', () => {
  it('says what ran out, by its own clock, when it did and not before', async () => {
    const { environment, log, clock, timers, report } = await begun();
    const id = await report('R1', 'Proefpersoon');
    const late: [string, number][] = [];
    const observer = {
      ...environment.observer,
      ranOut: (type: string, lateMs: number) => void late.push([type, lateMs]),
    };
    const casework = await startCasework({ ...environment, observer }, null, timers);
    clock.set('2024-10-09T21:59:59.999Z');
    expect(await casework.raiseTimers()).toBe(0);
    clock.set('2024-10-09T22:00:07.000Z');
    expect(await casework.raiseTimers()).toBe(1);
    expect(await told(log)).toEqual([
      {
        id,
        type: 'AssignmentOverdue',
        dueAt,
        meta: { at: '2024-10-09T22:00:07.000Z', by: null, command: null, causationId: null },
      },
    ]);
    expect(late).toEqual([['AssignmentOverdue', 7_000]]);
    // Set back, and forward again: it was said.
    for (const at of ['2024-10-01T00:00:00.000Z', '2024-10-10T00:00:00.000Z']) {
      clock.set(at);
      expect(await casework.raiseTimers()).toBe(0);
    }
    await casework.close();
  });

  it('says it once when several processes do so at once, also with a list that is behind', async () => {
    const { environment, log, clock, timers, report } = await begun();
    const ids = [await report('R1', 'Een'), await report('R2', 'Twee'), await report('R3', 'Drie')];
    clock.set('2024-12-24T12:00:00.000Z');
    const stale = await timers.due('2024-12-24T12:00:00.000Z', 100);
    expect(stale).toHaveLength(3);
    const behind: DueTimers = { due: async () => stale };
    const processes = await Promise.all(
      Array.from({ length: 4 }, () => startCasework(environment, null, behind)),
    );
    const raised = await Promise.all(processes.map((each) => each.raiseTimers()));
    expect(raised.reduce((sum, each) => sum + each)).toBe(6);
    for (const each of processes) expect(await each.raiseTimers()).toBe(0);
    const events = await told(log);
    for (const id of ids)
      expect(events.filter((each) => each.id === id)).toMatchObject([
        { type: 'AssignmentOverdue', dueAt },
        { type: 'Stalled', dueAt: '2024-11-01T23:00:00.000Z' },
      ]);
    expect(events).toHaveLength(6);
    for (const each of processes) await each.close();
  });

  it.each(['before', 'after'] as const)(
    'loses and doubles nothing when a process dies %s it wrote',
    async (when) => {
      const { environment, log, clock, timers, report } = await begun();
      for (const [ref, name] of [
        ['R1', 'Een'],
        ['R2', 'Twee'],
        ['R3', 'Drie'],
      ] as const)
        await report(ref, name);
      clock.set('2024-10-10T12:00:00.000Z');
      const dying = await startCasework(crashing(environment, 2, when), null, timers);
      expect(await dying.raiseTimers()).toBe(1);
      expect(await told(log)).toHaveLength(when === 'before' ? 1 : 2);
      const next = await startCasework(environment, null, timers);
      expect(await next.raiseTimers()).toBe(when === 'before' ? 2 : 1);
      expect((await told(log)).map((each) => [each.type, each.dueAt])).toEqual(
        Array.from({ length: 3 }, () => ['AssignmentOverdue', dueAt]),
      );
      await next.close();
    },
  );

  it('keeps none waiting for one that it cannot write to, and tries that one ever less often', async () => {
    const { environment, log, clock, timers, report } = await begun();
    const broken = await report('R1', 'Een');
    const whole = await report('R2', 'Twee');
    clock.set('2024-10-10T12:00:00.000Z');
    let away = true;
    let tries = 0;
    const faults: string[] = [];
    const casework = await startCasework(
      {
        ...environment,
        observer: { ...environment.observer, fault: (what) => void faults.push(what) },
        log: {
          ...log,
          append: async (stream, ...more) => {
            if (stream !== `trajectory-${broken}`) return log.append(stream, ...more);
            tries += 1;
            if (away) throw new Crash('the stream is out of reach');
            return log.append(stream, ...more);
          },
          readStream: (...read) => log.readStream(...read),
          subscribe: (options) => log.subscribe(options),
          head: () => log.head(),
          compare: (one, other) => log.compare(one, other),
          close: () => log.close(),
        },
      },
      null,
      timers,
    );
    expect(await casework.raiseTimers()).toBe(1);
    expect((await told(log)).map(({ id }) => id)).toEqual([whole]);
    for (let round = 2; round <= 100; round += 1) await casework.raiseTimers();
    // In rounds 1, 3, 7, 15, 31 and 63.
    expect(tries).toBe(6);
    expect(faults).toEqual(Array.from({ length: 6 }, () => 'timekeeper'));
    away = false;
    for (let round = 101; round <= 127; round += 1) await casework.raiseTimers();
    expect((await told(log)).map(({ id }) => id)).toEqual([whole, broken]);
    await casework.close();
  });

  it('says nothing of what came to an end while it looked', async () => {
    const { environment, log, clock, timers, report } = await begun();
    const id = await report('R1', 'Een');
    clock.set('2024-10-10T12:00:00.000Z');
    const working = await startCasework(environment);
    const assigned: DueTimers = {
      due: async (...asked) => {
        const due = await timers.due(...asked);
        const request = { kind: 'assign', organisationId: 'clb-1', reason: null } as const;
        value(await working.onTrajectory(kans, id, request, command));
        return due;
      },
    };
    const casework = await startCasework(environment, null, assigned);
    expect(await casework.raiseTimers()).toBe(0);
    expect(await told(log)).toEqual([]);
  });
});
