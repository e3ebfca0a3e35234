import type { Exemption, Registration } from '../compulsory-education/index.js';
import { parsePartialDate } from '../person/index.js';
import type { Known } from '../reason.js';
import { type CountedFact, knownIf, until } from './counted-facts.js';
import { type EducationFacts, noEducationFacts } from './facts.js';

/** In the register from the first day that says so since another value held: confirmed later, it does not begin again. */
const registrationOn = (facts: readonly CountedFact[], day: string): Registration => {
  const all = until(facts, 'registration', day);
  const latest = all.at(-1);
  if (latest === undefined) return 'unknown';
  const { registration } = latest.said;
  if (registration !== 'registered') return registration;
  const since = all[all.findLastIndex(({ said }) => said.registration !== 'registered') + 1] ?? latest;
  return parsePartialDate(since.date) ?? 'unknown';
};

/**
 * All of them: one that ended or has no recognised ground takes nothing from another. Of one ground from one day on that which was
 * recorded last.
 */
const exemptionsOn = (facts: readonly CountedFact[], day: string): readonly Exemption[] => [
  ...new Map(
    until(facts, 'exemption', day).map(({ date, said }) => [
      `${date} ${said.ground}`,
      { ground: said.ground, from: date, to: said.until },
    ]),
  ).values(),
];

/** Declared to the authority, or permanent for a handicap: either is education at home. */
const homeEducationOn = (facts: readonly CountedFact[], day: string): Known => {
  const declared = knownIf(until(facts, 'home-education', day).at(-1)?.said.declared);
  return until(facts, 'permanent-home-education', day).at(-1)?.said.granted ? 'yes' : declared;
};

/**
 * What recorded facts say of somebody's education on a day: of each subject the latest one that holds from that day or before; of
 * exemptions all. Level and grade are those of a school year, and say nothing of the next one.
 * @param day `YYYY-MM-DD`
 * @param schoolYearFrom first day of the school year of that day
 */
export const educationFactsOn = (
  facts: readonly CountedFact[],
  day: string,
  schoolYearFrom: string,
): EducationFacts => {
  const enrolment = until(facts, 'enrolment', day).at(-1);
  const said = enrolment?.said;
  const ofThisYear = enrolment !== undefined && enrolment.date >= schoolYearFrom;
  return {
    ...noEducationFacts,
    enrolled: knownIf(said?.enrolled),
    enrolledFrom: enrolment?.date ?? null,
    level: (ofThisYear && said?.level) || null,
    grade: (ofThisYear && said?.grade) || null,
    special: said?.special ?? null,
    homeEducation: homeEducationOn(facts, day),
    secondaryDiploma: knownIf(until(facts, 'secondary-diploma', day).at(-1)?.said.obtained),
    firstTwoYearsOfSecondary: knownIf(
      until(facts, 'first-two-years-of-secondary', day).at(-1)?.said.finished,
    ),
    registration: registrationOn(facts, day),
    domiciledAbroad: knownIf(until(facts, 'domicile', day).at(-1)?.said.abroad),
    exemptions: exemptionsOn(facts, day),
  };
};
