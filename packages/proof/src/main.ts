import { parseArgs } from 'node:util';
import { describeFindings, type Exploration, explore } from './model/explore.js';
import type { Scenario } from './model/scenario.js';
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

Ends with 1 when a promise is broken, and tells a shortest story of it; also when it is asked for what there is not.
`;

/** The command line can't be understood; the message says in one line what would do. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  scenario: { type: 'string' },
  nodes: { type: 'string' },
  kills: { type: 'string' },
  repairs: { type: 'string' },
  depth: { type: 'string' },
  departures: { type: 'string' },
  states: { type: 'string' },
  unlocked: { type: 'string' },
} as const;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${why.replace(/\.?$/, '.')} See --help.`);
  }
};

type Values = ReturnType<typeof read>;

const numberOf = (values: Values, name: keyof Values, otherwise: number, least = 0): number => {
  const text = values[name];
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new UsageError(`--${name} is a whole number from ${least} on, not ${text || 'nothing'}.`);
  return Number(text);
};

const unlockedOf = ({ unlocked = 'nothing' }: Values): Unlocked => {
  if (unlocked === 'nothing' || unlocked === 'register' || unlocked === 'trajectories') return unlocked;
  throw new UsageError(`--unlocked is one of register, trajectories, nothing; not ${unlocked}.`);
};

const scenariosOf = ({ scenario: wanted }: Values): readonly Scenario[] => {
  if (wanted === undefined) return scenarios;
  const chosen = scenarios.find(({ name }) => name === wanted);
  if (chosen) return [chosen];
  throw new UsageError(
    `--scenario is one of ${scenarios.map(({ name }) => name).join(', ')}; not ${wanted}.`,
  );
};

const asked = (args: readonly string[]): readonly Exploration[] => {
  const values = read(args);
  const endless = Number.POSITIVE_INFINITY;
  return scenariosOf(values).map((scenario) => ({
    scenario,
    processes: numberOf(values, 'nodes', 2, 1),
    kills: numberOf(values, 'kills', 1),
    repairs: numberOf(values, 'repairs', 0),
    unlocked: unlockedOf(values),
    bounds: {
      depth: numberOf(values, 'depth', endless),
      departures: numberOf(values, 'departures', endless),
      states: numberOf(values, 'states', endless, 1),
    },
  }));
};

/** Explores from the command line; resolves with the exit code: 1 also when the command line is not understood. */
export const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  let explorations: readonly Exploration[];
  try {
    explorations = asked(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  let exitCode = 0;
  for (const exploration of explorations) {
    const explored = await explore(exploration);
    process.stdout.write(`${describeFindings(explored)}\n`);
    if (explored.findings.violation) exitCode = 1;
  }
  return exitCode;
};
