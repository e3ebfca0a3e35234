import { Presets, SingleBar } from 'cli-progress';
import { type Io, say } from '../io.js';
import type { Words } from '../words/words.js';
import { perSecond } from './tally.js';

/** Shows how far an import has come. */
export interface Progress {
  /** @param lines answered so far @param bytes of the source that those lines end at */
  update(lines: number, bytes: number): void;
  stop(): void;
}

const betweenLinesMs = 5_000;

/**
 * A bar on a terminal when the size of the source is known; else a line every five seconds, which a log can hold.
 *
 * @param size bytes of the source, or null
 */
export function progressOn(io: Io, words: Words, size: number | null): Progress {
  return io.stderr.isTTY === true && size !== null && size > 0 ? barOn(io, words, size) : linesOn(io, words);
}

function barOn({ stderr, now }: Io, words: Words, size: number): Progress {
  const began = now();
  const format = '[{bar}] {percentage}% | {text}';
  const bar = new SingleBar(
    { stream: stderr, format, hideCursor: true, barsize: 30, fps: 5, gracefulExit: true },
    Presets.legacy,
  );
  const textOf = (lines: number) => ({
    text: words.imported.progress(lines, perSecond(lines, now() - began)),
  });
  bar.start(size, 0, textOf(0));
  return {
    update: (lines, bytes) => bar.update(bytes, textOf(lines)),
    stop: () => bar.stop(),
  };
}

function linesOn({ stderr, now }: Io, words: Words): Progress {
  const began = now();
  let last = began;
  return {
    update(lines) {
      const at = now();
      if (at - last < betweenLinesMs) return;
      last = at;
      say(stderr, words.imported.progress(lines, perSecond(lines, at - began)));
    },
    stop() {},
  };
}
