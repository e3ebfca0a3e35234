import { type Bounds, type Findings, search } from '../explorer/search.js';
import type { Scenario } from './scenario.js';
import { startOf } from './start.js';
import { World, type WorldOptions } from './world.js';

/** A scenario, the world it happens in, and how far to look. */
export interface Exploration extends WorldOptions {
  readonly scenario: Scenario;
  readonly bounds: Partial<Bounds>;
}

export interface Explored {
  readonly exploration: Exploration;
  readonly findings: Findings;
  readonly milliseconds: number;
}

/** Tries all that can happen in a scenario, within its bounds. */
export const explore = async (exploration: Exploration): Promise<Explored> => {
  const { scenario, bounds } = exploration;
  const start = await startOf(scenario);
  const began = performance.now();
  const findings = await search(() => World.begin(scenario, start, exploration), bounds);
  return { exploration, findings, milliseconds: Math.round(performance.now() - began) };
};

/** What was found, for a person: one line, and the story of what went wrong. */
export const describeFindings = ({ exploration, findings, milliseconds }: Explored): string => {
  const { scenario, processes, kills, unlocked } = exploration;
  const { states, depth, runs, steps, outcomes, complete, violation } = findings;
  const world = `${processes} processes, ${kills} kills${unlocked === 'nothing' ? '' : `, no lock on the ${unlocked}`}`;
  const looked = `${states} states to depth ${depth}, ${outcomes} outcomes; ${runs} runs, ${steps} steps, ${milliseconds} ms`;
  const verdict = violation ? 'BROKEN' : complete ? 'all tried, nothing broken' : 'nothing broken so far';
  const line = `${scenario.name} (${world}): ${verdict}. ${looked}`;
  if (!violation) return line;
  const story = violation.trace.map((step, index) => `  ${String(index + 1).padStart(3)}. ${step}`);
  return [line, ...violation.broken.map((each) => `  broken: ${each}`), ...story].join('\n');
};
