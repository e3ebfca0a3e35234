import type { EventMeta } from '../meta.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import type { Escalation, TrajectoryEvent } from './events.js';
import type { TrajectoryState } from './state.js';

/** Whether a call-in waits for its answer. */
export const isPending = ({ status }: Pick<Escalation, 'status'>): boolean => status === 'requested';

/** The refusal to whoever comes after the event that settled a call-in: names the status, and who can tell more. */
export const alreadyAnswered = ({ status, to, by }: Escalation) =>
  heldBy('already-answered', status === 'withdrawn' || status === 'expired' ? by : to, { status });

const withdrawn = (
  escalationId: string,
  reason: TrajectoryWithdrawal['reason'],
  meta: EventMeta,
): TrajectoryEvent => ({
  type: 'EscalationWithdrawn',
  data: { escalationId, reason },
  meta,
});

type TrajectoryWithdrawal = Extract<TrajectoryCommand, { kind: 'withdraw-escalation' }>;

/** Takes a question back that nobody answered yet. */
export const withdrawEscalation = (
  state: TrajectoryState,
  { escalationId, reason }: TrajectoryWithdrawal,
  { meta }: Pick<DecisionContext, 'meta'>,
): Result<readonly TrajectoryEvent[]> => {
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  if (!asked) return refuse('not-found', 'not-found');
  if (asked.status === 'withdrawn') return ok([]);
  return isPending(asked) ? ok([withdrawn(escalationId, reason, meta)]) : alreadyAnswered(asked);
};

/** Takes all questions back that wait for an answer: what closes holds none. */
export const withdrawPending = (
  escalations: readonly Escalation[],
  meta: EventMeta,
): readonly TrajectoryEvent[] =>
  escalations.filter(isPending).map(({ escalationId }) => withdrawn(escalationId, null, meta));
