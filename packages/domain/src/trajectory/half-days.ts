import { type AbsenceRecord, claimsOf, countWithin } from '../absences/index.js';
import { absenceRecords } from '../attendance/records.js';
import { type DaySpan, dayInBrussels, schoolYearOf, schoolYearSpan } from '../calendar/index.js';
import { inForce, type RuleBook, type SchoolCommunity } from '../rules/index.js';
import { communityOf } from './community.js';
import { standingAbsences } from './entries/standing.js';
import type { TrajectoryState } from './state.js';

/** The school year of a day, up to it; where nothing tells the community, the longest of both. */
const schoolYearUntil = (day: string, state: TrajectoryState, rules: RuleBook): DaySpan => {
  const community = communityOf(state);
  const communities: readonly SchoolCommunity[] = community === 'bi' ? ['vg', 'fwb'] : [community];
  const { content } = inForce(rules['school-calendars'], day);
  const begins = communities.map(
    (each) => schoolYearSpan(content, schoolYearOf(content, day, each), each).from,
  );
  return { from: begins.toSorted()[0] ?? day, to: day };
};

/** Somebody counted until a day, and did not say from when. */
const isOpenCount = (record: AbsenceRecord): boolean => 'from' in record && record.from === null;

/**
 * Half days of one code in the school year of `at`, up to it: certainly so many, of what was recorded with days; or the highest count
 * that somebody gave without a beginning, whichever is more. Such a count is taken as it is: a report's whenever it came, one
 * recorded for a day when that day lies in the school year [S2 De school].
 * @param at when it is asked, ISO 8601
 */
export const halfDaysOf = (state: TrajectoryState, code: 'B', at: string, rules: RuleBook): number => {
  const year = schoolYearUntil(dayInBrussels(at), state, rules);
  const records = absenceRecords([], standingAbsences(state)).filter((each) => each.code === code);
  const counts = records
    .filter(isOpenCount)
    .flatMap((each) => ('to' in each && each.to >= year.from && each.to <= year.to ? [each.halfDays] : []));
  const { atLeast } = countWithin(claimsOf(records.filter((each) => !isOpenCount(each))), [code], year);
  return Math.max(atLeast, ...counts, ...state.reports.map((each) => each.absences[code] ?? 0));
};
