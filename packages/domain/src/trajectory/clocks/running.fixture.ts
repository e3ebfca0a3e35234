import type { Organisation } from '../../organisation/index.js';
import type { EscalationStep } from '../../rules/index.js';
import { rules } from '../../rules/rules.fixture.js';
import type { TrajectoryEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { foldChecked, joined, meta, org, school, sealed } from '../given.fixture.js';
import type { TrajectoryState } from '../state.js';
import { raiseDueTimers } from './raise-timer.js';

// Support of the specs of clocks: call-ins and actions that run, and what is told of them.

export const facility = org('mandated-facility');
export const authority = org('compulsory-education-authority');

export const requested = (step: EscalationStep, to: Organisation, at: string): TrajectoryEvent => ({
  type: 'EscalationRequested',
  data: {
    escalationId: `call-${step}`,
    step,
    to: to.id,
    by: school.id,
    grounds: [],
    attachments: [],
    explanation: null,
    rulesVersion: '2022-1',
  },
  meta: meta(at, { by: school.id }),
});

export const accepted = (step: EscalationStep, to: Organisation, at: string): readonly TrajectoryEvent[] => [
  requested(step, to, at),
  { type: 'EscalationAccepted', data: { escalationId: `call-${step}`, reason: null }, meta: meta(at) },
  joined(to, at, { kind: 'escalation', escalationId: `call-${step}` }),
];

export const concluded = (step: EscalationStep, at: string): TrajectoryEvent => ({
  type: 'EscalationConcluded',
  data: { escalationId: `call-${step}`, outcome: 'completed', reason: null },
  meta: meta(at),
});

/** Something that an organisation is to do until the end of a day. */
export const agreed = (entryId: string, who: Organisation, due: string, at: string): TrajectoryEvent => ({
  type: 'ActionAgreed',
  data: {
    entryId,
    organisationId: school.id,
    what: sealed('call'),
    who: { kind: 'organisation', organisationId: who.id },
    due,
  },
  meta: meta(at, { by: school.id }),
});

export const reopened = (at: string): TrajectoryEvent => ({
  type: 'Reopened',
  data: { cause: 'relapse', reportId: null, reason: null },
  meta: meta(at),
});

export const stateAfter = (...events: readonly (TrajectoryEvent | readonly TrajectoryEvent[])[]) =>
  foldChecked(events.flat());

export const raisedBy = (state: TrajectoryState, at: string) =>
  raiseDueTimers(state, { rules, meta: meta(at) }, 50);

export const afterRaising = (state: TrajectoryState, at: string) => raisedBy(state, at).reduce(evolve, state);

/** What ran out by an instant, with when it did. */
export const told = (state: TrajectoryState, at: string) =>
  raisedBy(state, at).map(({ type, data }) => [type, 'dueAt' in data ? data.dueAt : null]);
