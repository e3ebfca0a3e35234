import { type ComparisonLevels, compareLevels } from '../compare/compare.js';
import { typingErrors } from '../compare/similarity.js';
import type { NormalisedDetails } from '../normalise/normalise.js';

/** A report to learn from. `anchor` is the number that says who it is about, as written, when it can; else null. */
export interface TrainingReport {
  readonly anchor: string | null;
  readonly details: NormalisedDetails;
}

/** Two reports with their numbers, and how their fields agree. */
export interface AnchoredPair {
  readonly anchors: readonly [string, string];
  readonly levels: ComparisonLevels;
}

/** Numbers that no more typing errors lie between may be one number mistyped. */
const mostTypingErrors = 2;

/** Whether two numbers are two people's: typing errors alone don't make the one of the other. */
export function areTwoNumbers([one, other]: AnchoredPair['anchors']): boolean {
  return typingErrors(one, other, mostTypingErrors) > mostTypingErrors;
}

/** Most pairs of strangers that are looked at: enough for a level that one pair in ten thousand shows. */
const anyPairsLookedAt = 300_000;

/** All pairs of reports that share what `keyOf` answers; null shares nothing. */
export function* pairsSharing(
  reports: readonly TrainingReport[],
  keyOf: (report: TrainingReport) => string | null,
): Iterable<AnchoredPair> {
  const groups = new Map<string, TrainingReport[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  for (const group of groups.values())
    for (const [place, one] of group.entries())
      for (const other of group.slice(0, place)) yield pairOf(one, other);
}

/** Any two reports, the same ones for the same set. */
export function* anyPairs(reports: readonly TrainingReport[]): Iterable<AnchoredPair> {
  const next = numbers(7);
  const wanted = Math.min(anyPairsLookedAt, (reports.length * (reports.length - 1)) / 2);
  for (let pair = 0; pair < wanted; pair++) {
    const one = reports[Math.floor(next() * reports.length)];
    const other = reports[Math.floor(next() * reports.length)];
    if (one && other) yield pairOf(one, other);
  }
}

function pairOf(one: TrainingReport, other: TrainingReport): AnchoredPair {
  return {
    anchors: [one.anchor ?? '', other.anchor ?? ''],
    levels: compareLevels(one.details, other.details),
  };
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
