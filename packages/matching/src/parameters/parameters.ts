import type { ComparedField, LevelOf } from '../compare/levels.js';

/** Weight of every level of every field: log2 of P(level | same person) / P(level | two persons). */
export type LevelWeights = {
  readonly [Field in ComparedField]: Readonly<Record<LevelOf<Field>, number>>;
};

/** Everything a human may want to change about matching. Data with a version: every decision names the one it used. */
export interface MatchingParameters {
  readonly version: string;
  /** First day (`YYYY-MM-DD`) on which these parameters are meant to be used. */
  readonly validFrom: string;
  /** log2 of the odds that a candidate is the same person before any field is compared; below 0. */
  readonly priorWeight: number;
  readonly weights: LevelWeights;
  readonly thresholds: {
    /** Prior plus match weight (log2 odds, 0 is as likely as not) from which a human is asked. */
    readonly review: number;
    /** A certain match is left to a human when another person comes within this many bits of it. */
    readonly margin: number;
  };
  readonly blocking: {
    /** Most persons looked at per assessment; blocks are taken from the rarest on until it would be passed. */
    readonly candidateBudget: number;
  };
  /** Most candidates proposed to a human. */
  readonly maxCandidates: number;
}
