import type { AbsenceCode } from '../concern/index.js';
import type { EscalationStep } from './ladder.js';
import type { MeasureType } from './measure-types.js';
import type { SchoolCommunity } from './school-calendars.js';

/** What may be worth doing next: a step of the ladder or a type of measure. A person decides. */
export type Suggestion = { readonly step: EscalationStep } | { readonly measure: MeasureType };

export const circumstances = [
  'parents-unwilling',
  'parents-indifferent',
  'parents-unreachable',
  'parents-powerless',
  'emotional-problem',
  'social-problem',
  'problem-at-home',
  'absence-in-earlier-years',
  'suspended',
  'excluded',
  'career-endangered',
] as const;
/** What is known beside the numbers [S2 fase 1; S2 CLB 1]. */
export type Circumstance = (typeof circumstances)[number];

interface SignalRule {
  readonly code: string;
  readonly suggests: Suggestion | null;
  readonly source: string;
}

/** So many half days of these codes, together, in one school year or one semester. */
export interface CountRule extends SignalRule {
  readonly kind: 'threshold' | 'warning-light';
  readonly absenceCodes: readonly AbsenceCode[];
  readonly halfDays: number;
  readonly per: 'school-year' | 'semester';
  /** Only for pupils younger than this, in years. */
  readonly belowAge?: number;
  /** Only for pupils of compulsory age. */
  readonly ofCompulsoryAge?: true;
  /** Only from this grade of secondary education. */
  readonly fromGrade?: number;
}

/** So many half days of these codes, together, within so many calendar days of one school year. */
export interface PaceRule extends SignalRule {
  readonly absenceCodes: readonly AbsenceCode[];
  readonly halfDays: number;
  readonly withinDays: number;
}

/**
 * In the last so many days of school at least so many half days of these codes, more than in as many days of school before in
 * the same school year, and none of the `beside` codes.
 */
export interface DetachmentRule extends SignalRule {
  readonly absenceCodes: readonly AbsenceCode[];
  readonly halfDays: number;
  readonly withinSchoolDays: number;
  readonly beside: readonly AbsenceCode[];
}

export interface CircumstanceRule extends SignalRule {
  readonly circumstance: Circumstance;
}

/** When absences ask for attention, and what is suggested then. */
export interface AbsenceSignalRules {
  readonly counts: readonly CountRule[];
  readonly pace: readonly PaceRule[];
  readonly detachment: readonly DetachmentRule[];
  readonly circumstances: readonly CircumstanceRule[];
  /** Steps that are never suggested for school refusal. */
  readonly notForSchoolRefusal: readonly EscalationStep[];
}

export type AbsenceSignalsByCommunity = Readonly<Record<SchoolCommunity, AbsenceSignalRules>>;
