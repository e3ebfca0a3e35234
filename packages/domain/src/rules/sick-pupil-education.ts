import type { SchoolCommunity } from './school-calendars.js';

export const educationLevels = ['pre-primary', 'primary', 'secondary'] as const;
/** Secondary is full-time secondary education. */
export type EducationLevel = (typeof educationLevels)[number];

export const requesters = ['parents', 'pupil', 'doctor', 'school', 'clb'] as const;
/** Who may ask for education of a pupil who is ill. */
export type Requester = (typeof requesters)[number];

/** Who asks: each of `all`, and one of `oneOf` where it names any. Never imposed. */
export interface RequestRules {
  readonly all: readonly Requester[];
  readonly oneOf: readonly Requester[];
}

/** Temporary education at home (TOAH) [S2 §2.2.1]. */
export interface HomeTeachingRules {
  readonly requestedBy: RequestRules;
  /** When it goes on after a relapse. */
  readonly requestedByOnRelapse: RequestRules;
  readonly levels: readonly EducationLevel[];
  /** Longer than so many consecutive calendar days of illness or accident, weekends and holidays counted. */
  readonly moreThanDays: number;
  /** On relapse within so many months no waiting again. */
  readonly relapseMonths: number;
  readonly chronic: {
    /** Illness whose treatment lasts at least so many months. */
    readonly treatmentMonths: number;
    /** So many lessons for every so many half days of absence in the school year. */
    readonly lessons: number;
    readonly forHalfDays: number;
  };
  /** Kilometres from school to where the pupil stays, at most; the school may go further. */
  readonly kilometres: { readonly ordinary: number; readonly special: number };
}

/** Synchronous internet education (Bednet) [S2 §2.2.2]. */
export interface InternetTeachingRules {
  readonly requestedBy: RequestRules;
  readonly levels: readonly EducationLevel[];
  /** Pupils in pre-primary education from this age, in years; those in its third year at any age. */
  readonly prePrimaryFromAge: number;
  /** Use for at least so many calendar days when absent for long. */
  readonly leastDays: number;
  /** Use for at least so many half days when chronically ill. */
  readonly leastHalfDaysWhenChronic: number;
}

/** Education for pupils who are ill, in one community. */
export interface SickPupilEducationRules {
  readonly toah: HomeTeachingRules;
  readonly bednet: InternetTeachingRules;
  readonly schoolZiekzijn: { readonly requestedBy: RequestRules };
}

/** Null where the sources describe no such education. */
export type SickPupilEducationByCommunity = Readonly<Record<SchoolCommunity, SickPupilEducationRules | null>>;
