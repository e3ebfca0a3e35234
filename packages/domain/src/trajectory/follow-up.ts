import { heldBy, ok, type Result, refuse } from '../refusal.js';
import { isPending } from './call-in.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import type { Escalation, TrajectoryContent, TrajectoryEvent } from './events.js';
import type { TrajectoryState } from './state.js';

export const withoutResult = ({ status }: Escalation): boolean =>
  status === 'refused' || status === 'no-place' || status === 'expired';

const isHelping = ({ status }: Escalation): boolean => status === 'accepted' || status === 'completed';

/**
 * Whether another call-in takes the place of one without result: the same step was called in since, whoever was asked, and not
 * taken back; or the same organisation was asked the same a second time, in a trajectory that came in, and waits with its answer
 * or said yes to that. A call-in that came back (`returned`) leaves the young person without.
 */
const isAskedAgain = (without: Escalation, { escalations }: Pick<TrajectoryContent, 'escalations'>) =>
  escalations.some(
    (each) =>
      each.escalationId !== without.escalationId &&
      each.step === without.step &&
      ((without.answeredAt !== null &&
        each.requestedAt >= without.answeredAt &&
        each.status !== 'withdrawn') ||
        (each.to === without.to && (isPending(each) || isHelping(each)))),
  );

/**
 * Call-ins that were refused, had no place or expired, and that nobody followed up: the young person still lacks what was asked
 * for [S2 fase 2; S4 §2.1.2]. A closed trajectory has none.
 */
export const openFollowUps = (
  state: Pick<TrajectoryState, 'status' | 'escalations'>,
): readonly Escalation[] =>
  state.status === 'open'
    ? state.escalations.filter(
        (each) => withoutResult(each) && each.followUp === undefined && !isAskedAgain(each, state),
      )
    : [];

/** Says what became of a call-in without result. It is said once. */
export const followUpEscalation = (
  state: TrajectoryState,
  { escalationId, how, reason }: Extract<TrajectoryCommand, { kind: 'follow-up-escalation' }>,
  { meta }: Pick<DecisionContext, 'meta'>,
): Result<readonly TrajectoryEvent[]> => {
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  if (!asked) return refuse('not-found', 'not-found');
  const { followUp } = asked;
  if (followUp)
    return followUp.how === how ? ok([]) : heldBy('already-followed-up', followUp.by, { how: followUp.how });
  if (!withoutResult(asked))
    return refuse('rule', 'escalation-nothing-to-follow-up', {
      params: { status: asked.status },
      source: '[S2 fase 2]',
    });
  return ok([{ type: 'EscalationFollowedUp', data: { escalationId, how, reason }, meta }]);
};
