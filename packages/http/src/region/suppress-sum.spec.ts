import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShownTable, sum, suppressTable, type Table } from '../routes/network/suppress.js';
import type { Part } from './hidden-flows.js';
import { sumLeavesOpen, suppressSum } from './suppress-sum.js';

const THRESHOLD = 3;
const count = fc.oneof(fc.nat(2), fc.nat(2), fc.nat(7));
const tablesOf = (parts: number, rows: number, columns: number) => {
  const table = fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
  return fc.array(table, { minLength: parts, maxLength: parts });
};

const totalsOf = (table: Table) => ({
  rows: table.map(sum),
  columns: (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0))),
  total: sum(table.flat()),
});
const sumOf = (tables: readonly Table[]): Table =>
  (tables[0] ?? []).map((row, at) =>
    row.map((_, column) => sum(tables.map((each) => each[at]?.[column] ?? 0))),
  );
const fits = (shown: readonly (number | null)[], values: readonly number[]): boolean =>
  values.every((value, index) => shown[index] === null || shown[index] === value);
const fitsAll = (shown: ShownTable, table: Table): boolean => {
  const { rows, columns, total } = totalsOf(table);
  return (
    fits(shown.cells.flat(), table.flat()) &&
    fits(shown.rows, rows) &&
    fits(shown.columns, columns) &&
    fits([shown.total], [total])
  );
};

/** Every table that fits what one installation shows, its hidden cells being small. */
function fillingsOf({ counts, shown }: Part): readonly Table[] {
  const flat = shown.cells.flat();
  const holes = flat.flatMap((cell, index) => (cell === null ? [index] : []));
  const width = counts[0]?.length ?? 0;
  return Array.from({ length: THRESHOLD ** holes.length }, (_, code) => {
    const filled = flat.map((cell) => cell ?? 0);
    for (const [nth, hole] of holes.entries()) filled[hole] = Math.floor(code / THRESHOLD ** nth) % THRESHOLD;
    return counts.map((_row, at) => filled.slice(at * width, (at + 1) * width));
  }).filter((table) => fitsAll(shown, table));
}

/** All that the parts can be, to who knows what they and their sum show, and of one of them everything. */
function possible(
  parts: readonly Part[],
  sums: ShownTable,
  exact: number | null,
): readonly (readonly Table[])[] {
  const choices = parts.map((part, index) => (index === exact ? [part.counts] : fillingsOf(part)));
  const combined = choices.reduce<readonly (readonly Table[])[]>(
    (before, each) => before.flatMap((chosen) => each.map((table) => [...chosen, table])),
    [[]],
  );
  return combined.filter((tables) => fitsAll(sums, sumOf(tables)));
}

const figuresOf = (table: Table): readonly number[] => {
  const { columns, total } = totalsOf(table);
  return [...table.flat(), ...columns, total];
};
const shownFigures = ({ cells, columns, total }: ShownTable) => [...cells.flat(), ...columns, total];

/** Of each part, the places of hidden figures that can be one thing only. */
const workedOut = (parts: readonly Part[], all: readonly (readonly Table[])[]): readonly string[] =>
  parts.flatMap((part, index) => {
    const values = all.map((tables) => figuresOf(tables[index] ?? []));
    return shownFigures(part.shown).flatMap((shown, place) =>
      shown === null && new Set(values.map((each) => each[place])).size === 1 ? [`${index} ${place}`] : [],
    );
  });

const partsOf = (tables: readonly Table[]): readonly Part[] =>
  tables.map((counts) => ({ counts, shown: suppressTable(counts, THRESHOLD) }));
const shapes = fc.oneof(
  tablesOf(2, 2, 2),
  tablesOf(3, 3, 1),
  tablesOf(2, 3, 1),
  tablesOf(4, 2, 1),
  tablesOf(3, 2, 2),
);

describe('what is shown of a sum', () => {
  it('lets nobody work out what a part hides: not from all that parts show, nor with one part known besides', () => {
    let withHidden = 0;
    fc.assert(
      fc.property(shapes, (tables) => {
        const parts = partsOf(tables);
        const ways = parts.reduce((product, part) => product * THRESHOLD ** hiddenIn(part.shown), 1);
        fc.pre(ways <= 15_000);
        const shown = suppressSum(parts, suppressTable(sumOf(tables), THRESHOLD), THRESHOLD);
        const isPartlyHidden = (each: number | null, place: number) =>
          each !== null && parts.some((part) => shownFigures(part.shown)[place] === null);
        if (shownFigures(shown).some(isPartlyHidden)) withHidden += 1;
        const own = new Set(workedOut(parts, possible(parts, nothing(shown), null)));
        for (const exact of [null, ...parts.keys()]) {
          const all = possible(parts, shown, exact);
          const told = workedOut(parts, all).filter(
            (place) => exact === null || !place.startsWith(`${exact} `),
          );
          expect(told.filter((place) => !own.has(place))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    // Sums are shown although parts hide theirs: else the law would hold of showing nothing.
    expect(withHidden).toBeGreaterThan(5);
  });

  it('is true, no more than would be shown of it alone, and all of it when no part hides anything', () => {
    fc.assert(
      fc.property(shapes, (tables) => {
        const sums = suppressTable(sumOf(tables), THRESHOLD);
        const shown = suppressSum(partsOf(tables), sums, THRESHOLD);
        expect(fitsAll(shown, sumOf(tables))).toBe(true);
        expect(
          fits(
            shownFigures(shown),
            shownFigures(sums).map((each) => each ?? -1),
          ),
        ).toBe(true);
        if (tables.flat(2).every((each) => each >= THRESHOLD)) expect(shown).toEqual(sums);
      }),
    );
  });

  it('holds where sums over cells and over installations meet: one alone would leave them open', () => {
    // Cell by cell the sums leave the parts open; together with the columns of the parts they would not.
    const tables = [
      [[2], [0], [7]],
      [[2], [1], [7]],
      [[0], [2], [7]],
    ];
    const parts = partsOf(tables);
    const shown = suppressSum(parts, suppressTable(sumOf(tables), THRESHOLD), THRESHOLD);
    for (const exact of [null, 0, 1, 2]) {
      const told = workedOut(parts, possible(parts, shown, exact));
      expect(told.filter((place) => exact === null || !place.startsWith(`${exact} `))).toEqual([]);
    }
  });
});

const hiddenIn = ({ cells }: ShownTable): number => cells.flat().filter((cell) => cell === null).length;
const nothing = ({ cells, rows, columns }: ShownTable): ShownTable => ({
  cells: cells.map((row) => row.map(() => null)),
  rows: rows.map(() => null),
  columns: columns.map(() => null),
  total: null,
});

describe('a sum', () => {
  it('leaves open what it hides when three or more are hidden that can be something else without any one of them', () => {
    expect(sumLeavesOpen([9, 8], 5)).toBe(true);
    expect(sumLeavesOpen([9, 3], 5)).toBe(false);
    expect(sumLeavesOpen([9, 3, 2], 5)).toBe(false);
    expect(sumLeavesOpen([9, 3, 2, 1], 5)).toBe(true);
    expect(sumLeavesOpen([9, 3, 0, 0], 5)).toBe(false);
    expect(sumLeavesOpen([9, 4, 4, 2], 5)).toBe(false);
  });
});
