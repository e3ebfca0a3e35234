import { type AbsenceRecord, fitsItsDays } from '../absences/index.js';
import { type DaySpan, dayInBrussels } from '../calendar/index.js';
import { type AbsenceCode, absenceCodes } from '../concern/index.js';
import type { AbsenceEntry, ReportedFacts } from '../trajectory/events.js';

/** More half days than a day has are those counted up to that day, from nobody says when. */
const ofEntry = ({
  code,
  date,
  period,
  halfDays,
  organisationId: by,
}: AbsenceEntry): AbsenceRecord | null => {
  if (halfDays === 0) return null;
  if (period !== null) return { code, ...period, halfDays, by };
  if (date === null) return null;
  if (halfDays === 1 || halfDays === 2) return { code, date, halfDays, by };
  return { code, from: null, to: date, halfDays, by };
};

/** Days of anybody alive, and no more half days than they have: any other record is a slip of the pen, and tells nothing. */
const canBe = (record: AbsenceRecord): boolean => {
  const [from, to] = 'date' in record ? [record.date, record.date] : [record.from ?? record.to, record.to];
  return '1900' <= from && to < '2100' && fitsItsDays(record);
};

/** The counts of a report: up to its day, from nobody says when. */
const ofReport = ({
  absences,
  reportedAt,
  organisationId: by,
}: Pick<ReportedFacts, 'absences' | 'reportedAt' | 'organisationId'>): readonly AbsenceRecord[] =>
  absenceCodes.flatMap((code) => {
    const halfDays = absences[code] ?? 0;
    return halfDays === 0 ? [] : [{ code, from: null, to: dayInBrussels(reportedAt), halfDays, by }];
  });

/** What reports and absences of a trajectory say of half days, each by whoever says it. */
export const absenceRecords = (
  reports: readonly Pick<ReportedFacts, 'absences' | 'reportedAt' | 'organisationId'>[],
  absences: readonly AbsenceEntry[],
): readonly AbsenceRecord[] =>
  [...reports.flatMap(ofReport), ...absences.map(ofEntry).filter((each) => each !== null)].filter(canBe);

/** A day no later than any on which somebody may have begun to count. */
const longAgo = '1900-01-01';

/**
 * The days of which somebody said that nothing of a code was missed: of a record its day or period, of the counts of a
 * report everything up to its day. That nothing was recorded says nothing.
 */
export const toldOfNone = (
  code: AbsenceCode,
  reports: readonly Pick<ReportedFacts, 'absences' | 'reportedAt'>[],
  absences: readonly AbsenceEntry[],
): readonly DaySpan[] => [
  ...reports.flatMap((report) =>
    report.absences[code] === 0 ? [{ from: longAgo, to: dayInBrussels(report.reportedAt) }] : [],
  ),
  ...absences.flatMap((each) => {
    if (each.code !== code || each.halfDays !== 0) return [];
    return each.period ?? (each.date === null ? [] : { from: each.date, to: each.date });
  }),
];
