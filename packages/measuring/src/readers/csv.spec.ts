import { expect, test } from 'vitest';
import { readCsv } from './csv.js';

const read = (text: string) => readCsv({ name: 'names.csv', text }, ['given', 'family']);

test('a quoted value may hold commas, quotes and the end of a line', () => {
  const rows = read('family, given\r\ngreen, "anna, maria"\r\n\r\n"o""brien", "anna\nmaria"\r\nproef,\r\n');
  expect(rows.map(({ line, values }) => [line, values.get('given'), values.get('family')])).toEqual([
    [2, 'anna, maria', 'green'],
    [5, 'anna\nmaria', 'o"brien'],
    [6, '', 'proef'],
  ]);
});

test.each([
  [
    'a value too many',
    'given,family\nlente,zomer\nanna, maria,green',
    /^names\.csv, line 3: .*double quotes/,
  ],
  ['a value too few', 'given,family\nanna', /^names\.csv, line 2: .*another number of values/],
  ['a quote that stays open', 'given,family\n"anna,green\n', /^names\.csv, line \d: a double quote opens/],
  [
    'a quote amid a value',
    'given,family\nan"na,green\n',
    /^names\.csv, line 2: a double quote is out of place/,
  ],
  [
    'text behind a quote',
    'given,family\n"an"na,green\n',
    /^names\.csv, line 2: a double quote is out of place/,
  ],
  ['semicolons', 'given;family\nanna;green', /^names\.csv, line 1: there is no given.*commas/],
])('%s is told by its line, with no word of what stands there', (_, text, expected) => {
  expect(() => read(text)).toThrow(expected);
  expect(() => read(text)).not.toThrow(/anna|green/);
});
