import type { OrganisationId, PersonId, ReportId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { Participant, ParticipationBasis, TrajectoryContent, TrajectoryEvent } from './events.js';
import type { TrajectoryState } from './state.js';

export const contentOf = (state: TrajectoryState): TrajectoryContent => ({
  reports: state.reports,
  participants: state.participants,
  measures: state.measures,
  absences: state.absences,
  notes: state.notes,
  escalations: state.escalations,
  coordinator: state.coordinator,
  unassignedSince: state.unassignedSince,
  phase: state.phase,
});

/**
 * The leading trajectory takes the other in: all participants stay. A closed leading one is opened by an open other
 * one. Without another trajectory the event says that the meeting of the two persons is done.
 */
export const absorb = (
  leading: TrajectoryState,
  other: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState } | null,
  meta: EventMeta,
): readonly TrajectoryEvent[] => {
  if (meta.causationId !== null && leading.causes.includes(meta.causationId)) return [];
  const content = other ? contentOf(other.state) : contentOf({ ...leading, ...nothing });
  const reopening: readonly TrajectoryEvent[] =
    leading.status === 'closed' && other?.state.status === 'open'
      ? [{ type: 'Reopened', data: { cause: 'merge', reportId: null, reason: null }, meta }]
      : [];
  return [
    ...reopening,
    { type: 'Absorbed', data: { trajectoryId: other?.trajectoryId ?? null, content }, meta },
  ];
};

const nothing = {
  reports: [],
  participants: [],
  measures: [],
  absences: [],
  notes: [],
  escalations: [],
  coordinator: null,
  unassignedSince: null,
  phase: 0,
} as const;

/** The other trajectory goes on in the leading one; its id redirects. */
export const mergeInto = (
  other: TrajectoryState,
  leading: TrajectoryId,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  other.mergedInto === leading || other.status === 'erased' || other.status === 'absent'
    ? []
    : [{ type: 'MergedInto', data: { trajectoryId: leading }, meta }];

/** What goes with a set of reports when they part from a trajectory, and who takes part in what stays. */
export interface Parting {
  readonly going: TrajectoryContent;
  readonly staying: readonly Participant[];
}

/**
 * Divides a trajectory along its reports. What the other side had `before` the two met goes back to it. Of what
 * happened in between, a participant that is there only through the parting side goes, with what it recorded; one
 * that has a ground of its own here stays, and takes part on both sides when it also made a parting report.
 * @param before what the other side held when it was merged into this one; null when it never stood alone
 */
export const part = (
  state: TrajectoryState,
  reportIds: readonly ReportId[],
  before: TrajectoryContent | null,
  at: string,
): Parting => {
  const divided = state.participants.map((each) => divide(each, reportIds, before));
  const staying = divided.flatMap(({ here }) => (here.bases.length > 0 ? [here] : []));
  const leaving = divided.flatMap(({ here }) => (here.bases.length > 0 ? [] : [here.organisationId]));
  const goes =
    <Entry extends { readonly organisationId: OrganisationId }>(
      idOf: (entry: Entry) => string,
      had: readonly Entry[],
    ) =>
    (entry: Entry) =>
      leaving.includes(entry.organisationId) || had.some((one) => idOf(one) === idOf(entry));
  const hadEscalations = before?.escalations.map((each) => each.escalationId) ?? [];
  const coordinator =
    before?.coordinator ??
    (state.coordinator !== null && leaving.includes(state.coordinator) ? state.coordinator : null);
  return {
    staying,
    going: {
      reports: state.reports.filter((each) => reportIds.includes(each.reportId)),
      participants: divided.flatMap(({ there }) => (there.bases.length > 0 ? [there] : [])),
      measures: state.measures.filter(goes((each) => each.measureId, before?.measures ?? [])),
      absences: state.absences.filter(goes((each) => each.absenceId, before?.absences ?? [])),
      notes: state.notes.filter(goes((each) => each.noteId, before?.notes ?? [])),
      escalations: state.escalations.filter(
        (each) => leaving.includes(each.by) || hadEscalations.includes(each.escalationId),
      ),
      coordinator,
      unassignedSince: coordinator === null ? (before?.unassignedSince ?? at) : null,
      phase: before?.phase ?? state.phase,
    },
  };
};

/** One participant's grounds on either side; each ground that the other side had before counts once. */
const divide = (
  participant: Participant,
  reportIds: readonly ReportId[],
  before: TrajectoryContent | null,
) => {
  const had = before?.participants.find((each) => each.organisationId === participant.organisationId);
  const returning = (had?.bases ?? []).map((basis) => JSON.stringify(basis));
  const there: ParticipationBasis[] = [];
  const here: ParticipationBasis[] = [];
  for (const basis of participant.bases) {
    const index = returning.indexOf(JSON.stringify(basis));
    if (index >= 0) returning.splice(index, 1);
    const goes = basis.kind === 'report' ? reportIds.includes(basis.reportId) : index >= 0;
    (goes ? there : here).push(basis);
  }
  return {
    here: { ...participant, bases: here },
    there: { ...participant, since: had?.since ?? participant.since, bases: there },
  };
};

/** The events of a parting on the side that the reports leave. */
export const separate = (
  state: TrajectoryState,
  to: { readonly trajectoryId: TrajectoryId; readonly personId: PersonId },
  { going, staying }: Parting,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  meta.causationId !== null && state.causes.includes(meta.causationId)
    ? []
    : [
        {
          type: 'Separated',
          data: {
            ...to,
            reportIds: going.reports.map((each) => each.reportId),
            measureIds: going.measures.map((each) => each.measureId),
            absenceIds: going.absences.map((each) => each.absenceId),
            noteIds: going.notes.map((each) => each.noteId),
            escalationIds: going.escalations.map((each) => each.escalationId),
            staying,
          },
          meta,
        },
      ];

/** The events of a parting on the side that stands on its own feet. */
export const standAlone = (
  state: TrajectoryState,
  from: TrajectoryId,
  person: PersonId,
  content: TrajectoryContent,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  meta.causationId !== null && state.causes.includes(meta.causationId)
    ? []
    : [{ type: 'SeparatedFrom', data: { trajectoryId: from, personId: person, content }, meta }];

/** Nothing of the trajectory is shown or done any more. */
export const erase = (
  state: TrajectoryState,
  person: PersonId,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  state.status === 'erased' || state.status === 'absent'
    ? []
    : [{ type: 'Erased', data: { personId: person }, meta }];
