import { addDays } from '../calendar/index.js';
import type { Known } from '../reason.js';
import { type Requester, requesters } from '../rules/index.js';
import { type CountedFact, type FactAbout, knownIf, until } from './counted-facts.js';
import { type IllnessFacts, noIllnessFacts } from './facts.js';

/** Calendar days that a note of the parents covers at most [S2 'Terminologie' 2]. */
const parentsNoteDays = 3;

/** A certificate with the days that it covers; `last` null: it goes on. */
interface Covered {
  readonly date: string;
  readonly last: string | null;
  readonly said: FactAbout<'illness'>['said'];
}

const isChronic = ({ said }: Pick<Covered, 'said'>): boolean => said.certificate === 'chronic';

/** Of one first day and one kind of certificate the last record. */
const lastOfEachDay = (all: readonly FactAbout<'illness'>[]): readonly FactAbout<'illness'>[] => [
  ...new Map(all.map((each) => [`${each.date} ${each.said.certificate}`, each])).values(),
];

const isNote = ({ said }: Pick<Covered, 'said'>): boolean => said.certificate === 'parents-note';

/**
 * The days that each certificate covers. One without an end runs on into the next, which takes its place; a chronic illness comes and
 * goes beside others, so that only a chronic one takes the place of a chronic one. A note of the parents takes that of no certificate.
 */
const coveredBy = (all: readonly FactAbout<'illness'>[]): readonly Covered[] =>
  all.map((each) => {
    const { date, said } = each;
    if (said.until !== null) return { date, last: said.until, said };
    const next = all.find(
      (other) =>
        other.date > date && isChronic(other) === isChronic(each) && (isNote(each) || !isNote(other)),
    );
    const ends = [
      ...(next === undefined ? [] : [addDays(next.date, -1)]),
      ...(isNote(each) ? [addDays(date, parentsNoteDays - 1)] : []),
    ];
    return { date, last: ends.toSorted().at(0) ?? null, said };
  });

/** The first day of an absence without interruption: certificates whose days touch or overlap are one absence. */
const beganOn = (from: string, all: readonly Covered[]): string => {
  let since = from;
  for (const { date, last } of all.toReversed())
    if (date < since && (last === null || addDays(last, 1) >= since)) since = date;
  return since;
};

/** The last day of the absence that a certificate until `last` is part of. */
const endedOn = (last: string, all: readonly Covered[]): string => {
  let end = last;
  for (const each of all)
    if (each.last !== null && each.last > end && each.date <= addDays(end, 1)) end = each.last;
  return end;
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

/** Of several certificates the last one that tells. */
const told = <Field extends 'treatmentMonths' | 'expectedDays' | 'expectedHalfDays'>(
  all: readonly Covered[],
  field: Field,
): number | null => all.findLast(({ said }) => said[field] !== null)?.said[field] ?? null;

/** One certificate that attests it is enough. */
const attestedBy = (all: readonly Covered[]): Known => {
  const attested = all.flatMap(({ said }) => said.lessThanHalfTime ?? []);
  return attested.includes(true) ? 'yes' : attested.length > 0 ? 'no' : 'unknown';
};

/** The last day of the latest absence before `since` for which education at home was organised. */
const relapsedAfter = (all: readonly Covered[], since: string): string | null =>
  all
    .flatMap(({ last, said }) => (said.educationAtHome && last !== null ? [endedOn(last, all)] : []))
    .filter((last) => last < since)
    .toSorted()
    .at(-1) ?? null;

/**
 * What recorded facts say of an illness on a day; null when none of that day is recorded. Certificates that hold on it count
 * together. A request counts for the illness that it is dated in. A note of the parents is no medical certificate [S2 §2.2; S2
 * 'Terminologie' 2].
 * @param day `YYYY-MM-DD`
 */
export const illnessFactsOn = (facts: readonly CountedFact[], day: string): IllnessFacts | null => {
  const all = coveredBy(lastOfEachDay(until(facts, 'illness', day)));
  const present = all.filter(({ last }) => last === null || day <= last);
  const first = present[0];
  if (first === undefined) return null;
  const chronic = present.filter(isChronic);
  const absences = all.filter((each) => !isChronic(each));
  const absent = present.find((each) => !isChronic(each));
  const since = absent === undefined ? null : beganOn(absent.date, absences);
  const distance = until(facts, 'distance', day).at(-1)?.said;
  return {
    ...noIllnessFacts,
    since: chronic.length > 0 ? null : since,
    earlierUntil: relapsedAfter(all, since ?? first.date),
    lessThanHalfTime: attestedBy(present),
    chronic: knownIf(chronic.length > 0),
    treatmentMonths: told(chronic, 'treatmentMonths'),
    expectedDays: told(present, 'expectedDays'),
    expectedHalfDays: told(present, 'expectedHalfDays'),
    medicalCertificate: knownIf(present.some((each) => !isNote(each))),
    requestedBy: requestedOn(facts, beganOn(first.date, all), day),
    kilometres: distance?.kilometres ?? null,
    schoolGoesFurther: distance?.schoolGoesFurther ?? false,
    thirdPrePrimaryYear: knownIf(until(facts, 'enrolment', day).at(-1)?.said.thirdPrePrimaryYear),
  };
};
