import { absenceCodes } from '@samenspoor/domain';
import type { AbsenceColumn, Header } from './columns.js';

/** A row of a file of absences: of which trajectory, and what it says in the words of the API. */
export interface AbsenceRow {
  readonly trajectoryId: string | null;
  readonly reportId: string | null;
  readonly externalRef: string | null;
  /** As the body of `POST /v1/trajectories/{id}/absences`, not checked yet. */
  readonly absences: Readonly<Record<string, unknown>>;
}

const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day as `YYYY-MM-DD`, also where it is written day first, as here; what is neither stays as it is. */
const dayOf = (text: string): string => {
  const [, day, month, year] = written.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const numberOf = (text: string): unknown => (/^\d{1,9}$/.test(text) ? Number(text) : text);

const codeOf = (text: string): string => absenceCodes.find((code) => code === text.toUpperCase()) ?? text;

/** A row as the API would be told it: empty cells are absent, and cells of unknown columns passed over. */
export const rowOf = (header: Header, cells: readonly string[]): AbsenceRow => {
  const cell = (column: AbsenceColumn): string | null => {
    const text = cells[header.indexOf(column)]?.trim() ?? '';
    return header.includes(column) && text !== '' ? text : null;
  };
  const [code, date, from, to, halfDays] = [
    cell('code'),
    cell('date'),
    cell('from'),
    cell('to'),
    cell('halfDays'),
  ];
  const period = {
    ...(from === null ? {} : { from: dayOf(from) }),
    ...(to === null ? {} : { to: dayOf(to) }),
  };
  return {
    trajectoryId: cell('trajectoryId'),
    reportId: cell('reportId'),
    externalRef: cell('externalRef'),
    absences: {
      ...(code === null ? {} : { code: codeOf(code) }),
      ...(date === null ? {} : { date: dayOf(date) }),
      ...(from === null && to === null ? {} : { period }),
      ...(halfDays === null ? {} : { halfDays: numberOf(halfDays) }),
    },
  };
};
