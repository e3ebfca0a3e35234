import { describe, expect, it } from 'vitest';
import { parseIfMatch } from './if-match.js';

describe('If-Match', () => {
  it.each([
    [undefined, null],
    ['*', null],
    ['"7"', 7],
    ['"0"', 0],
    ['W/"7"', 'other'],
    ['"abc"', 'other'],
    ['""', 'other'],
    ['"3", "5"', 5],
    ['W/"9","5"', 5],
    ['"a,b", "5"', 5],
    ['"99999999999999999999"', 'other'],
  ])('%j asks for %j', (header, revision) => {
    expect(parseIfMatch(header)).toEqual({ ok: true, revision });
  });

  it.each(['', '7', '"7', '"7" "8"', '*, "7"', ',', 'w/"7"', '"7"x'])('%j has no form', (header) => {
    expect(parseIfMatch(header)).toEqual({ ok: false });
  });
});
