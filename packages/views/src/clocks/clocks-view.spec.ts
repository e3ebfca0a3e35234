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
});
