import { cumulate, Random } from '../random/random.js';
import type { NamedSex, Origin } from './names/pool.js';
import { drawFamilyName, drawGivenName, drawOrigin, namePools } from './names/pools.js';
import { alikeName, twinName } from './names/variants.js';
import { makeNationalNumber } from './national-number.js';
import type { CalendarDate, Person } from './person.js';
import { drawHome, drawSchool, type Home, type School } from './places.js';

/** How a population is made up; shares and probabilities from 0 to 1. */
export interface PopulationShape {
  /** Share of households with 1, 2, 3, … young people, in no particular unit. */
  readonly householdSizes: readonly number[];
  /** That a brother or sister is a twin of the one before. */
  readonly twin: number;
  /** That a brother or sister who is no twin is less than two years younger. */
  readonly nearAge: number;
  /** That twins, or brothers and sisters, bear given names that are easily taken for each other. */
  readonly twinNamesAlike: number;
  readonly siblingNamesAlike: number;
  readonly sameSchool: number;
  /** That a household moves within the time that is reported on. */
  readonly moves: number;
  /** That a namesake lives elsewhere: the same or alike names and a near birth date. */
  readonly namesake: number;
  readonly secondGivenName: number;
  readonly bisFirst: number;
  /** That the given name comes from another origin than the family name. */
  readonly mixedNames: number;
}

export const usualPopulation: PopulationShape = {
  householdSizes: [74, 18, 6, 2],
  twin: 0.12,
  nearAge: 0.3,
  twinNamesAlike: 0.3,
  siblingNamesAlike: 0.1,
  sameSchool: 0.6,
  moves: 0.15,
  namesake: 0.05,
  secondGivenName: 0.4,
  bisFirst: 0.03,
  mixedNames: 0.08,
};

const birthYears = { first: 2002, last: 2013 };
const dayMs = 86_400_000;

function toDate(ms: number): CalendarDate {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysAfter({ year, month, day }: CalendarDate, days: number): CalendarDate {
  return toDate(Date.UTC(year, month - 1, day) + days * dayMs);
}

function drawBirthDate(random: Random): CalendarDate {
  return toDate(Date.UTC(random.int(birthYears.first, birthYears.last), 0, random.int(1, 365)));
}

interface Household {
  readonly origin: Origin;
  readonly fathersName: string;
  readonly mothersName: string;
  readonly doubleFamily: boolean;
  readonly homes: readonly [Home, ...Home[]];
  readonly language: 'nl' | 'fr';
}

/** What of a person is settled before the rest is drawn. */
interface Wanted {
  readonly sex: NamedSex;
  readonly givenName: string;
  readonly birthDate: CalendarDate;
  readonly school: School;
}

/** Draws households, and of each its young people, one after another, without end. Holds one household at a time. */
class Population {
  readonly #random: Random;
  readonly #shape: PopulationShape;
  readonly #householdSums: Float64Array;
  #count = 0;

  constructor(random: Random, shape: PopulationShape) {
    this.#random = random;
    this.#shape = shape;
    this.#householdSums = cumulate(shape.householdSizes);
  }

  *persons(): Generator<Person> {
    for (;;) {
      const household = this.#household();
      const first = this.#person(household, this.#firstChild(household), null);
      yield first;
      if (this.#random.chance(this.#shape.namesake)) yield this.#namesakeOf(first);
      let before = first;
      for (let more = this.#random.weighted(this.#householdSums); more > 0; more--) {
        before = this.#person(household, this.#sibling(household, before), before.nationalNumber);
        yield before;
      }
    }
  }

  #household(): Household {
    const random = this.#random;
    const origin = drawOrigin(random);
    const home = drawHome(random);
    const languageOfOrigin = origin === 'belgian-dutch' ? 0.95 : origin === 'belgian-french' ? 0.04 : 0.2;
    return {
      origin,
      fathersName: drawFamilyName(random, origin),
      mothersName: drawFamilyName(random, random.chance(0.8) ? origin : drawOrigin(random)),
      doubleFamily: random.chance(namePools[origin].doubleFamily),
      homes: random.chance(this.#shape.moves) ? [home, drawHome(random)] : [home],
      language: random.chance(languageOfOrigin) ? 'nl' : 'fr',
    };
  }

  #firstChild(household: Household): Wanted {
    const sex = this.#sex();
    return {
      sex,
      givenName: this.#givenName(household.origin, sex),
      birthDate: drawBirthDate(this.#random),
      school: this.#school(household),
    };
  }

  #sibling(household: Household, before: Person): Wanted {
    const random = this.#random;
    const isTwin = random.chance(this.#shape.twin);
    const sex = this.#sex();
    const days = random.chance(this.#shape.nearAge) ? random.int(290, 700) : random.int(701, 2_200);
    const alike = random.chance(isTwin ? this.#shape.twinNamesAlike : this.#shape.siblingNamesAlike);
    const namesake = before.givenNames[0] ?? '';
    const pool = namePools[household.origin].given[sex];
    let givenName = alike
      ? isTwin
        ? twinName(random, namesake, pool, sex !== before.sex)
        : alikeName(random, namesake, pool)
      : this.#givenName(household.origin, sex);
    while (givenName === namesake) givenName = this.#givenName(household.origin, sex);
    return {
      sex,
      givenName,
      birthDate: isTwin ? before.birthDate : daysAfter(before.birthDate, days),
      school: random.chance(isTwin ? 0.9 : this.#shape.sameSchool) ? before.school : this.#school(household),
    };
  }

  /** Somebody else, in another household, with the same or alike names and nearly the same birth date. */
  #namesakeOf(person: Person): Person {
    const random = this.#random;
    const household: Household = {
      ...this.#household(),
      origin: person.origin,
      fathersName: person.fathersName,
      doubleFamily: person.doubleFamily,
      language: person.language,
    };
    const givenName = person.givenNames[0] ?? '';
    const isSame = random.chance(0.7);
    const wanted: Wanted = {
      sex: person.sex,
      givenName: isSame
        ? givenName
        : alikeName(random, givenName, namePools[person.origin].given[person.sex]),
      birthDate: this.#nearDate(person.birthDate),
      school: this.#school(household),
    };
    return this.#person(household, wanted, null);
  }

  #nearDate(date: CalendarDate): CalendarDate {
    const random = this.#random;
    const { year, month, day } = date;
    const kind = random.next();
    if (kind < 0.12) return date;
    if (kind < 0.35) return daysAfter(date, random.pick([-9, -3, -1, 1, 2, 5, 10, 20]));
    if (kind < 0.6) return toDate(Date.UTC(year + random.pick([-1, 1]), month - 1, Math.min(day, 28)));
    if (kind < 0.75) return toDate(Date.UTC(year, random.int(0, 11), Math.min(day, 28)));
    return toDate(Date.UTC(year, 0, random.int(1, 365)));
  }

  #person(household: Household, wanted: Wanted, siblingsNumber: string | null): Person {
    const random = this.#random;
    const { sex, givenName, birthDate, school } = wanted;
    const { origin, fathersName, mothersName, doubleFamily, homes, language } = household;
    const second = random.chance(this.#shape.secondGivenName) ? [this.#givenName(origin, sex)] : [];
    const third = second.length > 0 && random.chance(0.3) ? [this.#givenName(origin, sex)] : [];
    this.#count++;
    return {
      trueId: `T${String(this.#count).padStart(7, '0')}`,
      origin,
      sex,
      fathersName,
      mothersName,
      doubleFamily,
      givenNames: [...new Set([givenName, ...second, ...third])],
      birthDate,
      nationalNumber: makeNationalNumber(random, birthDate, sex),
      bisNumber: random.chance(this.#shape.bisFirst)
        ? makeNationalNumber(random, birthDate, sex, random.chance(0.7) ? 40 : 20)
        : null,
      siblingsNumber,
      homes,
      school,
      language,
    };
  }

  #sex(): NamedSex {
    return this.#random.chance(0.5) ? 'F' : 'M';
  }

  #givenName(origin: Origin, sex: NamedSex): string {
    const from = this.#random.chance(this.#shape.mixedNames) ? drawOrigin(this.#random) : origin;
    return drawGivenName(this.#random, from, sex);
  }

  #school({ homes: [home], language }: Household): School {
    return drawSchool(this.#random, home.municipality, language);
  }
}

/** Invented young people without end, the same for the same seed. Take as many as are needed. */
export function population(seed: number, shape: PopulationShape = usualPopulation): Generator<Person> {
  return new Population(new Random(seed, 'population'), shape).persons();
}
