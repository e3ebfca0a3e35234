import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { municipalities } from './municipalities.js';
import { municipalityOf } from './municipality-of.js';

const named = (municipality: string) => municipalityOf({ municipality });

describe('municipalityOf', () => {
  it('knows every municipality by its names and its postcodes', () => {
    expect(municipalities).toHaveLength(19);
    for (const { nis, name, postcodes } of municipalities) {
      expect(named(name.nl)).toBe(nis);
      expect(named(name.fr)).toBe(nis);
      for (const postcode of postcodes) expect(municipalityOf({ postcode })).toBe(nis);
    }
  });

  it.each([
    ['Laken', '21004'],
    ['LAEKEN', '21004'],
    ['Neder over Heembeek', '21004'],
    ['Haren', '21004'],
    ['Brussels', '21004'],
    ['Ville de Bruxelles', '21004'],
    ['Bruxelles 2', '21004'],
    ['St-Gilles', '21013'],
    ['St. Gillis', '21013'],
    ['SintGillis', '21013'],
    ['Molenbeek', '21012'],
    ['Molenbeek-St-Jean', '21012'],
    ['Sint Jan Molenbeek', '21012'],
    ['Saint-Josse', '21014'],
    ['Sint-Joost', '21014'],
    ['Schaerbeeck', '21015'],
    ['Woluwé-St-Pierre', '21019'],
    ['Sint-Lambrechts', '21018'],
    ['Berchem Ste Agathe', '21003'],
    ['Boitsfort', '21017'],
    ['Watermael', '21017'],
    ['Uccle, Bruxelles', '21016'],
    ['Schaarbeek (Brussel)', '21015'],
    ['1190 Forest', '21007'],
    ["Commune d'Ixelles", '21009'],
  ])('reads %s', (text, nis) => {
    expect(named(text)).toBe(nis);
  });

  it.each([
    'Woluwe',
    'Sint',
    'Saint-',
    'Gent',
    'Sint-Gillis-Waas',
    'Sint-Pieters-Leeuw',
    'Forest-lez-Frasnes',
    'ten',
    '',
    '12',
  ])('gives null for %s', (text) => {
    expect(named(text)).toBeNull();
  });

  it('lets the postcode decide, and falls to the name when it is none of the Region', () => {
    expect(municipalityOf({ postcode: '1020', municipality: 'Jette' })).toBe('21004');
    expect(municipalityOf({ postcode: 'B-1090', municipality: 'Brussel' })).toBe('21010');
    expect(municipalityOf({ postcode: '9000', municipality: 'Jette' })).toBe('21010');
    expect(municipalityOf({ postcode: 'onbekend', municipality: 'Jette' })).toBe('21010');
    expect(municipalityOf({ postcode: null, municipality: null })).toBeNull();
  });

  it('never depends on case or spaces around, and never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => named(` ${text} `) === named(text)),
      { examples: [['__proto__'], ['constructor']] },
    );
    for (const { name, nis } of municipalities) expect(named(` ${name.fr.toUpperCase()}`)).toBe(nis);
  });
});
