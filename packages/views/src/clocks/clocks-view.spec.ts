import { nextDueAt, type TrajectoryContent, timedTags } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { expect, it } from 'vitest';
import { ExampleNetwork } from '../test-kit/example-network.fixture.js';
import { folded, recordedAll } from '../test-kit/folded.fixture.js';
import { clocksView } from './clocks-view.js';

const rules = await readRules();

/** Everything that takes room and says nothing of deadlines. */
const wide = (side: TrajectoryContent) => [
  ...side.reports,
  ...side.participants,
  ...side.measures,
  ...side.absences,
  ...side.notes,
  ...side.escalations,
  ...side.entries,
];

it('keeps of meetings and partings what deadlines need, and says the same as all of the trajectory', async () => {
  let met = 0;
  let parted = 0;
  let thresholds = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const network = new ExampleNetwork(seed);
    for (let step = 0; step < 200; step += 1) network.step();
    const docs = await folded(clocksView(rules), recordedAll(network.written), 7);
    for (const [id, state] of network.trajectories) {
      if (state.status === 'erased') continue;
      const doc = docs.get(id);
      if (!doc) throw new Error(`no clocks of ${id}`);
      expect(nextDueAt(doc.state, rules)).toBe(nextDueAt(state, rules));
      expect(timedTags(doc.state, rules)).toEqual(timedTags(state, rules));
      thresholds += timedTags(state, rules).filter(({ kind }) => kind === 'threshold').length;
      expect(doc.state.met.map(({ trajectoryId }) => trajectoryId)).toEqual(
        state.met.map(({ trajectoryId }) => trajectoryId),
      );
      expect(doc.state.met.flatMap(({ before, brought }) => [...wide(before), ...wide(brought)])).toEqual([]);
      expect([...doc.state.stood, ...doc.state.causes, ...doc.state.leads]).toEqual([]);
      met += state.met.length;
      parted += state.stood.length;
    }
  }
  expect(met).toBeGreaterThan(0);
  expect(parted).toBeGreaterThan(0);
  expect(thresholds).toBeGreaterThan(0);
});

it('works out once for all columns what time makes of a document', async () => {
  const network = new ExampleNetwork(2);
  for (let step = 0; step < 60; step += 1) network.step();
  let asked = 0;
  const counting = Object.defineProperty({ ...rules }, 'absence-signals', {
    get: () => {
      asked += 1;
      return rules['absence-signals'];
    },
  });
  const view = clocksView(counting);
  const docs = [...(await folded(view, recordedAll(network.written), 7)).values()];
  expect(docs.length).toBeGreaterThan(0);
  for (const doc of docs) {
    asked = 0;
    timedTags(doc.state, counting);
    const once = asked;
    asked = 0;
    for (const column of view.columns) column.of(doc);
    expect(asked).toBe(once);
  }
});
