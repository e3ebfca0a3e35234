/** The command line can't be understood; the message says in one line what would do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `parseArgs` found. @throws UsageError in the place of its own errors */
export const understood = <Values>(parse: () => { readonly values: Values }): Values => {
  try {
    return parse().values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${why.replace(/\.?$/, '.')} See --help.`);
  }
};

/** A whole number of seconds, in milliseconds. @throws UsageError */
export const millisecondsOf = (name: string, text: string): number => {
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1_000;
  throw new UsageError(`--${name} is a whole number of seconds, not ${text || 'nothing'}.`);
};
