import type { CaseEntry } from '../entries/entries.js';
import type { TrajectoryContent, TrajectoryEvent } from '../events.js';
import type { TrajectoryState } from '../state.js';
import { withLapsed, withoutOverdue } from './action-clock.js';
import { stoppedIn, withClocksTurned } from './call-in-clock.js';

type Turned = Partial<Pick<TrajectoryState, 'escalations' | 'entries'>>;

/**
 * Call-ins and actions after a trajectory opened or closed, or others came, went, or took part again: what stops loses its clock,
 * and what runs again begins anew. So nobody is told a backlog of a time in which nobody had anything to do.
 * @param before the trajectory before the event
 * @param after the same after it, but for this
 */
export const turnClocks = (
  before: TrajectoryState,
  after: TrajectoryState,
  event: TrajectoryEvent,
): Turned => {
  const { at } = event.meta;
  // What was merged runs where it went on.
  if (after.status !== 'open' && after.status !== 'closed') return {};
  const turned = (stopped: ReadonlySet<string>) => withClocksTurned(after, stopped, at);
  switch (event.type) {
    case 'Closed':
      return { escalations: turned(none), entries: withoutOverdue(after.entries) };
    case 'ParticipantLeft':
    case 'Separated':
    case 'RecordsAllocated':
      return { escalations: turned(none) };
    case 'Reopened':
      return { escalations: turned(stoppedIn(before)), entries: withLapsed(after.entries, at) };
    case 'ParticipantJoined': {
      const { basis } = event.data;
      const stopped = new Set(stoppedIn(before));
      // Who accepts takes part from then on: that one begins with the answer.
      if (basis.kind === 'escalation') stopped.delete(basis.escalationId);
      return { escalations: turned(stopped) };
    }
    case 'RecordsReceived':
      return { escalations: turned(stoppedIn(before)) };
    case 'SeparatedFrom':
      // What was merged holds what it was given; one that stood holds its own besides.
      if (before.status !== 'open' && before.status !== 'closed') return { escalations: turned(none) };
      return {
        escalations: turned(stoppedIn(before)),
        ...(before.status === 'closed' ? { entries: lapsedOf(before.entries, after.entries, at) } : {}),
      };
    case 'Absorbed': {
      const { content } = event.data;
      const status = wasClosed(content) ? 'closed' : 'open';
      const stopped = new Set([...stoppedIn(before), ...stoppedIn({ ...content, status })]);
      return {
        escalations: turned(stopped),
        ...(status === 'closed' && after.status === 'open'
          ? { entries: lapsedOf(content.entries, after.entries, at) }
          : {}),
      };
    }
    default:
      return {};
  }
};

const none: ReadonlySet<string> = new Set();

/** All entries, those that were closed over as what lapsed meanwhile. */
const lapsedOf = (
  closedOver: readonly CaseEntry[],
  all: readonly CaseEntry[],
  at: string,
): readonly CaseEntry[] => {
  const ids = new Set(closedOver.map(({ entryId }) => entryId));
  return all.flatMap((each) => (ids.has(each.entryId) ? withLapsed([each], at) : [each]));
};

/** Whether a trajectory was closed when it came in: on an open one somebody is accountable, or the clock runs. */
const wasClosed = ({ coordinator, unassignedSince }: TrajectoryContent): boolean =>
  coordinator === null && unassignedSince === null;
