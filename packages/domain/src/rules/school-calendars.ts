/** Why a school is closed. */
export const schoolHolidays = [
  'autumn',
  'christmas',
  'carnival',
  'easter',
  'spring',
  'summer',
  'armistice',
  'labour-day',
  'ascension',
  'whit-monday',
  'easter-monday',
  'shrove-tuesday',
  'community-day',
] as const;
export type SchoolHoliday = (typeof schoolHolidays)[number];

export interface SchoolYearCalendar {
  /** For instance `2024-2025`. */
  readonly schoolYear: string;
  readonly from: string;
  /** The last day before the next school year, summer holidays included. */
  readonly to: string;
  /**
   * Not published yet, or not found: only what follows from the general rule stands here, and days on which schools are closed
   * may be missing.
   */
  readonly foreseen?: true;
  /** First and last day without school. */
  readonly holidays: readonly {
    readonly holiday: SchoolHoliday;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface SchoolCalendar {
  /** Where no calendar says it: the first day of the year, `MM-DD`, on which a school year may begin. */
  readonly beginsFrom: string;
  /** First day of the second semester, `MM-DD`. */
  readonly secondSemesterFrom: string;
  readonly years: readonly SchoolYearCalendar[];
}

/** The communities that a school may belong to: a school is never of both. */
export const schoolCommunities = ['vg', 'fwb'] as const;
export type SchoolCommunity = (typeof schoolCommunities)[number];

/** Legal public holidays, the same in the whole country. */
export interface PublicHolidays {
  /** Days of the year, `MM-DD`. */
  readonly fixed: readonly string[];
  /** Calendar days after Easter Sunday. */
  readonly afterEaster: readonly number[];
}

/** When schools are open: the communities have had different holidays since 2022. */
export interface SchoolCalendars extends Readonly<Record<SchoolCommunity, SchoolCalendar>> {
  readonly publicHolidays: PublicHolidays;
}
