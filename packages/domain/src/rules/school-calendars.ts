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
  /** First and last day without school. */
  readonly holidays: readonly {
    readonly holiday: SchoolHoliday;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface SchoolCalendar {
  /** Days of the year, `MM-DD`, between which the school year is certain without a calendar. */
  readonly certain: { readonly from: string; readonly to: string };
  /** First day of the second semester, `MM-DD`. */
  readonly secondSemesterFrom: string;
  readonly years: readonly SchoolYearCalendar[];
}

/** The community that a school belongs to: a school is never of both. */
export type SchoolCommunity = 'vg' | 'fwb';

/** When schools are open: the communities have had different holidays since 2022. */
export type SchoolCalendars = Readonly<Record<SchoolCommunity, SchoolCalendar>>;
