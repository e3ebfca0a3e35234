import { expect, test } from 'vitest';
import { UsageError } from '../command/arguments.js';
import type { TextFile } from '../files/text-file.js';
import { febrlDate, parseFebrl } from './febrl.js';
import { withoutNumbers } from './labelled-report.js';
import { parseReports } from './reports.js';

/** What a person is told who gave the wrong thing. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

const body = (externalRef: string, youngPerson: object): string =>
  JSON.stringify({
    externalRef,
    youngPerson,
    concern: { kind: 'relative-absence' },
    legalBasis: 'compulsory-education-guidance',
  });

const reportsOf = (...lines: readonly string[]): TextFile => ({ name: 'set.ndjson', text: lines.join('\n') });
const truthOf = (...rows: readonly string[]): TextFile => ({ name: 'set.truth.csv', text: rows.join('\n') });

test('reports are read with their truth, with and without an origin', () => {
  const reports = reportsOf(body('a', { familyName: 'Proef' }), body('b', { givenNames: 'Lente' }));
  const [a, b] = parseReports(reports, truthOf('externalRef,trueId,origin', 'a,P1,polish', 'b,P2,'));
  expect(a).toMatchObject({ ref: 'a', trueId: 'P1', origin: 'polish', details: { familyName: 'Proef' } });
  expect(b).toMatchObject({ ref: 'b', trueId: 'P2', origin: null, details: { givenNames: 'Lente' } });
  const withoutOrigin = parseReports(reports, truthOf('externalRef,trueId', 'a,P1', 'b,P2'));
  expect(withoutOrigin[0]?.origin).toBeNull();
});

test('a national number counts only when check digits and birth date allow it', () => {
  const right = { familyName: 'Proef', nationalNumber: '10.05.17-000.55', birthDate: '2010-05-17' };
  const lines = reportsOf(
    body('a', right),
    body('b', { ...right, nationalNumber: '10051700056' }),
    body('c', { ...right, birthDate: '2010-05-18' }),
  );
  const reports = parseReports(lines, truthOf('externalRef,trueId', 'a,1', 'b,1', 'c,1'));
  expect(reports.map(({ details }) => details.nationalNumber)).toEqual(['10051700055', null, null]);
  expect(withoutNumbers(reports).every(({ details }) => details.nationalNumber === null)).toBe(true);
});

const proef = { familyName: 'Proef' };
const one = truthOf('externalRef,trueId', 'a,P1');

test.each([
  [
    'no JSON',
    reportsOf(body('a', proef), '', '{"youngPerson": "Proef'),
    one,
    /^set\.ndjson, line 3: it is no JSON/,
  ],
  [
    'no report',
    reportsOf(body('a', { ...proef, birthDate: 'Proef' })),
    one,
    /^set\.ndjson, line 1: youngPerson\.birthDate is no date that exists/,
  ],
  ['no object', reportsOf('7'), one, /^set\.ndjson, line 1: .* Each line is one report/],
  ['no reports', reportsOf('', ' '), one, /^There are no reports in set\.ndjson/],
  [
    'no name',
    reportsOf(body('a', proef).replace('"a"', 'null')),
    one,
    /^set\.ndjson, line 1: .* no externalRef/,
  ],
  [
    'a name twice',
    reportsOf(body('a', proef), '', body('a', proef)),
    one,
    /^set\.ndjson, line 3: its externalRef stands on line 1 already/,
  ],
  ['no truth', reportsOf(body('Proef', proef)), one, /^set\.ndjson, line 1: set\.truth\.csv has no row/],
  [
    'another header',
    reportsOf(body('a', proef)),
    truthOf('report,person', 'a,Proef'),
    /^set\.truth\.csv, line 1: there is no externalRef\. .*externalRef, trueId/,
  ],
  [
    'the same column twice',
    reportsOf(body('a', proef)),
    truthOf('externalRef,trueId,trueId', 'a,P1,Proef'),
    /^set\.truth\.csv, line 1: there is more than one trueId/,
  ],
  ['no rows', reportsOf(body('a', proef)), truthOf('externalRef,trueId'), /^set\.truth\.csv has no rows/],
  ['an empty truth', reportsOf(body('a', proef)), truthOf(''), /^set\.truth\.csv has no rows/],
  [
    'a truth about nobody',
    reportsOf(body('a', proef)),
    truthOf('externalRef,trueId', 'a,'),
    /^set\.truth\.csv, line 2: there is no trueId/,
  ],
  [
    'two truths about one report',
    reportsOf(body('a', proef)),
    truthOf('externalRef,trueId', 'a,P1', '', 'a,Proef'),
    /^set\.truth\.csv, line 4: its externalRef stands on line 2 already/,
  ],
  [
    'a truth about no report',
    reportsOf(body('a', proef)),
    truthOf('externalRef,trueId', ',Proef'),
    /^set\.truth\.csv, line 2: there is no externalRef/,
  ],
] as const)(
  '%s: told by file and line, and with no word of what stands there',
  (_, reports, truth, expected) => {
    const message = complaint(() => parseReports(reports, truth));
    expect(message).toMatch(expected);
    expect(message).not.toContain('Proef');
  },
);

test('a FEBRL record names its person in its id', () => {
  const text = `rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
rec-12-org, anna, green, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974
rec-12-dup-0, , green, , wallaby place, delmar, cleveland, 2119, sa, 19561309, 1804974`;
  const [org, dup] = parseFebrl(text);
  expect([org?.trueId, dup?.trueId]).toEqual(['rec-12', 'rec-12']);
  expect(org?.details).toMatchObject({
    familyName: 'green',
    givenNames: 'anna',
    birthDate: '1956-04-09',
    nationalNumber: null,
    address: { street: 'wallaby place', houseNumber: '7', postcode: '2119', municipality: 'cleveland' },
  });
  expect(dup?.details).toMatchObject({ givenNames: null, birthDate: '1956' });
  expect(parseFebrl(text, { socialNumber: true })[0]?.details.nationalNumber).toBe('00001804974');
});

const febrlHeader =
  'rec_id, given_name, surname, street_number, address_1, suburb, postcode, date_of_birth, soc_sec_id';

test.each([
  ['no rec_id', 'id, given_name\n1, anna', /^set\.csv, line 1: there is no rec_id\. /],
  [
    'an id of its own kind',
    `${febrlHeader}\nanna-1, , , , , , , ,`,
    /^set\.csv, line 2: its rec_id is none of FEBRL/,
  ],
  [
    'an id twice',
    `${febrlHeader}\nrec-1-org, anna, , , , , , ,\nrec-1-org, anna, , , , , , ,`,
    /^set\.csv, line 3: its rec_id stands on line 2 already/,
  ],
])('a FEBRL file with %s is told of', (_, text, expected) => {
  const message = complaint(() => parseFebrl(text, {}, 'set.csv'));
  expect(message).toMatch(expected);
  expect(message).not.toContain('anna');
});

test.each([
  ['19560409', '1956-04-09'],
  ['19560231', '1956-02'],
  ['19561309', '1956'],
  ['00560409', null],
  ['', null],
])('a FEBRL date %s is %s', (text, date) => {
  expect(febrlDate(text)).toBe(date);
});
