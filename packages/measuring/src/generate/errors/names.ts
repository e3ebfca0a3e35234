import type { Random } from '../../random/random.js';
import type { NamedSex } from '../names/pool.js';
import { familyNameFor } from '../names/pools.js';
import { callingNameOf, plainLetters, respelt } from '../names/variants.js';
import type { Person } from '../person.js';
import type { ErrorRates } from './rates.js';
import { withTypo } from './typo.js';

export interface WrittenNames {
  readonly familyName: string | null;
  readonly givenNames: string | null;
}

const particled = /^(?:(?:van|de|den|der|del|della|di|da|dos|la|lo|el|al|ben|abu|abdul|aït|wa)[\s-])+/i;

function otherParticle(random: Random, name: string): string {
  const [particle] = particled.exec(name) ?? [''];
  if (particle === '') return name;
  const rest = name.slice(particle.length);
  const kind = random.next();
  if (kind < 0.4) {
    const joined = particle.replace(/[\s-]/g, '');
    return joined.charAt(0).toUpperCase() + joined.slice(1).toLowerCase() + rest.toLowerCase();
  }
  if (kind < 0.6) return `${particle.trim().toLowerCase()} ${rest}`;
  if (kind < 0.8) return `${particle.trim()}-${rest}`;
  return rest;
}

function otherHyphen(name: string): string {
  return name.includes('-') ? name.replace('-', ' ') : name.replace(' ', '-');
}

/** The family name as borne; Portuguese usage puts the mother's first. */
function borne({ origin, mothersName, doubleFamily }: Person, own: string): string {
  if (!doubleFamily) return own;
  return origin === 'portuguese' ? `${mothersName} ${own}` : `${own} ${mothersName}`;
}

function familyNameWritten(random: Random, person: Person, rates: ErrorRates): string {
  const { origin, sex, fathersName, mothersName, doubleFamily } = person;
  const otherSex: NamedSex = sex === 'F' ? 'M' : 'F';
  const own = familyNameFor(origin, fathersName, random.chance(rates.otherSexForm) ? otherSex : sex);
  if (random.chance(rates.mothersName)) return mothersName;
  let name = borne(person, own);
  if (doubleFamily && random.chance(rates.oneOfDouble)) name = random.chance(0.75) ? own : mothersName;
  else if (doubleFamily && random.chance(rates.hyphen)) name = otherHyphen(name);
  if (random.chance(rates.particle)) name = otherParticle(random, name);
  return name;
}

function givenNamesWritten(random: Random, { givenNames }: Person, rates: ErrorRates): string {
  const [first = '', ...others] = givenNames;
  const calling = random.chance(rates.callingName) ? callingNameOf(random, first) : null;
  if (calling !== null) return calling;
  const called = /[\s-]/.test(first) && random.chance(rates.hyphen) ? otherHyphen(first) : first;
  if (others.length === 0 || !random.chance(rates.secondGivenWritten)) return called;
  const separator = random.chance(0.15) ? ', ' : random.chance(0.1) ? '-' : ' ';
  return [called, ...(random.chance(0.7) ? others : others.slice(0, 1))].join(separator);
}

function misspelt(random: Random, name: string, rates: ErrorRates): string {
  let written = name;
  if (random.chance(rates.respelt)) {
    const parts = written.split(' ');
    const at = random.int(0, parts.length - 1);
    parts[at] = respelt(random, parts[at] ?? '');
    written = parts.join(' ');
  }
  while (random.chance(rates.nameTypo)) written = withTypo(random, written);
  return written;
}

function inCapitals(random: Random, rates: ErrorRates): (name: string) => string {
  const kind = random.next();
  if (kind < rates.capitals) return (name) => name.toUpperCase();
  return kind < rates.capitals + rates.smallLetters ? (name) => name.toLowerCase() : (name) => name;
}

/** The names of a report. At least one of them is there. */
export function writeNames(random: Random, person: Person, rates: ErrorRates): WrittenNames {
  const isPlain = random.chance(rates.diacriticsDropped);
  const capitals = inCapitals(random, rates);
  const onlyFamily = random.chance(0.3);
  const finish = (name: string): string => {
    const spelt = misspelt(random, name, rates);
    return capitals(isPlain ? plainLetters(spelt) : spelt);
  };
  const family = finish(familyNameWritten(random, person, rates));
  const given = misspelt(random, givenNamesWritten(random, person, rates), rates);
  const givenWritten = isPlain ? plainLetters(given) : given;
  const givenNames = onlyFamily ? givenWritten : capitals(givenWritten);
  if (random.chance(rates.namesSwapped)) return { familyName: givenNames, givenNames: family };
  if (random.chance(rates.givenMissing)) return { familyName: family, givenNames: null };
  if (random.chance(rates.familyMissing)) return { familyName: null, givenNames };
  return { familyName: family, givenNames };
}
