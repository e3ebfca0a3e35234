import type { ActorType } from '../organisation/index.js';
import type { Dated } from './dated.js';

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

/** A ground on which a step may be called in; `needs` is checked on the facts of the trajectory. */
export interface Ground {
  readonly code: string;
  /** At least so many half days of one absence code, in the trajectory's facts. */
  readonly needs?: { readonly code: 'B'; readonly halfDays: number };
}

/**
 * Something that the request must carry; one of `orTypes` does as well, and `orRecorded` is enough when the trajectory
 * already holds it.
 */
export interface Attachment {
  readonly type: string;
  readonly orTypes?: readonly string[];
  readonly orRecorded?: 'measures' | 'absences' | 'contact-with-parents';
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
  /** The phase of the care continuum that acceptance enters, at least. */
  readonly entersPhase: 1 | 2 | 3;
  readonly source: string;
}

const contactPoints: readonly ActorType[] = ['municipal-contact-point', 'central-contact-point'];

/** The escalation ladder (domain rules, first set). */
export const ladders: readonly Dated<readonly LadderRow[]>[] = [
  {
    version: '2022-1',
    from: '1900-01-01',
    source: '[S2 Betrokken actoren; S2 fase 1–3]',
    content: [
      ...(['clb', 'pms'] as const).map(
        (type): LadderRow => ({
          step: `${type}-guidance`,
          calledInBy: ['school', ...contactPoints],
          to: [type],
          grounds: [
            { code: 'five-b-half-days', needs: { code: 'B', halfDays: 5 } },
            { code: 'school-measures-without-result' },
            { code: 'underlying-problem' },
            { code: 'pupil-refuses-guidance' },
          ],
          reasonInstead: true,
          mustCarry: [
            { type: 'school-measures', orRecorded: 'measures' },
            { type: 'absence-summary', orRecorded: 'absences' },
            { type: 'parents-contacted', orRecorded: 'contact-with-parents' },
          ],
          entersPhase: 2,
          source: '[S2 De school; S2 fase 2]',
        }),
      ),
      {
        step: 'school-external',
        calledInBy: ['clb', 'pms', 'school'],
        to: ['naft', 'school-external', 'sick-pupil-education', 'mediation'],
        grounds: [{ code: 'clb-or-pms-takes-part' }],
        reasonInstead: true,
        mustCarry: [{ type: 'trajectory-goal' }, { type: 'return-date' }],
        needsParticipant: ['clb', 'pms'],
        entersPhase: 2,
        source: '[S2 §10; S2 fase 2]',
      },
      {
        step: 'youth-care-direct',
        calledInBy: ['clb', 'pms', ...contactPoints],
        to: ['youth-care-direct'],
        grounds: [{ code: 'agreement-recorded' }],
        reasonInstead: false,
        mustCarry: [{ type: 'question-clarification' }],
        entersPhase: 2,
        source: '[S2 CLB 2]',
      },
      {
        step: 'youth-care-indirect',
        calledInBy: ['clb', 'pms'],
        to: ['youth-care-indirect'],
        grounds: [{ code: 'direct-help-insufficient' }],
        reasonInstead: false,
        mustCarry: [{ type: 'a-document' }],
        entersPhase: 3,
        source: '[S2 CLB 2]',
      },
      {
        step: 'police-preventive',
        calledInBy: ['school'],
        to: ['police'],
        grounds: [
          { code: 'unwillingness-established' },
          { code: 'parents-unreachable-established' },
          { code: 'pupil-inflexible' },
        ],
        reasonInstead: false,
        mustCarry: [
          { type: 'absence-list', orRecorded: 'absences' },
          { type: 'school-measures', orRecorded: 'measures' },
          { type: 'clb-involved' },
        ],
        needsParticipant: ['clb', 'pms'],
        notForSchoolRefusal: true,
        entersPhase: 2,
        source: '[S2 §12; S2 fase 1]',
      },
      {
        step: 'worrying-file',
        calledInBy: ['school', 'clb', 'pms'],
        to: ['compulsory-education-authority'],
        grounds: [{ code: 'no-improvement' }],
        reasonInstead: false,
        mustCarry: [{ type: 'measures-file', orRecorded: 'measures' }],
        entersPhase: 2,
        source: '[S2 §6; S2 fase 2]',
      },
      {
        step: 'mandated-facility',
        calledInBy: ['clb', 'pms', 'youth-care-direct', 'youth-care-indirect'],
        to: ['mandated-facility'],
        grounds: [{ code: 'voluntary-help-stuck' }, { code: 'voluntary-help-refused' }],
        reasonInstead: false,
        mustCarry: [{ type: 'm-document' }, { type: 'question-clarification' }],
        entersPhase: 3,
        source: '[S2 §11; S2 fase 2]',
      },
      {
        step: 'regional-consultation',
        calledInBy: ['clb', 'pms', 'youth-care-direct', 'youth-care-indirect'],
        to: ['regional-consultation'],
        grounds: [{ code: 'trajectory-stuck' }],
        reasonInstead: true,
        mustCarry: [{ type: 'anonymous-case-sketch', orTypes: ['round-table-parties'] }],
        entersPhase: 3,
        source: '[S2 §15.1]',
      },
      {
        step: 'prosecutor',
        calledInBy: ['mandated-facility', 'police', 'compulsory-education-authority'],
        to: ['prosecutor'],
        grounds: [{ code: 'own-procedure-without-result' }],
        reasonInstead: false,
        mustCarry: [{ type: 'procedure-outcome' }],
        entersPhase: 3,
        source: '[S2 §13]',
      },
      {
        step: 'youth-court',
        calledInBy: ['prosecutor'],
        to: ['youth-court'],
        grounds: [],
        reasonInstead: true,
        mustCarry: [],
        entersPhase: 3,
        source: '[S2 §14]',
      },
    ],
  },
];
