import type { PairScore } from '../figures/pair-score.js';
import type { TimingFigures } from '../figures/timing.js';
import type { GroupFigures } from '../groups/groups.js';
import { type PairFigures, zones } from '../pairs/pairs.js';
import type { StreamFigures } from '../stream/stream.js';
import { count, percent, share, table } from './table.js';

/** The figures of one way of looking at a set, such as `numbers as given` or `no numbers`. */
export interface Column<Figures> {
  readonly title: string;
  readonly figures: Figures;
}

type Row<Figures> = readonly [label: string, cell: (figures: Figures) => string];

function columns<Figures>(
  title: string,
  all: readonly Column<Figures>[],
  rows: readonly Row<Figures>[],
): string {
  const header = [title, ...all.map((column) => column.title)];
  return table([
    header,
    ...rows.map(([label, cell]) => [`  ${label}`, ...all.map(({ figures }) => cell(figures))]),
  ]);
}

const prf = ({ precision, recall, f1 }: PairScore) =>
  `P ${share(precision)} R ${share(recall)} F1 ${share(f1)}`;

type Streamed = StreamFigures & { readonly assessing?: TimingFigures };

const streamRows: readonly Row<Streamed>[] = [
  ['reports', (s) => count(s.reports)],
  ['young people', (s) => count(s.youngPeople)],
  ['repeat reports', (s) => count(s.repeats)],
  ['joined by itself, of repeats', (s) => percent(s.joinedRight, s.repeats)],
  ['wrong automatic joins', (s) => `${count(s.joinedWrong)} of ${count(s.joinedWrong + s.joinedRight)}`],
  ['  of automatic joins', (s) => percent(s.joinedWrong, s.joinedWrong + s.joinedRight)],
  ['missed, of repeats', (s) => `${count(s.missed)} = ${percent(s.missed, s.repeats)}`],
  ['review queue, of reports', (s) => `${count(s.queued)} = ${percent(s.queued, s.reports)}`],
  ['  a right candidate among those', (s) => percent(s.queuedRight, s.queued)],
  ['questions asked', (s) => count(s.questions)],
  [
    'verdicts same / different / lapsed',
    (s) => `${s.review.same} / ${s.review.different} / ${s.review.lapsed}`,
  ],
  ['final persons, pairs', (s) => prf(s.pairs)],
];

const timingRow: Row<Streamed> = [
  'assessed per second (this machine, now)',
  ({ assessing }) =>
    assessing === undefined
      ? '-'
      : `${count(assessing.perSecond)}, median ${assessing.medianMs.toFixed(2)} ms, p99 ${assessing.p99Ms.toFixed(2)} ms`,
];

export function printStream(all: readonly Column<Streamed>[]): string {
  const hasTiming = all.some(({ figures }) => figures.assessing !== undefined);
  return columns(
    'Stream, with a truthful reviewer',
    all,
    hasTiming ? [...streamRows, timingRow] : streamRows,
  );
}

/** By origin of the name; the worst and the best recall last. Empty where no origin is known. */
export function printOrigins({ title, figures }: Column<StreamFigures>): string {
  const origins = [...figures.byOrigin];
  if (origins.length === 0) return '';
  const rows = origins.map(([origin, s]) => [
    `  ${origin}`,
    count(s.reports),
    percent(s.joinedRight, s.repeats),
    count(s.joinedWrong),
    percent(s.missed, s.repeats),
    percent(s.queued, s.reports),
    share(s.pairs.precision),
    share(s.pairs.recall),
    share(s.pairs.f1),
  ]);
  const ordered = origins.toSorted(([, a], [, b]) => a.pairs.recall - b.pairs.recall);
  const told = [ordered[0], ordered.at(-1)].map(
    (entry) => `${entry?.[0]} ${share(entry?.[1].pairs.recall ?? 0)}`,
  );
  const header = ['reports', 'joined', 'wrong', 'missed', 'queue', 'precision', 'recall', 'F1'];
  return `${table([[`By origin (${title})`, ...header], ...rows])}\n  recall, worst and best: ${told.join(', ')}`;
}

export function printGroups(all: readonly Column<GroupFigures>[]): string {
  return columns('Groups, no reviewer, one threshold', all, [
    [
      "at the parameters' threshold",
      ({ atThreshold }) => `${prf(atThreshold.pairs)} at ${atThreshold.threshold}`,
    ],
    ['best of a sweep on this very set (not fair)', ({ best }) => `${prf(best.pairs)} at ${best.threshold}`],
  ]);
}

export function printPairs(all: readonly Column<PairFigures>[]): string {
  return columns('Pairs of reports', all, [
    ['true pairs', (p) => count(p.truePairs)],
    ['blocking recall', (p) => share(p.blockingRecall)],
    [
      'candidates per report',
      ({ candidates }) => `mean ${candidates.mean.toFixed(1)}, p99 ${candidates.p99}, max ${candidates.max}`,
    ],
    ...zones.map(
      (zone): Row<PairFigures> => [
        `zone ${zone}: pairs, of them true`,
        ({ byZone }) =>
          `${count(byZone[zone].pairs)}, ${percent(byZone[zone].truePairs, byZone[zone].pairs)}`,
      ],
    ),
    ['joined', (p) => prf(p.joined)],
    ['joined or possible', (p) => prf(p.joinedOrPossible)],
    ["at the parameters' threshold for groups", (p) => prf(p.atThreshold)],
    ['at even odds', (p) => prf(p.atEvenOdds)],
    ['best cut on this very set (not fair)', (p) => `${prf(p.best)} at ${p.best.threshold.toFixed(1)}`],
  ]);
}
