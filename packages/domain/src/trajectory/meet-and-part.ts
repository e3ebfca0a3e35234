import type { PersonId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { inForce, type RuleBook } from '../rules/index.js';
import { withdrawPending } from './call-in.js';
import type { TrajectoryContent, TrajectoryEvent } from './events.js';
import { type Parting, stayingOf, undecidedBy } from './part.js';
import { type Closure, causeWith, contentOf, type TrajectoryState } from './state.js';

/**
 * The leading trajectory takes the other in: all participants stay. A closed leading one is opened by an open other
 * one; the coordinator of a closed other one is accountable for nothing. Without another trajectory the event says
 * that the meeting of the two persons is done. Nothing yet while the leading one is absent: its own report comes
 * first.
 * @param other as it stood, or stands, when merged (the same content)
 */
export const absorb = (
  leading: TrajectoryState,
  other: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState } | null,
  meta: EventMeta,
): readonly TrajectoryEvent[] => {
  const bringing = other && leading.status !== 'erased' && hasContent(other.state) ? other : null;
  const trajectoryId = bringing?.trajectoryId ?? null;
  if (leading.status === 'absent' || isDone(leading, trajectoryId, meta)) return [];
  const open = bringing?.state.closure === null;
  const state = bringing?.state ?? nothing;
  const content = contentOf(open ? state : { ...state, coordinator: null });
  const absorbed: TrajectoryEvent = { type: 'Absorbed', data: { trajectoryId, content }, meta };
  return leading.status === 'closed' && open
    ? [{ type: 'Reopened', data: { cause: 'merge', reportId: null, reason: null }, meta }, absorbed]
    : [absorbed];
};

const nothing: TrajectoryContent = {
  reports: [],
  participants: [],
  measures: [],
  absences: [],
  notes: [],
  escalations: [],
  entries: [],
  coordinator: null,
  unassignedSince: null,
  phase: 0,
};

const hasContent = ({ status }: TrajectoryState): boolean => status !== 'absent' && status !== 'erased';

/** Whether a register event was carried out here already, with this other trajectory where there is one. */
const isDone = (state: TrajectoryState, other: TrajectoryId | null, { causationId }: EventMeta): boolean =>
  causationId !== null && state.causes.includes(other === null ? causationId : causeWith(causationId, other));

/** The other trajectory goes on in the leading one; its id redirects. Written before the leading one absorbs it. */
export const mergeInto = (
  other: TrajectoryState,
  leading: TrajectoryId,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  !(other.status === 'open' || other.status === 'closed') || isDone(other, null, meta)
    ? []
    : [{ type: 'MergedInto', data: { trajectoryId: leading }, meta }];

/**
 * The events of a parting on the side that the reports leave. Who takes part in what stays follows from what went,
 * so that it is right whatever happened here since the other side was written. A trajectory that a merge had
 * reopened closes as it was; one that no report is left of closes as reported in error. What closes so takes back the
 * call-ins that wait for an answer.
 * @param parting what the other side was given, as written there
 */
export const separate = (
  state: TrajectoryState,
  to: { readonly trajectoryId: TrajectoryId; readonly personId: PersonId },
  { going }: Pick<Parting, 'going'>,
  meta: EventMeta,
  rules: RuleBook,
): readonly TrajectoryEvent[] => {
  if (going.reports.length === 0 || isDone(state, to.trajectoryId, meta)) return [];
  const meeting = state.met.find((each) => each.trajectoryId === to.trajectoryId);
  const separated: TrajectoryEvent = {
    type: 'Separated',
    data: {
      trajectoryId: to.trajectoryId,
      personId: to.personId,
      reportIds: going.reports.map((each) => each.reportId),
      measureIds: going.measures.map((each) => each.measureId),
      absenceIds: going.absences.map((each) => each.absenceId),
      noteIds: going.notes.map((each) => each.noteId),
      escalationIds: going.escalations.map((each) => each.escalationId),
      entryIds: going.entries.map((each) => each.entryId),
      staying: stayingOf(state, going, meeting),
      undecided: undecidedBy(state, going, meeting),
      ...(going.leads ? { leadIds: going.leads.map((each) => each.leadId) } : {}),
    },
    meta,
  };
  if (state.status !== 'open') return [separated];
  const gone = new Set(separated.data.reportIds);
  const left = state.reports.filter((each) => !gone.has(each.reportId));
  const called = new Set(separated.data.escalationIds);
  const staying = state.escalations.filter((each) => !called.has(each.escalationId));
  const closing = (closure: Parameters<typeof closed>[0]) => [
    separated,
    ...withdrawPending(staying, meta),
    closed(closure, meta),
  ];
  if (left.length === 0) return closing(inError(meta.at, rules));
  const had = new Set(meeting?.before.reports.map((each) => each.reportId));
  return meeting?.closure && left.every((each) => had.has(each.reportId))
    ? closing(meeting.closure)
    : [separated];
};

/**
 * The events of a parting on the side that stands on its own feet. One that was closed when it was merged, and that
 * no later report came to, is closed as before.
 */
export const standAlone = (
  state: TrajectoryState,
  from: TrajectoryId,
  person: PersonId,
  content: TrajectoryContent,
  meta: EventMeta,
): readonly TrajectoryEvent[] => {
  if (state.status === 'erased' || content.reports.length === 0 || isDone(state, from, meta)) return [];
  const standing: TrajectoryEvent = {
    type: 'SeparatedFrom',
    data: { trajectoryId: from, personId: person, content },
    meta,
  };
  const known = new Set(state.reports.map((each) => each.reportId));
  return state.status === 'merged' &&
    state.closure !== null &&
    content.reports.every((each) => known.has(each.reportId))
    ? [standing, ...withdrawPending(content.escalations, meta), closed(state.closure, meta)]
    : [standing];
};

const inError = (day: string, rules: RuleBook): Pick<Closure, 'outcome' | 'rulesVersion'> => ({
  outcome: 'reported-in-error',
  rulesVersion: inForce(rules['closing-outcomes'], day).version,
});

/** Closed now, or as it was: when and by whom is what it was then. */
const closed = (
  { outcome, rulesVersion, ...before }: Pick<Closure, 'outcome' | 'rulesVersion'> | Closure,
  meta: EventMeta,
): TrajectoryEvent => ({
  type: 'Closed',
  data: {
    outcome,
    reason: null,
    rulesVersion,
    ...('at' in before ? { restored: { at: before.at, by: before.by } } : {}),
  },
  meta,
});

/** Nothing of the trajectory is shown or done any more. */
export const erase = (
  state: TrajectoryState,
  person: PersonId,
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  state.status === 'erased' || state.status === 'absent'
    ? []
    : [{ type: 'Erased', data: { personId: person }, meta }];
