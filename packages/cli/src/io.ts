import type { Readable, Writable } from 'node:stream';

/** Everything of the process that the command line touches; handed in, so that specs need no process. */
export interface Io {
  /** What was typed after the name of the command. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** Answers, and nothing else: may go into a file or another program. */
  readonly stdout: Writable;
  /** Questions, progress and errors. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Writes a text and a line break. */
export function say(stream: Writable, text: string): void {
  stream.write(`${text}\n`);
}
