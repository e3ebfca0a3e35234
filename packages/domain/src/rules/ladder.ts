import type { ActorType } from '../organisation/index.js';
import type { MeasureType } from './measure-types.js';

export const escalationSteps = [
  'clb-guidance',
  'pms-guidance',
  'school-external',
  'youth-care-direct',
  'youth-care-indirect',
  'police-preventive',
  'worrying-file',
  'mandated-facility',
  'regional-consultation',
  'prosecutor',
  'youth-court',
] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** Codes of grounds. Whatever else is given as a ground is free words. */
export const ladderGrounds = [
  'five-b-half-days',
  'b-half-days',
  'school-measures-without-result',
  'underlying-problem',
  'pupil-refuses-guidance',
  'clb-or-pms-takes-part',
  'agreement-recorded',
  'direct-help-insufficient',
  'unwillingness-established',
  'parents-unreachable-established',
  'pupil-inflexible',
  'no-improvement',
  'voluntary-help-stuck',
  'voluntary-help-refused',
  'trajectory-stuck',
  'own-procedure-without-result',
] as const;
export type LadderGround = (typeof ladderGrounds)[number];

/** Codes of what a request carries. */
export const ladderAttachments = [
  'school-measures',
  'absence-summary',
  'parents-contacted',
  'trajectory-goal',
  'return-date',
  'question-clarification',
  'a-document',
  'absence-list',
  'clb-involved',
  'measures-file',
  'm-document',
  'anonymous-case-sketch',
  'round-table-parties',
  'procedure-outcome',
  'anti-truancy-contract',
] as const;
export type LadderAttachment = (typeof ladderAttachments)[number];

/** What a trajectory may hold already, so that it need not be attached. */
export const recordedFacts = ['measures', 'absences', 'contact-with-parents'] as const;
export type RecordedFacts = (typeof recordedFacts)[number];

export const groundStances = ['unwilling', 'unreachable', 'powerless'] as const;
/** Stances of parents that a ground may rest on. */
export type GroundStance = (typeof groundStances)[number];

/** At least so many half days of one absence code, in the trajectory's facts. */
export interface HalfDaysNeeded {
  readonly code: 'B';
  readonly halfDays: number;
}

/**
 * A stance of the parents, established by a participant of one of these types; where said, after so many attempts to reach
 * them by so many different means.
 */
export interface ParentsNeeded {
  readonly parents: GroundStance;
  readonly by: readonly ActorType[];
  readonly attempts?: number;
  readonly means?: number;
}

/** That young person or parents agreed with the step, and did not take that back. */
export interface AgreementNeeded {
  readonly agreement: 'for-step';
}

/** What the trajectory must hold for a ground. */
export type GroundNeeds = HalfDaysNeeded | ParentsNeeded | AgreementNeeded;

/** A ground on which a step may be called in; `needs` is checked on what the trajectory holds. */
export interface Ground {
  readonly code: LadderGround;
  readonly needs?: GroundNeeds;
}

/**
 * Something that the request must carry; one of `orTypes` does as well, and `orRecorded` is enough when the trajectory
 * already holds it.
 */
export interface Attachment {
  readonly type: LadderAttachment;
  readonly orTypes?: readonly LadderAttachment[];
  readonly orRecorded?: RecordedFacts;
  /** Only when a measure of this type was recorded. */
  readonly ifMeasure?: MeasureType;
}

/** What a row asks beside who calls in whom, in the order in which it is checked. */
export const preconditions = ['participant', 'grounds', 'attachments'] as const;
export type Precondition = (typeof preconditions)[number];

/** Which preconditions of a row may be set aside with a written reason, and by which types of organisation. */
export interface LadderOverride {
  readonly of: readonly Precondition[];
  readonly by: readonly ActorType[];
  readonly source: string;
}

/** One row of the ladder: who may call in whom, on what ground, with what attached. */
export interface LadderRow {
  readonly step: EscalationStep;
  readonly calledInBy: readonly ActorType[];
  readonly to: readonly ActorType[];
  /** Codes of which one is enough; none when the step needs no ground. Free words do where `reasonInstead` says so. */
  readonly grounds: readonly Ground[];
  readonly reasonInstead: boolean;
  readonly mustCarry: readonly Attachment[];
  /** One of these types must take part already. */
  readonly needsParticipant?: readonly ActorType[];
  readonly notForSchoolRefusal?: boolean;
  /** Not once a measure of this type was broken off. */
  readonly notAfterBrokenOff?: MeasureType;
  /** Absent when every precondition stands, whoever asks. */
  readonly mayOverride?: LadderOverride;
  /** The phase of the care continuum that acceptance enters, at least. */
  readonly entersPhase: 1 | 2 | 3;
  readonly source: string;
}

/** The escalation ladder: one row for each step. */
export type Ladder = readonly LadderRow[];
