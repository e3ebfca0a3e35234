import { addDays, addYears, earlierOf, laterOf } from '../calendar/index.js';
import { daysInMonth, formatPartialDate, type PartialDate } from '../person/index.js';
import type { Known } from '../reason.js';
import type { CompulsoryEducationRules } from '../rules/index.js';

/** A day of which only this is known: it lies between these two, both possible. The same twice when it is certain. */
export interface PossibleDays {
  readonly earliest: string;
  readonly latest: string;
}

/** Every day that fits a date of which the day, or month and day, may be unknown. */
export function possibleDays(date: PartialDate): PossibleDays {
  const { year, month, day } = date;
  const written = formatPartialDate(date);
  if (month === null) return { earliest: `${written}-01-01`, latest: `${written}-12-31` };
  if (day === null) return { earliest: `${written}-01`, latest: `${written}-${daysInMonth(year, month)}` };
  return { earliest: written, latest: written };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** First day of compulsory education [S2 'Terminologie' 1]. */
export const beginsFor = (rules: CompulsoryEducationRules, born: string): string =>
  `${yearOf(born) + rules.begins.age}-${rules.begins.on}`;

/** First day after compulsory education: the last birthday, or the day after the last day of that year's schools. */
export function endsFor(rules: CompulsoryEducationRules, born: string): string {
  const birthday = addYears(born, rules.ends.age);
  return earlierOf(birthday, addDays(`${yearOf(birthday)}-${rules.ends.lastDay}`, 1));
}

const partTimeFor = (rules: CompulsoryEducationRules, born: string, firstTwoYears: boolean): string =>
  addYears(born, firstTwoYears ? rules.partTime.ageWithFirstTwoYears : rules.partTime.ageWithout);

/** The days on which something changes, each as far as it is known. */
export interface Milestones {
  /** First day of compulsory education. */
  readonly begins: PossibleDays;
  /** First day on which part-time education is enough. */
  readonly partTime: PossibleDays;
  /** First day on which it is over. */
  readonly ends: PossibleDays;
}

/**
 * The milestones of a birth date. Each is a day that never comes earlier for somebody born later, so that the ends of the
 * range of birth dates give the ends of the range of each milestone.
 * @param registered the possible first days after registration, where another nationality makes one needed
 */
export function milestonesOf(
  rules: CompulsoryEducationRules,
  born: PossibleDays,
  firstTwoYears: Known,
  registered: PossibleDays | null,
): Milestones {
  const notBefore = (day: string, bound: string | undefined) => laterOf(day, bound ?? day);
  return {
    begins: {
      earliest: notBefore(beginsFor(rules, born.earliest), registered?.earliest),
      latest: notBefore(beginsFor(rules, born.latest), registered?.latest),
    },
    partTime: {
      earliest: partTimeFor(rules, born.earliest, firstTwoYears !== 'no'),
      latest: partTimeFor(rules, born.latest, firstTwoYears === 'yes'),
    },
    ends: { earliest: endsFor(rules, born.earliest), latest: endsFor(rules, born.latest) },
  };
}
