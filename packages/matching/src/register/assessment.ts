import type { FieldComparison } from '../compare/levels.js';

/** A known person who may be the one reported, with what speaks for and against it. */
export interface MatchCandidate<Person extends string = string> {
  readonly personId: Person;
  /** Sum of the field weights of the explanation, in bits (log2); the prior of the parameters is not in it. */
  readonly weight: number;
  /** Whether the rules say it is this person without anyone looking, were it the only one. */
  readonly certain: boolean;
  readonly explanation: readonly FieldComparison[];
}

/**
 * How well details fit one given person: `certain` by the rules that join without anyone looking, `possible` from the
 * review threshold on, else `different`.
 */
export interface PersonFit {
  readonly fits: 'certain' | 'possible' | 'different';
  /** Sum of the field weights of the explanation, in bits (log2); the prior of the parameters is not in it. */
  readonly weight: number;
  readonly explanation: readonly FieldComparison[];
}

/**
 * What the matcher makes of a report: certainly this person, possibly one of these (best first, a human decides), or
 * someone not known yet.
 */
export type Assessment<Person extends string = string> = { readonly parametersVersion: string } & (
  | ({ readonly outcome: 'joined' } & MatchCandidate<Person>)
  | { readonly outcome: 'possible'; readonly candidates: readonly MatchCandidate<Person>[] }
  | { readonly outcome: 'new' }
);
