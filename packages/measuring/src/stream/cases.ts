import type { FieldComparison } from '@samenspoor/matching';
import type { LabelledReport } from '../readers/labelled-report.js';
import type { JudgedOutcome } from './outcomes.js';

/** Outcomes that are worth a look at the report. */
export const caseKinds = ['wrong', 'missed', 'asked-same', 'asked-other'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A report beside the person that it was taken for, asked about, or should have been. */
export interface Case {
  readonly kind: CaseKind;
  readonly report: LabelledReport;
  /** Field weights in bits, without the prior; null when the person can't be found. */
  readonly weight: number | null;
  readonly explanation: readonly FieldComparison[];
  /** The person's other reports. */
  readonly others: readonly LabelledReport[];
}

/** What there is to see about an outcome; null when all went well. */
export function caseKindOf(outcome: JudgedOutcome, isRepeat: boolean): CaseKind | null {
  if (outcome.kind === 'joined') return outcome.right ? null : 'wrong';
  if (outcome.kind === 'possible' && outcome.right) return 'asked-same';
  if (isRepeat) return 'missed';
  return outcome.kind === 'possible' ? 'asked-other' : null;
}
