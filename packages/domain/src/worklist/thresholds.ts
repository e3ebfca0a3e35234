import {
  type AbsenceClaim,
  claimsOf,
  type RunningCount,
  reachedOn,
  runningCount,
} from '../absences/index.js';
import { absenceRecords } from '../attendance/index.js';
import {
  addDays,
  type DaySpan,
  dayInBrussels,
  earlierOf,
  endOfDayInBrussels,
  laterOf,
  overlap,
  schoolYearSpan,
  semesterSpan,
} from '../calendar/index.js';
import type { OrganisationId } from '../ids.js';
import {
  type AbsenceSignalRules,
  type CountRule,
  type Dated,
  type EscalationStep,
  inForce,
  type RuleBook,
  type SchoolCalendars,
  type SchoolCommunity,
  type Suggestion,
  schoolCommunities,
} from '../rules/index.js';
import { communityOf, standingAbsences, type TrajectoryState } from '../trajectory/index.js';
import { awaitedFor, hasRecordedSince, type SuggestionFacts } from './threshold-parties.js';
import { yearsTouched } from './years-touched.js';

/** The rules that say when a threshold is reached, and who would come in by the step that it suggests. */
export type ThresholdRules = Pick<RuleBook, 'absence-signals' | 'school-calendars' | 'ladder'>;

/** What of a trajectory says whether a threshold was reached, and followed by what it suggests. */
export type ThresholdFacts = Pick<TrajectoryState, 'reports' | 'absences'> & SuggestionFacts;

/** A number of absences that asks for a step, which nobody has taken. */
export interface ReachedThreshold {
  readonly code: string;
  readonly suggests: Suggestion;
  readonly source: string;
  /** Whom it waits for: they take part, and may take the step, or would be asked by it and have recorded nothing since. */
  readonly standsFor: readonly OrganisationId[];
  /** It stands from this instant on, and until that one: the school year, or semester, is over then. ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** Before it only perhaps, from this instant on for certain; null as long as the records leave it open. */
  readonly certainFrom: string | null;
}

/** A number of half days that asks for a step, by whatever age or grade: nothing of who it is is needed to tell of it. */
interface AskingRule extends CountRule {
  readonly suggests: Suggestion;
}

const asks = (rule: CountRule): rule is AskingRule =>
  rule.kind === 'threshold' &&
  rule.suggests !== null &&
  rule.belowAge === undefined &&
  rule.ofCompulsoryAge === undefined &&
  rule.fromGrade === undefined;

const rulesThatAsk = (signals: AbsenceSignalRules, schoolRefusal: boolean): readonly AskingRule[] =>
  signals.counts
    .filter(asks)
    .filter(
      ({ suggests }) =>
        !schoolRefusal || 'measure' in suggests || !signals.notForSchoolRefusal.includes(suggests.step),
    );

/** The same step for a pupil of either community: where that is not known, one stands in for the other. */
const guidance: readonly EscalationStep[] = ['clb-guidance', 'pms-guidance'];

/** A school year of a community, in which absences are counted. */
interface CountedYear {
  readonly schoolYear: string;
  readonly year: DaySpan;
  /** Last day of its first semester. */
  readonly semesterTo: string;
  readonly began: string;
  readonly count: (codes: CountRule['absenceCodes'], span: DaySpan) => RunningCount;
}

/** A threshold, and what tells it apart from others of the same pupil. */
interface Found {
  readonly slot: string;
  readonly threshold: ReachedThreshold;
}

/**
 * Thresholds of every school year of which absences are known that were reached, perhaps or for certain, and still wait for somebody
 * who takes part to do what they suggest [S2 'De school', 'CLB' 1, fase 1]. Years that were over at the first
 * report are left out. Where the community of the pupil's education is not known, those of both, each code once. What depends
 * on age, grade or pace is told by the attendance of the trajectory alone.
 */
export const reachedThresholds = (
  facts: ThresholdFacts,
  rules: ThresholdRules,
): readonly ReachedThreshold[] => {
  const claims = claimsOf(absenceRecords(facts.reports, standingAbsences(facts)));
  if (claims.length === 0) return [];
  const community = communityOf(facts);
  const found = (community === 'bi' ? schoolCommunities : [community]).flatMap((school) =>
    ofSchool(school, community === 'bi' ? guidance : [], claims, facts, rules),
  );
  return community === 'bi' ? eachOnce(found) : found.map(({ threshold }) => threshold);
};

const ofSchool = (
  school: SchoolCommunity,
  alike: readonly EscalationStep[],
  claims: readonly AbsenceClaim[],
  facts: ThresholdFacts,
  rules: ThresholdRules,
): readonly Found[] => {
  const schoolRefusal = facts.reports.some(({ concernKind }) => concernKind === 'school-refusal');
  const firstReport = facts.reports.reduce(
    (first, { reportedAt }) => earlierOf(first, reportedAt),
    '9999-12-31',
  );
  const reported = facts.reports.length === 0 ? '' : dayInBrussels(firstReport);
  return [...yearsTouched(claims, rules['school-calendars'], school)].flatMap(([schoolYear, calendars]) => {
    const counted = countedYear(schoolYear, calendars, school, claims);
    if (counted.year.to < reported) return [];
    return versionsWithin(rules['absence-signals'], counted.year).flatMap(({ span, version, content }) =>
      rulesThatAsk(content[school], schoolRefusal).flatMap((rule) =>
        // A semester's number stands to its own end; the year's to the end of the year.
        (rule.per === 'semester' ? [counted.semesterTo, counted.year.to] : [counted.year.to]).flatMap(
          (end) => {
            const threshold = reachedIn(counted, rule, end, span, { alike, facts, rules });
            const slot = `${schoolYear} ${version} ${end === counted.year.to} ${rule.code}`;
            return threshold === null ? [] : [{ slot, threshold }];
          },
        ),
      ),
    );
  });
};

const countedYear = (
  schoolYear: string,
  calendars: SchoolCalendars,
  school: SchoolCommunity,
  claims: readonly AbsenceClaim[],
): CountedYear => {
  const year = schoolYearSpan(calendars, schoolYear, school);
  const counts = new Map<string, RunningCount>();
  return {
    schoolYear,
    year,
    semesterTo: semesterSpan(calendars, { schoolYear, semester: 1 }, school).to,
    began: beginningOf(year.from),
    // Rules that count the same codes look for their numbers in one count.
    count(codes, span) {
      const name = `${codes.join(' ')} ${span.from} ${span.to}`;
      const count = counts.get(name) ?? runningCount(claims, codes, span);
      counts.set(name, count);
      return count;
    },
  };
};

/** A rule's number in a span of its year that ends on a day, as something that stands within the days of the rule's version. */
const reachedIn = (
  { year, semesterTo, began, count }: CountedYear,
  rule: AskingRule,
  end: string,
  version: DaySpan,
  { alike, facts, rules }: { alike: readonly EscalationStep[]; facts: ThresholdFacts; rules: ThresholdRules },
): ReachedThreshold | null => {
  const ofSemester = rule.per === 'semester' && end !== semesterTo;
  const span = { from: ofSemester ? addDays(semesterTo, 1) : year.from, to: end };
  const within = overlap(version, { from: year.from, to: end });
  const counted = count(rule.absenceCodes, span);
  const { code, suggests, source, halfDays } = rule;
  if (within === null || counted(end).atMost < halfDays) return null;
  const ladder = inForce(rules.ladder, year.from).content;
  const awaited = awaitedFor(suggests, { day: year.from, at: began }, facts, ladder, alike);
  const earliest = awaited.length === 0 ? null : reachedOn(counted, span, halfDays, 'atMost');
  if (earliest === null || earliest > within.to) return null;
  const latest = reachedOn(counted, span, halfDays, 'atLeast');
  // What is only perhaps so was told on the last day that the records are about, and nobody knew of it before.
  const knownOn = laterOf(latest ?? counted.lastDay, within.from);
  const known = { day: knownOn, at: beginningOf(knownOn) };
  const standsFor = awaited
    .filter(({ organisationId, as }) => as === 'taker' || !hasRecordedSince(organisationId, known, facts))
    .map(({ organisationId }) => organisationId);
  if (standsFor.length === 0) return null;
  return {
    code,
    suggests,
    source,
    standsFor,
    from: beginningOf(laterOf(earliest, within.from)),
    until: endOfDayInBrussels(within.to),
    certainFrom: latest === null ? null : beginningOf(laterOf(latest, within.from)),
  };
};

/** Of both communities: it stands as soon as it does for one of them, to the end of the later year, for certain once it does for both. */
const eachOnce = (found: readonly Found[]): readonly ReachedThreshold[] => {
  const slots = new Map<string, ReachedThreshold>();
  for (const { slot, threshold } of found) {
    const other = slots.get(slot);
    slots.set(slot, other === undefined ? threshold : asOne(other, threshold));
  }
  return [...slots.values()];
};

const asOne = (one: ReachedThreshold, other: ReachedThreshold): ReachedThreshold => ({
  ...one,
  standsFor: [...new Set([...one.standsFor, ...other.standsFor])],
  from: earlierOf(one.from, other.from),
  until: laterOf(one.until, other.until),
  certainFrom:
    one.certainFrom === null || other.certainFrom === null
      ? null
      : laterOf(one.certainFrom, other.certainFrom),
});

/** The versions of a rule that are in force on some days of a span, each with those days. */
const versionsWithin = <Content>(versions: readonly Dated<Content>[], span: DaySpan) => {
  const sorted = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.flatMap(({ from, version, content }, at) => {
    const next = sorted[at + 1]?.from;
    const days = overlap(span, { from, to: next === undefined ? span.to : addDays(next, -1) });
    return days === null ? [] : [{ span: days, version, content }];
  });
};

/** Told from the beginning of a day: what is recorded of it is recorded on it. */
const beginningOf = (day: string): string => endOfDayInBrussels(addDays(day, -1));
