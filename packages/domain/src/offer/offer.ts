import type { ConcernKind } from '../concern/index.js';
import type { OrganisationId } from '../ids.js';
import type { Community } from '../organisation/index.js';
import type { NisCode } from '../place/index.js';
import type { MeasureType } from '../rules/index.js';
import type { Phase } from '../trajectory/events.js';

/** Levels and forms of education that a programme may be for [S2 §10; S2 'Terminologie' 1]. */
export const offerLevels = [
  'kindergarten',
  'primary',
  'secondary-first-grade',
  'secondary-second-grade',
  'secondary-third-grade',
  'special',
  'part-time',
] as const;
export type OfferLevel = (typeof offerLevels)[number];

/** Whether a programme is for pupils of a school, for young people without one, or for both [S0 §2; S2 §10]. */
export const offerEnrolments = ['enrolled', 'not-enrolled', 'any'] as const;
export type OfferEnrolment = (typeof offerEnrolments)[number];

/** Public words in one or more languages, for everybody in the network: never about a person. */
export interface PublicText {
  readonly nl: string | null;
  readonly fr: string | null;
  readonly en: string | null;
}

/** What a programme is and for whom. An empty list of a criterion leaves nobody out. */
export interface OfferContent {
  readonly name: PublicText;
  readonly description: PublicText;
  /** What a place in it counts as: category, risk factor and goal follow from the rule on types of measure. */
  readonly measureType: MeasureType;
  readonly concernKinds: readonly ConcernKind[];
  /** Phases of the continuum of care in which it can be asked for. */
  readonly phases: readonly Phase[];
  readonly enrolment: OfferEnrolment;
  /** Whole years, both included; null: no bound. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly levels: readonly OfferLevel[];
  /** ISO 639-1 codes of the languages in which it is given. */
  readonly languages: readonly string[];
  /** Municipalities of residence; empty: the whole Region. */
  readonly municipalities: readonly NisCode[];
  /** The community whose pupils it is for. */
  readonly community: Community;
}

/** What its owner says of room in it. */
export interface OfferCapacity {
  /** Young people at the same time. */
  readonly places: number;
  /** Weeks that somebody who asks now may expect to wait; null: not known. */
  readonly waitingWeeks: number | null;
  /** Day of which this holds, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A programme as the directory knows it. */
export interface Offer {
  readonly offerId: string;
  readonly owner: OrganisationId;
  readonly content: OfferContent;
  readonly capacity: OfferCapacity;
}
