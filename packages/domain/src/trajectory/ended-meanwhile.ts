import type { EventMeta } from '../meta.js';
import { isPending } from './call-in.js';
import { isSettled } from './entries/standing.js';
import type { TrajectoryEvent } from './events.js';
import { evolve } from './evolve.js';
import { withoutResult } from './follow-up.js';
import type { TrajectoryState } from './state.js';

/**
 * How records ended in the trajectory that they leave, while a parting was written: first where they go, as they were then, and
 * later where they leave. Whoever was told that it counts there is right: it is told again where they went, with who and
 * when. What ended there before it was told stays so. Done twice, it is nothing. So the result of a measure that is mended by
 * another one meanwhile is not told: where the measure went it stays as it was, until it is mended there too.
 * @param to where the records went
 * @param said the events of where they leave, up to its `Separated`
 * @param meta of the parting
 */
export const endedMeanwhile = (
  to: TrajectoryState,
  said: Iterable<TrajectoryEvent>,
  { causationId }: Pick<EventMeta, 'causationId'>,
): readonly TrajectoryEvent[] => {
  if (to.status !== 'open' && to.status !== 'closed') return [];
  let state = to;
  const told: TrajectoryEvent[] = [];
  const accepted = new Set<string>();
  for (const event of said) {
    const joins =
      event.type === 'ParticipantJoined' &&
      event.data.basis.kind === 'escalation' &&
      accepted.has(event.data.basis.escalationId);
    if (!joins && !isNews(state, event)) continue;
    if (event.type === 'EscalationAccepted') accepted.add(event.data.escalationId);
    const again = { ...event, meta: { ...event.meta, command: null, causationId } };
    told.push(again);
    state = evolve(state, again);
  }
  return told;
};

/** Whether an event ends something that has not ended. */
const isNews = (state: TrajectoryState, { type, data }: TrajectoryEvent): boolean => {
  const asked =
    'escalationId' in data && state.escalations.find((each) => each.escalationId === data.escalationId);
  switch (type) {
    case 'EscalationAccepted':
    case 'EscalationRefused':
    case 'EscalationWithdrawn':
    case 'EscalationExpired':
      return asked ? isPending(asked) : false;
    case 'EscalationConcluded':
      return asked ? asked.status === 'accepted' : false;
    case 'EscalationFollowedUp':
      return asked ? withoutResult(asked) && asked.followUp === undefined : false;
    case 'ActionDone':
    case 'ActionDropped':
    case 'ReturnSettled':
    case 'FactWithdrawn':
      return state.entries.some((each) => each.entryId === data.entryId) && !isSettled(state, data.entryId);
    case 'MeasureConcluded':
      return (
        state.measures.some((each) => each.measureId === data.measureId) && !isSettled(state, data.measureId)
      );
    case 'AbsencesWithdrawn':
      return (
        state.absences.some((each) => each.absenceId === data.absenceId) && !isSettled(state, data.absenceId)
      );
    default:
      return false;
  }
};
