import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CursorKind, InvalidCursor, pageOf, readCursor, rowsFor, writeCursor } from './cursor.js';

const kind: CursorKind = { list: 'things', version: 1, types: ['integer', 'moment', 'text', 'number'] };
const values = [3, '2024-09-02T08:00:00.000Z', 'key "é"', -7.25];
function refused(cursor: string): void {
  expect(() => readCursor(kind, cursor, [])).toThrow(InvalidCursor);
}
const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  it('gives back what was put in, and fits in an address', () => {
    const cursor = writeCursor(kind, values);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(kind, cursor, [])).toEqual(values);
    expect(readCursor(kind, null, ['first'])).toEqual(['first']);
  });

  it('of another list, or another version of this one, is none', () => {
    refused(writeCursor({ ...kind, list: 'others' }, values));
    refused(writeCursor({ ...kind, version: 2 }, values));
  });

  it('that was not written here is none, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => refused(text)));
    fc.assert(fc.property(fc.json(), (text) => refused(Buffer.from(text).toString('base64url'))));
    refused(`${writeCursor(kind, values)}=`);
  });

  it('with values that the database would choke on is none', () => {
    const [number, moment, text, weight] = values;
    refused(forged(['things', 1, 2 ** 40, moment, text, weight]));
    refused(forged(['things', 1, 1.5, moment, text, weight]));
    refused(forged(['things', 1, number, 'yesterday', text, weight]));
    refused(forged(['things', 1, number, '2024-99-99T99:99:99.999Z', text, weight]));
    refused(forged(['things', 1, number, moment, 'a\0b', weight]));
    refused(forged(['things', 1, number, moment, '\ud800', weight]));
    refused(forged(['things', 1, number, moment, text, null]));
    refused(forged(['things', 1, number, moment, text]));
  });
});

describe('a page', () => {
  const one: CursorKind = { list: 'numbers', version: 1, types: ['integer'] };
  const page = (rows: readonly number[], limit: number) =>
    pageOf(
      one,
      rows,
      limit,
      (row) => row * 10,
      (row) => [row],
    );

  it('says whether there is another, by one row more than was asked for', () => {
    expect(page([1, 2], 2)).toEqual({ items: [10, 20], next: null });
    expect(page([1, 2, 3], 2)).toEqual({ items: [10, 20], next: writeCursor(one, [2]) });
    expect(page([], 2)).toEqual({ items: [], next: null });
  });

  it('has 1 to 500 items', () => {
    expect(rowsFor({ limit: 500, cursor: null })).toBe(501);
    for (const limit of [0, 501, 1.5, Number.NaN])
      expect(() => rowsFor({ limit, cursor: null })).toThrow(RangeError);
  });
});
