import type { ComparisonLevels } from '../compare/compare.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import { type AnchoredPair, areTwoNumbers, pairsSharing, type TrainingReport } from './pairs.js';
import { areHousehold, areNamesakes, areTwins, isSurelyOne } from './relations.js';

/** How many others of a kind there are for each person. */
export type LearnedPriors = Pick<MatchingParameters['priors'], 'household' | 'twin' | 'namesake'>;

/** Standard deviations that chance is given before what is seen counts. */
const margin = 2;

/** Pairs that look like one relation, with two clearly different numbers or with one. */
class Relation {
  readonly #persons = new Set<string>();
  readonly #holds: (levels: ComparisonLevels) => boolean;
  #withTwo = 0;
  #withOne = 0;

  constructor(holds: (levels: ComparisonLevels) => boolean) {
    this.#holds = holds;
  }

  count({ anchors, levels }: AnchoredPair): void {
    if (!this.#holds(levels)) return;
    if (!areTwoNumbers(anchors)) {
      this.#withOne += 1;
      return;
    }
    this.#withTwo += 1;
    this.#persons.add([...anchors].sort().join(' '));
  }

  /** Of all pairs, the share with two numbers. */
  get shareWithTwo(): number {
    return this.#withTwo / Math.max(this.#withTwo + this.#withOne, 1);
  }

  /**
   * Others in this relation for each person. Where numbers are often wrong one person looks like two: as many pairs as
   * wrong numbers explain are taken off. Half a pair is added, since what was not seen may be.
   * @param wrong of the pairs of one person, the share with two clearly different numbers
   */
  perPerson(persons: number, wrong: number): number {
    const expected = (this.#withOne * wrong) / (1 - wrong);
    const explained = expected + margin * Math.sqrt(expected);
    const left = Math.max(1 - explained / Math.max(this.#withTwo, 1), 0);
    return (2 * (left * this.#persons.size + 0.5)) / Math.max(persons, 1);
  }
}

/**
 * Counts how many members of the household, twins and namesakes a person has, from numbers alone: pairs that look like
 * that and have two numbers.
 * @param anchored reports with a number
 * @param persons how many different numbers there are
 */
export function learnPriors(anchored: readonly TrainingReport[], persons: number): LearnedPriors {
  const surelyOne = new Relation(isSurelyOne);
  const household = new Relation(areHousehold);
  const twin = new Relation(areTwins);
  const namesake = new Relation(areNamesakes);
  for (const pair of pairsSharing(anchored, ({ details }) => details.address?.house ?? null))
    for (const relation of [surelyOne, household, twin]) relation.count(pair);
  for (const pair of pairsSharing(anchored, bothNames)) namesake.count(pair);
  const wrong = Math.min(surelyOne.shareWithTwo, 0.5);
  return {
    household: household.perPerson(persons, wrong),
    twin: twin.perPerson(persons, wrong),
    namesake: namesake.perPerson(persons, wrong),
  };
}

/** Both names whatever their order. */
function bothNames({ details: { familyName, givenNames } }: TrainingReport): string | null {
  return familyName && givenNames ? [familyName.key, givenNames.key].sort().join(' ') : null;
}
