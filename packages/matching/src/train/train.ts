import { type ComparisonLevels, compareLevels } from '../compare/compare.js';
import { type ComparedField, comparisonLevels } from '../compare/levels.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { LevelProbabilities, MatchingParameters } from '../parameters/parameters.js';
import {
  alike,
  allowance,
  assumedHousehold,
  assumedNamesake,
  assumedNumbers,
  assumedTwin,
  type Shares,
} from './assumed.js';
import { dateAgreement, smoothedStrangers } from './strangers.js';

/** A report to learn from. `anchor` is the national number as written, when its check digits hold; else null. */
export interface TrainingReport {
  readonly anchor: string | null;
  readonly details: NormalisedDetails;
}

/** What the training found beside the probabilities: how much it rests on. */
export interface TrainingFigures {
  readonly reports: number;
  readonly persons: number;
  readonly samePairs: number;
  readonly strangerPairs: number;
  readonly householdPairs: number;
  readonly twinPairs: number;
}

type Settings = Omit<MatchingParameters, 'probabilities' | 'learnedFrom'>;

const fields = Object.keys(comparisonLevels) as readonly ComparedField[];

/** Pairs of strangers that are looked at: enough for a level that one pair in ten thousand shows. */
const strangerPairs = 300_000;

/** Digits in which the numbers of two people differ at least; fewer may be one number mistyped. */
const fewestDigitsApart = 3;

/** A count of levels, field by field. */
class Levels {
  readonly #counts = new Map<string, number>();
  pairs = 0;

  count(levels: ComparisonLevels): void {
    this.pairs += 1;
    for (const field of fields) {
      const key = `${field} ${levels[field]}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /**
   * Shares of the levels of a field among the pairs that give it. Each level counts a little although it was never
   * seen, and `more` adds what other offices' reports may show.
   */
  shares(field: ComparedField, more: Shares = {}, weightOfMore = 0): Record<string, number> {
    const levels = comparisonLevels[field].filter((level) => level !== 'missing');
    const counts = levels.map((level) => this.#counts.get(`${field} ${level}`) ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const moreInAll = levels.reduce((sum, level) => sum + (more[level] ?? 0), 0) || 1;
    const unseen = 0.3;
    const all = total * (1 + weightOfMore) + unseen * levels.length;
    return Object.fromEntries(
      levels.map((level, place) => {
        const added = (weightOfMore * total * (more[level] ?? 0)) / moreInAll;
        return [level, ((counts[place] ?? 0) + unseen + added) / all];
      }),
    );
  }
}

const digitsApart = (a: string, b: string): number =>
  [...a].filter((digit, place) => digit !== b[place]).length + Math.max(b.length - a.length, 0);

const equalGiven: ReadonlySet<string> = new Set(['exact', 'swapped', 'particle']);
const nearDates: ReadonlySet<string> = new Set(['exact', 'swapped', 'one-digit-off']);

/** Nobody gives two children of one birth date the same name: one of the two numbers is wrong. */
const isOneChild = ({ givenNames, birthDate }: ComparisonLevels): boolean =>
  equalGiven.has(givenNames) && nearDates.has(birthDate);

function grouped<Key>(
  reports: readonly TrainingReport[],
  keyOf: (report: TrainingReport) => Key | null,
): readonly (readonly TrainingReport[])[] {
  const groups = new Map<Key, TrainingReport[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()];
}

function* pairsOf(group: readonly TrainingReport[]): Iterable<readonly [TrainingReport, TrainingReport]> {
  for (const [place, one] of group.entries()) for (const other of group.slice(0, place)) yield [one, other];
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

/** Any two reports, the same ones for the same set. */
function* anyPairs(reports: readonly TrainingReport[]): Iterable<readonly [TrainingReport, TrainingReport]> {
  const next = numbers(7);
  for (let pair = 0; pair < strangerPairs; pair++) {
    const one = reports[Math.floor(next() * reports.length)];
    const other = reports[Math.floor(next() * reports.length)];
    if (one && other) yield [one, other];
  }
}

/**
 * Learns how often fields agree at which level between two reports about one person, about two strangers, and about
 * two members of a household or twins, from the national number alone: an equal one anchors a pair as one person, two clearly
 * different ones as two persons. No pair is labelled, no name enters the result. The number can't anchor itself:
 * what it says, and how namesakes look (too rare to count), is assumed and documented.
 */
export function train(
  reports: readonly TrainingReport[],
  settings: Settings,
): { readonly parameters: MatchingParameters; readonly figures: TrainingFigures } {
  const anchored = reports.filter(({ anchor }) => anchor !== null);
  const same = new Levels();
  const persons = grouped(anchored, ({ anchor }) => anchor);
  for (const group of persons)
    for (const [one, other] of pairsOf(group)) same.count(compareLevels(one.details, other.details));
  const stranger = new Levels();
  for (const [one, other] of anyPairs(anchored))
    if (one.anchor !== other.anchor) stranger.count(compareLevels(one.details, other.details));
  const household = new Levels();
  const twin = new Levels();
  for (const group of grouped(anchored, ({ details }) => details.address?.house ?? null))
    for (const [one, other] of pairsOf(group)) {
      if (digitsApart(one.anchor ?? '', other.anchor ?? '') < fewestDigitsApart) continue;
      const levels = compareLevels(one.details, other.details);
      if (levels.familyName === 'different' || isOneChild(levels)) continue;
      (levels.birthDate === 'exact' ? twin : household).count(levels);
    }
  const strangers = probabilities((field) => stranger.shares(field), assumedNumbers.stranger);
  const sames = probabilities(
    (field) => same.shares(field, allowance.shares[field], allowance.weight),
    assumedNumbers.same,
  );
  const members = assumedHousehold(
    probabilities((field) => household.shares(field), assumedNumbers.household),
  );
  const figures = {
    reports: reports.length,
    persons: persons.length,
    samePairs: same.pairs,
    strangerPairs: stranger.pairs,
    householdPairs: household.pairs,
    twinPairs: twin.pairs,
  };
  return {
    figures,
    parameters: {
      ...settings,
      learnedFrom: describe(figures),
      probabilities: {
        same: sames,
        stranger: smoothedStrangers(strangers, sames, dateAgreement(anchored)),
        household: members,
        twin: assumedTwin(members, sames, twin.shares('givenNames', alike, 0.2)),
        namesake: assumedNamesake(sames),
      },
    },
  };
}

function probabilities(
  of: (field: ComparedField) => Record<string, number>,
  nationalNumber: Shares,
): LevelProbabilities {
  const all = Object.fromEntries(
    fields.map((field) => [field, field === 'nationalNumber' ? nationalNumber : of(field)]),
  );
  return all as unknown as LevelProbabilities;
}

const describe = (figures: TrainingFigures): string =>
  `${figures.reports} invented reports, ${figures.persons} national numbers: ${figures.samePairs} pairs with an equal ` +
  `one, ${figures.strangerPairs} of strangers, ${figures.householdPairs} of a household, ${figures.twinPairs} of twins`;
