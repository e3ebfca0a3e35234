/** A setting that can't be: says which one and what would do, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
