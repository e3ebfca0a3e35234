import { addDays } from '../calendar/index.js';
import type { Exemption, Registration } from '../compulsory-education/index.js';
import { parsePartialDate } from '../person/index.js';
import type { Known } from '../reason.js';
import { type Requester, requesters } from '../rules/index.js';
import type { Fact, FactEntry, FactSubject } from '../trajectory/entries/index.js';
import { type EducationFacts, type IllnessFacts, noEducationFacts, noIllnessFacts } from './facts.js';

/** What of a recorded fact counts into a picture. */
export type CountedFact = Pick<FactEntry, 'said' | 'date' | 'at'>;

type Said<About extends FactSubject> = Extract<Fact, { about: About }>;
type FactAbout<About extends FactSubject> = Pick<CountedFact, 'date' | 'at'> & { readonly said: Said<About> };

const isAbout =
  <About extends FactSubject>(about: About) =>
  (fact: CountedFact): fact is FactAbout<About> =>
    fact.said.about === about;

/** Facts about one thing that hold on a day or before it: by the day from which they hold, then by when they were recorded. */
const until = <About extends FactSubject>(
  facts: readonly CountedFact[],
  about: About,
  day: string,
): readonly FactAbout<About>[] =>
  facts
    .filter(isAbout(about))
    .filter(({ date }) => date <= day)
    .toSorted((one, other) => (`${one.date} ${one.at}` < `${other.date} ${other.at}` ? -1 : 1));

const knownIf = (said: boolean | null | undefined): Known =>
  said === null || said === undefined ? 'unknown' : said ? 'yes' : 'no';

const registrationOn = (facts: readonly CountedFact[], day: string): Registration => {
  const latest = until(facts, 'registration', day).at(-1);
  if (latest === undefined) return 'unknown';
  const { registration } = latest.said;
  return registration === 'registered' ? (parsePartialDate(latest.date) ?? 'unknown') : registration;
};

const exemptionOn = (facts: readonly CountedFact[], day: string): Exemption | null => {
  const latest = until(facts, 'exemption', day).at(-1);
  return latest === undefined
    ? null
    : { ground: latest.said.ground, from: latest.date, to: latest.said.until };
};

/** Declared to the authority, or permanent for a handicap: either is education at home. */
const homeEducationOn = (facts: readonly CountedFact[], day: string): Known => {
  const declared = knownIf(until(facts, 'home-education', day).at(-1)?.said.declared);
  return until(facts, 'permanent-home-education', day).at(-1)?.said.granted ? 'yes' : declared;
};

/**
 * What recorded facts say of somebody's education on a day: of each subject the latest one that holds from that day or before.
 * @param day `YYYY-MM-DD`
 */
export const educationFactsOn = (facts: readonly CountedFact[], day: string): EducationFacts => {
  const enrolment = until(facts, 'enrolment', day).at(-1)?.said;
  return {
    ...noEducationFacts,
    enrolled: knownIf(enrolment?.enrolled),
    level: enrolment?.level ?? null,
    grade: enrolment?.grade ?? null,
    special: enrolment?.special ?? null,
    homeEducation: homeEducationOn(facts, day),
    secondaryDiploma: knownIf(until(facts, 'secondary-diploma', day).at(-1)?.said.obtained),
    firstTwoYearsOfSecondary: knownIf(
      until(facts, 'first-two-years-of-secondary', day).at(-1)?.said.finished,
    ),
    registration: registrationOn(facts, day),
    domiciledAbroad: knownIf(until(facts, 'domicile', day).at(-1)?.said.abroad),
    exemption: exemptionOn(facts, day),
  };
};

type Period = FactAbout<'illness'>;

/** The first day of an absence without interruption: certificates whose days touch or overlap are one absence. */
const beganOn = (present: Period, all: readonly Period[]): string => {
  let since = present.date;
  for (const { date, said } of all.toReversed())
    if (date < since && said.until !== null && addDays(said.until, 1) >= since) since = date;
  return since;
};

const requestedOn = (
  facts: readonly CountedFact[],
  since: string,
  day: string,
): Partial<Record<Requester, Known>> => {
  const requested: Partial<Record<Requester, Known>> = {};
  const made = until(facts, 'sick-pupil-education', day).filter(({ date }) => date >= since);
  for (const by of requesters) {
    const latest = made.findLast(({ said }) => said.requestedBy === by);
    if (latest) requested[by] = knownIf(latest.said.requested);
  }
  return requested;
};

/**
 * What recorded facts say of an illness on a day; null when none of that day is recorded. A request counts for the illness that
 * it is dated in. A note of the parents is no medical certificate [S2 §2.2; S2 'Terminologie' 2].
 * @param day `YYYY-MM-DD`
 */
export const illnessFactsOn = (facts: readonly CountedFact[], day: string): IllnessFacts | null => {
  const all = until(facts, 'illness', day);
  const present = all.findLast(({ said }) => said.until === null || day <= said.until);
  if (present === undefined) return null;
  const { said } = present;
  const since = beganOn(present, all);
  const chronic = said.certificate === 'chronic';
  const earlier = all.filter((each) => each.said.educationAtHome && each.said.until !== null);
  const earlierUntil = earlier.flatMap((each) => each.said.until ?? []).filter((last) => last < since);
  const distance = until(facts, 'distance', day).at(-1)?.said;
  return {
    ...noIllnessFacts,
    since: chronic ? null : since,
    earlierUntil: earlierUntil.toSorted().at(-1) ?? null,
    lessThanHalfTime: knownIf(said.lessThanHalfTime),
    chronic: knownIf(chronic),
    treatmentMonths: said.treatmentMonths,
    expectedDays: said.expectedDays,
    expectedHalfDays: said.expectedHalfDays,
    medicalCertificate: knownIf(said.certificate !== 'parents-note'),
    requestedBy: requestedOn(facts, since, day),
    kilometres: distance?.kilometres ?? null,
    schoolGoesFurther: distance?.schoolGoesFurther ?? false,
    thirdPrePrimaryYear: knownIf(until(facts, 'enrolment', day).at(-1)?.said.thirdPrePrimaryYear),
  };
};
