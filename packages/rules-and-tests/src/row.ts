import { z } from 'zod';

const words = z.string().trim().min(1);

/**
 * How a rule is held. `data`: it stands in the files of rules. `code`: in code alone. `not-software`: people hold it, and
 * software can't. `not-yet`: it should be held, and something of it is missing.
 */
export const holdings = ['data', 'code', 'not-software', 'not-yet'] as const;
export type Holding = (typeof holdings)[number];

/** One rule of the domain, where it is decided, and what shows it. */
export const row = z.strictObject({
  /** Its name in this table: small letters, digits and dashes. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'has to be small letters, digits and dashes'),
  /** What it says, in one plain sentence. */
  rule: words,
  /** Where it comes from: `[S2 §12; S2 fase 1]`. */
  source: z
    .string()
    .regex(
      /^\[S[0-4] [^;[\]]+(; S[0-4] [^;[\]]+)*\]$/,
      'has to name sections of S0 to S4, as [S2 §12; S2 fase 1]',
    ),
  held: z.enum(holdings),
  /** Entries of the data of rules, as `ladder/police-preventive/calledInBy`. */
  data: z.array(words).default([]),
  /** Exported names, as `packages/domain/src/trajectory/decide.ts#decide`. */
  code: z.array(words).default([]),
  /** Tests, as `packages/domain/src/trajectory/decide.spec.ts > assign > displaces nobody unseen`. */
  tests: z.array(words).default([]),
  /** Codes of the refusals by which somebody meets the rule. */
  refusals: z.array(words).default([]),
  /** Of a rule that is not held: why no software holds it, or what is missing. */
  why: words.optional(),
});
export type Row = z.output<typeof row>;

/** The rules of one subject. */
export const chapter = z.strictObject({
  title: words,
  intro: words.optional(),
  rows: z.array(row).min(1),
});
export type Chapter = z.output<typeof chapter>;

/** What no rule of the domain stands behind, each with the reason. */
export const explained = z.strictObject({
  /** Entries of the data of rules. */
  data: z.record(words, words),
  /** Files that name a source and hold no rule. */
  files: z.record(words, words),
  refusals: z.record(words, words),
});
export type Explained = z.output<typeof explained>;

/** Every rule of the domain, and what is left out with a reason. */
export interface Table {
  readonly chapters: readonly Chapter[];
  readonly explained: Explained;
}
