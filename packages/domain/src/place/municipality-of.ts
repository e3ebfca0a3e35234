import { foldPlaceName } from './fold-place-name.js';
import { municipalities, type NisCode } from './municipalities.js';

/** What someone wrote of the place where a person lives. */
export interface PlaceAsWritten {
  readonly postcode?: string | null | undefined;
  readonly municipality?: string | null | undefined;
}

/** Tokens that name no place by themselves. */
const insignificant: ReadonlySet<string> = new Set(['st', 'ten', 'node', 'over', 'neder']);

/** Words people write around the name of a municipality without meaning another place. */
const around: ReadonlySet<string> = new Set(
  [
    'gemeente',
    'commune',
    'stad',
    'ville',
    'van',
    'de',
    'd',
    'te',
    'à',
    'belgique',
    'belgie',
    'belgium',
  ].flatMap(foldPlaceName),
);

const byPostcode: ReadonlyMap<string, NisCode> = new Map(
  municipalities.flatMap((place) => place.postcodes.map((postcode) => [postcode, place.nis] as const)),
);

const brussels = byPostcode.get('1000');

/** Every name and part of a name, folded, with the municipalities it can mean. */
const byName: ReadonlyMap<string, ReadonlySet<NisCode>> = (() => {
  const names = new Map<string, Set<NisCode>>();
  const learn = (tokens: readonly string[], nis: NisCode) => {
    if (tokens.every((token) => insignificant.has(token))) return;
    for (const key of [tokens.join(' '), tokens.join('')]) {
      const meant = names.get(key);
      if (meant === undefined) names.set(key, new Set([nis]));
      else meant.add(nis);
    }
  };
  for (const { nis, name, parts } of municipalities) {
    for (const part of parts) learn(foldPlaceName(part), nis);
    for (const full of [name.nl, name.fr]) {
      const tokens = foldPlaceName(full);
      for (let start = 0; start < tokens.length; start++)
        for (let end = start + 1; end <= tokens.length; end++) learn(tokens.slice(start, end), nis);
    }
  }
  return names;
})();

function postcodeIn(text: string): string | null {
  return /^\s*(?:be?[\s-]*)?(\d{4})\s*$/i.exec(text)?.[1] ?? null;
}

function meantBy(tokens: readonly string[]): ReadonlySet<NisCode> {
  return byName.get(tokens.join(' ')) ?? byName.get(tokens.join('')) ?? new Set();
}

/** The name with the city added (`Uccle, Bruxelles`), a number or an empty word left out. */
function withoutSurroundings(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token) => !around.has(token) && !/^\d+$/.test(token));
}

function byNameOf(text: string): NisCode | null {
  const written = foldPlaceName(text);
  const only = (meant: ReadonlySet<NisCode>): NisCode | null =>
    meant.size === 1 ? ([...meant][0] ?? null) : null;
  const whole = only(meantBy(written));
  if (whole !== null) return whole;
  const bare = withoutSurroundings(written);
  const core = only(meantBy(bare));
  if (core !== null) return core;
  const withoutCity = bare.filter((token) => only(meantBy([token])) !== brussels);
  if (withoutCity.length === bare.length) return null;
  return withoutCity.length === 0 ? (brussels ?? null) : only(meantBy(withoutCity));
}

/**
 * The Brussels municipality that a postcode and the name of a municipality point at, or null. The postcode
 * decides when it is one of the Region's; else the name: Dutch, French, or a part that can mean only one
 * municipality (`Molenbeek`, `St-Josse`, `Laken`; not `Woluwe`).
 */
export function municipalityOf(place: PlaceAsWritten): NisCode | null {
  const postcode = place.postcode ? postcodeIn(place.postcode) : null;
  const byCode = postcode === null ? undefined : byPostcode.get(postcode);
  if (byCode !== undefined) return byCode;
  return place.municipality ? byNameOf(place.municipality) : null;
}
