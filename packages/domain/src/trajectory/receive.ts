import type { PersonId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { inForce, type RuleBook, versionNamed } from '../rules/index.js';
import type { ReportedFacts, TrajectoryEvent } from './events.js';
import { participantOf, type TrajectoryState } from './state.js';

/** What a report means to the trajectory looked at: events here, or another trajectory to look at. */
export type Reception =
  | { readonly kind: 'here'; readonly events: readonly TrajectoryEvent[] }
  | { readonly kind: 'next-ordinal' }
  | { readonly kind: 'goes-on-in'; readonly trajectoryId: TrajectoryId };

/**
 * Brings a report to a trajectory of its person. It opens an absent one, joins an open one and reopens a closed one,
 * or moves on to the next where the outcome says so (dated rule): no report is ever attached to a closed trajectory.
 * One that was received here before, and may have gone out again with its person, is not received twice.
 */
export const receiveReport = (
  state: TrajectoryState,
  person: PersonId,
  facts: ReportedFacts,
  meta: EventMeta,
  rules: RuleBook,
): Reception => {
  const received = meta.causationId !== null && state.causes.includes(meta.causationId);
  if (received || state.reports.some((each) => each.reportId === facts.reportId))
    return { kind: 'here', events: [] };
  if (state.status === 'erased') return { kind: 'next-ordinal' };
  if (state.status === 'merged' && state.mergedInto)
    return { kind: 'goes-on-in', trajectoryId: state.mergedInto };
  if (isClosedForGood(state, meta.at, rules)) return { kind: 'next-ordinal' };
  const reopened: readonly TrajectoryEvent[] =
    state.status === 'closed'
      ? [{ type: 'Reopened', data: { cause: 'new-report', reportId: facts.reportId, reason: null }, meta }]
      : [];
  return {
    kind: 'here',
    events: [
      ...reopened,
      { type: 'Reported', data: { ...facts, personId: person }, meta },
      joined(state, facts, meta),
    ],
  };
};

const joined = (state: TrajectoryState, facts: ReportedFacts, meta: EventMeta): TrajectoryEvent => ({
  type: 'ParticipantJoined',
  data: {
    organisationId: facts.organisationId,
    organisationType: facts.organisationType,
    since: participantOf(state, facts.organisationId)?.since ?? facts.reportedAt,
    basis: { kind: 'report', reportId: facts.reportId },
  },
  meta,
});

/**
 * Whether a trajectory was closed so that a later report opens the next one, by the version of the rule that it was
 * closed on. It is never opened again: the next one may be open already, and a person has one open trajectory.
 * @param day ISO 8601, for a closure whose version of the rule is not known any more
 */
export const isClosedForGood = (
  { closure }: Pick<TrajectoryState, 'closure'>,
  day: string,
  { 'closing-outcomes': versions }: Pick<RuleBook, 'closing-outcomes'>,
): boolean => {
  if (!closure) return false;
  const { content } = versionNamed(versions, closure.rulesVersion) ?? inForce(versions, day);
  return content[closure.outcome] === 'opens-next';
};
