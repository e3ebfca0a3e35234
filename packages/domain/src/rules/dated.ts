/** A rule that people will want to change: data with a version, the date it applies from and its source. */
export interface Dated<Content> {
  readonly version: string;
  /** First day on which it applies, `YYYY-MM-DD`. */
  readonly from: string;
  readonly source: string;
  readonly content: Content;
}

/**
 * The version in force on a day.
 * @param day `YYYY-MM-DD` or a longer ISO 8601 text
 * @throws RangeError when no version applies yet
 */
export const inForce = <Content>(versions: readonly Dated<Content>[], day: string): Dated<Content> => {
  const date = day.slice(0, 10);
  let found: Dated<Content> | null = null;
  for (const version of versions)
    if (version.from <= date && (found === null || version.from > found.from)) found = version;
  if (found === null) throw new RangeError(`no version of this rule is in force on ${date}`);
  return found;
};
