import type { TrajectoryCommand } from './commands.js';
import type { TrajectoryEvent } from './events.js';
import { clb, day, meta, naft, reported, school, sealed } from './given.fixture.js';

// Call-ins for the specs of what becomes of them: a CLB asks a provider of NAFT.

export const open = [...reported('r1', school, { absences: { B: 5 } }), ...reported('r2', clb)];

export const requested = (id = 'e1', to = naft, at = day(5), by = clb): TrajectoryEvent => ({
  type: 'EscalationRequested',
  data: {
    escalationId: id,
    step: 'school-external',
    to: to.id,
    by: by.id,
    grounds: [],
    attachments: [],
    explanation: null,
    rulesVersion: '2022-1',
  },
  meta: meta(at, { by: by.id }),
});
export const answered = (
  type: 'EscalationAccepted' | 'EscalationWithdrawn',
  at = day(6),
  reason = null,
): TrajectoryEvent => ({ type, data: { escalationId: 'e1', reason }, meta: meta(at) });
export const refused = (at = day(6)): TrajectoryEvent => ({
  type: 'EscalationRefused',
  data: { escalationId: 'e1', outcome: 'refused', reason: sealed('full') },
  meta: meta(at, { by: naft.id }),
});
export const expired: TrajectoryEvent = {
  type: 'EscalationExpired',
  data: { escalationId: 'e1', dueAt: day(12), rulesVersion: '2022-1' },
  meta: meta(day(12)),
};
export const accept: Extract<TrajectoryCommand, { kind: 'answer-escalation' }> = {
  kind: 'answer-escalation',
  escalationId: 'e1',
  outcome: 'accepted',
  reason: null,
};
