import { leavesOpen, type ShownTable, sum } from '../routes/network/suppress.js';
import { type Determined, determinedIn, type Part } from './hidden-flows.js';

/**
 * Whether the sum of counts leaves those open that are hidden for being below `threshold`, to who knows all others, and
 * also to who knows any one of the hidden besides: three or more are hidden, or none.
 */
export const sumLeavesOpen = (parts: readonly number[], threshold: number): boolean => {
  const hidden = parts.filter((count) => count < threshold);
  return (
    hidden.length === 0 ||
    hidden.every((_, known) =>
      leavesOpen(
        hidden.filter((_count, index) => index !== known),
        threshold,
      ),
    )
  );
};

/**
 * What is shown of a table that is the sum of those of installations: less than `sums`, so that no hidden figure of one
 * installation can be worked out by who reads what all of them show in their own overviews, and knows one of them
 * exactly.
 *
 * @param sums what could be shown of the sum if there were no parts
 */
export const suppressSum = (parts: readonly Part[], sums: ShownTable, threshold: number): ShownTable => {
  let shown = withRows({
    ...sums,
    // What gives a cell away by itself need not be searched for.
    cells: sums.cells.map((cells, row) =>
      cells.map((count, column) => {
        const each = parts.map(({ counts }) => counts[row]?.[column] ?? 0);
        return sumLeavesOpen(each, threshold) ? count : null;
      }),
    ),
  });
  for (;;) {
    const known = [null, ...parts.keys()];
    const determined = known.flatMap((exact) => determinedIn(parts, shown, threshold, exact));
    const [first] = determined;
    if (first === undefined) return shown;
    const isTold = (row: number, column: number): boolean =>
      determined.some((each) => each.row === row && each.column === column);
    const less = withoutCells(shown, isTold) ?? withoutSums(shown, first);
    if (less === null) return shown;
    shown = withRows(less);
  }
};

/** Hides what tells most directly of a figure; null when nothing is left to hide. */
const withoutSums = (shown: ShownTable, { column }: Determined): ShownTable | null =>
  withoutColumns(shown, (each) => each === column) ??
  (shown.total === null ? null : { ...shown, total: null }) ??
  withoutCells(shown, (_, each) => each === column) ??
  withoutColumns(shown, () => true) ??
  withoutCells(shown, () => true);

type Where = (row: number, column: number) => boolean;

const withoutCells = (shown: ShownTable, where: Where): ShownTable | null => {
  const hides = shown.cells.some((cells, row) =>
    cells.some((count, column) => count !== null && where(row, column)),
  );
  if (!hides) return null;
  const cells = shown.cells.map((each, row) =>
    each.map((count, column) => (where(row, column) ? null : count)),
  );
  return { ...shown, cells };
};

const withoutColumns = (shown: ShownTable, where: (column: number) => boolean): ShownTable | null => {
  if (!shown.columns.some((count, column) => count !== null && where(column))) return null;
  return { ...shown, columns: shown.columns.map((count, column) => (where(column) ? null : count)) };
};

/** The total of a row says what its cells say when all of them are shown, and is hidden where one is not. */
const withRows = (shown: ShownTable): ShownTable => ({
  ...shown,
  rows: shown.cells.map((cells) => {
    const known = cells.filter((count) => count !== null);
    return known.length === cells.length ? sum(known) : null;
  }),
});
