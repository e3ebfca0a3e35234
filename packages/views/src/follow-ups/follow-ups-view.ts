import { followedStreamPrefix } from '@samenspoor/contracts';
import {
  type RegisterEvent,
  registerStreamPrefix,
  type TrajectoryId,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { type Said, said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';
import { moment } from '../moment.js';

/** An event that waits for its consequences. */
export interface FollowUpDoc {
  readonly eventId: string;
  /** Its revision in its stream. */
  readonly revision: number;
  /** The trajectory whose event it is; null for an event of the register. */
  readonly trajectoryId: TrajectoryId | null;
  /** When the log stored it. */
  readonly at: string;
  readonly type: RegisterEvent['type'] | 'RecordsAllocated';
}

/** A verdict alone changes nothing: what it leads to is an event of its own. */
const withoutConsequence: ReadonlySet<RegisterEvent['type']> = new Set(['MatchVerdictGiven']);

/**
 * Register events, and records allocated to another trajectory, that were not followed through, by event id: what a
 * crash may have left undone. A report is done with its `Reported`, which is one append; what takes several steps is
 * done when the last of them says so.
 */
export const followUpsView: ViewDefinition<FollowUpDoc> = {
  name: 'follow-ups',
  version: 3,
  streamPrefixes: [registerStreamPrefix, trajectoryStreamPrefix, followedStreamPrefix],
  columns: [
    { name: 'revision', type: 'integer', of: (doc) => doc.revision },
    { name: 'at', type: 'timestamptz', of: (doc) => moment(doc.at) },
    { name: 'trajectory_id', type: 'text', of: (doc) => doc.trajectoryId },
  ],
  indexes: [{ name: 'by-age', on: '(at, revision, key)' }],

  route(recorded) {
    const followed = followedEvent(recorded);
    if (followed !== null) return [followed];
    return waitingFor(said(recorded)) ? [recorded.id] : [];
  },

  evolve(doc, recorded) {
    if (followedEvent(recorded) !== null) return null;
    const waiting = waitingFor(said(recorded));
    const { id: eventId, revision, recordedAt: at } = recorded;
    return doc ?? (waiting && { eventId, revision, at, ...waiting });
  },
};

/** What is to follow from an event, and from whose; null when nothing is. */
function waitingFor(what: Said): Pick<FollowUpDoc, 'type' | 'trajectoryId'> | null {
  if (what.of === 'register')
    return withoutConsequence.has(what.event.type) ? null : { type: what.event.type, trajectoryId: null };
  return what.of === 'trajectory' && what.event.type === 'RecordsAllocated' && what.event.data.to !== null
    ? { type: what.event.type, trajectoryId: what.trajectoryId }
    : null;
}

/** Id of the event, of the register or of a trajectory, that this one ends the wait for; null when it ends none. */
const followedEvent = (recorded: RecordedEvent): string | null => {
  if (recorded.stream.startsWith(followedStreamPrefix))
    return recorded.stream.slice(followedStreamPrefix.length);
  const what = said(recorded);
  return what.of === 'trajectory' && what.event.type === 'Reported' ? what.event.meta.causationId : null;
};
