import { refuse } from '../refusal.js';
import type { Ground, GroundNeeds, LadderRow } from '../rules/index.js';
import type { DecisionContext } from './commands.js';
import { isAgreed, isEstablished } from './entries/standing.js';
import { halfDaysOf } from './half-days.js';
import type { TrajectoryState } from './state.js';

/** Whether the trajectory bears a ground out: what the ground rests on is recorded in it. */
export const isBorneOut = (
  { needs }: Ground,
  { step }: LadderRow,
  state: TrajectoryState,
  { meta, rules }: Pick<DecisionContext, 'meta' | 'rules'>,
): boolean => {
  if (!needs) return true;
  if ('halfDays' in needs) return halfDaysOf(state, needs.code, meta.at, rules) >= needs.halfDays;
  if ('agreement' in needs) return isAgreed(state, step);
  const { parents: stance, ...established } = needs;
  return isEstablished(state, { stance, ...established });
};

/** The refusal that says what has to be recorded first for a ground that was named; null where none is more exact. */
export const unmet = (named: readonly Ground[], row: LadderRow) => {
  for (const { needs } of named) {
    const missing = needs && missingFor(needs);
    if (missing)
      return refuse('rule', missing.rule, {
        params: { step: row.step, ...missing.params },
        source: row.source,
        pointer: '/grounds',
      });
  }
  return null;
};

const missingFor = (needs: GroundNeeds) => {
  if ('halfDays' in needs) return null;
  if ('agreement' in needs) return { rule: 'ladder-agreement-missing' as const, params: {} };
  const { parents, by, attempts, means } = needs;
  const params = { stance: parents, types: by.join(', ') };
  if (attempts === undefined && means === undefined)
    return { rule: 'ladder-stance-not-established' as const, params };
  return {
    rule: 'ladder-parents-not-sought' as const,
    params: { ...params, attempts: String(attempts ?? 1), means: String(means ?? 1) },
  };
};
