import { workingDeadline } from '../calendar/index.js';
import type { EventMeta } from '../meta.js';
import { ok, type Result, refuse } from '../refusal.js';
import { inForce, type RuleBook } from '../rules/index.js';
import { alreadyAnswered, isPending } from './call-in.js';
import { communityOf } from './community.js';
import type { Escalation, TrajectoryEvent } from './events.js';
import type { TrajectoryState } from './state.js';

/** Until when a call-in is to be answered. */
export interface AnswerDue {
  /** From then on it is late, ISO 8601 in UTC. */
  readonly dueAt: string;
  /** Version of the rule `deadlines` that says so. */
  readonly rulesVersion: string;
  /** Whether all its days are in a confirmed calendar; else school holidays may be counted as working days. */
  readonly calendarKnown: boolean;
}

/**
 * Until when a call-in is to be answered: so many working days of the pupil's community after it was made as the rule said then
 * [S2 fase 1; S2 §2.2 Bednet].
 */
export const answerDue = (
  { requestedAt }: Pick<Escalation, 'requestedAt'>,
  state: Pick<TrajectoryState, 'reports'>,
  rules: Pick<RuleBook, 'deadlines' | 'school-calendars'>,
): AnswerDue => {
  const { version, content } = inForce(rules.deadlines, requestedAt);
  const { at, calendarKnown } = workingDeadline(
    rules,
    communityOf(state),
    requestedAt,
    content.escalationAnswerWorkingDays,
  );
  return { dueAt: at, rulesVersion: version, calendarKnown };
};

/**
 * Ends a call-in that nobody answered in time. No organisation asks for it: the clock does. Until it is written the addressee can
 * still answer, and whichever comes first stands.
 * @returns nothing for one that expired before; `already-answered` for one that was answered or withdrawn
 */
export const expireEscalation = (
  state: TrajectoryState,
  escalationId: string,
  { meta, rules }: { readonly meta: EventMeta; readonly rules: Parameters<typeof answerDue>[2] },
): Result<readonly TrajectoryEvent[]> => {
  if (state.status === 'merged')
    return refuse('rule', 'trajectory-merged', {
      params: { trajectoryId: state.mergedInto ?? '' },
      source: '[S0 goal 8]',
    });
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  if (!asked) return refuse('not-found', 'not-found');
  if (asked.status === 'expired') return ok([]);
  if (!isPending(asked)) return alreadyAnswered(asked);
  const { dueAt, rulesVersion } = answerDue(asked, state, rules);
  if (meta.at < dueAt)
    return refuse('rule', 'escalation-not-due', {
      params: { dueAt },
      source: '[S2 fase 1; S2 §2.2 Bednet]',
    });
  return ok([{ type: 'EscalationExpired', data: { escalationId, dueAt, rulesVersion }, meta }]);
};
