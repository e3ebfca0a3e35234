import type { Dated } from './dated.js';

export const closingOutcomes = [
  'regular-attendance',
  're-enrolled',
  'other-school',
  'alternative-route',
  'qualified',
  'work-route',
  'judicial-track',
  'left-compulsory-age',
  'moved-away',
  'died',
  'reported-in-error',
] as const;
export type ClosingOutcome = (typeof closingOutcomes)[number];

/**
 * What a new report does to a trajectory that was closed so: `reopens` it, or `opens-next`, a new trajectory of the
 * same person, because the closed one was about something that is over or never was.
 */
export type NewReportEffect = 'reopens' | 'opens-next';

export const newReportEffects: readonly Dated<Readonly<Record<ClosingOutcome, NewReportEffect>>>[] = [
  {
    version: '2022-1',
    from: '1900-01-01',
    source: '[S2 fase 3; S0 §2]',
    content: {
      'regular-attendance': 'reopens',
      're-enrolled': 'reopens',
      'other-school': 'reopens',
      'alternative-route': 'reopens',
      qualified: 'opens-next',
      'work-route': 'reopens',
      'judicial-track': 'reopens',
      'left-compulsory-age': 'reopens',
      'moved-away': 'reopens',
      died: 'reopens',
      'reported-in-error': 'opens-next',
    },
  },
];
