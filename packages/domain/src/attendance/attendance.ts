import {
  type AbsenceRecord,
  type AbsenceSignal,
  absenceSignals,
  absencesBySchoolYear,
  claimsOf,
  countWithin,
  type HalfDays,
  type SchoolYearAbsences,
} from '../absences/index.js';
import {
  type DaySpan,
  dayInBrussels,
  isCalendarKnown,
  schoolYearOf,
  schoolYearSpan,
} from '../calendar/index.js';
import {
  absenceKindOn,
  type CompulsoryEducationStatus,
  compulsoryEducationOn,
  type DerivedAbsenceKind,
} from '../compulsory-education/index.js';
import type { Community } from '../organisation/index.js';
import type { PartialDate } from '../person/index.js';
import {
  type Circumstance,
  inForce,
  type RuleBook,
  type RuleName,
  type SchoolCommunity,
  schoolCommunities,
} from '../rules/index.js';
import { type Eligibility, sickPupilEligibility } from '../sick-pupils/index.js';
import type { AbsenceEntry, ReportedFacts } from '../trajectory/index.js';
import { enrolmentBy } from './enrolment.js';
import { type EducationFacts, type IllnessFacts, noIllnessFacts } from './facts.js';
import { absenceRecords, toldOfNone } from './records.js';
import { sickPupilOf } from './sick-pupil.js';

/** The rules that a picture rests on. */
export type AttendanceRule = Extract<
  RuleName,
  'school-calendars' | 'compulsory-education' | 'absence-signals' | 'sick-pupil-education'
>;

/** What of a trajectory counts into a picture: as much of it as whoever looks may receive. */
export interface AttendanceSources {
  readonly community: Community;
  readonly reports: readonly Pick<
    ReportedFacts,
    'absences' | 'reportedAt' | 'organisationId' | 'concernKind'
  >[];
  readonly absences: readonly AbsenceEntry[];
  /** Null when not known, or not told to whoever looks. */
  readonly birthDate: PartialDate | null;
  readonly education: EducationFacts;
  /** Null when nothing of an illness was recorded. */
  readonly illness: IllnessFacts | null;
}

/** Half days as the schools of one community count them, and what follows there. */
export interface CommunityPicture {
  readonly community: SchoolCommunity;
  /** Whether the school calendar around that day is known and confirmed. */
  readonly calendarKnown: boolean;
  readonly schoolYears: readonly SchoolYearAbsences[];
  readonly signals: readonly AbsenceSignal[];
  /** Null where nothing is known of an illness. */
  readonly sickPupilEducation: readonly Eligibility[] | null;
}

export interface Attendance {
  readonly day: string;
  readonly community: Community;
  readonly compulsoryEducation: CompulsoryEducationStatus;
  readonly absenceKind: DerivedAbsenceKind;
  /** A track of its own: an emotional problem, not truancy [S2 §3]. */
  readonly schoolRefusal: boolean;
  /** One, or where the community of the pupil's education is not known one for each. */
  readonly pictures: readonly CommunityPicture[];
  /** The versions of the rules that it was worked out with. */
  readonly rules: Readonly<Record<AttendanceRule, string>>;
}

const circumstancesOf = ({ reports, education }: AttendanceSources): readonly Circumstance[] => {
  const excluded = reports.some(({ concernKind }) => concernKind === 'exclusion');
  return [...new Set([...education.circumstances, ...(excluded ? (['excluded'] as const) : [])])];
};

/**
 * Unauthorised half days of the school year of a day, up to it; null when nobody told of any. That nobody did says nothing:
 * there are none only where a count of none covers all of that time.
 */
function unauthorisedIn(
  rules: RuleBook,
  records: readonly AbsenceRecord[],
  toldNone: readonly DaySpan[],
  community: SchoolCommunity,
  day: string,
): HalfDays | null {
  const { content } = inForce(rules['school-calendars'], day);
  const { from } = schoolYearSpan(content, schoolYearOf(content, day, community), community);
  const count = countWithin(claimsOf(records), ['B'], { from, to: day });
  const covered = toldNone.some((none) => none.from <= from && day <= none.to);
  return count.atMost > 0 || covered ? count : null;
}

/** Of two communities, what holds in whichever it is. */
const either = (counts: readonly (HalfDays | null)[]): HalfDays | null =>
  counts.every((each) => each === null)
    ? null
    : {
        atLeast: Math.min(...counts.map((each) => each?.atLeast ?? 0)),
        atMost: Math.max(...counts.map((each) => each?.atMost ?? 0)),
      };

/**
 * The attendance of a young person on a day, as far as what is given tells: half days, certain and possible; signals with why
 * and what they suggest; whether education is compulsory; the kind of absence; education for who is ill [S2 'Terminologie';
 * S2 'De school'; S2 fase 1; S2 §2.2]. It suggests and never acts. What was told for after that day does not count, but that
 * somebody refuses school: who looks back is not told to call the police either.
 * @param day `YYYY-MM-DD`
 * @throws RangeError when `day` is no day
 */
export function attendanceOn(rules: RuleBook, given: AttendanceSources, day: string): Attendance {
  const { community, birthDate, education } = given;
  const schools = community === 'bi' ? schoolCommunities : [community];
  const records = absenceRecords(given.reports, given.absences);
  const toldNone = toldOfNone('B', given.reports, given.absences);
  const sources = {
    ...given,
    reports: given.reports.filter(({ reportedAt }) => dayInBrussels(reportedAt) <= day),
  };
  const compulsory = inForce(rules['compulsory-education'], day).content;
  const facts = {
    ...education,
    birthDate,
    enrolled: enrolmentBy(education, sources.reports),
    unauthorised: either(schools.map((each) => unauthorisedIn(rules, records, toldNone, each, day))),
  };
  const status = compulsoryEducationOn(compulsory, facts, day);
  // Who is reported for illness is ill, and nothing more is known of it.
  const ill = sources.reports.some(({ concernKind }) => concernKind === 'illness');
  const illness = given.illness ?? (ill ? noIllnessFacts : null);
  const schoolRefusal = given.reports.some(({ concernKind }) => concernKind === 'school-refusal');
  const pupil = {
    birthDate,
    compulsory: status.compulsory,
    grade: education.grade,
    circumstances: circumstancesOf(sources),
    schoolRefusal,
  };
  const calendars = inForce(rules['school-calendars'], day).content;
  const signals = inForce(rules['absence-signals'], day).content;
  const offers = inForce(rules['sick-pupil-education'], day).content;
  const picture = (each: SchoolCommunity): CommunityPicture => ({
    community: each,
    calendarKnown: isCalendarKnown(calendars, day, each),
    schoolYears: absencesBySchoolYear(calendars, records, each, day),
    signals: absenceSignals(signals[each], calendars, each, records, pupil, day),
    sickPupilEducation:
      illness &&
      sickPupilEligibility(
        offers[each],
        sickPupilOf({ birthDate, education: facts, illness, records, calendars, community: each }, day),
        day,
      ),
  });
  return {
    day,
    community,
    compulsoryEducation: status,
    absenceKind: absenceKindOn(compulsory, facts, day),
    schoolRefusal,
    pictures: schools.map(picture),
    rules: {
      'school-calendars': inForce(rules['school-calendars'], day).version,
      'compulsory-education': inForce(rules['compulsory-education'], day).version,
      'absence-signals': inForce(rules['absence-signals'], day).version,
      'sick-pupil-education': inForce(rules['sick-pupil-education'], day).version,
    },
  };
}
