import { actor, audit, Crash, crashing, startCasework, submission, testStore } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import type { FollowUp, FollowUps } from './ports.js';

const once = { idempotencyKey: null };

/** A list of follow-ups that is given page by page, as a view does. */
const listOf = (all: readonly FollowUp[], asked: number[]): FollowUps => ({
  async pending(_olderThanMs, limit, after = null) {
    const start = after === null ? 0 : Number(after) + 1;
    asked.push(start);
    return all.slice(start, start + limit).map((each, index) => ({ ...each, place: String(start + index) }));
  },
});

/** A report that a process registered and died before writing its trajectory. */
const registeredOnly = async () => {
  const store = await testStore();
  for (let step = 1; step < 10; step += 1) {
    const dying = await startCasework(crashing(store.environment, step, 'before'));
    const sent = dying.report(actor('school-12'), submission(), once);
    await expect(sent).rejects.toThrow(Crash);
    const { register, trajectories } = await audit(store.log);
    if (register.reports.size === 1 && trajectories.size === 0) return store;
  }
  throw new Error('no process died between the two');
};

it('reaches what comes after hundreds that can never be carried out, within one round', async () => {
  const { environment, log } = await registeredOnly();
  const never = Array.from({ length: 450 }, (_, n) => ({ eventId: `never-${n}`, revision: 1_000 + n }));
  const faults: unknown[] = [];
  const asked: number[] = [];
  const observer = { ...environment.observer, fault: (...fault: unknown[]) => void faults.push(fault) };
  const followUps = listOf([...never, { eventId: 'the-report', revision: 0 }], asked);
  const casework = await startCasework({ ...environment, observer }, followUps);
  expect(await casework.repair(0)).toBe(1);
  expect(faults).toHaveLength(never.length);
  expect(asked).toEqual([0, 200, 400]);
  const { trajectories, register } = await audit(log);
  expect([register.reports.size, trajectories.size]).toEqual([1, 1]);
  await casework.close();
});

it('ends a round also where the same are given again', async () => {
  const { environment } = await testStore();
  const never = Array.from({ length: 200 }, (_, n) => ({
    eventId: `never-${n}`,
    revision: 1_000 + n,
    place: 'x',
  }));
  const casework = await startCasework(environment, { pending: async () => never });
  expect(await casework.repair(0)).toBe(0);
  await casework.close();
});
