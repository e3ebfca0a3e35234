/** Why an answer is what it is: a code with its values, which a person reads in nl, fr or en. No free text. */
export interface Reason<Code extends string> {
  readonly code: Code;
  /** Days as `YYYY-MM-DD`, numbers and codes; never a personal detail beyond what was asked about. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is known of a fact: asked and answered, or not known. */
export type Known = 'yes' | 'no' | 'unknown';
