import type { NormalisedName } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { NameFrequencies } from '../weigh/weights.js';

/** Names that a person is known under: each counts once, however often it was reported. */
class Counts {
  readonly #persons = new Map<string, number>();

  change(key: string, by: 1 | -1): void {
    const count = this.of(key) + by;
    if (count > 0) this.#persons.set(key, count);
    else this.#persons.delete(key);
  }

  of(key: string): number {
    return this.#persons.get(key) ?? 0;
  }
}

/** How many persons of the register bear a name, kept in step with what is known of them. */
export class NameCounts implements NameFrequencies {
  readonly #family = new Counts();
  readonly #given = new Counts();
  readonly #givenTokens = new Counts();
  readonly #parameters: MatchingParameters;
  readonly #persons: () => number;

  /** @param persons how many persons are known now */
  constructor(parameters: MatchingParameters, persons: () => number) {
    this.#parameters = parameters;
    this.#persons = persons;
  }

  /** Counts the names of `details`, or takes them back, unless something else known of the person has them too. */
  change(details: NormalisedDetails, others: readonly NormalisedDetails[], by: 1 | -1): void {
    const { familyName, givenNames } = details;
    if (familyName && !others.some((other) => other.familyName?.key === familyName.key))
      this.#family.change(familyName.key, by);
    if (givenNames && !others.some((other) => other.givenNames?.key === givenNames.key))
      this.#given.change(givenNames.key, by);
    for (const token of givenNames?.tokens ?? [])
      if (!others.some((other) => other.givenNames?.tokens.includes(token)))
        this.#givenTokens.change(token, by);
  }

  /** How many persons bear this as one of their given names. */
  bearersOf(givenName: string): number {
    return this.#givenTokens.of(givenName);
  }

  familyName({ familyName }: NormalisedDetails): number {
    return this.#share(this.#family, familyName);
  }

  givenNames({ givenNames }: NormalisedDetails): number {
    return this.#share(this.#given, givenNames);
  }

  familyNameAsGiven({ familyName }: NormalisedDetails): number {
    return this.#share(this.#given, familyName);
  }

  givenNamesAsFamily({ givenNames }: NormalisedDetails): number {
    return this.#share(this.#family, givenNames);
  }

  /** The one asked about may be one more who bears it. */
  #share(counts: Counts, name: NormalisedName | null): number {
    const { assumedPersons, rarest } = this.#parameters.frequencies;
    const bearers = name === null ? 0 : counts.of(name.key);
    return Math.max(rarest, (bearers + 1) / (this.#persons() + assumedPersons));
  }
}
