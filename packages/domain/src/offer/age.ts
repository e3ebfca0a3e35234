import { addYears } from '../calendar/index.js';
import { possibleDays } from '../compulsory-education/milestones.js';
import type { PartialDate } from '../person/index.js';

/** The whole years that somebody may be, both included. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * How old somebody is on a day: one number for a full birth date, else what the unknown day or month leaves open. Never
 * below 0.
 * @param day `YYYY-MM-DD`
 */
export const ageOn = (birthDate: PartialDate, day: string): AgeRange => {
  const { earliest, latest } = possibleDays(birthDate);
  return { from: yearsBetween(latest, day), to: yearsBetween(earliest, day) };
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

const yearsBetween = (born: string, day: string): number => {
  const years = yearOf(day) - yearOf(born);
  return Math.max(0, addYears(born, years) > day ? years - 1 : years);
};
