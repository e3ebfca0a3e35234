import type { LookalikeLevel } from '../compare/levels.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Evidence } from './evidence.js';
import { rounded } from './ratios.js';

/** Bits below which nobody needs to be told of. */
const leastShown = -0.1;

/** What is held against a report being about a person, by itself and when all candidates are looked at together. */
export interface Odds {
  /** log2 odds that it is this person and not somebody unknown: a stranger, or of any candidate's household or namesakes. */
  readonly alone: number;
  /** The same, with only this person's own household, twins and namesakes held against it. */
  readonly amongOwn: number;
  /** The same, with every other candidate held against it as well. */
  readonly amongAll: number;
  /** In bits, 0 or below: what this person's own household, twins and namesakes take away. */
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
  const lookalikes = evidence.map((each) => ({
    household: priors.household * 2 ** (each.household + perPerson),
    twin: priors.twin * 2 ** (each.twin + perPerson),
    namesake: priors.namesake * 2 ** (each.namesake + perPerson),
  }));
  const most = (of: keyof Lookalikes) => lookalikes.reduce((max, each) => Math.max(max, each[of]), 0);
  const unknown = stranger + most('household') + most('twin') + most('namesake');
  const known = evidence.reduce((sum, { same }) => sum + 2 ** (same + prior), 0);
  return evidence.map(({ same }, place) => {
    const odds = same + prior;
    const own = lookalikes[place] ?? { household: 0, twin: 0, namesake: 0 };
    const unknownOfOwn = stranger + own.household + own.twin + own.namesake;
    // Taking a number from a sum that it makes up almost alone leaves rounding; what is unknown is always left.
    const others = Math.max(known - 2 ** odds, 0);
    const lookalikeWeight = rounded(Math.log2(stranger) - Math.log2(unknownOfOwn));
    return {
      alone: rounded(odds - Math.log2(unknown)),
      amongOwn: rounded(odds - Math.log2(unknownOfOwn)),
      amongAll: rounded(odds - Math.log2(unknown + others)),
      lookalikeWeight,
      lookalike: lookalikeWeight > leastShown ? 'none' : likeliestOf(own),
    };
  });
}

/** How likely a report is about somebody unknown who looks like a person, by what they are to each other. */
interface Lookalikes {
  readonly household: number;
  readonly twin: number;
  readonly namesake: number;
}

function likeliestOf({ household, twin, namesake }: Lookalikes): LookalikeLevel {
  const likeliest = Math.max(household, twin, namesake);
  return likeliest === twin ? 'twin' : likeliest === household ? 'household' : 'namesake';
}
