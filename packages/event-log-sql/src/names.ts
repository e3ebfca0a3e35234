/** SQL names of one log: everything lives in one schema, so that several logs can share a database. */
export interface LogNames {
  readonly schema: string;
  readonly events: string;
  /** Carries out any batch of appends. */
  readonly append: string;
  /** The same for one event at an exact revision, and faster. */
  readonly appendLone: string;
  readonly channel: string;
}

/** The name as it is; throws a RangeError for one that would need quoting. */
export function schemaName(schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) return schema;
  throw new RangeError(
    `Schema name ${JSON.stringify(schema)} is refused: give at most 41 of a-z, 0-9 and _, not beginning with a digit.`,
  );
}

/** Throws a RangeError for a schema name that would need quoting. */
export function logNames(given: string): LogNames {
  const schema = schemaName(given);
  // The number in the functions' names is the version of all that `install` makes; raise it with every change.
  return {
    schema,
    events: `${schema}.events`,
    append: `${schema}.append_v5`,
    appendLone: `${schema}.append_lone_v5`,
    channel: `event_log_${schema}`,
  };
}
