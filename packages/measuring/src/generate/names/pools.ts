import { cumulate, type Random, ZipfList } from '../../random/random.js';
import { albanian } from './albanian.js';
import { belgianDutch } from './belgian-dutch.js';
import { belgianFrench } from './belgian-french.js';
import { bulgarian } from './bulgarian.js';
import { congolese } from './congolese.js';
import { guinean } from './guinean.js';
import { italian } from './italian.js';
import { moroccan } from './moroccan.js';
import { polish } from './polish.js';
import { distinct, type NamedSex, type NamePool, type Origin, origins } from './pool.js';
import { portuguese } from './portuguese.js';
import { romanian } from './romanian.js';
import { spanish } from './spanish.js';
import { syrian } from './syrian.js';
import { turkish } from './turkish.js';
import { ukrainian } from './ukrainian.js';

/** Names of every origin. Invented frequencies: they resemble Zipf's law, not a census. */
export const namePools: Readonly<Record<Origin, NamePool>> = {
  'belgian-dutch': belgianDutch,
  'belgian-french': belgianFrench,
  moroccan,
  turkish,
  congolese,
  polish,
  romanian,
  portuguese,
  spanish,
  italian,
  bulgarian,
  syrian,
  guinean,
  albanian,
  ukrainian,
};

/** Share of each origin among the families, in no particular unit. */
const shares: Readonly<Record<Origin, number>> = {
  'belgian-dutch': 12,
  'belgian-french': 20,
  moroccan: 20,
  turkish: 8,
  congolese: 8,
  polish: 5,
  romanian: 7,
  portuguese: 4,
  spanish: 4,
  italian: 4,
  bulgarian: 3,
  syrian: 4,
  guinean: 4,
  albanian: 3,
  ukrainian: 2,
};
const shareSums = cumulate(origins.map((origin) => shares[origin]));

export function drawOrigin(random: Random): Origin {
  return origins[random.weighted(shareSums)] ?? 'belgian-french';
}

interface DrawnPool {
  readonly family: ZipfList<string>;
  readonly given: Readonly<Record<NamedSex, ZipfList<string>>>;
}

const drawn: ReadonlyMap<Origin, DrawnPool> = new Map(
  origins.map((origin) => {
    const { family, given } = namePools[origin];
    const names = {
      family: new ZipfList(family, 1.15, 3),
      given: { F: new ZipfList(distinct(given.F), 0.95), M: new ZipfList(distinct(given.M), 0.95) },
    };
    return [origin, names];
  }),
);

function poolOf(origin: Origin): DrawnPool {
  const pool = drawn.get(origin);
  if (pool === undefined) throw new Error(`there are no names of origin ${origin}`);
  return pool;
}

export function drawFamilyName(random: Random, origin: Origin): string {
  return poolOf(origin).family.draw(random);
}

export function drawGivenName(random: Random, origin: Origin, sex: NamedSex): string {
  return poolOf(origin).given[sex].draw(random);
}

/** A family name as this sex bears it. */
export function familyNameFor(origin: Origin, name: string, sex: NamedSex): string {
  return namePools[origin].familyFor?.(name, sex) ?? name;
}
