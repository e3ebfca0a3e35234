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
export const newReportEffects = ['reopens', 'opens-next'] as const;
export type NewReportEffect = (typeof newReportEffects)[number];

/** What a new report does, by how the trajectory was closed. */
export type ClosingOutcomes = Readonly<Record<ClosingOutcome, NewReportEffect>>;
