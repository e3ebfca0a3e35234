import { parseArgs } from 'node:util';
import { describeFindings, type Exploration, explore } from './model/explore.js';
import { scenarios } from './model/scenarios.js';
import type { Unlocked } from './model/world.js';

const help = `Tries every order in which the processes of a scenario can do what they do, and checks the promises after each step.

  --scenario NAME   one scenario (default: all): ${scenarios.map(({ name }) => name).join(', ')}
  --nodes N         API processes (default 2)
  --kills N         how often a process may be killed (default 1)
  --repairs N       how often a process manager may come before anybody waits for it (default 0)
  --depth N         from this step on a run goes on without branching (default: no bound)
  --departures N    how often a run may depart from the order in which each goes on as long as it can (default: no bound)
  --states N        ends the search after so many states (default: no bound)
  --unlocked WHAT   takes the lock out: register or trajectories (default: nothing)

Ends with 1 when a promise is broken, and tells a shortest story of it.
`;

const numberOf = (text: string | undefined, otherwise: number): number => {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no number`);
  return number;
};

const unlockedOf = (text: string | undefined): Unlocked => {
  if (text === undefined || text === 'nothing') return 'nothing';
  if (text === 'register' || text === 'trajectories') return text;
  throw new Error(`--unlocked ${text}: give register or trajectories`);
};

const asked = (args: readonly string[]): readonly Exploration[] => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string' },
      nodes: { type: 'string' },
      kills: { type: 'string' },
      repairs: { type: 'string' },
      depth: { type: 'string' },
      departures: { type: 'string' },
      states: { type: 'string' },
      unlocked: { type: 'string' },
    },
  });
  const chosen = scenarios.filter(({ name }) => values.scenario === undefined || name === values.scenario);
  if (chosen.length === 0) throw new Error(`no scenario is called ${values.scenario}`);
  const endless = Number.POSITIVE_INFINITY;
  return chosen.map((scenario) => ({
    scenario,
    processes: numberOf(values.nodes, 2),
    kills: numberOf(values.kills, 1),
    repairs: numberOf(values.repairs, 0),
    unlocked: unlockedOf(values.unlocked),
    bounds: {
      depth: numberOf(values.depth, endless),
      departures: numberOf(values.departures, endless),
      states: numberOf(values.states, endless),
    },
  }));
};

/** Explores from the command line; resolves with the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  let exitCode = 0;
  for (const exploration of asked(args)) {
    const explored = await explore(exploration);
    process.stdout.write(`${describeFindings(explored)}\n`);
    if (explored.findings.violation) exitCode = 1;
  }
  return exitCode;
};
