import type { Random } from '../../random/random.js';
import { plainLetters } from '../names/variants.js';
import type { Home, School } from '../places.js';
import type { ErrorRates } from './rates.js';
import { withTypo } from './typo.js';

export interface WrittenAddress {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly municipality: string | null;
}

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/straat$/, 'str.'],
  [/^Rue /, 'R. '],
  [/^Avenue /, 'Av. '],
  [/^Place /, 'Pl. '],
  [/plein$/, 'pl.'],
];
const saints: readonly (readonly [RegExp, string])[] = [
  [/Sint-/, 'St-'],
  [/Saint(e?)-/, 'St$1-'],
  [/Sint-/, 'Sint '],
  [/-/g, ' '],
];

function varied(random: Random, text: string, rules: readonly (readonly [RegExp, string])[]): string {
  const fitting = rules.filter(([form]) => text.search(form) >= 0);
  if (fitting.length === 0) return text;
  const [form, other] = random.pick(fitting);
  return text.replace(form, other);
}

function withBox(random: Random, { houseNumber, box }: Home): string {
  if (box === null || random.chance(0.35)) return houseNumber;
  return `${houseNumber}${random.pick(['/', ' bte ', ' bus ', ' b', ' boîte '])}${box}`;
}

function streetWritten(random: Random, street: string, rates: ErrorRates): string {
  const shortened = random.chance(0.1) ? varied(random, street, shortForms) : street;
  const spelt = random.chance(rates.diacriticsDropped) ? plainLetters(shortened) : shortened;
  return random.chance(rates.streetTypo) ? withTypo(random, spelt) : spelt;
}

/** An address as the reporter writes it, in the language of the reporter for the most part. */
export function writeAddress(
  random: Random,
  home: Home,
  language: 'nl' | 'fr',
  rates: ErrorRates,
): WrittenAddress | null {
  if (random.chance(rates.addressMissing)) return null;
  const other = language === 'nl' ? 'fr' : 'nl';
  const written = random.chance(rates.otherLanguage) ? other : language;
  const municipality = home.municipality.name[written];
  const noStreet = random.chance(rates.streetMissing);
  const noHouse = noStreet || random.chance(rates.houseNumberMissing);
  const wrongHouse = random.chance(rates.houseNumberWrong);
  const house = withBox(random, home);
  return {
    street: noStreet ? null : streetWritten(random, home.street[written], rates),
    houseNumber: noHouse ? null : wrongHouse ? String(random.int(1, 220)) : house,
    postcode: random.chance(rates.postcodeMissing) ? null : home.postcode,
    municipality: random.chance(rates.municipalityMissing)
      ? null
      : random.chance(0.08)
        ? varied(random, municipality, saints)
        : municipality,
  };
}

/** The school as the reporter writes it; null when it is not said. */
export function writeSchool(
  random: Random,
  school: School,
  rates: ErrorRates,
): { readonly name: string; readonly municipality?: string } | null {
  if (random.chance(rates.schoolMissing)) return null;
  const { kind, name, municipality } = school;
  const place = municipality.name[kind.language];
  const [official] = kind.written;
  const form = random.chance(rates.schoolVaried) ? random.pick(kind.written) : official;
  const spelt = form === undefined ? name : form(name);
  const typed = random.chance(rates.streetTypo) ? withTypo(random, spelt) : spelt;
  if (random.chance(0.3)) return { name: `${typed} ${place}` };
  return random.chance(0.2) ? { name: typed, municipality: place } : { name: typed };
}
