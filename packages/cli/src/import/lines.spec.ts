import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SentLine, withoutBlankLines } from './lines.js';

async function collect(pieces: readonly Buffer[]) {
  const told: SentLine[] = [];
  const sent: Uint8Array[] = [];
  async function* source() {
    yield* pieces;
  }
  for await (const piece of withoutBlankLines(source(), (line) => told.push(line))) sent.push(piece);
  return { told, text: Buffer.concat(sent).toString('utf8') };
}

it('tells of exactly the lines that hold something, however the source is cut', async () => {
  const line = fc.constantFrom('', ' ', '\r', '\uFEFF', '{"a":1}', '{"é":"\u2028"}', '  x');
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (lines, size, ends) => {
        const bytes = Buffer.from(lines.join('\n') + (ends ? '\n' : ''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const { told, text } = await collect(pieces);
        const full = lines.flatMap((each, index) =>
          /^[\s\uFEFF]*$/.test(each) ? [] : [{ each, number: index + 1 }],
        );
        expect(told.map(({ number }) => number)).toEqual(full.map(({ number }) => number));
        expect(text.split('\n').filter((each) => each !== '')).toEqual(full.map(({ each }) => each));
        for (const { number, end } of told) {
          const upTo = bytes.subarray(0, end).toString('utf8').replace(/\n$/, '');
          expect(upTo).toBe(lines.slice(0, number).join('\n'));
        }
      },
    ),
  );
});
