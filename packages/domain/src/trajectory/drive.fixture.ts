import fc from 'fast-check';
import { expect } from 'vitest';
import type { PersonId } from '../ids.js';
import { closingOutcomes } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import { isPending } from './call-in.js';
import type { TrajectoryCommand } from './commands.js';
import { decide } from './decide.js';
import { entryCommandOf, entryKinds } from './drive-entries.fixture.js';
import type { CaseEntry } from './entries/entries.js';
import { isEntryKind } from './entries/index.js';
import {
  type Escalation,
  followUpWays,
  type Participant,
  type ParticipationBasis,
  type TrajectoryContent,
  type TrajectoryEvent,
} from './events.js';
import { evolve } from './evolve.js';
import { answerDue, expireEscalation } from './expire.js';
import {
  clb,
  contactPoint,
  facts,
  meta,
  naft,
  otherSchool,
  personA,
  pms,
  police,
  school,
  sealed,
} from './given.fixture.js';
import { receiveReport } from './receive.js';
import { holdsCoordinatorInvariant, initialTrajectory, type TrajectoryState } from './state.js';

// Drives trajectories through long random lives, as the laws of this folder need them.

const network = [school, otherSchool, clb, pms, naft, police, contactPoint];

/** One thing that happens; the numbers choose among what there is then. */
export interface Happening {
  readonly kind: TrajectoryCommand['kind'] | 'report' | 'expire';
  readonly who: number;
  readonly which: number;
}

const kinds: readonly Happening['kind'][] = [
  'report',
  'report',
  'assign',
  'assign',
  'leave',
  'record-measure',
  'record-absences',
  'add-note',
  'request-escalation',
  'request-escalation',
  'answer-escalation',
  'answer-escalation',
  'withdraw-escalation',
  'follow-up-escalation',
  'expire',
  'close',
  'reopen',
  'enter-phase',
  ...entryKinds,
];

export const happenings = (maxLength: number): fc.Arbitrary<readonly Happening[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      who: fc.nat(network.length - 1),
      which: fc.nat(999),
    }),
    { maxLength, size: 'max' },
  );

/** A first report, and what happens after it. */
export const lives = (maxLength: number): fc.Arbitrary<readonly Happening[]> =>
  fc
    .tuple(fc.nat(network.length - 1), fc.nat(999), happenings(maxLength))
    .map(([who, which, rest]) => [{ kind: 'report', who, which }, ...rest]);

/** Minute `n` of the time in which the laws are tried. */
export const minute = (n: number): string => new Date(Date.UTC(2024, 9, 1, 0, n)).toISOString();

const pick = <Entry>(entries: readonly Entry[], which: number): Entry => {
  const entry = entries[which % entries.length];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
};

/** Folds one event, and holds it to what must be true after any. */
export const next = (state: TrajectoryState, event: TrajectoryEvent): TrajectoryState => {
  if (event.type === 'Reported') expect(state.status).not.toBe('closed');
  const after = evolve(state, event);
  if (!holdsCoordinatorInvariant(after))
    throw new Error(`after ${event.type} nobody is accountable and no clock runs`);
  return after;
};

/** All that was written together; what is closed then holds no question that waits for an answer. */
export const nextAll = (state: TrajectoryState, events: readonly TrajectoryEvent[]): TrajectoryState => {
  const after = events.reduce(next, state);
  if (after.status === 'closed') expect(after.escalations.filter(isPending)).toEqual([]);
  return after;
};

/**
 * Lets everything happen, each thing in its own minute from `from` on, with ids that begin with `name`. Whatever is
 * asked again on the state that it led to must be nothing.
 * @param written takes what commands and time wrote
 */
export const live = (
  name: string,
  all: readonly Happening[],
  from = 0,
  start: TrajectoryState = initialTrajectory,
  person: PersonId = personA,
  written: TrajectoryEvent[] = [],
): TrajectoryState =>
  all.reduce((state, happening, index) => {
    const id = `${name}${index}`;
    const at = minute(from + index);
    if (happening.kind === 'report') return report(state, happening, id, at, person);
    return happening.kind === 'expire'
      ? expire(state, happening, written)
      : command(state, happening, id, at, written);
  }, start);

const report = (
  state: TrajectoryState,
  { who, which }: Happening,
  id: string,
  at: string,
  person: PersonId,
): TrajectoryState => {
  const sent = facts(id, pick(network, who), {
    absences: { B: which % 9 },
    reportedAt: which % 3 === 0 ? minute(-(which % 50)) : at,
  });
  const told = meta(at, { causationId: `register-${id}` });
  const reception = receiveReport(state, person, sent, told, rules);
  if (reception.kind !== 'here') return state;
  const after = nextAll(state, reception.events);
  expect(receiveReport(after, person, sent, told, rules)).toEqual({ kind: 'here', events: [] });
  return after;
};

/** A call-in expires when its time is over, which is long after these lives. */
const expire = (
  state: TrajectoryState,
  { which }: Happening,
  written: TrajectoryEvent[],
): TrajectoryState => {
  if (state.escalations.length === 0) return state;
  const asked = pick(state.escalations, which);
  const told = { meta: meta(answerDue(asked, state, rules).dueAt), rules };
  const result = expireEscalation(state, asked.escalationId, told);
  if (!result.ok) return state;
  written.push(...result.value);
  const after = nextAll(state, result.value);
  expect(expireEscalation(after, asked.escalationId, told)).toEqual({ ok: true, value: [] });
  return after;
};

const command = (
  state: TrajectoryState,
  happening: Happening,
  id: string,
  at: string,
  written: TrajectoryEvent[],
): TrajectoryState => {
  const asked = commandOf(state, happening, id);
  if (!asked) return state;
  const context = {
    actor: asked.by,
    rules,
    meta: meta(at, { by: asked.by.id, command: { name: id, content: id } }),
    sawRevision: happening.which % 2 === 0 ? state.revision : null,
  };
  const result = decide(state, asked.command, context);
  if (!result.ok) return state;
  written.push(...result.value);
  const after = nextAll(state, result.value);
  expect(decide(after, asked.command, context)).toEqual({ ok: true, value: [] });
  return after;
};

const commandOf = (
  state: TrajectoryState,
  { kind, who, which }: Happening,
  id: string,
): { readonly command: TrajectoryCommand; readonly by: typeof school } | null => {
  const by = pick(network, who);
  const reason = sealed(id);
  if (isEntryKind(kind)) {
    const about = { id, which, words: reason, doer: pick(network, which) };
    const entered = entryCommandOf(kind, state, about);
    return entered && { by, command: entered };
  }
  switch (kind) {
    case 'report':
    case 'expire':
      return null;
    case 'assign': {
      const coordinator = pick(network, which);
      return { by, command: { kind, coordinator, asked: coordinator.id, reason } };
    }
    case 'leave':
    case 'reopen':
      return { by, command: { kind, reason } };
    case 'enter-phase':
      return { by, command: { kind, phase: pick([0, 1, 2, 3] as const, which), reason } };
    case 'close':
      return { by, command: { kind, outcome: pick(closingOutcomes, which), reason } };
    case 'add-note':
      return { by, command: { kind, noteId: id, text: reason } };
    case 'record-measure':
      return { by, command: { kind, measureId: id, type: 'home-visit', date: '2024-09-30', note: null } };
    case 'record-absences':
      return {
        by,
        command: { kind, absenceId: id, code: 'B', date: '2024-09-30', period: null, halfDays: 1 },
      };
    case 'allocate':
      return null;
    case 'withdraw-escalation':
    case 'follow-up-escalation': {
      if (state.escalations.length === 0) return null;
      const { escalationId } = pick(state.escalations, which);
      return kind === 'withdraw-escalation'
        ? { by, command: { kind, escalationId, reason } }
        : { by, command: { kind, escalationId, how: pick(followUpWays, who), reason } };
    }
    case 'request-escalation':
      return { by, command: requestBy(by, which, id) };
    case 'answer-escalation': {
      if (state.escalations.length === 0) return null;
      const { escalationId, to } = pick(state.escalations, which);
      const outcome = pick(
        ['accepted', 'accepted', 'accepted', 'refused', 'completed', 'returned'] as const,
        who,
      );
      const addressee = network.find((each) => each.id === to) ?? by;
      return { by: addressee, command: { kind, escalationId, outcome, reason } };
    }
  }
};

const requestBy = (by: typeof school, which: number, id: string): TrajectoryCommand => {
  const calls = [
    { step: 'clb-guidance', to: clb },
    { step: 'pms-guidance', to: pms },
    { step: 'school-external', to: naft },
    { step: 'police-preventive', to: police },
  ] as const;
  const { step, to } = pick(by.type === 'clb' || by.type === 'pms' ? calls.slice(2, 3) : calls, which);
  return {
    kind: 'request-escalation',
    escalationId: id,
    step,
    to,
    asked: to.id,
    grounds: ['in our own words', 'pupil-inflexible'],
    attachments: [
      'school-measures',
      'absence-summary',
      'parents-contacted',
      'trajectory-goal',
      'return-date',
      'absence-list',
      'clb-involved',
    ],
    explanation: null,
  };
};

const groundOf = (basis: ParticipationBasis): string => JSON.stringify(Object.values(basis));
const byId =
  <Entry>(idOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number =>
    idOf(one).localeCompare(idOf(other));

const participantSeen = (each: Participant) => ({ ...each, bases: each.bases.map(groundOf).toSorted() });

/** What people see of a trajectory; the order in which it is held is not. */
export const seen = (state: TrajectoryState) => ({
  ...held(state),
  clocks: clocksOf(state),
  participants: state.participants.map(participantSeen).toSorted(byId((each) => each.organisationId)),
  status: state.status,
  closure: state.status === 'closed' ? state.closure : null,
  openedAt: state.openedAt,
  coordinator: state.coordinator,
  unassignedSince: state.unassignedSince,
  phase: state.phase,
  undecided: state.undecided.map(({ recordId }) => recordId).toSorted(),
});

/** What clocks of call-ins remember, and which actions are late. */
const clocksOf = ({ escalations, entries }: TrajectoryState) => ({
  callIns: escalations
    .map(({ escalationId, clock }) => [escalationId, clock] as const)
    .toSorted(byId(([id]) => id)),
  late: entries.flatMap((each) => (each.kind === 'action' && each.overdue ? [each.entryId] : [])).toSorted(),
});

const withoutClock = ({ clock: _, ...rest }: Escalation) => rest;
const withoutLateness = (entry: CaseEntry): CaseEntry => {
  if (entry.kind !== 'action') return entry;
  const { overdue: _, ...rest } = entry;
  return rest;
};

/** Everything that was reported, recorded, called in and taken over; clocks of it stop and begin anew. */
export const held = (...contents: readonly TrajectoryContent[]) => ({
  reports: contents.flatMap((each) => each.reports).toSorted(byId((each) => each.reportId)),
  measures: contents.flatMap((each) => each.measures).toSorted(byId((each) => each.measureId)),
  absences: contents.flatMap((each) => each.absences).toSorted(byId((each) => each.absenceId)),
  notes: contents.flatMap((each) => each.notes).toSorted(byId((each) => each.noteId)),
  escalations: contents
    .flatMap((each) => each.escalations.map(withoutClock))
    .toSorted(byId((each) => each.escalationId)),
  entries: contents
    .flatMap((each) => each.entries.map(withoutLateness))
    .toSorted(byId((each) => each.entryId)),
  leads: contents.flatMap((each) => each.leads ?? []).toSorted(byId((each) => each.leadId)),
});

/** All grounds on which anybody takes part. */
export const groundsOf = (...contents: readonly TrajectoryContent[]): readonly string[] =>
  contents
    .flatMap((each) => each.participants)
    .flatMap((each) => each.bases.map((basis) => `${each.organisationId} ${groundOf(basis)}`))
    .toSorted();

/** Grounds that rest on a report or call that is not here, and participants without any. */
export const groundless = (content: TrajectoryContent): readonly unknown[] => {
  const reports = new Set(content.reports.map((each) => each.reportId));
  const calls = new Set(content.escalations.map((each) => each.escalationId));
  return content.participants.filter(
    ({ bases }) =>
      bases.length === 0 ||
      bases.some(
        (basis) =>
          (basis.kind === 'report' && !reports.has(basis.reportId)) ||
          (basis.kind === 'escalation' && !calls.has(basis.escalationId)),
      ),
  );
};
