import type { ComparedField, LevelOf } from '../compare/levels.js';
import type { Ratio } from './ratios.js';

/** What one field says of a report and a person: the level that stands for all, and what it is worth by kinship (log2). */
export interface FieldEvidence extends Ratio {
  readonly field: ComparedField;
  readonly level: LevelOf<ComparedField>;
}

/** What everything known of a person says of a report: the sums (log2) by kinship, and the fields they come from. */
export interface Evidence extends Ratio {
  readonly fields: readonly FieldEvidence[];
}
