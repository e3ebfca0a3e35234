import { type NormalisedDetails, normalise } from '@samenspoor/matching';
import { type ErrorRates, presets } from '../generate/errors/rates.js';
import { reportOn } from '../generate/generate.js';
import type { Person } from '../generate/person.js';
import { population } from '../generate/population.js';
import { Random } from '../random/random.js';
import { detailsOf } from '../readers/details.js';

/** What the matcher is given about a young person, with the errors of one entry. */
export function entryOn(
  random: Random,
  person: Person,
  ref: string,
  rates: ErrorRates = presets.usual,
): NormalisedDetails {
  return normalise(detailsOf(reportOn(random, person, ref, rates)));
}

/** A report that comes in when the index is filled. */
export interface FurtherReport {
  readonly ref: string;
  /** The known person it is about; null for somebody new. */
  readonly knownAs: string | null;
  readonly details: NormalisedDetails;
}

/**
 * So many further reports, by turns about one of the known young people and about somebody who was never reported.
 * @param known of whom to report again; taken from the first on, over and over
 */
export function* furtherReports(
  seed: number,
  count: number,
  known: readonly Person[],
): Generator<FurtherReport> {
  const random = new Random(seed, 'further');
  const strangers = population(seed + 1);
  for (let at = 0; at < count; at++) {
    const ref = `further-${at}`;
    const repeat = at % 2 === 0 ? known[(at / 2) % known.length] : undefined;
    const person = repeat ?? strangers.next().value;
    yield { ref, knownAs: repeat?.trueId ?? null, details: entryOn(random, person, ref) };
  }
}
