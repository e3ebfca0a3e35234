import { type AbsenceRecord, fitsItsDays } from '../absences/index.js';
import { dayInBrussels } from '../calendar/index.js';
import { absenceCodes } from '../concern/index.js';
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
