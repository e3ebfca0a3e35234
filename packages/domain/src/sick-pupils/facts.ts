import type { Known } from '../reason.js';
import type { EducationLevel, Requester } from '../rules/index.js';

/**
 * How a pupil is ill, as far as education needs it: by how long, never by what. `unknown`: ill, and nobody told how long. `chronic`: by treatment, with the half days
 * of absence in this school year.
 */
export type Illness =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'long';
      /** First day of the absence without interruption, `YYYY-MM-DD`. */
      readonly since: string;
      /** Last day of an earlier absence for which education at home was organised; null when there was none. */
      readonly earlierUntil: string | null;
      /** Whether the doctor attests that the pupil can be at school less than half of the time, or not at all. */
      readonly lessThanHalfTime: Known;
      /** Calendar days for which internet education will be used; null when not known. */
      readonly expectedDays: number | null;
    }
  | {
      readonly kind: 'chronic';
      readonly treatmentMonths: number | null;
      readonly halfDaysThisSchoolYear: number;
      /** Half days for which internet education will be used; null when not known. */
      readonly expectedHalfDays: number | null;
    };

/** What decides which education a pupil who is ill may have [S2 §2.2]. No diagnosis. */
export interface SickPupil {
  /** Null when not known. */
  readonly level: EducationLevel | null;
  /** Of pupils in pre-primary education: whether it is the third year. */
  readonly thirdPrePrimaryYear: Known;
  /** In whole years; null when not known. */
  readonly age: number | null;
  /** Enrolled in a recognised school of the community. */
  readonly enrolled: Known;
  /** Special education; null when not known. */
  readonly special: boolean | null;
  readonly illness: Illness;
  /** A medical certificate of the absence. */
  readonly medicalCertificate: Known;
  /** Whoever is not in it: not known. */
  readonly requestedBy: Readonly<Partial<Record<Requester, Known>>>;
  /** From school to where the pupil stays; null when not known. */
  readonly kilometres: number | null;
  /** The school goes further than it must. */
  readonly schoolGoesFurther: boolean;
}
