import { type PersonId, type RegisterEvent, type TrajectoryEvent, trajectoryIdOf } from '@samenspoor/domain';
import { domainPrefixes, type Said, said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';

/** A register event that waits for its consequence in the trajectories. */
export interface FollowUpDoc {
  readonly eventId: string;
  /** Its revision in the register. */
  readonly revision: number;
  /** When the log stored it. */
  readonly at: string;
  readonly type: RegisterEvent['type'];
  /** Whom a forgetting is about; null for the others. */
  readonly personId: PersonId | null;
}

/** The trajectory event that ends the wait. */
const consequences: Partial<Record<RegisterEvent['type'], TrajectoryEvent['type']>> = {
  ReportIdentified: 'Reported',
  PersonsLinked: 'Absorbed',
  ReportsUnlinked: 'Separated',
  PersonForgotten: 'Erased',
};
const ending = new Set<string>(Object.values(consequences));

/** Register events whose consequence has not been seen, by event id: what a crash may have left undone. */
export const followUpsView: ViewDefinition<FollowUpDoc> = {
  name: 'follow-ups',
  version: 1,
  streamPrefixes: domainPrefixes,
  columns: [
    { name: 'revision', type: 'integer', of: (doc) => doc.revision },
    { name: 'at', type: 'timestamptz', of: (doc) => doc.at },
  ],
  indexes: [{ name: 'by-age', on: '(revision, key)' }],

  route(recorded) {
    const what = said(recorded);
    if (what.of === 'register') return consequences[what.event.type] === undefined ? [] : [recorded.id];
    if (what.of === 'nothing' || !ending.has(what.event.type)) return [];
    return what.event.meta.causationId === null ? [] : [what.event.meta.causationId];
  },

  evolve(doc, recorded) {
    const what = said(recorded);
    if (what.of === 'register') {
      const { type, data } = what.event;
      const personId = type === 'PersonForgotten' ? data.personId : null;
      return (
        doc ?? { eventId: recorded.id, revision: recorded.revision, at: recorded.recordedAt, type, personId }
      );
    }
    return doc !== null && isConsequence(doc, what) ? null : doc;
  },
};

/**
 * Of a person who was forgotten, the trajectories of all absorbed ones are erased first and its own first one last:
 * only that one says that nothing was left.
 */
function isConsequence(doc: FollowUpDoc, what: Said): boolean {
  if (what.of !== 'trajectory' || consequences[doc.type] !== what.event.type) return false;
  return doc.personId === null || what.trajectoryId === trajectoryIdOf(doc.personId, 1);
}
