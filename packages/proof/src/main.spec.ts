import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from './main.js';

afterEach(() => vi.restoreAllMocks());

/** What the command line answers, on which stream. */
const answer = async (...args: string[]) => {
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exitCode = await main(args);
  const texts = (spy: typeof told | typeof complained) => spy.mock.calls.map(([text]) => text).join('');
  return { exitCode, told: texts(told), complained: texts(complained) };
};

describe('the command line of the explorer', () => {
  it.each([
    ['--scenario nope', /^--scenario is one of reports, .*; not nope\.$/],
    ['--kills x', /^--kills is a whole number from 0 on, not x\.$/],
    ['--kills=', /^--kills is a whole number from 0 on, not nothing\.$/],
    ['--depth 1.5', /^--depth is a whole number from 0 on, not 1\.5\.$/],
    ['--nodes 0', /^--nodes is a whole number from 1 on, not 0\.$/],
    ['--unlocked doors', /^--unlocked is one of register, trajectories, nothing; not doors\.$/],
    ['--speed 3', /'--speed'.*--help/],
    ['extra', /'extra'.*--help/],
  ])('%s: one line, and 1', async (line, expected) => {
    const { exitCode, told, complained } = await answer(...line.split(' '));
    expect({ exitCode, told }).toEqual({ exitCode: 1, told: '' });
    expect(complained.trimEnd()).toMatch(expected);
    expect(complained.trimEnd().split('\n')).toHaveLength(1);
  });

  it('explores what it is asked', async () => {
    const { exitCode, told, complained } = await answer(
      ...['--scenario', 'reports', '--kills', '0', '--departures', '0'],
    );
    expect({ exitCode, complained }).toEqual({ exitCode: 0, complained: '' });
    expect(told).toMatch(/^reports \(2 processes, 0 kills\): all tried, nothing broken/);
  });
});
