import { type ShownTable, sum, type Table } from '../routes/network/suppress.js';

/** Counts of one installation by row and column, and what it shows of them in its own overview. */
export interface Part {
  readonly counts: Table;
  readonly shown: ShownTable;
}

/** A figure of one installation that it hides, by its place; without a row that of a column, without both that of all. */
export interface Determined {
  readonly row: number | null;
  readonly column: number | null;
}

/** A hidden figure: what comes into one sum goes out of another. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** What it can be at most, to who knows that it is hidden. */
  readonly most: number;
  /** Null for a figure of the sum, which may be worked out: its parts may not. */
  readonly place: Determined | null;
}

interface Step {
  readonly to: string;
  readonly flow: Flow;
}

/**
 * The hidden figures of installations that can be worked out from what they show and what is shown of their sum.
 * Cells add up to columns and totals, of each installation and of the sum: a circulation, from all to each installation,
 * to its columns, to their cells, and over the cells and columns of the sum back to all. A figure can be another one as
 * long as hidden figures can change in a circle through it, each within its bounds, so that every sum stays (D. Gusfield,
 * A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 1988).
 *
 * @param exact an installation of which all is known besides; null: none
 * @param threshold hidden cells are below it
 */
export const determinedIn = (
  parts: readonly Part[],
  sums: ShownTable,
  threshold: number,
  exact: number | null,
): readonly Determined[] => {
  const flows = hiddenFlows(parts, sums, threshold, exact);
  const steps = new Map<string, Step[]>();
  const add = (from: string, to: string, flow: Flow): void => {
    const known = steps.get(from);
    if (known) known.push({ to, flow });
    else steps.set(from, [{ to, flow }]);
  };
  for (const flow of flows) {
    if (flow.value < flow.most) add(flow.from, flow.to, flow);
    if (flow.value > 0) add(flow.to, flow.from, flow);
  }
  const isFixed = (flow: Flow): boolean =>
    !(flow.value < flow.most && leads(steps, flow.to, flow.from, flow)) &&
    !(flow.value > 0 && leads(steps, flow.from, flow.to, flow));
  return flows.flatMap((flow) => (flow.place !== null && isFixed(flow) ? [flow.place] : []));
};

const hiddenFlows = (
  parts: readonly Part[],
  sums: ShownTable,
  threshold: number,
  exact: number | null,
): readonly Flow[] => {
  const flows: Flow[] = [];
  const hide = (from: string, to: string, value: number, place: Flow['place'], most = Infinity): void => {
    flows.push({ from, to, value, most, place });
  };
  for (const [part, { counts, shown }] of parts.entries()) {
    if (part === exact) continue;
    if (shown.total === null) hide('all', `${part}`, sum(counts.flat()), { row: null, column: null });
    for (const [column, known] of shown.columns.entries())
      if (known === null)
        hide(`${part}`, `${part}/${column}`, inColumn(counts, column), { row: null, column });
    for (const [row, cells] of shown.cells.entries())
      for (const [column, known] of cells.entries())
        if (known === null)
          hide(
            `${part}/${column}`,
            `sum ${row}/${column}`,
            counts[row]?.[column] ?? 0,
            { row, column },
            threshold - 1,
          );
  }
  const ofAll = (of: (counts: Table) => number): number => sum(parts.map(({ counts }) => of(counts)));
  for (const [row, cells] of sums.cells.entries())
    for (const [column, known] of cells.entries())
      if (known === null)
        hide(
          `sum ${row}/${column}`,
          `sum /${column}`,
          ofAll((counts) => counts[row]?.[column] ?? 0),
          null,
        );
  for (const [column, known] of sums.columns.entries())
    if (known === null)
      hide(
        `sum /${column}`,
        'sum',
        ofAll((counts) => inColumn(counts, column)),
        null,
      );
  if (sums.total === null)
    hide(
      'sum',
      'all',
      ofAll((counts) => sum(counts.flat())),
      null,
    );
  return flows;
};

const inColumn = (counts: Table, column: number): number => sum(counts.map((row) => row[column] ?? 0));

/** Whether steps lead from one place to another, without that figure itself. */
const leads = (
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
  without: Flow,
): boolean => {
  const seen = new Set([from]);
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === to) return true;
    for (const step of steps.get(at) ?? [])
      if (step.flow !== without && !seen.has(step.to)) {
        seen.add(step.to);
        next.push(step.to);
      }
  }
  return false;
};
