import type { NamedSex, Origin } from './names/pool.js';
import type { Home, School } from './places.js';

/** A day of the calendar; month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An invented young person as it really is; reports say less, and say it wrongly. */
export interface Person {
  readonly trueId: string;
  readonly origin: Origin;
  readonly sex: NamedSex;
  readonly fathersName: string;
  readonly mothersName: string;
  /** Whether both family names are borne, in the order of the origin. */
  readonly doubleFamily: boolean;
  /** The first is the one that is used. */
  readonly givenNames: readonly string[];
  readonly birthDate: CalendarDate;
  /** Eleven digits. */
  readonly nationalNumber: string;
  /** A BIS number borne before the national number; null for most. */
  readonly bisNumber: string | null;
  /** The number of a brother or sister; null without one. */
  readonly siblingsNumber: string | null;
  /** First home, then the one after a move, if any. */
  readonly homes: readonly [Home, ...Home[]];
  readonly school: School;
  readonly language: 'nl' | 'fr';
}

/** `YYYY-MM-DD`. */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
