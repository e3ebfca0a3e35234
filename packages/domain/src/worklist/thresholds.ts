import { type AbsenceSignal, absenceSignals, claimsOf } from '../absences/index.js';
import { absenceRecords } from '../attendance/index.js';
import {
  addDays,
  type DaySpan,
  endOfDayInBrussels,
  laterOf,
  overlap,
  schoolYearOf,
  schoolYearSpan,
  semesterSpan,
} from '../calendar/index.js';
import {
  type AbsenceSignalRules,
  type CountRule,
  type Dated,
  inForce,
  type RuleBook,
  type SchoolCommunity,
  type Suggestion,
  schoolCommunities,
} from '../rules/index.js';
import { communityOf, standingAbsences, type TrajectoryState } from '../trajectory/index.js';

/** The rules that say when a threshold is reached, and who would come in by the step that it suggests. */
export type ThresholdRules = Pick<RuleBook, 'absence-signals' | 'school-calendars' | 'ladder'>;

/** What of a trajectory says whether a threshold was reached, and followed by what it suggests. */
export type ThresholdFacts = Pick<
  TrajectoryState,
  'reports' | 'absences' | 'measures' | 'escalations' | 'participants'
>;

/** A number of absences that asks for a step, which nobody has taken. */
export interface ReachedThreshold {
  readonly code: string;
  readonly suggests: Suggestion;
  readonly source: string;
  /** It stands from this instant on, and until that one: the school year, or semester, is over then. ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** Before it only perhaps, from this instant on for certain; null as long as the records leave it open. */
  readonly certainFrom: string | null;
}

/** Numbers of half days, by whatever age or grade: nothing of who it is is needed to tell of them. */
const rulesThatAsk = (counts: readonly CountRule[]): readonly CountRule[] =>
  counts.filter(
    ({ kind, suggests, belowAge, ofCompulsoryAge, fromGrade }) =>
      kind === 'threshold' &&
      suggests !== null &&
      belowAge === undefined &&
      ofCompulsoryAge === undefined &&
      fromGrade === undefined,
  );

/**
 * Thresholds of the last school year of which absences are known, that were reached, perhaps or for certain, and not followed by what they
 * suggest: a measure of that type since the year began, the step called in since or still at work, or somebody of whom the
 * step would ask that takes part already [S2 'De school', fase 1]. Where the community of the pupil's education is not
 * known, those of both. What depends on age, grade or pace is told by the attendance of the trajectory alone.
 */
export const reachedThresholds = (
  facts: ThresholdFacts,
  rules: ThresholdRules,
): readonly ReachedThreshold[] => {
  const records = absenceRecords(facts.reports, standingAbsences(facts));
  const last = claimsOf(records).reduce((latest, { span }) => laterOf(latest, span.to), '');
  if (last === '') return [];
  const community = communityOf(facts);
  const schools = community === 'bi' ? schoolCommunities : [community];
  const schoolRefusal = facts.reports.some(({ concernKind }) => concernKind === 'school-refusal');
  const pupil = {
    birthDate: null,
    compulsory: 'may-be',
    grade: null,
    circumstances: [],
    schoolRefusal,
  } as const;
  const calendars = inForce(rules['school-calendars'], last).content;
  const ofSchool = (school: SchoolCommunity): readonly ReachedThreshold[] => {
    const schoolYear = schoolYearOf(calendars, last, school);
    const year = schoolYearSpan(calendars, schoolYear, school);
    const semester = semesterSpan(calendars, { schoolYear, semester: 1 }, school);
    const inVersion = (span: DaySpan, signals: AbsenceSignalRules): readonly ReachedThreshold[] =>
      rulesThatAsk(signals.counts).flatMap((rule) => {
        // A semester's number stands to its own end; the year's to the end of the year.
        const ends = rule.per === 'semester' ? [semester.to, year.to] : [year.to];
        const only = { ...signals, counts: [rule], pace: [], detachment: [], circumstances: [] };
        return ends.flatMap((end) =>
          absenceSignals(only, calendars, school, records, pupil, end)
            .filter(({ suggests }) => suggests && !isFollowed(suggests, year.from, facts, rules))
            .flatMap((signal) => standing(signal, overlap(span, { from: year.from, to: end }))),
        );
      });
    return versionsWithin(rules['absence-signals'], year).flatMap(({ span, content }) =>
      inVersion(span, content[school]),
    );
  };
  return schools.flatMap(ofSchool);
};

/** The versions of a rule that are in force on some days of a span, each with those days. */
const versionsWithin = <Content>(versions: readonly Dated<Content>[], span: DaySpan) => {
  const sorted = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.flatMap(({ from, content }, at) => {
    const next = sorted[at + 1]?.from;
    const days = overlap(span, { from, to: next === undefined ? span.to : addDays(next, -1) });
    return days === null ? [] : [{ span: days, content }];
  });
};

/** A signal of the last day of a span, as something that stands from when it was reached to then. */
const standing = (
  { code, suggests, source, reasons }: AbsenceSignal,
  within: DaySpan | null,
): readonly ReachedThreshold[] => {
  const reached = reasons.find((each) => each.code === 'reached')?.values;
  const [earliest, latest] = [reached?.['earliest'], reached?.['latest']];
  if (within === null || suggests === null || typeof earliest !== 'string' || earliest > within.to) return [];
  return [
    {
      code,
      suggests,
      source,
      from: beginningOf(laterOf(earliest, within.from)),
      until: endOfDayInBrussels(within.to),
      certainFrom: typeof latest === 'string' ? beginningOf(laterOf(latest, within.from)) : null,
    },
  ];
};

/** Told from the beginning of a day: what is recorded of it is recorded on it. */
const beginningOf = (day: string): string => endOfDayInBrussels(addDays(day, -1));

const isFollowed = (
  suggests: Suggestion,
  yearFrom: string,
  { measures, escalations, participants }: ThresholdFacts,
  { ladder }: ThresholdRules,
): boolean => {
  if ('measure' in suggests)
    return measures.some(({ type, date }) => type === suggests.measure && date >= yearFrom);
  const since = beginningOf(yearFrom);
  const asked = escalations.some(
    ({ step, status, requestedAt }) =>
      step === suggests.step &&
      status !== 'withdrawn' &&
      (status === 'accepted' || status === 'requested' || requestedAt >= since),
  );
  const row = inForce(ladder, yearFrom).content.find(({ step }) => step === suggests.step);
  return asked || participants.some(({ type }) => row?.to.includes(type) ?? false);
};
