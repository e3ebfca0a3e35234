import { dayInBrussels } from '../calendar/brussels.js';

/** A rule that people will want to change: data with a version, the date it applies from and its source. */
export interface Dated<Content> {
  readonly version: string;
  /** First day on which it applies, `YYYY-MM-DD`. */
  readonly from: string;
  readonly source: string;
  readonly content: Content;
  /** Versions that an installation put its own in the place of. Never in force. */
  readonly replaces?: readonly Dated<Content>[];
}

/**
 * The version in force on a day: versions begin at midnight in Brussels.
 * @param day `YYYY-MM-DD`, or an instant in ISO 8601, which stands for its day in Brussels
 * @throws RangeError when no version applies yet
 */
export const inForce = <Content>(versions: readonly Dated<Content>[], day: string): Dated<Content> => {
  const date = dayInBrussels(day);
  let found: Dated<Content> | null = null;
  for (const version of versions)
    if (version.from <= date && (found === null || version.from > found.from)) found = version;
  if (found === null) throw new RangeError(`no version of this rule is in force on ${date}`);
  return found;
};

/**
 * The version that a decision was taken on, by the name that its event recorded: also one that was replaced since,
 * so that the decision stays what it was.
 * @returns null when no version has that name (any more)
 */
export const versionNamed = <Content>(
  versions: readonly Dated<Content>[],
  name: string,
): Dated<Content> | null => everyVersion(versions).find(({ version }) => version === name) ?? null;

/** The versions, and those that they replaced. */
export const everyVersion = <Content>(versions: readonly Dated<Content>[]): readonly Dated<Content>[] =>
  versions.flatMap((version) => [version, ...(version.replaces ?? [])]);
