import type { Known } from '../reason.js';
import type { Fact, FactEntry, FactSubject } from '../trajectory/entries/index.js';

/** What of a recorded fact counts into a picture. */
export type CountedFact = Pick<FactEntry, 'said' | 'date' | 'at'>;

type Said<About extends FactSubject> = Extract<Fact, { about: About }>;
export type FactAbout<About extends FactSubject> = Pick<CountedFact, 'date' | 'at'> & {
  readonly said: Said<About>;
};

const isAbout =
  <About extends FactSubject>(about: About) =>
  (fact: CountedFact): fact is FactAbout<About> =>
    fact.said.about === about;

/** Facts about one thing that hold on a day or before it: by the day from which they hold, then by when they were recorded. */
export const until = <About extends FactSubject>(
  facts: readonly CountedFact[],
  about: About,
  day: string,
): readonly FactAbout<About>[] =>
  facts
    .filter(isAbout(about))
    .filter(({ date }) => date <= day)
    .toSorted((one, other) => (`${one.date} ${one.at}` < `${other.date} ${other.at}` ? -1 : 1));

export const knownIf = (said: boolean | null | undefined): Known =>
  said === null || said === undefined ? 'unknown' : said ? 'yes' : 'no';
