import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressParts, suppressTable, suppressTotal, type Table } from './suppress.js';

const THRESHOLD = 3;
const count = fc.oneof(fc.nat(2), fc.nat(9));
const tableOf = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** Every way to fill in hidden cells with what the rule says of them: 0 up to one less than the threshold. */
function* fillings(cells: readonly (readonly (number | null)[])[]): Generator<Table> {
  const flat = cells.flat();
  const holes = flat.flatMap((cell, index) => (cell === null ? [index] : []));
  const width = cells[0]?.length ?? 0;
  for (let code = 0; code < THRESHOLD ** holes.length; code += 1) {
    const filled = flat.map((cell) => cell ?? 0);
    let rest = code;
    for (const hole of holes) {
      filled[hole] = rest % THRESHOLD;
      rest = Math.floor(rest / THRESHOLD);
    }
    yield cells.map((_, row) => filled.slice(row * width, (row + 1) * width));
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const fits = (shown: number | null, value: number) => shown === null || shown === value;
const totalsOf = (table: Table) => ({
  rows: table.map(sum),
  columns: (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0))),
  total: sum(table.flat()),
});

describe('suppression [S2 Bijlage 1]', () => {
  it('hides every small count and shows every other', () => {
    fc.assert(
      fc.property(tableOf(3, 2), (table) => {
        expect(suppressTable(table, THRESHOLD).cells).toEqual(
          table.map((row) => row.map((each) => (each < THRESHOLD ? null : each))),
        );
      }),
    );
  });

  it('shows no total that is not true, and all of them when nothing is small', () => {
    fc.assert(
      fc.property(tableOf(3, 3), (table) => {
        const shown = suppressTable(table, THRESHOLD);
        const { rows, columns, total } = totalsOf(table);
        expect(rows.every((value, index) => fits(shown.rows[index] ?? null, value))).toBe(true);
        expect(columns.every((value, index) => fits(shown.columns[index] ?? null, value))).toBe(true);
        expect(fits(shown.total, total)).toBe(true);
        if (table.flat().every((each) => each >= THRESHOLD))
          expect([shown.rows, shown.columns, shown.total]).toEqual([rows, columns, total]);
      }),
    );
  });

  it('leaves no hidden cell and no hidden total that can be worked out', () => {
    fc.assert(
      fc.property(fc.oneof(tableOf(3, 2), tableOf(2, 3), tableOf(4, 2), tableOf(6, 1)), (table) => {
        const shown = suppressTable(table, THRESHOLD);
        const cells = new Map<number, Set<number>>();
        const totals = new Map<string, Set<number>>();
        const note = <Key>(into: Map<Key, Set<number>>, key: Key, value: number): void => {
          into.set(key, (into.get(key) ?? new Set()).add(value));
        };
        for (const guess of fillings(shown.cells)) {
          const { rows, columns, total } = totalsOf(guess);
          const possible =
            rows.every((value, index) => fits(shown.rows[index] ?? null, value)) &&
            columns.every((value, index) => fits(shown.columns[index] ?? null, value)) &&
            fits(shown.total, total);
          if (!possible) continue;
          guess.flat().forEach((value, index) => {
            note(cells, index, value);
          });
          rows.forEach((value, index) => {
            note(totals, `row ${index}`, value);
          });
          columns.forEach((value, index) => {
            note(totals, `column ${index}`, value);
          });
          note(totals, 'all', total);
        }
        shown.cells.flat().forEach((cell, index) => {
          if (cell === null) expect(cells.get(index)?.size).toBeGreaterThan(1);
        });
        shown.rows.forEach((row, index) => {
          if (row === null) expect(totals.get(`row ${index}`)?.size).toBeGreaterThan(1);
        });
        shown.columns.forEach((column, index) => {
          if (column === null) expect(totals.get(`column ${index}`)?.size).toBeGreaterThan(1);
        });
        if (shown.total === null) expect(totals.get('all')?.size).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no hidden part of a known total that can be worked out', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), fc.boolean(), (parts, known) => {
        const shown = suppressParts(parts, known, THRESHOLD);
        if (!known) expect(shown.every((each) => each === null)).toBe(true);
        if (shown.every((each) => each === null)) return;
        const values = new Map<number, Set<number>>();
        for (const guess of fillings([shown])) {
          if (sum(guess.flat()) !== sum(parts)) continue;
          guess.flat().forEach((value, index) => {
            values.set(index, (values.get(index) ?? new Set()).add(value));
          });
        }
        shown.forEach((each, index) => {
          if (each === null) expect(values.get(index)?.size).toBeGreaterThan(1);
        });
      }),
    );
  });

  it('shows a total of partly hidden counts only when they stay open', () => {
    expect(suppressTotal([9, 9], [true, true], 5)).toBe(18);
    expect(suppressTotal([9, 2], [true, false], 5)).toBeNull();
    expect(suppressTotal([9, 0, 0], [true, false, false], 5)).toBeNull();
    expect(suppressTotal([9, 4, 4], [true, false, false], 5)).toBeNull();
    expect(suppressTotal([9, 4, 1], [true, false, false], 5)).toBe(14);
  });
});
