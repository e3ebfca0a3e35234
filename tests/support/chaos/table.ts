import type { FaultKind } from './faults.js';
import type { Recovery } from './recovery.js';
import type { Brought } from './run.js';

const parts = ['accepted', 'views', 'topic', 'ready'] as const satisfies readonly (keyof Recovery)[];

/** Recovery by kind of fault, as a table in Markdown: the median and the longest, in seconds since the cause was gone. */
export const table = (brought: readonly Brought[]): string => {
  const kinds = [...new Set(brought.map(({ planned }) => planned.kind))].sort();
  return [
    '| fault | times | cause lasted | report accepted again | views caught up | topic caught up | all ready |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...kinds.map((kind) =>
      row(
        kind,
        brought.filter(({ planned }) => planned.kind === kind),
      ),
    ),
  ].join('\n');
};

const row = (kind: FaultKind, brought: readonly Brought[]): string => {
  const lasted = brought.map(({ planned }) => planned.lastsMs);
  const cells = parts.map((part) => span(brought.map(({ recovery }) => recovery[part])));
  return `| ${[kind, brought.length, span(lasted), ...cells].join(' | ')} |`;
};

const span = (milliseconds: readonly (number | null)[]): string => {
  const sorted = milliseconds.map((each) => each ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return `${seconds(middle)} / ${seconds(sorted.at(-1) ?? 0)}`;
};

const seconds = (milliseconds: number): string =>
  Number.isFinite(milliseconds) ? (milliseconds / 1_000).toFixed(2) : 'never';
