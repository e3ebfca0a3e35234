import type { LookalikeLevel } from '../compare/levels.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Evidence } from './weigh-person.js';

/** A millionth of a bit says nothing, and differs with the order of adding up. */
const rounded = (bits: number): number => Math.round(bits * 1e6) / 1e6;

/** Bits below which nobody needs to be told of. */
const leastShown = -0.1;

/** What is held against a report being about a person, when all candidates are looked at together. */
export interface Odds {
  /** log2 odds that it is this person and not somebody unknown: a stranger, of the household, or a namesake. */
  readonly alone: number;
  /** The same, with every other candidate held against it as well. */
  readonly amongAll: number;
  /** In bits, 0 or below: what not being alone in looking so takes away. */
  readonly lookalikeWeight: number;
  readonly lookalike: LookalikeLevel;
}

/**
 * Odds of each candidate by Bayes' rule. A report is about somebody known (each person is as likely before anything is
 * compared), or about somebody not known yet: a stranger, somebody of a known person's household, or a namesake. The
 * household of every candidate and its namesakes count, so that a twin of someone known is not taken for them.
 * @param persons how many persons are known
 */
export function oddsOf(
  evidence: readonly Evidence[],
  persons: number,
  { priors }: MatchingParameters,
): readonly Odds[] {
  const perPerson = -Math.log2(Math.max(persons, priors.leastPersons));
  const prior = Math.log2(priors.known) + perPerson;
  const stranger = 1 - priors.known;
  let household = 0;
  let twin = 0;
  let namesake = 0;
  let known = 0;
  for (const each of evidence) {
    household = Math.max(household, priors.household * 2 ** (each.household + perPerson));
    twin = Math.max(twin, priors.twin * 2 ** (each.twin + perPerson));
    namesake = Math.max(namesake, priors.namesake * 2 ** (each.namesake + perPerson));
    known += 2 ** (each.same + prior);
  }
  const unknown = stranger + household + twin + namesake;
  const lookalikeWeight = rounded(Math.log2(stranger) - Math.log2(unknown));
  const likeliest = Math.max(household, twin, namesake);
  const lookalike =
    lookalikeWeight > leastShown
      ? 'none'
      : likeliest === twin
        ? 'twin'
        : likeliest === household
          ? 'household'
          : 'namesake';
  return evidence.map(({ same }) => {
    const odds = same + prior;
    // Taking a number from a sum that it makes up almost alone leaves rounding; what is unknown is always left.
    const others = Math.max(known - 2 ** odds, 0);
    return {
      alone: rounded(odds - Math.log2(unknown)),
      amongAll: rounded(odds - Math.log2(unknown + others)),
      lookalikeWeight,
      lookalike,
    };
  });
}
