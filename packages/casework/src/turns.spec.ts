import { actor, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { clockWaiting } from './index.js';

it('reports that come while a process waits for its turn are decided with the one that waits', async () => {
  const store = await testStore();
  const batches: number[] = [];
  let begin = () => {};
  const turn = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let asked = () => {};
  const isAskedFor = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const casework = await startCasework({
    ...store.environment,
    waiting: {
      ...clockWaiting,
      inTurn: async (_, work) => {
        asked();
        await turn;
        return work();
      },
    },
    observer: { ...store.environment.observer, batch: (size) => void batches.push(size) },
  });
  const report = (externalRef: string, familyName: string) =>
    casework.report(actor('kans'), submission(youngPerson({ familyName }), { externalRef }), {
      idempotencyKey: null,
    });
  const first = report('r1', 'Anders');
  await isAskedFor;
  const others = [report('r2', 'Boon'), report('r3', 'Claes')];
  await clockWaiting.turn();
  begin();
  const answers = await Promise.all([first, ...others]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(batches).toEqual([3]);
  await casework.close();
});
