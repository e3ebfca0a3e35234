import { createHash } from 'node:crypto';
import {
  evolve,
  nextDueAt,
  type TimedTag,
  type TrajectoryContent,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  timedTags,
  trajectoryStreamPrefix,
  type WorklistRules,
} from '@samenspoor/domain';
import type { ViewDefinition } from '../framework/definition.js';
import { nextState, trajectoriesOf } from '../trajectories/next-state.js';

/** A trajectory, as far as its clocks depend on it. */
interface ClockDoc {
  readonly trajectoryId: TrajectoryId;
  readonly state: TrajectoryState;
}

export const clocksViewName = 'clocks';

/**
 * Every trajectory that is not erased, by the rules given: the instant at which its next deadline runs out, and for whom time
 * makes it stand on worklists, from when until when. `timed_tags` are what is looked up; `timed` holds the instants as well.
 */
export const clocksView = (rules: WorklistRules): ViewDefinition<ClockDoc> => {
  const timed = timedOnce(rules);
  return {
    name: clocksViewName,
    version: 3,
    fingerprint: fingerprintOf(rules),
    streamPrefixes: [trajectoryStreamPrefix],
    columns: [
      { name: 'due_at', type: 'timestamptz', of: ({ state }) => nextDueAt(state, rules) },
      {
        name: 'timed_tags',
        type: 'text[]',
        of: ({ state }) => [...new Set(timed(state).map(({ audience, kind }) => `${audience} ${kind}`))],
      },
      {
        name: 'timed',
        type: 'text[]',
        of: ({ state }) =>
          timed(state).map(({ audience, kind, from, until }) => `${audience} ${kind} ${from} ${until}`),
      },
    ],
    indexes: [
      { name: 'by-due', on: '(due_at, key)', where: 'due_at is not null' },
      { name: 'by-tag', on: 'using gin (timed_tags)' },
    ],

    route: trajectoriesOf,

    evolve: (doc, recorded) =>
      nextState(doc, recorded, (trajectoryId, before, event) => ({
        trajectoryId,
        state: after(before, event),
      })),
  };
};

/** Worked out once for all columns of a document: counting absences is most of what writing it costs. */
const timedOnce = (rules: WorklistRules): ((state: TrajectoryState) => readonly TimedTag[]) => {
  const known = new WeakMap<TrajectoryState, readonly TimedTag[]>();
  return (state) => {
    const tags = known.get(state) ?? timedTags(state, rules);
    known.set(state, tags);
    return tags;
  };
};

/**
 * Words, the names of commands, and what of meetings says nothing of deadlines and thresholds are wide: they are not kept. Absences,
 * which measures were taken and actions do say, and of other entries who made them and when; and of meetings who was accountable,
 * since when nobody was, and in which phase.
 */
const after = (before: TrajectoryState, event: TrajectoryEvent): TrajectoryState => {
  const state = evolve(before, event);
  return {
    ...state,
    entries: state.entries.map((each) => (each.kind === 'return-plan' ? { ...each, agreed: null } : each)),
    met: state.met.map((each) => ({ ...each, before: narrow(each.before), brought: narrow(each.brought) })),
    stood: [],
    leads: [],
    allocated: [],
    causes: [],
    measures: state.measures.map((each) => ({ ...each, note: null })),
    notes: [],
    commands: [],
  };
};

const narrow = (side: TrajectoryContent): TrajectoryContent => ({
  reports: [],
  participants: [],
  measures: [],
  absences: [],
  notes: [],
  escalations: [],
  entries: [],
  coordinator: side.coordinator,
  unassignedSince: side.unassignedSince,
  phase: side.phase,
});

/** Names the rules by which deadlines and thresholds are counted: others give other instants for the same events. */
const fingerprintOf = (rules: WorklistRules): string =>
  createHash('sha256')
    .update(
      JSON.stringify([rules.deadlines, rules['school-calendars'], rules['absence-signals'], rules.ladder]),
    )
    .digest('base64url');
