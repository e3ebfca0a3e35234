import { currentParameters } from '@samenspoor/matching';
import { expect, test } from 'vitest';
import { UsageError } from './arguments.js';
import { parseParameters, writtenParameters } from './parameters.js';

test('parameters written to a .json file are read again', () => {
  const learned = {
    ...currentParameters,
    version: 'trial',
    priors: { ...currentParameters.priors, twin: 1 / 3 },
  };
  const read = parseParameters(writtenParameters(learned, 'trial.json'), 'trial.json');
  expect(read).toEqual({ ...learned, priors: { ...learned.priors, twin: 0.333333 } });
  expect(writtenParameters(learned, 'trial.ts')).toContain(
    'export const currentParameters: MatchingParameters = {',
  );
});

test.each([
  ['no JSON', 'export const'],
  ['something else', '{"version":"trial"}'],
  ['levels left out', JSON.stringify({ ...currentParameters, probabilities: { same: {} } })],
])('a file with %s is refused by name', (_, text) => {
  expect(() => parseParameters(text, 'trial.json')).toThrow(UsageError);
  expect(() => parseParameters(text, 'trial.json')).toThrow('--parameters trial.json');
});
