import { parseArgs } from 'node:util';

/** The command line, or a file that it names, can't be understood; the message says what would do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  seed: { type: 'string' },
  preset: { type: 'string' },
  persons: { type: 'string' },
  'reports-per-person': { type: 'string' },
  numbers: { type: 'string' },
  'twin-names': { type: 'string' },
  further: { type: 'string' },
  version: { type: 'string' },
  'valid-from': { type: 'string' },
  out: { type: 'string' },
  reports: { type: 'string', multiple: true },
  truth: { type: 'string', multiple: true },
  febrl: { type: 'string', multiple: true },
  'social-number': { type: 'boolean' },
  'learn-priors': { type: 'boolean' },
  parameters: { type: 'string' },
  show: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean' },
  url: { type: 'string' },
  token: { type: 'string' },
  start: { type: 'boolean' },
  database: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Parses the command line. @throws UsageError that says what is not understood */
export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export type Arguments = ReturnType<typeof readArguments>['values'];
type TextOption =
  | 'seed'
  | 'preset'
  | 'persons'
  | 'numbers'
  | 'twin-names'
  | 'only'
  | 'further'
  | 'reports-per-person';

/** @throws UsageError when it is no whole number from the least one on */
export function wholeNumber(values: Arguments, name: TextOption, otherwise: number, least = 0): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new UsageError(`--${name} is a whole number from ${least} on, not ${text || 'nothing'}.`);
  return Number(text);
}

/** @throws UsageError when it is no number from 1 on */
export function number(values: Arguments, name: TextOption, otherwise: number): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  const read = Number(text);
  if (!(read >= 1)) throw new UsageError(`--${name} is a number from 1 on, not ${text}.`);
  return read;
}

/** @throws UsageError when it is none of them */
export function oneOf<Choice extends string>(
  values: Arguments,
  name: TextOption,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const text = values[name];
  if (text === undefined) return otherwise;
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${text}.`);
  return chosen;
}

/** Those of `all` that the option names, such as `--only a,b`. @throws UsageError when one is not among them */
function namedIn<Name extends string>(option: string, text: string, all: readonly Name[]): readonly Name[] {
  return text.split(',').map((part) => {
    const found = all.find((name) => name === part);
    if (found === undefined)
      throw new UsageError(`--${option} takes some of ${all.join(', ')}, not ${part}.`);
    return found;
  });
}

/** What `--only` names; all without it. */
export function parts<Part extends string>(values: Arguments, all: readonly Part[]): readonly Part[] {
  return values.only === undefined ? all : namedIn('only', values.only, all);
}

/** What `--show` names; nothing without it. */
export function shown<Kind extends string>(values: Arguments, all: readonly Kind[]): readonly Kind[] {
  return values.show === undefined ? [] : namedIn('show', values.show, all);
}
