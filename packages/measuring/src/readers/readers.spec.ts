import { expect, test } from 'vitest';
import { febrlDate, parseFebrl } from './febrl.js';
import { withoutNumbers } from './labelled-report.js';
import { parseReports } from './reports.js';

const body = (externalRef: string, youngPerson: object): string =>
  JSON.stringify({
    externalRef,
    youngPerson,
    concern: { kind: 'relative-absence' },
    legalBasis: 'compulsory-education-guidance',
  });

test('reports are read with their truth, with and without an origin', () => {
  const ndjson = [body('a', { familyName: 'Proef' }), body('b', { givenNames: 'Lente' })].join('\n');
  const [a, b] = parseReports(ndjson, 'externalRef,trueId,origin\na,P1,polish\nb,P2,\n');
  expect(a).toMatchObject({ ref: 'a', trueId: 'P1', origin: 'polish', details: { familyName: 'Proef' } });
  expect(b).toMatchObject({ ref: 'b', trueId: 'P2', origin: null, details: { givenNames: 'Lente' } });
  expect(parseReports(ndjson, 'externalRef,trueId\na,P1\nb,P2\n')[0]?.origin).toBeNull();
  expect(() => parseReports(ndjson, 'externalRef,trueId\na,P1\n')).toThrow('no truth about report b');
});

test('a national number counts only when check digits and birth date allow it', () => {
  const right = { familyName: 'Proef', nationalNumber: '10.05.17-000.55', birthDate: '2010-05-17' };
  const lines = [
    body('a', right),
    body('b', { ...right, nationalNumber: '10051700056' }),
    body('c', { ...right, birthDate: '2010-05-18' }),
  ];
  const reports = parseReports(lines.join('\n'), 'externalRef,trueId\na,1\nb,1\nc,1\n');
  expect(reports.map(({ details }) => details.nationalNumber)).toEqual(['10051700055', null, null]);
  expect(withoutNumbers(reports).every(({ details }) => details.nationalNumber === null)).toBe(true);
});

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
  expect(org?.anchor).toBe('1804974');
  expect(parseFebrl(text, { socialNumber: true })[0]?.details.nationalNumber).toBe('00001804974');
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
