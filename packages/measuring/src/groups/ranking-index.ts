import {
  firstParameters,
  type MatchingParameters,
  type NormalisedDetails,
  PersonIndex,
} from '@samenspoor/matching';

/** A known person that blocking found, with how likely it is the one reported. */
export interface Ranked {
  readonly personId: string;
  /** log2 odds: field weights plus prior. 0 is as likely as not. */
  readonly weight: number;
}

/** The parameters in force. */
export const inForce: MatchingParameters = firstParameters;

/** Log2 odds from which two are taken for one where nobody looks. */
export const joinThreshold: number = inForce.thresholds.review;

/** An index that tells of every candidate how it weighs, whatever would be decided. */
export class RankingIndex {
  readonly #index: PersonIndex;
  readonly #prior: number;

  constructor(parameters: MatchingParameters = inForce) {
    const { thresholds } = parameters;
    this.#prior = parameters.priorWeight;
    this.#index = new PersonIndex({
      ...parameters,
      // Everybody found is proposed: no one is too unlikely, no one so far ahead that the others fall away.
      thresholds: { ...thresholds, review: Number.NEGATIVE_INFINITY, margin: Number.POSITIVE_INFINITY },
      maxCandidates: Number.MAX_SAFE_INTEGER,
    });
  }

  add(reportId: string, personId: string, details: NormalisedDetails): void {
    this.#index.add(reportId, personId, details);
  }

  /** All candidates, the likeliest first. */
  rank(details: NormalisedDetails): readonly Ranked[] {
    const assessment = this.#index.assess(details);
    const candidates =
      assessment.outcome === 'new'
        ? []
        : assessment.outcome === 'joined'
          ? [assessment]
          : assessment.candidates;
    return candidates
      .map(({ personId, weight }) => ({ personId, weight: weight + this.#prior }))
      .sort((a, b) => b.weight - a.weight);
  }

  /** Zone of one person alone, by the rules of the parameters in force. */
  isCertain(details: NormalisedDetails, personId: string): boolean {
    return this.#index.fit(details, personId)?.fits === 'certain';
  }
}
