import { followedStreamPrefix } from '@samenspoor/contracts';
import { type RegisterEvent, registerStreamPrefix, trajectoryStreamPrefix } from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';

/** A register event that waits for its consequences. */
export interface FollowUpDoc {
  readonly eventId: string;
  /** Its revision in the register. */
  readonly revision: number;
  /** When the log stored it. */
  readonly at: string;
  readonly type: RegisterEvent['type'];
}

/** A verdict alone changes nothing: what it leads to is an event of its own. */
const withoutConsequence: ReadonlySet<RegisterEvent['type']> = new Set(['MatchVerdictGiven']);

/**
 * Register events that were not followed through, by event id: what a crash may have left undone. A report is done
 * with its `Reported`, which is one append; what takes several steps is done when the last of them says so.
 */
export const followUpsView: ViewDefinition<FollowUpDoc> = {
  name: 'follow-ups',
  version: 1,
  streamPrefixes: [registerStreamPrefix, trajectoryStreamPrefix, followedStreamPrefix],
  columns: [
    { name: 'revision', type: 'integer', of: (doc) => doc.revision },
    { name: 'at', type: 'timestamptz', of: (doc) => doc.at },
  ],
  indexes: [{ name: 'by-age', on: '(revision, key)' }],

  route(recorded) {
    const followed = followedEvent(recorded);
    if (followed !== null) return [followed];
    const what = said(recorded);
    return what.of === 'register' && !withoutConsequence.has(what.event.type) ? [recorded.id] : [];
  },

  evolve(doc, recorded) {
    if (followedEvent(recorded) !== null) return null;
    const what = said(recorded);
    if (what.of !== 'register') return doc;
    const { type } = what.event;
    return doc ?? { eventId: recorded.id, revision: recorded.revision, at: recorded.recordedAt, type };
  },
};

/** The register event that this one ends the wait for; null when it ends none. */
const followedEvent = (recorded: RecordedEvent): string | null => {
  if (recorded.stream.startsWith(followedStreamPrefix))
    return recorded.stream.slice(followedStreamPrefix.length);
  const what = said(recorded);
  return what.of === 'trajectory' && what.event.type === 'Reported' ? what.event.meta.causationId : null;
};
