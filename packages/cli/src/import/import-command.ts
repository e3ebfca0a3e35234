import { open } from 'node:fs/promises';
import { Failure, problemText, unreachableText } from '../failure.js';
import { show } from '../output.js';
import type { Session } from '../session.js';
import { type SentLine, withoutBlankLines } from './lines.js';
import { progressOn } from './progress.js';
import { perSecond, Tally, tallyText } from './tally.js';

interface Source {
  readonly bytes: AsyncIterable<Uint8Array | string>;
  /** In bytes; null when nobody knows. */
  readonly size: number | null;
  close(): Promise<void>;
}

/**
 * `samenspoor import <file|->`: sends reports, one JSON report a line, and tells what became of them.
 *
 * @returns the exit code: 1 when a line was refused
 */
export async function importFile(session: Session, file: string): Promise<0 | 1> {
  const { io, words, client, url } = session;
  const source = await openSource(session, file);
  const progress = progressOn(io, words, source.size);
  const tally = new Tally();
  const sent: SentLine[] = [];
  const began = io.now();
  try {
    const lines = withoutBlankLines(source.bytes, (line) => sent.push(line));
    const ended = await client.importReports(lines, (answer) => {
      const line = sent.shift();
      tally.add(answer, line?.number ?? 0);
      progress.update(tally.lines, line?.end ?? 0);
    });
    progress.stop();
    const ms = io.now() - began;
    if (ended.ok || tally.lines > 0) {
      show(session, resultOf(tally, ms), () => tallyText(tally, ms, words));
    }
    if (ended.ok) return tally.refused > 0 ? 1 : 0;
    if (ended.reason === 'refused') throw new Failure(problemText(ended.problem), 1);
    throw new Failure(
      tally.lines > 0 ? words.imported.cut(url, ended.message) : unreachableText(ended.message, url),
      2,
    );
  } finally {
    progress.stop();
    await source.close();
  }
}

async function openSource({ io }: Session, file: string): Promise<Source> {
  if (file === '-') return { bytes: io.stdin, size: null, close: async () => {} };
  try {
    const handle = await open(file);
    const about = await handle.stat();
    if (about.isDirectory()) {
      await handle.close();
      throw new Failure(`${file} is a folder; name a file with one JSON report a line.`, 2);
    }
    const bytes = handle.createReadStream({ autoClose: false, highWaterMark: 64 * 1024 });
    return { bytes, size: about.isFile() ? about.size : null, close: () => handle.close() };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new Failure(`${file} can't be read (${why}).`, 2);
  }
}

function resultOf(tally: Tally, ms: number) {
  const { lines, accepted, outcomes, warned, repeats, refused, refusals } = tally;
  return {
    lines,
    accepted,
    ...outcomes,
    warned,
    repeats,
    refused,
    refusals: refusals.map(({ type, title, detail, count, lines: numbers }) => ({
      type,
      title,
      detail,
      count,
      lines: numbers,
    })),
    seconds: ms / 1_000,
    reportsPerSecond: perSecond(lines, ms),
  };
}
