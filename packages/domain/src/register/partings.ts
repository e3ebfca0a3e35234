import type { ReportId } from '../ids.js';
import { keepApart, noLongerApart } from './apart.js';
import type { KnownParting, KnownPerson, KnownReport, RegisterState } from './state.js';

/** Reports of one side and of the other, each of these with each of those. */
interface Pairs {
  readonly ones: readonly ReportId[];
  readonly others: readonly ReportId[];
}

/**
 * Files what a person said under both sides of it. Whoever has one of the reports finds what was said of it: a link
 * and an unlink take it along.
 */
export const say = (
  state: RegisterState,
  said: Omit<KnownParting, 'reportIds' | 'otherReportIds'>,
  one: { readonly person: KnownPerson; readonly reportIds: Iterable<ReportId> },
  other: { readonly person: KnownPerson; readonly reportIds: Iterable<ReportId> },
): void => {
  const [ones, others] = [[...one.reportIds], [...other.reportIds]];
  addPartings(state, one.person, [{ ...said, reportIds: ones, otherReportIds: others }]);
  const mirrored = { ...said, takenOut: false, reportIds: others, otherReportIds: ones };
  addPartings(state, other.person, [mirrored]);
};

/** Adds what is not there yet: a link undone brings back what both sides knew before. */
export const addPartings = (
  state: RegisterState,
  { personId }: KnownPerson,
  more: readonly KnownParting[],
): void => {
  const before = state.partings.get(personId) ?? [];
  const known = new Set(before.map(keyOf));
  const added = more.filter((each) => !known.has(keyOf(each)));
  if (added.length > 0) state.partings.set(personId, [...before, ...added]);
};

/** One event says one thing, and has two sides. */
const keyOf = ({ at, reportIds }: KnownParting): string => `${at} ${reportIds[0]}`;

/** What was said of one of the reports that a person has now. */
export const partingsAbout = (
  state: RegisterState,
  from: KnownPerson,
  to: KnownPerson,
): readonly KnownParting[] =>
  (state.partings.get(from.personId) ?? []).filter(({ reportIds }) =>
    reportIds.some((reportId) => to.reportIds.has(reportId)),
  );

/**
 * Whether somebody said that a report of the one and a report of the other are about two, and nobody said later that
 * they are about one.
 */
export const isSaidApart = (state: RegisterState, one: KnownPerson, other: KnownPerson): boolean => {
  const inOrder = (state.partings.get(one.personId) ?? []).toSorted((a, b) => a.at - b.at);
  let apart: readonly Pairs[] = [];
  for (const { said, reportIds, otherReportIds } of inOrder) {
    const pairs = {
      ones: reportIds.filter((reportId) => one.reportIds.has(reportId)),
      others: otherReportIds.filter((reportId) => other.reportIds.has(reportId)),
    };
    if (said === 'apart') apart = [...apart, pairs].filter(isSome);
    else apart = apart.flatMap((each) => without(each, pairs));
  }
  return apart.length > 0;
};

const isSome = ({ ones, others }: Pairs): boolean => ones.length > 0 && others.length > 0;

const without = ({ ones, others }: Pairs, gone: Pairs): readonly Pairs[] => {
  const [goneOnes, goneOthers] = [new Set(gone.ones), new Set(gone.others)];
  return [
    { ones: ones.filter((each) => !goneOnes.has(each)), others },
    {
      ones: ones.filter((each) => goneOnes.has(each)),
      others: others.filter((each) => !goneOthers.has(each)),
    },
  ].filter(isSome);
};

/** Brings what two persons know of each other in line with what was said of the reports that they have now. */
export const settleApart = (state: RegisterState, one: KnownPerson, other: KnownPerson): void => {
  if (one !== other && isSaidApart(state, one, other)) keepApart(one, other);
  else {
    noLongerApart(one, other.personId);
    noLongerApart(other, one.personId);
  }
};

/**
 * The reports of which a person said that one report, with exactly these corrected details, is not about theirs: the
 * same facts, which are not asked about again.
 * @param contentHash of the correction
 */
export const confirmedAgainst = (
  state: RegisterState,
  { reportId, personId }: KnownReport,
  contentHash: string,
): ReadonlySet<ReportId> =>
  new Set(
    (state.partings.get(personId) ?? []).flatMap((each) =>
      each.said === 'apart' && isOf(each, reportId, contentHash) ? each.otherReportIds : [],
    ),
  );

/** Whether a person said that a report belongs where it is, with exactly these corrected details. */
export const isSaidToBelong = (
  state: RegisterState,
  { reportId, personId }: KnownReport,
  contentHash: string,
): boolean => {
  const others = state.persons.get(personId)?.reportIds;
  return (state.partings.get(personId) ?? []).some(
    (each) =>
      each.said === 'together' &&
      isOf(each, reportId, contentHash) &&
      each.otherReportIds.some((other) => others?.has(other)),
  );
};

const isOf = ({ details, reportIds }: KnownParting, reportId: ReportId, contentHash: string): boolean =>
  details === contentHash && reportIds.includes(reportId);

/** Whether somebody said since `at` that a report is not about the other's young person. */
export const isSaidApartSince = (
  state: RegisterState,
  { reportId, personId }: KnownReport,
  other: KnownPerson,
  at: number,
): boolean =>
  (state.partings.get(personId) ?? []).some(
    (each) =>
      each.at >= at &&
      each.said === 'apart' &&
      each.reportIds.includes(reportId) &&
      each.otherReportIds.some((otherId) => other.reportIds.has(otherId)),
  );
