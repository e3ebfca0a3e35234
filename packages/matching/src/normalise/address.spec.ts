import { describe, expect, it } from 'vitest';
import { normaliseAddress, normaliseSchool } from './address.js';

const none = { street: null, houseNumber: null, postcode: null, municipality: null };

describe('normaliseAddress', () => {
  it('gives the Dutch and the French address of one house the same key', () => {
    const nl = { ...none, street: 'Parklaan', houseNumber: '67 bus 3', municipality: 'Sint-Jans-Molenbeek' };
    const fr = {
      ...none,
      street: 'Avenue du Parc',
      houseNumber: '67/3',
      postcode: '1080',
      municipality: 'Bruxelles',
    };
    expect(normaliseAddress(nl)?.house).toBe('21012/67');
    expect(normaliseAddress(fr)?.house).toBe('21012/67');
  });

  it('leaves out the words that only say that it is a street', () => {
    const street = (text: string) => normaliseAddress({ ...none, street: text })?.street;
    expect(street('Lakensestraat')).toBe(street('Lakensestr.'));
    expect(street('Avenue du Parc')).toBe(street('Av. du Parc'));
    expect(street('Chaussée de Ninove')).toBe(street('Ch. de Ninove'));
  });

  it.each([
    ['Parklaan 21', '21'],
    ['Parklaan 21 bus 3', '21'],
    ['Parklaan, 21/3', '21'],
    ['Parklaan 021B', '21'],
    ['Parklaan', null],
    ['21', null],
  ])('finds the house number after the street: %s', (street, houseNumber) => {
    const address = normaliseAddress({ ...none, street, municipality: 'Jette' });
    expect(address?.houseNumber).toBe(houseNumber);
    if (/[a-z]/.test(street)) expect(address?.street).toBe('park');
  });

  it('takes no year for a house number, and keeps one that is given', () => {
    const square = normaliseAddress({ ...none, street: 'Square du 4 Août 1914' });
    expect(square).toMatchObject({ houseNumber: null, street: '4aout1914' });
    expect(normaliseAddress({ ...none, street: 'Parklaan 21', houseNumber: '7' })?.houseNumber).toBe('7');
  });

  it('gives a town outside Brussels one name', () => {
    const town = (municipality: string) => normaliseAddress({ ...none, municipality })?.elsewhere?.town;
    expect(town('Gand')).toBe(town('Gent'));
    expect(town('Rhode-Saint-Genèse')).toBe(town('Sint-Genesius-Rode'));
  });

  it('has a place outside Brussels too', () => {
    expect(normaliseAddress({ ...none, postcode: '9000', municipality: 'Gent' })?.place).toBe('9000');
    expect(normaliseAddress({ ...none, municipality: 'Gent' })?.place).toBe('gent');
  });

  it('gives null when nothing is said', () => {
    expect(normaliseAddress(null)).toBeNull();
    expect(normaliseAddress(none)).toBeNull();
    expect(normaliseAddress({ ...none, street: '-', houseNumber: 's/n' })).toBeNull();
  });
});

describe('normaliseSchool', () => {
  it('makes order and articles no difference', () => {
    const key = (name: string) => normaliseSchool({ name, municipality: null })?.key;
    expect(key('Lycée du Canal')).toBe(key('Canal, lycée'));
    expect(normaliseSchool({ name: null, municipality: 'Jette' })).toBeNull();
  });
});
