import { type FormError, formError } from '@samenspoor/contracts';

/** What a column of a file of absences may hold. */
export const absenceColumns = [
  'trajectoryId',
  'reportId',
  'externalRef',
  'code',
  'date',
  'from',
  'to',
  'halfDays',
] as const;
export type AbsenceColumn = (typeof absenceColumns)[number];

/** Names of columns in Dutch, French and English, as `folded`. */
const names: Readonly<Record<AbsenceColumn, readonly string[]>> = {
  trajectoryId: ['trajectoryid', 'trajectory', 'traject', 'trajectid', 'trajet', 'trajetid', 'parcours'],
  reportId: ['reportid', 'report', 'melding', 'meldingid', 'signalement', 'signalementid'],
  externalRef: [
    'externalref',
    'reference',
    'referentie',
    'leerling',
    'leerlingnummer',
    'eleve',
    'numeroeleve',
    'pupil',
  ],
  code: ['code', 'codeafwezigheid', 'afwezigheidscode', 'codeabsence'],
  date: ['date', 'datum', 'dag', 'jour', 'day'],
  from: ['from', 'van', 'vanaf', 'du', 'de', 'begin', 'debut'],
  to: ['to', 'tot', 'totenmet', 'tem', 'au', 'a', 'einde', 'fin', 'until'],
  halfDays: ['halfdays', 'halvedagen', 'halvedag', 'demijours', 'demijournees', 'aantal', 'nombre'],
};

/** A name without accents, capitals, blanks and marks. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Which column stands where; null for one that is not known and is passed over. */
export type Header = readonly (AbsenceColumn | null)[];

/**
 * Reads the names of columns.
 * @returns what is wrong where a column that is needed is missing, or one stands twice
 */
export const headerOf = (
  cells: readonly string[],
): { readonly ok: true; readonly header: Header } | { readonly ok: false; readonly errors: FormError[] } => {
  const header = cells.map(
    (cell) => absenceColumns.find((column) => names[column].includes(folded(cell))) ?? null,
  );
  const has = (column: AbsenceColumn) => header.includes(column);
  const missing = [
    ...(['trajectoryId', 'reportId', 'externalRef'].some((each) => header.some((column) => column === each))
      ? []
      : ['trajectoryId | reportId | externalRef']),
    ...(has('code') ? [] : ['code']),
    ...(has('halfDays') ? [] : ['halfDays']),
    ...(has('date') || (has('from') && has('to')) ? [] : ['date | from, to']),
  ];
  const twice = absenceColumns.filter((column) => header.filter((each) => each === column).length > 1);
  const errors = [
    ...missing.map((columns) => formError([], 'csv-column-missing', { allowed: columns })),
    ...twice.map((column) => formError([column], 'csv-column-twice', { allowed: column })),
  ];
  return errors.length === 0 ? { ok: true, header } : { ok: false, errors };
};
