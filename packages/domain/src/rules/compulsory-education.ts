export const exemptionGrounds = ['handicap', 'emancipation', 'marriage', 'parenthood'] as const;
/** What an exemption from compulsory education may be asked for; which of them are recognised is data. */
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** From when until when a child must be educated [S2 'Terminologie' 1]. Ages in years, days of a year as `MM-DD`. */
export interface CompulsoryEducationRules {
  /** It begins on this day of the calendar year in which the child becomes so old. */
  readonly begins: { readonly age: number; readonly on: string };
  /** It ends on the birthday of this age, at the latest after this day of the year of that birthday. */
  readonly ends: { readonly age: number; readonly lastDay: string };
  /** Part-time education is enough from these birthdays. */
  readonly partTime: { readonly ageWithFirstTwoYears: number; readonly ageWithout: number };
  /** Children of another nationality: so many days after their registration. */
  readonly daysAfterRegistration: number;
  readonly exemptionGrounds: readonly ExemptionGround[];
  /** An early school leaver is at most so old; at least as old as compulsory education lasts. */
  readonly earlySchoolLeaver: { readonly toAge: number };
}
