import type { OrganisationId, ReportId } from '../ids.js';
import { withLapsed } from './clocks/action-clock.js';
import { handedOn } from './clocks/call-in-clock.js';
import { later } from './clocks/clock.js';
import { withdrawnIn } from './entries/standing.js';
import type { Escalation, Participant, ParticipationBasis, TrajectoryContent } from './events.js';
import { leadsOf } from './leads.js';
import { type Meeting, participantOf, type TrajectoryState } from './state.js';

/** What goes with a set of reports when they part from a trajectory, and who takes part in what stays. */
export interface Parting {
  readonly going: TrajectoryContent;
  readonly staying: readonly Participant[];
}

/**
 * Divides a trajectory along its reports. What the other side had `before` the two met goes back to it, and what
 * stood here before stays. Of what happened in between, a participant that is there only through the parting side
 * goes, with what it recorded and called in; one that has a ground of its own here stays, and takes part on both
 * sides when it also made a parting report. What such a one recorded stays too, but nobody can know where it belongs: it
 * is undecided until a person says so. Who was assigned in between was assigned here.
 * @param before what the other side held when it was merged into this one; null when it never stood alone
 * @param at when they part, ISO 8601: the clock of a side without coordinator that had none running, or for which somebody was
 * accountable in between
 */
export const part = (
  state: TrajectoryState,
  reportIds: readonly ReportId[],
  before: TrajectoryContent | null,
  at: string,
): Parting => {
  const meeting = before ? meetingWith(state, before) : undefined;
  const had = idsOf([
    ...(before ? [before] : []),
    ...(before && meeting && cameByItself(before, meeting) ? [meeting.brought] : []),
  ]);
  const own = ownOf(state, meeting);
  const parting = new Set(reportIds);
  const { there, leaving, escalations } = divide(state, parting, before, had, own);
  const goes = (id: string, by: OrganisationId) => had.has(id) || (leaving.has(by) && !own.has(id));
  const participants = there.filter((each) => each.bases.length > 0);
  const accountable = before ? before.coordinator : state.coordinator;
  const coordinator =
    accountable !== null &&
    (before !== null || leaving.has(accountable)) &&
    participantOf({ participants }, accountable)
      ? accountable
      : null;
  const going: TrajectoryContent = {
    reports: state.reports.filter((each) => parting.has(each.reportId)),
    participants,
    measures: state.measures.filter((each) => goes(each.measureId, each.organisationId)),
    absences: state.absences.filter((each) => goes(each.absenceId, each.organisationId)),
    notes: state.notes.filter((each) => goes(each.noteId, each.organisationId)),
    escalations: handedOn(state, at).filter((each) => escalations.has(each.escalationId)),
    entries: (state.status === 'closed' ? withLapsed(state.entries, at) : state.entries).filter((each) =>
      goes(each.entryId, each.organisationId),
    ),
    coordinator,
    unassignedSince:
      coordinator === null
        ? clockThere(state, before, at, (leadId) => had.has(leadId) || own.has(leadId))
        : null,
    phase: before?.phase ?? state.phase,
    ...leadsOf(state, before, goes),
  };
  const ids = idsOf([going]);
  const undecided = state.undecided.filter(({ recordId }) => ids.has(recordId));
  return {
    going: undecided.length > 0 ? { ...going, undecided } : going,
    staying: stayingOf(state, going, meeting),
  };
};

/**
 * Since when nobody is accountable on the side that goes: since before the two met, if nobody was made accountable for both in
 * between. Somebody who was, and left, was until then; somebody who is, until they part; and what is closed needs nobody.
 */
const clockThere = (
  state: TrajectoryState,
  before: TrajectoryContent | null,
  at: string,
  isOfBefore: (leadId: string) => boolean,
): string => {
  const own = before?.unassignedSince ?? null;
  if (own === null) return at;
  if (state.unassignedSince !== null) return later(own, state.unassignedSince);
  const assignedSince = state.leads.some(({ leadId }) => !isOfBefore(leadId));
  return assignedSince || state.status === 'closed' ? at : own;
};

/** Ids of what stood here before a meeting, or came with others: it stays here when that is undone. */
const ownOf = (state: TrajectoryState, meeting: Meeting | undefined): ReadonlySet<string> =>
  idsOf(
    meeting ? [meeting.before, ...state.met.flatMap((each) => (each === meeting ? [] : [each.brought]))] : [],
  );

/**
 * Ids of records that stay though nobody can know where they belong: made in between by somebody who takes part on the
 * other side, or who took part on neither, as who keeps the territory does. What was withdrawn counts on neither.
 */
export const undecidedBy = (
  state: TrajectoryState,
  going: TrajectoryContent,
  meeting: Meeting | undefined,
): readonly string[] => {
  const there = new Set(going.participants.map(({ organisationId }) => organisationId));
  const here = new Set(
    [...state.participants, ...(meeting?.before.participants ?? [])].map((each) => each.organisationId),
  );
  const [gone, own, withdrawn] = [idsOf([going]), ownOf(state, meeting), withdrawnIn(state)];
  return recordsBy(state, (by) => there.has(by) || !here.has(by)).filter(
    (id) => !gone.has(id) && !own.has(id) && !withdrawn.has(id),
  );
};

const meetingWith = (state: TrajectoryState, before: TrajectoryContent): Meeting | undefined => {
  const ids = new Set(before.reports.map((each) => each.reportId));
  return state.met.find(({ brought }) => brought.reports.some((each) => ids.has(each.reportId)));
};

/** Whether what parts came in as one side of a meeting: within another one, that one's records are not its own. */
const cameByItself = (before: TrajectoryContent, { brought }: Meeting): boolean => {
  const ids = new Set(before.reports.map((each) => each.reportId));
  return brought.reports.every((each) => ids.has(each.reportId));
};

/** Ids of all that was recorded, entered, called in and taken over. No two records share one, of whatever kind. */
const idsOf = (contents: readonly TrajectoryContent[]): ReadonlySet<string> =>
  new Set(
    contents.flatMap((content) => [
      ...content.measures.map((each) => each.measureId),
      ...content.absences.map((each) => each.absenceId),
      ...content.notes.map((each) => each.noteId),
      ...content.escalations.map((each) => each.escalationId),
      ...content.entries.map((each) => each.entryId),
      ...(content.leads ?? []).map((each) => each.leadId),
    ]),
  );

/** Ids of what some organisations recorded and called in. */
const recordsBy = (
  content: TrajectoryContent,
  isAuthor: (organisation: OrganisationId) => boolean,
): readonly string[] => [
  ...content.measures.filter((each) => isAuthor(each.organisationId)).map((each) => each.measureId),
  ...content.absences.filter((each) => isAuthor(each.organisationId)).map((each) => each.absenceId),
  ...content.notes.filter((each) => isAuthor(each.organisationId)).map((each) => each.noteId),
  ...content.escalations.filter((each) => isAuthor(each.by)).map((each) => each.escalationId),
  ...content.entries.filter((each) => isAuthor(each.organisationId)).map((each) => each.entryId),
];

/**
 * Who goes, on which grounds, and which escalations go along. Who leaves takes its calls along, and with a call goes
 * the ground of who accepted it, who may then leave in turn: so until nothing more follows.
 */
const divide = (
  state: TrajectoryState,
  reportIds: ReadonlySet<ReportId>,
  before: TrajectoryContent | null,
  had: ReadonlySet<string>,
  own: ReadonlySet<string>,
) => {
  const escalations = new Set(had);
  for (;;) {
    const there = state.participants.map((each) => goingPart(each, reportIds, escalations, before));
    const leaving = new Set(
      there.flatMap((each, index) =>
        each.bases.length === state.participants[index]?.bases.length ? [each.organisationId] : [],
      ),
    );
    const along = state.escalations.filter(
      ({ escalationId, by }: Escalation) =>
        leaving.has(by) && !escalations.has(escalationId) && !own.has(escalationId),
    );
    if (along.length === 0) return { there, leaving, escalations };
    for (const { escalationId } of along) escalations.add(escalationId);
  }
};

/** One participant's grounds on the parting side; an assignment that the other side had before counts once. */
const goingPart = (
  participant: Participant,
  reportIds: ReadonlySet<ReportId>,
  escalations: ReadonlySet<string>,
  before: TrajectoryContent | null,
): Participant => {
  const had = before ? participantOf(before, participant.organisationId) : undefined;
  let assignments = had?.bases.filter((basis) => basis.kind === 'assignment').length ?? 0;
  const goes = (basis: ParticipationBasis): boolean => {
    switch (basis.kind) {
      case 'report':
        return reportIds.has(basis.reportId);
      case 'escalation':
        return escalations.has(basis.escalationId);
      case 'assignment':
        assignments -= 1;
        return assignments >= 0;
    }
  };
  return {
    ...participant,
    since: had?.since ?? participant.since,
    bases: participant.bases.filter(goes),
  };
};

/** Who takes part in what stays: on every ground that did not go, and since when it did so before the meeting. */
export const stayingOf = (
  state: TrajectoryState,
  going: TrajectoryContent,
  meeting: Meeting | undefined,
): readonly Participant[] => {
  const called = new Set(going.escalations.map((each) => each.escalationId));
  return state.participants.flatMap((each) => {
    const gone = participantOf(going, each.organisationId);
    const counts = new Map<string, number>();
    for (const basis of gone?.bases ?? []) counts.set(keyOf(basis), (counts.get(keyOf(basis)) ?? 0) + 1);
    const bases = each.bases.filter((basis) => {
      // Also of who accepted a call after it was written where it goes.
      if (basis.kind === 'escalation' && called.has(basis.escalationId)) return false;
      const count = counts.get(keyOf(basis)) ?? 0;
      counts.set(keyOf(basis), count - 1);
      return count <= 0;
    });
    if (bases.length === 0) return [];
    const own = meeting && participantOf(meeting.before, each.organisationId);
    return [{ ...each, since: own && gone?.since === each.since ? own.since : each.since, bases }];
  });
};

const keyOf = (basis: ParticipationBasis): string => {
  switch (basis.kind) {
    case 'report':
      return `report ${basis.reportId}`;
    case 'escalation':
      return `escalation ${basis.escalationId}`;
    case 'assignment':
      return 'assignment';
  }
};
