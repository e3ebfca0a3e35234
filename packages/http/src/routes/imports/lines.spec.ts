import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineEnd, linesOf } from './lines.js';

const read = async (chunks: readonly (string | Buffer)[], largest = 1_000, ends?: LineEnd) => {
  async function* source() {
    yield* chunks.map((each) => Buffer.from(each));
  }
  const lines: string[] = [];
  for await (const line of linesOf(source(), largest, ends))
    lines.push(line.kind === 'line' ? line.bytes.toString('utf8') : '(too long)');
  return lines;
};

describe('lines', () => {
  it('are the same however the stream was cut', async () => {
    const anyLine = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/[\n\r]/g, '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine), fc.array(fc.nat(200)), async (lines, cuts) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const places = [
          0,
          ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
          bytes.length,
        ];
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(await read(chunks)).toEqual(lines);
      }),
    );
  });

  it('leave out blank ones, and need no line break at the end', async () => {
    expect(await read(['a\n\n \r\n\t\nb\r\n\uFEFF\nc'])).toEqual(['a', 'b\r', 'c']);
  });

  it('end at a carriage return too, alone or before a line feed, where they are asked to', async () => {
    expect(await read(['a\rb\r\nc\n', 'd\r', '\ne'], 1_000, 'any')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await read(['a\rb\n'])).toEqual(['a\rb']);
  });

  it('pass over one that is too long, and go on after it', async () => {
    expect(await read(['a\n', 'x'.repeat(6), 'y'.repeat(6), '\nb\n'], 10)).toEqual(['a', '(too long)', 'b']);
    expect(await read(['x'.repeat(10), '\n', 'x'.repeat(11)], 10)).toEqual(['x'.repeat(10), '(too long)']);
  });
});
