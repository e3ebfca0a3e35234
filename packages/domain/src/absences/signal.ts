import type { CompulsoryEducationStatus } from '../compulsory-education/index.js';
import type { PartialDate } from '../person/index.js';
import type { Reason } from '../reason.js';
import type { AbsenceSignalRules, Circumstance, Suggestion } from '../rules/index.js';

export type SignalReasonCode =
  | 'half-days'
  | 'reached'
  | 'half-days-before'
  | 'half-days-beside'
  | 'age'
  | 'grade'
  | 'compulsory-education'
  | 'school-days-before'
  | 'circumstance'
  | 'school-refusal';

/** Something in the absences asks for attention. It suggests and never acts. */
export interface AbsenceSignal {
  readonly code: string;
  readonly kind: 'threshold' | 'warning-light';
  /** `possible`: the records leave open whether the number was reached. */
  readonly certainty: 'certain' | 'possible';
  readonly reasons: readonly Reason<SignalReasonCode>[];
  /** Null when nothing is suggested, or what would be is not for this pupil: the reasons say so. */
  readonly suggests: Suggestion | null;
  readonly source: string;
}

/** What is known of the pupil beside the absences. */
export interface PupilSituation {
  readonly birthDate: PartialDate | null;
  /** Whether education is compulsory for the pupil. */
  readonly compulsory: CompulsoryEducationStatus['compulsory'];
  /** Grade of secondary education; null outside it, or when not known. */
  readonly grade: 1 | 2 | 3 | null;
  readonly circumstances: readonly Circumstance[];
  /** An emotional problem, not truancy [S2 §3]. */
  readonly schoolRefusal: boolean;
}

/** A signal without what school refusal forbids. */
export function withheldForSchoolRefusal(
  rules: AbsenceSignalRules,
  situation: PupilSituation,
  signal: AbsenceSignal,
): AbsenceSignal {
  const { suggests } = signal;
  if (!situation.schoolRefusal || suggests === null || !('step' in suggests)) return signal;
  if (!rules.notForSchoolRefusal.includes(suggests.step)) return signal;
  const withheld = { code: 'school-refusal', values: { withheld: suggests.step } } as const;
  return { ...signal, suggests: null, reasons: [...signal.reasons, withheld] };
}
