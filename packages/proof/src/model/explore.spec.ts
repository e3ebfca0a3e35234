import { describe, expect, it } from 'vitest';
import { describeFindings, type Exploration, explore } from './explore.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';
import type { Unlocked } from './world.js';

/** Every run of the suite goes as far as its scenario says; `npm run explore` goes as far as it is told. */
const asked = process.env['EXPLORE_DEPARTURES'];

const named = (name: string): Scenario => {
  const found = scenarios.find((each) => each.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
};

const worldOf = (scenario: Scenario, more: Partial<Exploration> = {}): Exploration => ({
  scenario,
  processes: 2,
  kills: 1,
  repairs: 0,
  unlocked: 'nothing',
  bounds: { departures: Number(asked ?? scenario.departures) },
  ...more,
});

describe('whatever order two processes come in, and wherever one is killed', () => {
  it.each(scenarios)(
    '$name: $about',
    async (scenario) => {
      const explored = await explore(worldOf(scenario));
      const { violation, complete, states, outcomes } = explored.findings;
      console.log(describeFindings(explored));
      expect(violation).toBeNull();
      expect(complete).toBe(true);
      // It did look: a handful of states would mean that nothing met anything.
      expect(states).toBeGreaterThan(500);
      expect(outcomes).toBeGreaterThan(5);
    },
    120_000,
  );

  it('holds without bounds where that is little: every order there is', async () => {
    const explored = await explore(worldOf(named('forgetting'), { kills: 0, bounds: {} }));
    console.log(describeFindings(explored));
    expect(explored.findings).toMatchObject({ violation: null, complete: true });
  }, 120_000);

  it('holds while process managers come along at any moment', async () => {
    const explored = await explore(worldOf(named('merge'), { kills: 0, repairs: 1 }));
    console.log(describeFindings(explored));
    expect(explored.findings).toMatchObject({ violation: null, complete: true });
  }, 120_000);
});

describe('without the lock', () => {
  const unlocked = (name: string, where: Unlocked) =>
    explore(worldOf(named(name), { kills: 0, unlocked: where }));

  it.each([
    ['reports', 'register', 'report A2 stands twice in the register'],
    ['look-alikes', 'register', 'one young person is 2 persons (A, A2)'],
    ['reports', 'trajectories', 'report A2 was brought in twice'],
  ] as const)('%s, no revision expected of the %s: %s', async (name, where, what) => {
    const explored = await unlocked(name, where);
    const told = describeFindings(explored);
    console.log(told);
    expect(explored.findings.violation?.broken.join()).toContain(what);
    expect(told).toContain('BROKEN');
    expect(explored.findings.violation?.departures).toBeLessThanOrEqual(2);
  });
});
