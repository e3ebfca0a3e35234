import type { TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import { withdrawPending } from './call-in.js';
import { withLapsed } from './clocks/action-clock.js';
import { handedOn } from './clocks/call-in-clock.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import type {
  AllocatedRecords,
  Escalation,
  Participant,
  RecordsAllocated,
  TrajectoryContent,
  TrajectoryEvent,
} from './events.js';
import { withParticipant } from './evolve-meeting.js';
import { participantOf, type TrajectoryState } from './state.js';

/**
 * Records of which a parting could not say where they belong, each with the trajectories that it may belong to instead.
 * Nothing is undecided between two that are one at the moment.
 * @param own the id of the trajectory itself
 */
export const undecidedIn = (
  state: TrajectoryState,
  own: TrajectoryId,
): ReadonlyMap<string, readonly TrajectoryId[]> => {
  const here = new Set([own, ...state.met.map(({ trajectoryId }) => trajectoryId)]);
  const found = new Map<string, readonly TrajectoryId[]>();
  for (const { recordId, trajectoryId } of state.undecided)
    if (!here.has(trajectoryId)) found.set(recordId, [...(found.get(recordId) ?? []), trajectoryId]);
  return found;
};

/**
 * A person says where records belong that a parting could not tell: here, or with the other trajectory. What was said
 * before is not said twice, and is not taken back by another answer.
 */
export const allocate = (
  state: TrajectoryState,
  { recordIds, to, reason, own }: Extract<TrajectoryCommand, { kind: 'allocate' }>,
  { meta }: Pick<DecisionContext, 'meta'>,
): Result<readonly TrajectoryEvent[]> => {
  const undecided = undecidedIn(state, own);
  const target = to === 'stays' ? null : to;
  const open: string[] = [];
  for (const recordId of new Set(recordIds)) {
    const said = state.allocated.findLast((each) => each.recordId === recordId);
    const others = undecided.get(recordId);
    if (others === undefined && said?.to === target) continue;
    if (others === undefined && said) return heldBy('already-allocated', said.by, { to: said.to ?? 'stays' });
    if (others === undefined)
      return refuse('rule', 'record-not-undecided', { source: '[S0 goal 8]', pointer: '/records' });
    if (target !== null && !others.includes(target))
      return refuse('rule', 'allocation-elsewhere', {
        params: { trajectoryId: others.join(', ') },
        source: '[S0 goal 8]',
        pointer: '/to',
      });
    open.push(recordId);
  }
  if (open.length === 0) return ok([]);
  const content = target === null ? null : recordsOf(handingOn(state, meta.at), new Set(open));
  return ok([{ type: 'RecordsAllocated', data: { recordIds: open, to: target, content, reason }, meta }]);
};

/** What is closed, and whoever takes no part any more, was expected to do nothing: that begins where the records go. */
const handingOn = (state: TrajectoryState, at: string): AllocatedRecords => ({
  ...state,
  escalations: handedOn(state, at),
  entries: state.status === 'closed' ? withLapsed(state.entries, at) : state.entries,
});

const recordsOf = (state: AllocatedRecords, ids: ReadonlySet<string>): AllocatedRecords => {
  const escalations = state.escalations.filter((each) => ids.has(each.escalationId));
  return {
    measures: state.measures.filter((each) => ids.has(each.measureId)),
    absences: state.absences.filter((each) => ids.has(each.absenceId)),
    notes: state.notes.filter((each) => ids.has(each.noteId)),
    escalations,
    entries: state.entries.filter((each) => ids.has(each.entryId)),
    participants: state.participants.flatMap((each) => {
      const bases = each.bases.filter(
        (basis) => basis.kind === 'escalation' && calls(escalations, basis.escalationId),
      );
      return bases.length === 0 ? [] : [{ ...each, bases }];
    }),
  };
};

const calls = (escalations: readonly Escalation[], id: string): boolean =>
  escalations.some(({ escalationId }) => escalationId === id);

/** Allocated records without some that went elsewhere meanwhile, and who takes part because of those; null when none is left. */
export const withoutRecords = (
  content: AllocatedRecords,
  gone: ReadonlySet<string>,
): AllocatedRecords | null => {
  if (gone.size === 0) return content;
  const ids = new Set(idsOf(content).filter((id) => !gone.has(id)));
  return ids.size === 0 ? null : recordsOf(content, ids);
};

/**
 * The other side of an allocation: the records come in. Done twice, it is nothing, also where they came with a meeting
 * or a parting since; an erased trajectory takes nothing, and a closed one no question that waits for an answer.
 * @param addressed the trajectory that was named, or the one it went on in that was merged into this one since
 * @param meta caused by the event of the other side
 */
export const receiveRecords = (
  state: TrajectoryState,
  from: TrajectoryId,
  addressed: TrajectoryId,
  content: AllocatedRecords,
  meta: EventMeta,
): readonly TrajectoryEvent[] => {
  const done = meta.causationId !== null && state.causes.includes(meta.causationId);
  const held = new Set(idsOf(state));
  if (done || idsOf(content).some((id) => held.has(id))) return [];
  if (state.status === 'absent' || state.status === 'erased' || state.status === 'merged') return [];
  const came: TrajectoryEvent = {
    type: 'RecordsReceived',
    data: { trajectoryId: from, addressed, content },
    meta,
  };
  return state.status === 'closed' ? [came, ...withdrawPending(content.escalations, meta)] : [came];
};

const idsOf = (
  content: Pick<TrajectoryContent, 'measures' | 'absences' | 'notes' | 'escalations' | 'entries'>,
): readonly string[] => [
  ...content.measures.map((each) => each.measureId),
  ...content.absences.map((each) => each.absenceId),
  ...content.notes.map((each) => each.noteId),
  ...content.escalations.map((each) => each.escalationId),
  ...content.entries.map((each) => each.entryId),
];

/** Records were said to belong somewhere: nothing is undecided of them any more, and those of the other side go. */
export const allocated = (
  state: TrajectoryState,
  { recordIds, to, content }: RecordsAllocated['data'],
  { at, by }: EventMeta,
): Partial<TrajectoryState> => {
  const ids = new Set(recordIds);
  const settled = {
    undecided: state.undecided.filter(({ recordId }) => !ids.has(recordId)),
    allocated: [...state.allocated, ...recordIds.map((recordId) => ({ recordId, to, by }))],
  };
  if (content === null) return settled;
  const participants = state.participants.flatMap((each) => withoutCalls(each, content.escalations));
  const goes = state.coordinator !== null && !participantOf({ participants }, state.coordinator);
  return {
    ...settled,
    measures: state.measures.filter((each) => !ids.has(each.measureId)),
    absences: state.absences.filter((each) => !ids.has(each.absenceId)),
    notes: state.notes.filter((each) => !ids.has(each.noteId)),
    escalations: state.escalations.filter((each) => !ids.has(each.escalationId)),
    entries: state.entries.filter((each) => !ids.has(each.entryId)),
    participants,
    ...(goes
      ? {
          coordinator: null,
          unassignedSince: state.status === 'open' ? at : null,
          met: state.met.map((meeting) => ({ ...meeting, lentCoordinator: false, closure: null })),
        }
      : {}),
  };
};

/** Who takes part only because of a call that goes, goes with it. */
const withoutCalls = (participant: Participant, gone: readonly Escalation[]): readonly Participant[] => {
  const bases = participant.bases.filter(
    (basis) => basis.kind !== 'escalation' || !calls(gone, basis.escalationId),
  );
  return bases.length === 0 ? [] : [{ ...participant, bases }];
};

/** Records came in; those for a trajectory that was merged into this one go out with it again. */
export const received = (
  state: TrajectoryState,
  { addressed, content }: { readonly addressed: TrajectoryId; readonly content: AllocatedRecords },
): Partial<TrajectoryState> => ({
  ...withRecords(state, content),
  met: state.met.map((meeting) =>
    meeting.trajectoryId === addressed
      ? { ...meeting, brought: { ...meeting.brought, ...withRecords(meeting.brought, content) } }
      : meeting,
  ),
});

const withRecords = (
  side: Pick<
    TrajectoryContent,
    'measures' | 'absences' | 'notes' | 'escalations' | 'entries' | 'participants'
  >,
  content: AllocatedRecords,
) => ({
  measures: [...side.measures, ...content.measures],
  absences: [...side.absences, ...content.absences],
  notes: [...side.notes, ...content.notes],
  escalations: [...side.escalations, ...content.escalations],
  entries: [...side.entries, ...content.entries],
  participants: content.participants.reduce(withParticipant, side.participants),
});
