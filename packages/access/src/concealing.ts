import {
  isPending,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type Result,
  refuse,
  type TrajectoryCommand,
  type TrajectoryState,
} from '@samenspoor/domain';
import { mayKnow } from './present-entries.js';

/**
 * What was decided on `command`, as `caller` may be told it. Where somebody of whom it may not know such things said before how an entry,
 * a measure or a call-in ended, or waits for the same answer, it is told only that: `held-in-secrecy`. The same again and something
 * else are answered alike, as the difference would tell what was said [S2 Bijlage 1].
 */
export const asMayBeTold = <Value>(
  caller: Organisation,
  command: TrajectoryCommand,
  state: TrajectoryState,
  organisations: Organisations,
  decision: Result<Value>,
): Result<Value> => {
  const saidBy = saidBefore(command, state);
  const tells = decision.ok || decision.refusal.kind === 'conflict';
  if (saidBy === undefined || !tells || mayKnow(caller, saidBy, state, organisations)) return decision;
  return refuse('conflict', 'held-in-secrecy', { source: '[S2 Bijlage 1]' });
};

/** Who said before what a command says; undefined where nobody did. */
const saidBefore = (
  command: TrajectoryCommand,
  { entries, measures, escalations }: TrajectoryState,
): OrganisationId | null | undefined => {
  switch (command.kind) {
    case 'settle-action':
    case 'settle-return': {
      const entry = entries.find((each) => each.entryId === command.entryId);
      return entry && 'settled' in entry ? entry.settled?.by : undefined;
    }
    case 'conclude-measure':
      return measures.find((each) => each.measureId === command.measureId)?.concluded?.by;
    case 'follow-up-escalation':
      return escalations.find((each) => each.escalationId === command.escalationId)?.followUp?.by;
    case 'request-escalation':
      return escalations.find(
        (each) => each.step === command.step && each.to === command.to?.id && isPending(each),
      )?.by;
    default:
      return undefined;
  }
};
