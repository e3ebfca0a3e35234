import type { Exemption, Registration } from '../compulsory-education/index.js';
import type { Known } from '../reason.js';
import type { Circumstance, EducationLevel, Requester } from '../rules/index.js';

/** What is known of somebody's education beside reports and absences. Each may be unknown. */
export interface EducationFacts {
  readonly enrolled: Known;
  /** Day from which that holds, `YYYY-MM-DD`; null when it was not recorded. */
  readonly enrolledFrom: string | null;
  /** Declared beforehand; permanent education at home for a handicap counts as well. */
  readonly homeEducation: Known;
  readonly secondaryDiploma: Known;
  readonly firstTwoYearsOfSecondary: Known;
  readonly registration: Registration;
  readonly domiciledAbroad: Known;
  readonly exemptions: readonly Exemption[];
  /** Null when not known. */
  readonly level: EducationLevel | null;
  /** Grade of secondary education; null outside it, or when not known. */
  readonly grade: 1 | 2 | 3 | null;
  /** Special education; null when not known. */
  readonly special: boolean | null;
  readonly circumstances: readonly Circumstance[];
}

/** What is known of an illness as far as education needs it: by how long, never by what. Each may be unknown. */
export interface IllnessFacts {
  /** First day of the absence without interruption, `YYYY-MM-DD`; null when not known, or of a chronic illness. */
  readonly since: string | null;
  /** Last day of an earlier absence for which education at home was organised. */
  readonly earlierUntil: string | null;
  readonly lessThanHalfTime: Known;
  /** Whether a specialist attests a chronic illness. */
  readonly chronic: Known;
  /** Months that its treatment lasts; null when not known. */
  readonly treatmentMonths: number | null;
  /** Calendar days for which internet education will be used; null when not known. */
  readonly expectedDays: number | null;
  /** Half days of the same, of a chronic illness. */
  readonly expectedHalfDays: number | null;
  readonly medicalCertificate: Known;
  readonly requestedBy: Readonly<Partial<Record<Requester, Known>>>;
  /** Kilometres from school to where the pupil stays. */
  readonly kilometres: number | null;
  readonly schoolGoesFurther: boolean;
  readonly thirdPrePrimaryYear: Known;
}

/** Of whom nothing was said. */
export const noEducationFacts: EducationFacts = {
  enrolled: 'unknown',
  enrolledFrom: null,
  homeEducation: 'unknown',
  secondaryDiploma: 'unknown',
  firstTwoYearsOfSecondary: 'unknown',
  registration: 'unknown',
  domiciledAbroad: 'unknown',
  exemptions: [],
  level: null,
  grade: null,
  special: null,
  circumstances: [],
};

export const noIllnessFacts: IllnessFacts = {
  since: null,
  earlierUntil: null,
  lessThanHalfTime: 'unknown',
  chronic: 'unknown',
  treatmentMonths: null,
  expectedDays: null,
  expectedHalfDays: null,
  medicalCertificate: 'unknown',
  requestedBy: {},
  kilometres: null,
  schoolGoesFurther: false,
  thirdPrePrimaryYear: 'unknown',
};
