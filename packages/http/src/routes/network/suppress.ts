/** Counts by row and column. */
export type Table = readonly (readonly number[])[];
export type Shown = readonly (number | null)[];

/** What is shown of a table: null where a count is too small, or a total would give such a one away. */
export interface ShownTable {
  readonly cells: readonly Shown[];
  /** Sum of each row. */
  readonly rows: Shown;
  /** Sum of each column. */
  readonly columns: Shown;
  readonly total: number | null;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Whether hidden counts stay open to who knows their sum, and that each is 0 to `threshold - 1`: one alone does not,
 * nor do several that add up to nothing, or to the most they can.
 */
export const leavesOpen = (hidden: readonly number[], threshold: number): boolean =>
  hidden.length >= 2 && sum(hidden) > 0 && sum(hidden) < hidden.length * (threshold - 1);

/**
 * Hides every count below `threshold`, and every total from which one could be worked out, also by who knows this
 * rule.
 * - The total of a row is shown when none of its counts is hidden: hidden counts then meet in their column alone.
 * - The total of a column is shown when none is hidden, or two or more whose sum leaves every one of them open.
 * - The total of all is shown when the columns whose totals are hidden, taken together, stay as open as that, and
 *   what is hidden in them lies in two rows or more: else it would tell the total of the one row.
 */
export const suppressTable = (table: Table, threshold: number): ShownTable => {
  const isSmall = (count: number) => count < threshold;
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => table.map((row) => row[index] ?? 0));
  const shows = columns.map((column) => {
    const hidden = column.filter(isSmall);
    return !isSmall(sum(column)) && (hidden.length === 0 || leavesOpen(hidden, threshold));
  });
  const hiddenColumns = columns.filter((_, index) => !shows[index]);
  const rowsInHiddenColumns = table.filter((_, row) =>
    hiddenColumns.some((column) => isSmall(column[row] ?? 0)),
  );
  const total = sum(columns.map(sum));
  const openTogether =
    hiddenColumns.length === 0 ||
    (hiddenColumns.length >= 2 &&
      rowsInHiddenColumns.length >= 2 &&
      leavesOpen(hiddenColumns.flat().filter(isSmall), threshold));
  return {
    cells: table.map((row) => row.map((count) => (isSmall(count) ? null : count))),
    rows: table.map((row) => (row.some(isSmall) ? null : sum(row))),
    columns: columns.map((column, index) => (shows[index] ? sum(column) : null)),
    total: !isSmall(total) && openTogether ? total : null,
  };
};

/**
 * The parts of a total that has been decided upon: when it is shown, parts that it would give away are all hidden; when
 * it is hidden, so are they, since together they would tell it.
 */
export const suppressParts = (parts: readonly number[], totalIsShown: boolean, threshold: number): Shown => {
  const hidden = parts.filter((count) => count < threshold);
  return totalIsShown && (hidden.length === 0 || leavesOpen(hidden, threshold))
    ? parts.map((count) => (count < threshold ? null : count))
    : parts.map(() => null);
};

/**
 * The total of counts of which some are hidden, for whatever reason: shown when it leaves those open.
 * @param shown which counts are shown
 */
export const suppressTotal = (
  counts: readonly number[],
  shown: readonly boolean[],
  threshold: number,
): number | null => {
  const hidden = counts.filter((_, index) => !shown[index]);
  const total = sum(counts);
  return total >= threshold && (hidden.length === 0 || leavesOpen(hidden, threshold)) ? total : null;
};
