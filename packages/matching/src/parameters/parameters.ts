import type { ComparedField, LevelOf } from '../compare/levels.js';

/** Levels at which there is something to compare. */
export type ComparedLevelOf<Field extends ComparedField> = Exclude<LevelOf<Field>, 'missing'>;

/** P(level | both sides give the field) for every level of every field; the levels of a field sum to 1. */
export type LevelProbabilities = {
  readonly [Field in ComparedField]: Readonly<Record<ComparedLevelOf<Field>, number>>;
};

/** What those whom two reports are about may be to each other. */
export type Relation = 'same' | 'household' | 'twin' | 'namesake' | 'stranger';

/**
 * Everything that decides about matching, and that a human may want to change. Data with a version and a date: every
 * decision names the version it used.
 */
export interface MatchingParameters {
  readonly version: string;
  /** First day (`YYYY-MM-DD`) on which these parameters are meant to be used. */
  readonly validFrom: string;
  /** What they were learned from; nothing in it names anybody. */
  readonly learnedFrom: string;
  readonly probabilities: Readonly<Record<Relation, LevelProbabilities>>;
  /** How often an equal name is a coincidence is read from the register itself, per person known. */
  readonly frequencies: {
    /** So many more people are assumed than known, so that a name seen once in a small register is not unique. */
    readonly assumedPersons: number;
    /** A name counts as no rarer than this share of people. */
    readonly rarest: number;
  };
  readonly priors: {
    /** Share of reports about someone who is known already. */
    readonly known: number;
    /** Unknown brothers, sisters and other members of the household, per known person. */
    readonly household: number;
    /** Unknown twins, per known person. */
    readonly twin: number;
    /** Unknown namesakes of about the same age, per known person. */
    readonly namesake: number;
    /** A register counts as holding at least so many persons. */
    readonly leastPersons: number;
  };
  /** log2 odds, 0 is as likely as not. */
  readonly thresholds: {
    /** From here on a report is joined to a person by itself, everybody else it could be counted against it. */
    readonly join: number;
    /** From here on a human is asked. */
    readonly review: number;
    /** The one threshold to use where no human is ever asked. */
    readonly single: number;
  };
  readonly blocking: {
    /** Most persons looked at per assessment; blocks are taken from the rarest on until it would be passed. */
    readonly candidateBudget: number;
  };
  /** Most candidates proposed to a human. */
  readonly maxCandidates: number;
}
