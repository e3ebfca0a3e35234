import { municipalities } from '@samenspoor/domain';
import { describe, expect, test } from 'vitest';
import { Random } from '../../random/random.js';
import type { Person } from '../person.js';
import { drawHome, drawSchool } from '../places.js';
import { writeBirthDate } from './birth-date.js';
import { writeNames } from './names.js';
import { writeNationalNumber } from './national-number.js';
import { writeAddress, writeSchool } from './places.js';
import { type ErrorRates, presets } from './rates.js';
import { withTypo, withWrongDigit } from './typo.js';

const flawless: ErrorRates = {
  ...presets.usual,
  ...Object.fromEntries(Object.keys(presets.usual).map((name) => [name, 0])),
};
const with1 = (...names: readonly (keyof ErrorRates)[]): ErrorRates => ({
  ...flawless,
  ...Object.fromEntries(names.map((name) => [name, 1])),
});

const random = () => new Random(11, 'errors');
const home = drawHome(random());
const [municipality = home.municipality] = municipalities;
const kowalska: Person = {
  trueId: 'T1',
  origin: 'polish',
  sex: 'F',
  fathersName: 'Kowalski',
  mothersName: 'Nowak',
  doubleFamily: false,
  givenNames: ['Małgorzata', 'Anna'],
  birthDate: { year: 2009, month: 4, day: 7 },
  nationalNumber: '09040700189',
  bisNumber: '09440700127',
  siblingsNumber: '07010100155',
  homes: [home],
  school: drawSchool(random(), municipality, 'fr'),
  language: 'fr',
};
const named = (person: Partial<Person>, rates: ErrorRates) =>
  writeNames(random(), { ...kowalska, ...person }, rates);
const dated = (rates: ErrorRates) => writeBirthDate(random(), kowalska.birthDate, rates);

describe('names', () => {
  test('are those that are borne where nothing goes wrong', () => {
    expect(named({}, flawless)).toEqual({ familyName: 'Kowalska', givenNames: 'Małgorzata' });
    const iberian = { fathersName: 'Reis', mothersName: 'Leal', doubleFamily: true };
    expect(named({ ...iberian, origin: 'portuguese' }, flawless).familyName).toBe('Leal Reis');
    expect(named({ ...iberian, origin: 'spanish' }, flawless).familyName).toBe('Reis Leal');
  });

  test('go wrong as the rates say', () => {
    expect(named({}, with1('otherSexForm')).familyName).toBe('Kowalski');
    expect(named({}, with1('mothersName')).familyName).toBe('Nowak');
    expect(named({}, with1('diacriticsDropped')).givenNames).toBe('Malgorzata');
    expect(named({}, with1('capitals')).familyName).toBe('KOWALSKA');
    expect(named({}, with1('callingName')).givenNames).toBe('Gosia');
    expect(named({}, with1('secondGivenWritten')).givenNames).toMatch(/^Małgorzata\W+Anna$/);
    expect(named({}, with1('namesSwapped'))).toEqual({ familyName: 'Małgorzata', givenNames: 'Kowalska' });
    expect(named({}, with1('givenMissing', 'familyMissing'))).toEqual({
      familyName: 'Kowalska',
      givenNames: null,
    });
  });

  test('lose, join or keep their particles', () => {
    const seen = new Set<string | null>();
    const stream = random();
    for (let time = 0; time < 60; time++)
      seen.add(
        writeNames(stream, { ...kowalska, origin: 'moroccan', fathersName: 'El Idrissi' }, with1('particle'))
          .familyName,
      );
    expect([...seen].toSorted()).toEqual(['El-Idrissi', 'Elidrissi', 'Idrissi', 'el Idrissi']);
  });

  test('keep one of two', () => {
    const double = {
      fathersName: 'Reis',
      mothersName: 'Leal',
      doubleFamily: true,
      origin: 'spanish' as const,
    };
    expect(['Reis', 'Leal']).toContain(named(double, with1('oneOfDouble')).familyName);
    expect(named(double, with1('hyphen')).familyName).toBe('Reis-Leal');
  });
});

test('birth dates go wrong as the rates say', () => {
  expect(dated(flawless)).toBe('2009-04-07');
  expect(dated(with1('dayMonthSwapped'))).toBe('2009-07-04');
  expect(dated(with1('standIn'))).toBe('2009-01-01');
  expect(dated(with1('yearOnly'))).toBe('2009');
  expect(dated(with1('monthOnly'))).toBe('2009-04');
  expect(dated(with1('dateMissing'))).toBeNull();
  expect(dated(with1('digitOff'))).not.toBe('2009-04-07');
});

test('national numbers go wrong as the rates say', () => {
  const digits = (when: number, rates: ErrorRates) =>
    writeNationalNumber(random(), kowalska, when, rates)?.replace(/\D/g, '');
  expect(digits(0.9, flawless)).toBe(kowalska.nationalNumber);
  expect(digits(0.1, flawless)).toBe(kowalska.bisNumber);
  expect(digits(0.9, with1('siblingsNumber'))).toBe(kowalska.siblingsNumber);
  expect(digits(0.9, with1('numberMissing'))).toBeUndefined();
  expect(digits(0.9, with1('numberMistyped'))).not.toBe(kowalska.nationalNumber);
});

test('places are written in the language of the reporter, or not at all', () => {
  const written = (rates: ErrorRates) => writeAddress(random(), home, 'fr', rates);
  expect(written(flawless)).toMatchObject({
    postcode: home.postcode,
    municipality: home.municipality.name.fr,
  });
  expect(written(with1('otherLanguage'))?.municipality).toBe(home.municipality.name.nl);
  expect(written(with1('streetMissing'))).toMatchObject({ street: null, houseNumber: null });
  expect(written(with1('addressMissing'))).toBeNull();
  expect(writeSchool(random(), kowalska.school, with1('schoolMissing'))).toBeNull();
});

test('a slip changes little', () => {
  const stream = random();
  for (let time = 0; time < 200; time++) {
    const typed = withTypo(stream, 'Wojciechowski');
    expect(Math.abs(typed.length - 'Wojciechowski'.length)).toBeLessThanOrEqual(1);
    expect(withWrongDigit(stream, '2009-04-07')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(withWrongDigit(stream, '2009-04-07')).not.toBe('2009-04-07');
  }
});
