import { addDays, dayNumber } from '../calendar/index.js';
import type { Reason } from '../reason.js';
import type { CompulsoryEducationRules } from '../rules/index.js';
import type { CompulsoryEducationFacts, Exemption, Registration } from './facts.js';
import { type Milestones, milestonesOf, type PossibleDays, possibleDays } from './milestones.js';

/**
 * What compulsory education asks of somebody on a day. `elsewhere`: domiciled abroad. `exempt`: by decision. `not-yet`:
 * too young, or not registered for long enough. `ended`: too old, or with a secondary diploma.
 */
export const educationDuties = [
  'not-yet',
  'full-time',
  'part-time-possible',
  'ended',
  'exempt',
  'elsewhere',
] as const;
export type EducationDuty = (typeof educationDuties)[number];

export type DutyReasonCode =
  | 'birth-date-unknown'
  | 'begins'
  | 'part-time-from'
  | 'ends'
  | 'first-two-years-unknown'
  | 'secondary-diploma'
  | 'secondary-diploma-unknown'
  | 'registered'
  | 'not-registered'
  | 'registration-unknown'
  | 'domiciled-abroad'
  | 'domicile-unknown'
  | 'exemption'
  | 'exemption-not-in-force'
  | 'exemption-ground-not-recognised';

export interface CompulsoryEducationStatus {
  /** Every duty that fits what is known, in the order of `educationDuties`; one when it is certain. */
  readonly possible: readonly EducationDuty[];
  /** Whether somebody must be educated on that day. `may-be`: what is known leaves it open. */
  readonly compulsory: 'certainly' | 'may-be' | 'certainly-not';
  /** The days on which it changes, by age and registration; null when nothing is known of the birth date. */
  readonly milestones: Milestones | null;
  readonly reasons: readonly Reason<DutyReasonCode>[];
}

const isCompulsory = (duty: EducationDuty): boolean => duty === 'full-time' || duty === 'part-time-possible';

/** Days from which a registration has lasted long enough; null where none is needed or nothing is known. */
function registeredLongEnough(rules: CompulsoryEducationRules, registration: Registration) {
  if (typeof registration === 'string') return null;
  const { earliest, latest } = possibleDays(registration);
  const after = (day: string) => addDays(day, rules.daysAfterRegistration);
  return { earliest: after(earliest), latest: after(latest) };
}

/**
 * The duties of age: those of the youngest and of the oldest that somebody may be, and what lies between. Each milestone
 * is at least a year from the next, and a birth date leaves open a year at most, so that nothing between is impossible.
 */
function dutiesOfAge(milestones: Milestones, day: string): readonly EducationDuty[] {
  const { begins, partTime, ends } = milestones;
  const duties: EducationDuty[] = [];
  if (day < begins.latest && day < ends.latest) duties.push('not-yet');
  if (day >= begins.earliest && day < partTime.latest && day < ends.latest) duties.push('full-time');
  if (day >= begins.earliest && day >= partTime.earliest && day < ends.latest)
    duties.push('part-time-possible');
  if (day >= ends.earliest) duties.push('ended');
  return duties;
}

function dutiesByAge(facts: CompulsoryEducationFacts, milestones: Milestones | null, day: string) {
  const byAge: readonly EducationDuty[] =
    milestones === null
      ? ['not-yet', 'full-time', 'part-time-possible', 'ended']
      : dutiesOfAge(milestones, day);
  const { registration } = facts;
  if (registration !== 'none' && registration !== 'unknown') return byAge;
  const unregistered = byAge.map((duty) => (isCompulsory(duty) ? 'not-yet' : duty));
  return registration === 'none' ? unregistered : [...byAge, ...unregistered];
}

/** Whether an exemption holds on a day: only for a recognised ground, and only between its days. */
const holds = (rules: CompulsoryEducationRules, { ground, from, to }: Exemption, day: string): boolean =>
  rules.exemptionGrounds.includes(ground) && from <= day && (to === null || day <= to);

const exempts = (rules: CompulsoryEducationRules, facts: CompulsoryEducationFacts, day: string): boolean =>
  facts.exemptions.some((each) => holds(rules, each, day));

function dutiesOn(
  rules: CompulsoryEducationRules,
  facts: CompulsoryEducationFacts,
  milestones: Milestones | null,
  day: string,
): readonly EducationDuty[] {
  const duties = new Set<EducationDuty>();
  if (facts.domiciledAbroad !== 'no') duties.add('elsewhere');
  if (facts.domiciledAbroad !== 'yes') {
    if (facts.secondaryDiploma !== 'no') duties.add('ended');
    if (facts.secondaryDiploma !== 'yes')
      for (const duty of dutiesByAge(facts, milestones, day))
        duties.add(isCompulsory(duty) && exempts(rules, facts, day) ? 'exempt' : duty);
  }
  return educationDuties.filter((duty) => duties.has(duty));
}

const reason = (
  code: DutyReasonCode,
  values: Readonly<Record<string, string | number>> = {},
): Reason<DutyReasonCode> => ({ code, values });

const between = (code: DutyReasonCode, { earliest, latest }: PossibleDays) =>
  reason(code, { earliest, latest });

function registrationReasons(rules: CompulsoryEducationRules, registration: Registration) {
  if (registration === 'not-needed') return [];
  if (registration === 'none') return [reason('not-registered')];
  if (registration === 'unknown') return [reason('registration-unknown')];
  const { earliest, latest } = possibleDays(registration);
  return [reason('registered', { earliest, latest, daysAfterRegistration: rules.daysAfterRegistration })];
}

/** Of one that holds only that; else why each does not. */
function exemptionReasons(rules: CompulsoryEducationRules, facts: CompulsoryEducationFacts, day: string) {
  const holding = facts.exemptions.filter((each) => holds(rules, each, day));
  return (holding.length > 0 ? holding : facts.exemptions).map((exemption) => {
    const { ground, from, to } = exemption;
    if (!rules.exemptionGrounds.includes(ground))
      return reason('exemption-ground-not-recognised', { ground });
    const values = { ground, from, ...(to === null ? {} : { to }) };
    return reason(holding.length > 0 ? 'exemption' : 'exemption-not-in-force', values);
  });
}

function reasonsOn(
  rules: CompulsoryEducationRules,
  facts: CompulsoryEducationFacts,
  milestones: Milestones | null,
  day: string,
): readonly Reason<DutyReasonCode>[] {
  const reasons: Reason<DutyReasonCode>[] = [];
  if (facts.domiciledAbroad === 'yes') reasons.push(reason('domiciled-abroad'));
  if (facts.domiciledAbroad === 'unknown') reasons.push(reason('domicile-unknown'));
  if (facts.secondaryDiploma === 'yes') reasons.push(reason('secondary-diploma'));
  if (facts.secondaryDiploma === 'unknown') reasons.push(reason('secondary-diploma-unknown'));
  if (milestones === null) reasons.push(reason('birth-date-unknown'));
  else {
    reasons.push(between('begins', milestones.begins), between('part-time-from', milestones.partTime));
    reasons.push(between('ends', milestones.ends));
    if (facts.firstTwoYearsOfSecondary === 'unknown') reasons.push(reason('first-two-years-unknown'));
  }
  reasons.push(...registrationReasons(rules, facts.registration), ...exemptionReasons(rules, facts, day));
  return reasons;
}

const isAny = (duties: readonly EducationDuty[]): CompulsoryEducationStatus['compulsory'] => {
  if (duties.every(isCompulsory)) return 'certainly';
  return duties.some(isCompulsory) ? 'may-be' : 'certainly-not';
};

function milestonesFor(
  rules: CompulsoryEducationRules,
  facts: CompulsoryEducationFacts,
  born: PossibleDays | null,
): Milestones | null {
  if (born === null) return null;
  const registered = registeredLongEnough(rules, facts.registration);
  return milestonesOf(rules, born, facts.firstTwoYearsOfSecondary, registered);
}

/**
 * The duties that are possible for who was born on one of these days, whatever the birth date in `facts`.
 * @param born null when nothing is known of it
 */
export const dutiesOfBorn = (
  rules: CompulsoryEducationRules,
  facts: CompulsoryEducationFacts,
  born: PossibleDays | null,
  day: string,
): readonly EducationDuty[] => dutiesOn(rules, facts, milestonesFor(rules, facts, born), day);

/**
 * What compulsory education asks of somebody on a day, as far as what is known tells, with the reasons
 * [S2 'Terminologie' 1]. Whatever is not known leaves every answer open that it may have: nothing is guessed.
 * @param day `YYYY-MM-DD`
 * @throws RangeError when `day` is no day
 */
export function compulsoryEducationOn(
  rules: CompulsoryEducationRules,
  facts: CompulsoryEducationFacts,
  day: string,
): CompulsoryEducationStatus {
  dayNumber(day);
  const born = facts.birthDate === null ? null : possibleDays(facts.birthDate);
  const milestones = milestonesFor(rules, facts, born);
  const possible = dutiesOn(rules, facts, milestones, day);
  return {
    possible,
    compulsory: isAny(possible),
    milestones,
    reasons: reasonsOn(rules, facts, milestones, day),
  };
}
