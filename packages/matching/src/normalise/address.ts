import { municipalityOf } from '@samenspoor/domain';
import type { AddressDetails, SchoolDetails } from '../details.js';
import { foldLetters } from './fold-letters.js';

/** An address, in the form that Dutch and French spellings of one place share as far as possible. */
export interface NormalisedAddress {
  /** NIS code of a Brussels municipality, else the postcode or the folded name; null when neither is known. */
  readonly place: string | null;
  /** House number without box or letter. */
  readonly houseNumber: string | null;
  /** The street without words such as street, avenue, laan, and without articles. */
  readonly street: string | null;
  /** The language that the street is written in, when its word for street tells; two streets of one language are two. */
  readonly tongue: 'nl' | 'fr' | null;
  /** Place and house number together, null when one is missing: what both languages have in common. */
  readonly house: string | null;
  /** Postcode and folded town (in Dutch, where there are two names), outside Brussels, where no list of municipalities settles the place. */
  readonly elsewhere: { readonly postcode: string | null; readonly town: string | null } | null;
}

/** A school, by the tokens of its name. */
export interface NormalisedSchool {
  /** Distinct tokens in alphabetical order, articles left out. */
  readonly tokens: readonly string[];
  readonly key: string;
}

const roadWords: ReadonlySet<string> = new Set(
  (
    'rue r avenue av ave chaussee chee ch boulevard bd blvd place pl square sq quai allee dreve clos impasse ' +
    'straat str laan ln steenweg stwg plein kaai lei weg dreef gang ' +
    'de het den der la le les l du des d van ter ten aux au a'
  ).split(' '),
);
/** Those long enough to be known with a typing error in them. */
export const longRoadWords: readonly string[] = [...roadWords].filter((word) => word.length >= 5);
const dutchEnding = /(?:straat|str|laan|steenweg|stwg|plein|kaai|dreef|lei|weg)$/;
const articles: ReadonlySet<string> = new Set('de het la le les l du des d van'.split(' '));

function words(text: string): readonly string[] {
  return foldLetters(text)
    .split(' ')
    .filter((word) => word !== '');
}

const french: ReadonlySet<string> = new Set(
  'rue r avenue av ave chaussee chee ch boulevard bd blvd place pl quai allee dreve impasse chemin'.split(
    ' ',
  ),
);
const dutch: ReadonlySet<string> = new Set(
  'straat str laan ln steenweg stwg plein kaai lei weg dreef gang'.split(' '),
);

function tongueOf(text: string): 'nl' | 'fr' | null {
  const all = words(text);
  const isFrench = all.some((word) => french.has(word));
  const isDutch = all.some((word) => dutch.has(word) || (word.length > 7 && dutchEnding.test(word)));
  return isFrench === isDutch ? null : isFrench ? 'fr' : 'nl';
}

function streetOf(text: string): string | null {
  const kept = words(text).filter((word) => !roadWords.has(word));
  const street = kept.map((word) => (word.length > 7 ? word.replace(dutchEnding, '') : word)).join('');
  return street === '' ? null : street;
}

/** Towns near Brussels and larger ones with a Dutch and a French name: the French one, and the Dutch. */
const townsInFrench: ReadonlyMap<string, string> = new Map([
  ['alost', 'aalst'],
  ['anvers', 'antwerpen'],
  ['audenarde', 'oudenaarde'],
  ['bruges', 'brugge'],
  ['courtrai', 'kortrijk'],
  ['furnes', 'veurne'],
  ['gand', 'gent'],
  ['grammont', 'geraardsbergen'],
  ['hal', 'halle'],
  ['jodoigne', 'geldenaken'],
  ['liege', 'luik'],
  ['lierre', 'lier'],
  ['louvain', 'leuven'],
  ['malines', 'mechelen'],
  ['mons', 'bergen'],
  ['namur', 'namen'],
  ['nivelles', 'nijvel'],
  ['ostende', 'oostende'],
  ['renaix', 'ronse'],
  ['rhodesaintgenese', 'sintgenesiusrode'],
  ['roulers', 'roeselare'],
  ['sainttrond', 'sinttruiden'],
  ['soignies', 'zinnik'],
  ['termonde', 'dendermonde'],
  ['tirlemont', 'tienen'],
  ['tongres', 'tongeren'],
  ['tournai', 'doornik'],
  ['tubize', 'tubeke'],
  ['vilvorde', 'vilvoorde'],
  ['wavre', 'waver'],
  ['ypres', 'ieper'],
]);

const months =
  'januari februari maart april mei juni juli augustus september oktober november december ' +
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre';
const monthNames: ReadonlySet<string> = new Set(months.split(' '));

/** A house number after the street, with or without box: `Parklaan 21`, `Rue Neuve 21 bte 3`. */
const trailingNumber = /^(.*?)[\s,]+(\d+)\s?(?:[a-z]|(?:\/|bus|bte|boite|box|b)\s*\w+)?\s*$/i;

/** Takes a house number off the street, when it is not said by itself and no date is meant (`Square du 4 Août 1914`). */
function numberIn(street: string | null): { readonly street: string; readonly houseNumber: string } | null {
  const [, name, houseNumber] = trailingNumber.exec(street ?? '') ?? [];
  if (name === undefined || houseNumber === undefined || !/\p{L}/u.test(name)) return null;
  return monthNames.has(words(name).at(-1) ?? '') ? null : { street: name, houseNumber };
}

function joined(text: string | null): string | null {
  return words(text ?? '').join('') || null;
}

/** Folds an address; null when nothing usable is left. */
export function normaliseAddress(address: AddressDetails | null): NormalisedAddress | null {
  if (address === null) return null;
  const municipality = municipalityOf(address);
  const postcode = joined(address.postcode);
  const asWritten = joined(address.municipality);
  const town = asWritten === null ? null : (townsInFrench.get(asWritten) ?? asWritten);
  const place = municipality ?? postcode ?? town;
  const given = /\d+/.exec(address.houseNumber ?? '')?.[0];
  const within = given === undefined ? numberIn(address.street) : null;
  const houseNumber = (given ?? within?.houseNumber)?.replace(/^0+(?=\d)/, '') ?? null;
  const streetName = within?.street ?? address.street;
  const street = streetName === null ? null : streetOf(streetName);
  const tongue = streetName === null ? null : tongueOf(streetName);
  if (place === null && houseNumber === null && street === null) return null;
  const house = place === null || houseNumber === null ? null : `${place}/${houseNumber}`;
  const elsewhere = municipality === null && place !== null ? { postcode, town } : null;
  return { place, houseNumber, street, tongue, house, elsewhere };
}

/** Folds the name of a school; null when none is given. */
export function normaliseSchool(school: SchoolDetails | null): NormalisedSchool | null {
  if (school === null || school.name === null) return null;
  const tokens = [...new Set(words(school.name).filter((word) => !articles.has(word)))].sort();
  return tokens.length === 0 ? null : { tokens, key: tokens.join(' ') };
}
