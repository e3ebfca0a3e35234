import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { chosenSettings } from '../parameters/settings.js';
import { details } from '../testing/details.js';
import { areTwoNumbers, type TrainingReport } from './pairs.js';
import { train } from './train.js';

const givens = ['Manon', 'Lucas', 'Fatima', 'Youssef', 'Emma', 'Thibault', 'Giulia', 'Oskar'];
const families = ['Evrard', 'Peeters', 'Amrani', 'Kowalski', 'Dubois', 'Yilmaz', 'Rossi', 'Claes', 'Mertens'];
const pick = (all: readonly string[], nth: number) => all[nth % all.length] ?? '';

/** A young person like no other: number, names, date and house. */
const person = (nth: number): Partial<PersonDetails> => ({
  familyName: `${pick(families, nth)}${pick(givens, nth * 7)}`,
  givenNames: pick(givens, nth),
  birthDate: `20${String(10 + (nth % 9))}-0${1 + (nth % 8)}-${String(10 + ((nth * 5) % 18))}`,
  address: { street: 'Parklaan', houseNumber: String(nth), postcode: '1090', municipality: 'Jette' },
});
const anchor = (nth: number) => String(((nth + 1) * 7_654_321) % 10_000_000).padStart(7, '0');
const report = (number: string | null, said: Partial<PersonDetails>): TrainingReport => ({
  anchor: number,
  details: normalise(details(said)),
});

/** Two reports about each of so many. */
const twice = (count: number): readonly TrainingReport[] =>
  Array.from({ length: count }, (_, nth) => [
    report(anchor(nth), person(nth)),
    report(anchor(nth), person(nth)),
  ]).flat();

const learned = (reports: readonly TrainingReport[]) => train(reports, chosenSettings, { priors: 'learned' });

describe('two numbers', () => {
  it('are two people’s unless typing errors lie between them', () => {
    expect(areTwoNumbers(['1804974', '1804974'])).toBe(false);
    expect(areTwoNumbers(['1804974', '1840974'])).toBe(false);
    expect(areTwoNumbers(['1804974', '180974'])).toBe(false);
    expect(areTwoNumbers(['1804974', '6089216'])).toBe(true);
  });
});

describe('priors', () => {
  it('stay as chosen unless they are asked to be learned', () => {
    expect(train(twice(40), chosenSettings).parameters.priors).toEqual(chosenSettings.priors);
  });

  it('count brothers and sisters, twins and namesakes by their numbers', () => {
    const siblings = Array.from({ length: 20 }, (_, nth) =>
      report(anchor(nth + 500), { ...person(nth), givenNames: 'Zeynep', birthDate: '2003-12-31' }),
    );
    const { priors } = learned([...twice(40), ...siblings]).parameters;
    // Twenty pairs among sixty persons, and half a pair for what was not seen: each of a pair has one other.
    expect(priors.household).toBeCloseTo((2 * 20.5) / 60);
    expect(priors.twin).toBeCloseTo(1 / 60);
    const twins = siblings.map(({ anchor: number }, nth) =>
      report(number, { ...person(nth), givenNames: 'Zeynep' }),
    );
    expect(learned([...twice(40), ...twins]).parameters.priors.twin).toBeCloseTo((2 * 20.5) / 60);
    const namesakes = siblings.map(({ anchor: number }, nth) =>
      report(number, {
        ...person(nth),
        address: { street: null, houseNumber: String(nth), postcode: '1190', municipality: null },
      }),
    );
    const { namesake, household } = learned([...twice(40), ...namesakes]).parameters.priors;
    expect(namesake).toBeCloseTo((2 * 20.5) / 60);
    expect(household).toBeCloseTo(1 / 60);
  });

  it('do not take one person with a wrong number for two', () => {
    // In every tenth report the number is somebody else's, also where another given name is written.
    const renamed = Array.from({ length: 40 }, (_, nth) => ({ ...person(nth), givenNames: 'Zeynep' }));
    const wrong = (nth: number) => (nth % 10 === 0 ? anchor(nth + 500) : anchor(nth));
    const reports = [
      ...twice(40),
      ...Array.from({ length: 40 }, (_, nth) => report(wrong(nth), person(nth))),
      ...renamed.map((said, nth) => report(wrong(nth), said)),
    ];
    const { priors } = learned(reports).parameters;
    expect(priors.twin).toBeLessThan(0.05);
    expect(priors.twin).toBeGreaterThan(0);
  });
});

describe('strangers', () => {
  it('are not learned from one person whose number is wrong', () => {
    const mistaken = Array.from({ length: 40 }, (_, nth) => report(anchor(nth + 500), person(nth)));
    const { stranger } = learned([...twice(40), ...mistaken]).parameters.probabilities;
    expect(stranger.address.exact).toBeLessThan(0.0001);
  });
});

it('says what it rests on, and names nobody', () => {
  const { parameters, figures } = learned(twice(40));
  expect(figures).toMatchObject({ reports: 80, persons: 40, samePairs: 40, householdPairs: 0, twinPairs: 0 });
  expect(JSON.stringify(parameters)).not.toMatch(/Manon|Evrard|7654321/i);
  expect(parameters.probabilities.same.birthDate.exact).toBeGreaterThan(0.9);
});
