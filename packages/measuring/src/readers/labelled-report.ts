import type { PersonDetails, TrainingReport } from '@samenspoor/matching';

/** What one report says, and whom it is truly about. For measuring only: the product never sees the truth. */
export interface LabelledReport {
  readonly ref: string;
  readonly trueId: string;
  /** Origin of the young person's name; null where the truth does not say. */
  readonly origin: string | null;
  readonly details: PersonDetails;
}

/** A set of reports in the order in which they came in. */
export interface LabelledSet {
  readonly name: string;
  readonly reports: readonly LabelledReport[];
  /** The same reports to learn from, where their numbers are anchors only and nothing is compared by them. */
  readonly learnable?: readonly TrainingReport[];
}

/** The same reports as if nobody had given a national number. */
export function withoutNumbers(reports: readonly LabelledReport[]): readonly LabelledReport[] {
  return reports.map((report) => ({ ...report, details: { ...report.details, nationalNumber: null } }));
}
