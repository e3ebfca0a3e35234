import type { OrganisationId } from '../ids.js';
import {
  participantOf,
  type Timer,
  type TimerRules,
  type TrajectoryState,
  timersOf,
} from '../trajectory/index.js';
import { type Audience, forKeeper, forKeepers, forOrganisation } from './audience.js';
import { reachedThresholds, type ThresholdRules } from './thresholds.js';

/** The rules by which time makes trajectories stand on worklists. */
export type WorklistRules = TimerRules & ThresholdRules;

/** `due`: a deadline runs out; `stalled`: the one that says nobody did anything for too long; `threshold`: absences. */
export type TimedKind = 'due' | 'stalled' | 'threshold';

/** Something that is so for an audience between two instants: from `from` on, before `until`. ISO 8601, UTC, in milliseconds. */
export interface TimedTag {
  readonly audience: Audience;
  readonly kind: TimedKind;
  readonly from: string;
  readonly until: string;
}

/** After every instant that anybody asks about. */
const never = '9999-12-31T00:00:00.000Z';

/** What time makes of a trajectory on worklists, with the instants at which it does: nothing of one that is not open. */
export const timedTags = (state: TrajectoryState, rules: WorklistRules): readonly TimedTag[] => {
  if (state.status !== 'open') return [];
  return [
    ...timersOf(state, rules).flatMap((timer) => ofTimer(timer, state)),
    ...reachedThresholds(state, rules).flatMap(({ standsFor, from, until }) =>
      standsFor.map((id) => ({ audience: forOrganisation(id), kind: 'threshold' as const, from, until })),
    ),
  ];
};

const ofTimer = (timer: Timer, state: TrajectoryState): readonly TimedTag[] => {
  const kinds: readonly TimedKind[] = timer.kind === 'stalled' ? ['due', 'stalled'] : ['due'];
  return audiencesOfTimer(timer, state).flatMap((audience) =>
    kinds.map((kind) => ({ audience, kind, from: timer.dueAt, until: never })),
  );
};

/** Whom a deadline concerns: as `deadlinesFor` of `access` says of one viewer. */
const audiencesOfTimer = (timer: Timer, state: TrajectoryState): readonly Audience[] => {
  const call = state.escalations.find(({ escalationId }) => escalationId === timer.subject);
  const isThere = (id: OrganisationId): boolean => participantOf(state, id) !== undefined;
  const takesPart = (id: OrganisationId | null): readonly Audience[] =>
    id !== null && isThere(id) ? [forOrganisation(id)] : [];
  const senderOf = (id: OrganisationId): readonly Audience[] =>
    isThere(id) ? [forOrganisation(id)] : [forKeeper(id)];
  switch (timer.kind) {
    case 'unassigned':
      return [forKeepers];
    case 'stalled':
      return state.coordinator === null ? [forKeepers] : takesPart(state.coordinator);
    case 'escalation-unanswered':
      return call ? [...new Set([forOrganisation(call.to), ...senderOf(call.by)])] : [];
    case 'action': {
      const entry = state.entries.find(({ entryId }) => entryId === timer.subject);
      if (entry?.kind !== 'action') return [];
      const agreed = [
        ...(entry.who.kind === 'organisation' ? [entry.who.organisationId] : []),
        entry.organisationId,
      ];
      const responsible = agreed.find(isThere) ?? state.coordinator;
      return responsible === null ? [forKeepers] : takesPart(responsible);
    }
    case 'evaluation':
    case 'letter':
      return [...new Set([...takesPart(state.coordinator), ...(call ? takesPart(call.to) : [])])];
  }
};
