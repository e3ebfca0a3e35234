import { createHash } from 'node:crypto';
import {
  evolve,
  initialTrajectory,
  nextDueAt,
  type TimerRules,
  type TrajectoryContent,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import { said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';

/** A trajectory, as far as its clocks depend on it. */
interface ClockDoc {
  readonly trajectoryId: TrajectoryId;
  readonly state: TrajectoryState;
}

export const clocksViewName = 'clocks';

/** Every trajectory that is not erased, with the instant at which its next deadline runs out, by the rules given. */
export const clocksView = (rules: TimerRules): ViewDefinition<ClockDoc> => ({
  name: clocksViewName,
  version: 2,
  fingerprint: fingerprintOf(rules),
  streamPrefixes: [trajectoryStreamPrefix],
  columns: [{ name: 'due_at', type: 'timestamptz', of: ({ state }) => nextDueAt(state, rules) }],
  indexes: [{ name: 'by-due', on: '(due_at, key)', where: 'due_at is not null' }],

  route(recorded) {
    const what = said(recorded);
    return what.of === 'trajectory' ? [what.trajectoryId] : [];
  },

  evolve(doc, recorded) {
    const what = said(recorded);
    if (what.of !== 'trajectory' || what.event.type === 'Erased') return null;
    // What comes after an erasure, if anything, is no trajectory.
    if (doc === null && recorded.revision !== 0) return null;
    const before = doc?.state ?? initialTrajectory;
    if (recorded.revision <= before.revision) return doc;
    if (recorded.revision !== before.revision + 1)
      throw new Error(`clocks stand at revision ${before.revision} and are given ${recorded.revision}`);
    return { trajectoryId: what.trajectoryId, state: after(before, what.event) };
  },
});

/**
 * What was recorded, the names of commands, and with what others came and went, say nothing of deadlines, and are wide: they are not
 * kept. Actions do say; and of meetings who was accountable, since when nobody was, and in which phase.
 */
const after = (before: TrajectoryState, event: TrajectoryEvent): TrajectoryState => {
  const state = evolve(before, event);
  return {
    ...state,
    entries: state.entries.filter(({ kind }) => kind === 'action'),
    met: state.met.map((each) => ({ ...each, before: narrow(each.before), brought: narrow(each.brought) })),
    stood: [],
    leads: [],
    allocated: [],
    causes: [],
    measures: [],
    absences: [],
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

/** Names the rules by which deadlines are counted: others give other instants for the same events. */
const fingerprintOf = ({ deadlines, 'school-calendars': calendars }: TimerRules): string =>
  createHash('sha256')
    .update(JSON.stringify([deadlines, calendars]))
    .digest('base64url');
