import {
  currentParameters,
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
export const inForce: MatchingParameters = currentParameters;

/** Log2 odds from which two are taken for one where nobody looks. */
export const joinThreshold: number = inForce.thresholds.single;

/** An index that tells of every candidate how it weighs, whatever would be decided. */
export class RankingIndex {
  readonly #index: PersonIndex;

  constructor(parameters: MatchingParameters = inForce) {
    this.#index = new PersonIndex(parameters);
  }

  add(reportId: string, personId: string, details: NormalisedDetails): void {
    this.#index.add(reportId, personId, details);
  }

  /** All candidates, the likeliest first. */
  rank(details: NormalisedDetails): readonly Ranked[] {
    return this.#index.rank(details).map(({ personId, odds }) => ({ personId, weight: odds }));
  }
}
