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
  const found = versions
    .filter((version) => version.from <= date)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!found) throw new RangeError(`no version of this rule is in force on ${date}`);
  return found;
};
