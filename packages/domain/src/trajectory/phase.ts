import { ok, type Result, refuse } from '../refusal.js';
import { inForce } from '../rules/index.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import type { Phase, TrajectoryEvent } from './events.js';
import type { TrajectoryState } from './state.js';

/**
 * The coordinator enters another phase of the continuum of care: up as the case asks, or back with a reason. Nothing obliges
 * to it, and acceptance of a call-in enters one by itself [S2 'Actieplan' 1.1–1.4].
 */
export const enterPhase = (
  state: TrajectoryState,
  { phase, reason }: Extract<TrajectoryCommand, { kind: 'enter-phase' }>,
  { meta, rules }: DecisionContext,
): Result<readonly TrajectoryEvent[]> => {
  if (phase === state.phase) return ok([]);
  const { version } = inForce(rules.tracks, meta.at);
  if (phase < state.phase && reason === null)
    return refuse('rule', 'phase-back-reason-needed', {
      params: { phase: String(state.phase) },
      source: "[S2 'Actieplan']",
      pointer: '/reason',
    });
  return ok([
    { type: 'PhaseEntered', data: { phase, because: 'coordinator', reason, rulesVersion: version }, meta },
  ]);
};

/** A phase that is entered holds for what came in as well: parting from another brings no further one back. */
export const phaseEntered = (state: TrajectoryState, phase: Phase): Partial<TrajectoryState> => ({
  phase,
  ownPhase: phase,
  met: state.met.map((meeting) =>
    meeting.brought.phase > phase ? { ...meeting, brought: { ...meeting.brought, phase } } : meeting,
  ),
});
