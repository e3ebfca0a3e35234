import type { ActorType } from '../../organisation/index.js';
import type { EducationLevel, ExemptionGround, Requester } from '../../rules/index.js';

// Part of the storage format of the stream `trajectory-<id>`, as `events.ts` is.

/** A fact of somebody's education [S2 'Terminologie' 1; S0 §2]. Each holds from a day, until another one about the same does. */
export type EducationFact =
  | {
      readonly about: 'enrolment';
      /** False: from that day in no school any more. */
      readonly enrolled: boolean;
      /** Null when not told; so the others. */
      readonly level: EducationLevel | null;
      /** Of secondary education. */
      readonly grade: 1 | 2 | 3 | null;
      readonly special: boolean | null;
      /** Of pre-primary education. */
      readonly thirdPrePrimaryYear: boolean | null;
    }
  | { readonly about: 'secondary-diploma'; readonly obtained: boolean }
  | { readonly about: 'first-two-years-of-secondary'; readonly finished: boolean }
  | { readonly about: 'home-education'; readonly declared: boolean }
  /** Permanent education at home for a handicap (POAH). */
  | { readonly about: 'permanent-home-education'; readonly granted: boolean }
  | {
      readonly about: 'exemption';
      readonly ground: ExemptionGround;
      /** Last day, `YYYY-MM-DD`; null when it is permanent. */
      readonly until: string | null;
    }
  /**
   * In the register of the municipality. `registered`: of another nationality, and that day is the first; `none`: of another
   * nationality and in no register; `not-needed`: Belgian, or long settled.
   */
  | { readonly about: 'registration'; readonly registration: 'registered' | 'none' | 'not-needed' }
  | { readonly about: 'domicile'; readonly abroad: boolean };

export const illnessCertificates = ['parents-note', 'medical', 'chronic', 'type-5'] as const;
/** What covers an absence through illness: a note of the parents, or a certificate by a doctor, of whichever kind [S2 'Terminologie' 2]. */
export type IllnessCertificate = (typeof illnessCertificates)[number];

/** A fact of an illness as far as education needs it: by how long, never by what [S2 §2.2]. There is no room for a diagnosis. */
export type IllnessFact =
  | {
      readonly about: 'illness';
      readonly certificate: IllnessCertificate;
      /** Last day of the absence, `YYYY-MM-DD`; null when it goes on, or for an illness that comes and goes. */
      readonly until: string | null;
      /** Whether the doctor attests that the pupil can be at school less than half of the time, or not at all. Null: not told. */
      readonly lessThanHalfTime: boolean | null;
      /** Months that the treatment of a chronic illness lasts. */
      readonly treatmentMonths: number | null;
      /** Calendar days, or for a chronic illness half days, for which internet education will be used. */
      readonly expectedDays: number | null;
      readonly expectedHalfDays: number | null;
      /** Whether education at home was organised during it: then a relapse does not wait. */
      readonly educationAtHome: boolean | null;
    }
  /** Who asks for education of a pupil who is ill: never imposed. */
  | {
      readonly about: 'sick-pupil-education';
      readonly requestedBy: Requester;
      /** False: asks no more. */
      readonly requested: boolean;
    }
  | {
      readonly about: 'distance';
      /** From school to where the pupil stays. */
      readonly kilometres: number;
      readonly schoolGoesFurther: boolean;
    };

export type Fact = EducationFact | IllnessFact;
export type FactSubject = Fact['about'];

const guidance: readonly ActorType[] = ['clb', 'pms'];
const contactPoints: readonly ActorType[] = ['municipal-contact-point', 'central-contact-point'];
const ofSchools: readonly ActorType[] = ['school', ...guidance];
const ofEnrolment: readonly ActorType[] = [...ofSchools, ...contactPoints, 'compulsory-education-authority'];
const ofAuthorities: readonly ActorType[] = [...guidance, ...contactPoints, 'compulsory-education-authority'];

/**
 * Who records which fact: whose task it is to know it. Certificates come to the school and to who guides the pupil; home education and
 * exemptions are declared to, and decided by, the authority; contact points are of the municipality, which keeps the
 * registers [S2 De school; S2 CLB 1; S2 §6; S0 goal 8].
 */
export const recordsFact: Readonly<Record<FactSubject, readonly ActorType[]>> = {
  enrolment: ofEnrolment,
  'secondary-diploma': ofEnrolment,
  'first-two-years-of-secondary': ofEnrolment,
  'home-education': ofAuthorities,
  'permanent-home-education': [...ofSchools, 'compulsory-education-authority'],
  exemption: ofAuthorities,
  registration: ofAuthorities,
  domicile: ofAuthorities,
  illness: ofSchools,
  'sick-pupil-education': [...ofSchools, 'sick-pupil-education'],
  distance: [...ofSchools, 'sick-pupil-education'],
};

const illnessSubjects: ReadonlySet<FactSubject> = new Set<IllnessFact['about']>([
  'illness',
  'sick-pupil-education',
  'distance',
]);

/** Whether a fact tells of somebody's health. */
export const isOfIllness = ({ about }: Pick<Fact, 'about'>): boolean => illnessSubjects.has(about);

/** What one fact takes the place of another of: the same subject, and of requests by the same. */
export const subjectOf = (fact: Fact): string =>
  fact.about === 'sick-pupil-education' ? `${fact.about} ${fact.requestedBy}` : fact.about;

/** Whether two facts say the same, in whatever order their fields were written. */
export const saysSameFact = (one: Fact, other: Fact): boolean => {
  const said = new Map<string, unknown>(Object.entries(other));
  const fields = Object.entries(one);
  return fields.length === said.size && fields.every(([name, value]) => said.get(name) === value);
};
