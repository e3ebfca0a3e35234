/** Rules that can't be: says for each problem the file, the line, where in it, and what would do. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
}
