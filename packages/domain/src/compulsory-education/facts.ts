import type { PartialDate } from '../person/index.js';
import type { Known } from '../reason.js';
import type { ExemptionGround } from '../rules/index.js';

/**
 * What is known of somebody's registration in the municipality. `not-needed`: Belgian, or long settled. `none`: of another
 * nationality and in no register: a right to education, and no duty yet. A date: of another nationality, registered then.
 */
export type Registration = 'not-needed' | 'none' | 'unknown' | PartialDate;

/** An exemption that was decided; `to` is its last day, null when it is permanent. */
export interface Exemption {
  readonly ground: ExemptionGround;
  readonly from: string;
  readonly to: string | null;
}

/** What decides whether somebody is of compulsory education [S2 'Terminologie' 1]. Each may be unknown. */
export interface CompulsoryEducationFacts {
  readonly birthDate: PartialDate | null;
  /** Whether the first two years of secondary education were finished, passed or not. */
  readonly firstTwoYearsOfSecondary: Known;
  readonly secondaryDiploma: Known;
  readonly registration: Registration;
  /** Officially domiciled in another country: that country's rules hold. A stay abroad alone changes nothing. */
  readonly domiciledAbroad: Known;
  /** Any recognised one in force counts. */
  readonly exemptions: readonly Exemption[];
}
