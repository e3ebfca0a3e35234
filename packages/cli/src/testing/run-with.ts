import { PassThrough, Readable } from 'node:stream';
import { run } from '../run.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input. */
  readonly input?: string;
  /** Whether stderr is a terminal. */
  readonly isTTY?: boolean;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/** Runs the command line in this process and gives what it wrote. */
export async function runWith(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: options.isTTY ?? false });
  const code = await run({
    args,
    env: options.env ?? {},
    stdin: Readable.from(options.input === undefined ? [] : [Buffer.from(options.input)]),
    stdout,
    stderr,
    now: options.now ?? (() => 0),
  });
  return { code, out: written(stdout), err: written(stderr) };
}

function written(stream: PassThrough): string {
  const bytes: Buffer | null = stream.read();
  return bytes?.toString('utf8') ?? '';
}
