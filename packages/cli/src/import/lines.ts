/** A line that was sent: its number in the source, from 1, and where it ends there, in bytes. */
export interface SentLine {
  readonly number: number;
  readonly end: number;
}

const newline = 0x0a;

/**
 * Passes on the lines of a source in pieces of many, without blank lines, and tells `onLine` of each before it goes:
 * answers come in the same order, so that the first line told of and not yet answered is the one an answer is for.
 */
export async function* withoutBlankLines(
  source: AsyncIterable<Uint8Array | string>,
  onLine: (line: SentLine) => void,
): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  let number = 0;
  let passed = 0;
  for await (const piece of source) {
    const bytes = Buffer.concat([rest, Buffer.from(piece)]);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      number += 1;
      const line = bytes.subarray(start, end + 1);
      start = end + 1;
      if (isBlank(line)) continue;
      onLine({ number, end: passed + start });
      lines.push(line);
    }
    passed += start;
    rest = Buffer.from(bytes.subarray(start));
    if (lines.length > 0) yield Buffer.concat(lines);
  }
  if (!isBlank(rest)) {
    onLine({ number: number + 1, end: passed + rest.length });
    yield rest;
  }
}

/** As the service sees it: white space, and the mark that some programs put before a text. */
function isBlank(line: Buffer): boolean {
  return line.length < 1_000 && /^[\s\uFEFF]*$/.test(line.toString('utf8'));
}
