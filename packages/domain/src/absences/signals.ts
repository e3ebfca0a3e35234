import {
  addDays,
  addYears,
  type DaySpan,
  earlierOf,
  isSchoolDay,
  schoolYearOf,
  schoolYearSpan,
  semesterOf,
  semesterSpan,
} from '../calendar/index.js';
import { possibleDays } from '../compulsory-education/index.js';
import type { PartialDate } from '../person/index.js';
import type { Reason } from '../reason.js';
import type {
  AbsenceSignalRules,
  CountRule,
  DetachmentRule,
  PaceRule,
  SchoolCalendars,
  SchoolCommunity,
} from '../rules/index.js';
import { countWithin, type HalfDays } from './count.js';
import { fullestWindow, reachedOn, runningCount } from './pace.js';
import { type AbsenceClaim, type AbsenceRecord, claimsOf } from './records.js';
import {
  type AbsenceSignal,
  type PupilSituation,
  type SignalReasonCode,
  withheldForSchoolRefusal,
} from './signal.js';

type SignalReason = Reason<SignalReasonCode>;

/** Whether something is so: certainly, possibly, or not at all. */
type Certainty = 'certain' | 'possible' | 'no';

const both = (one: Certainty, other: Certainty): Certainty => {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'certain' && other === 'certain' ? 'certain' : 'possible';
};

const certaintyOf = (certainly: boolean, possibly: boolean): Certainty => {
  if (certainly) return 'certain';
  return possibly ? 'possible' : 'no';
};

const reaches = (count: HalfDays, halfDays: number): Certainty =>
  certaintyOf(count.atLeast >= halfDays, count.atMost >= halfDays);

const counted = (
  code: 'half-days' | 'half-days-before' | 'half-days-beside',
  codes: readonly string[],
  span: DaySpan,
  count: HalfDays,
): SignalReason => ({ code, values: { codes: codes.join(' '), ...count, ...span } });

/** Everything that signals are worked out from, as it stands on one day. */
interface Situation {
  readonly claims: readonly AbsenceClaim[];
  readonly schoolYear: DaySpan;
  readonly semester: DaySpan;
  readonly calendars: SchoolCalendars;
  readonly community: SchoolCommunity;
  readonly pupil: PupilSituation;
  readonly day: string;
}

function ageBelow(birthDate: PartialDate | null, age: number, day: string): Certainty {
  if (birthDate === null) return 'possible';
  const { earliest, latest } = possibleDays(birthDate);
  return certaintyOf(day < addYears(earliest, age), day < addYears(latest, age));
}

/** Whether the pupil is one that the rule is about; a grade that is not known turns no light on. */
function isAbout(rule: CountRule, { pupil, day }: Situation) {
  let certainty: Certainty = 'certain';
  const reasons: SignalReason[] = [];
  if (rule.belowAge !== undefined) {
    certainty = both(certainty, ageBelow(pupil.birthDate, rule.belowAge, day));
    reasons.push({ code: 'age', values: { below: rule.belowAge } });
  }
  if (rule.ofCompulsoryAge) {
    const { compulsory } = pupil;
    certainty = both(certainty, certaintyOf(compulsory === 'certainly', compulsory === 'may-be'));
    reasons.push({ code: 'compulsory-education', values: { compulsory } });
  }
  if (rule.fromGrade !== undefined) {
    certainty = pupil.grade !== null && pupil.grade >= rule.fromGrade ? certainty : 'no';
    reasons.push({ code: 'grade', values: { from: rule.fromGrade, grade: pupil.grade ?? 'none' } });
  }
  return { certainty, reasons };
}

function reachedReason(
  claims: readonly AbsenceClaim[],
  rule: CountRule | PaceRule,
  span: DaySpan,
): SignalReason {
  const count = runningCount(claims, rule.absenceCodes, span);
  const earliest = reachedOn(count, span, rule.halfDays, 'atMost');
  const latest = reachedOn(count, span, rule.halfDays, 'atLeast');
  return {
    code: 'reached',
    values: {
      halfDays: rule.halfDays,
      ...(earliest === null ? {} : { earliest }),
      ...(latest === null ? {} : { latest }),
    },
  };
}

function countSignal(rule: CountRule, situation: Situation): AbsenceSignal | null {
  const { claims } = situation;
  const span = rule.per === 'semester' ? situation.semester : situation.schoolYear;
  const count = countWithin(claims, rule.absenceCodes, span);
  const about = isAbout(rule, situation);
  const certainty = both(reaches(count, rule.halfDays), about.certainty);
  if (certainty === 'no') return null;
  const reasons = [
    counted('half-days', rule.absenceCodes, span, count),
    reachedReason(claims, rule, span),
    ...about.reasons,
  ];
  const { code, kind, suggests, source } = rule;
  return { code, kind, certainty, reasons, suggests, source };
}

function paceSignal(rule: PaceRule, { claims, schoolYear }: Situation): AbsenceSignal | null {
  const fullest = (by: keyof HalfDays) =>
    fullestWindow(claims, rule.absenceCodes, schoolYear, rule.withinDays, by);
  const surest = fullest('atLeast');
  const certain = surest !== null && surest.count.atLeast >= rule.halfDays;
  const window = certain ? surest : fullest('atMost');
  if (window === null || window.count.atMost < rule.halfDays) return null;
  const { code, suggests, source } = rule;
  const reasons = [
    counted('half-days', rule.absenceCodes, window.span, window.count),
    reachedReason(claims, rule, window.span),
  ];
  const certainty = certain ? 'certain' : 'possible';
  return { code, kind: 'warning-light', certainty, reasons, suggests, source };
}

/**
 * The last so many days of school up to a day, in its school year: from the first of them to the day.
 * @returns the span and how many days of school it has, fewer where the year has no more; null when it has none
 */
function schoolDaysUntil({ calendars, community, schoolYear }: Situation, to: string, most: number) {
  let count = 0;
  let from: string | null = null;
  for (let day = to; day >= schoolYear.from && count < most; day = addDays(day, -1)) {
    if (!isSchoolDay(calendars, day, community)) continue;
    from = day;
    count += 1;
  }
  return from === null ? null : { span: { from, to }, count };
}

function detachmentSignal(rule: DetachmentRule, situation: Situation): AbsenceSignal | null {
  const { claims, day } = situation;
  const now = schoolDaysUntil(situation, day, rule.withinSchoolDays);
  const earlier = now && schoolDaysUntil(situation, addDays(now.span.from, -1), rule.withinSchoolDays);
  if (now === null || earlier === null) return null;
  const count = countWithin(claims, rule.absenceCodes, now.span);
  const before = countWithin(claims, rule.absenceCodes, earlier.span);
  const beside = countWithin(claims, rule.beside, now.span);
  // Of fewer days of school before nobody can say for certain that it rises.
  const rises = certaintyOf(
    count.atLeast > before.atMost && earlier.count === now.count,
    count.atMost > before.atLeast,
  );
  const alone = certaintyOf(beside.atMost === 0, beside.atLeast === 0);
  const certainty = both(both(reaches(count, rule.halfDays), rises), alone);
  if (certainty === 'no') return null;
  const reasons = [
    counted('half-days', rule.absenceCodes, now.span, count),
    counted('half-days-before', rule.absenceCodes, earlier.span, before),
    counted('half-days-beside', rule.beside, now.span, beside),
    { code: 'school-days-before', values: { schoolDays: now.count, before: earlier.count } } as const,
  ];
  const { code, suggests, source } = rule;
  return { code, kind: 'warning-light', certainty, reasons, suggests, source };
}

const circumstanceSignals = (rules: AbsenceSignalRules, pupil: PupilSituation): readonly AbsenceSignal[] =>
  rules.circumstances
    .filter(({ circumstance }) => pupil.circumstances.includes(circumstance))
    .map(({ code, circumstance, suggests, source }) => ({
      code,
      kind: 'warning-light',
      certainty: 'certain',
      reasons: [{ code: 'circumstance', values: { circumstance } }],
      suggests,
      source,
    }));

/**
 * What the absences of a pupil ask attention for on a day: thresholds that were reached in the school year and semester of
 * that day, and warning lights, each with its reasons and what it suggests [S2 'De school', 'CLB' 1, fase 1; S0 §2]. Half
 * days after that day do not count.
 * @param rules those of the community of the pupil's school, in force on that day
 * @param day `YYYY-MM-DD`
 * @throws RangeError as `claimsOf`
 */
export function absenceSignals(
  rules: AbsenceSignalRules,
  calendars: SchoolCalendars,
  community: SchoolCommunity,
  records: readonly AbsenceRecord[],
  pupil: PupilSituation,
  day: string,
): readonly AbsenceSignal[] {
  const until = (span: DaySpan): DaySpan => ({ from: span.from, to: earlierOf(span.to, day) });
  const situation: Situation = {
    claims: claimsOf(records),
    schoolYear: until(schoolYearSpan(calendars, schoolYearOf(calendars, day, community), community)),
    semester: until(semesterSpan(calendars, semesterOf(calendars, day, community), community)),
    calendars,
    community,
    pupil,
    day,
  };
  return [
    ...rules.counts.map((rule) => countSignal(rule, situation)),
    ...rules.pace.map((rule) => paceSignal(rule, situation)),
    ...rules.detachment.map((rule) => detachmentSignal(rule, situation)),
    ...circumstanceSignals(rules, pupil),
  ]
    .filter((signal) => signal !== null)
    .map((signal) => withheldForSchoolRefusal(rules, pupil, signal));
}
