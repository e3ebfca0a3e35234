/** One line of an import: its bytes, or that it was longer than a line may be. */
export type Line = { readonly kind: 'line'; readonly bytes: Buffer } | { readonly kind: 'too-long' };

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** What ends a line: a line feed, or, as spreadsheets of any age write it, a carriage return as well, with one after it or alone. */
export type LineEnd = 'line-feed' | 'any';

/** Where the first line in a chunk ends, or -1. */
const endIn = (chunk: Buffer, ends: LineEnd): number =>
  ends === 'line-feed'
    ? chunk.indexOf(NEWLINE)
    : chunk.findIndex((byte) => byte === NEWLINE || byte === RETURN);

const isBlankLine = (bytes: Buffer): boolean =>
  /^[\s\uFEFF]*$/.test(bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''));

/**
 * Splits a stream into lines without ever holding more than one line and one chunk. A line longer than `largest`
 * bytes is passed over up to its end; blank lines are left out.
 */
export async function* linesOf(
  source: AsyncIterable<Uint8Array | string>,
  largest: number,
  ends: LineEnd = 'line-feed',
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= largest) parts.push(part);
    else parts = [];
  };
  const take = (): Line | null => {
    const tooLong = size > largest;
    const bytes = Buffer.concat(parts);
    parts = [];
    size = 0;
    if (tooLong) return { kind: 'too-long' };
    return bytes.length < 1_000 && isBlankLine(bytes) ? null : { kind: 'line', bytes };
  };
  for await (const given of source) {
    let chunk = Buffer.from(given);
    for (let end = endIn(chunk, ends); end >= 0; end = endIn(chunk, ends)) {
      add(chunk.subarray(0, end));
      const line = take();
      if (line !== null) yield line;
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length > 0) add(chunk);
  }
  const last = take();
  if (last !== null) yield last;
}
