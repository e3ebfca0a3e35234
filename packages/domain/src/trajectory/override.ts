import type { Organisation } from '../organisation/index.js';
import { ok, type Refusal, type Result, refuse } from '../refusal.js';
import { type LadderRow, type Precondition, preconditions } from '../rules/index.js';
import type { Sealed } from '../sealed.js';
import type { Override } from './events.js';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * Sets aside what a row of the ladder asks and does not hold, where the row lets this organisation do so and a reason is
 * written. Null when everything holds: an override that was not needed is none.
 * @param unmet the refusal of each precondition, or null where it holds
 */
export const overridden = (
  row: LadderRow,
  reason: Sealed | null,
  actor: Organisation,
  unmet: Readonly<Record<Precondition, Refused | null>>,
): Result<Override | null> => {
  const of: Precondition[] = [];
  for (const precondition of preconditions) {
    const refused = unmet[precondition];
    if (refused === null) continue;
    if (reason === null) return refused;
    if (!mayOverride(row, precondition, actor)) return notHere(row, precondition);
    of.push(precondition);
  }
  return ok(reason === null || of.length === 0 ? null : { of, reason });
};

const mayOverride = ({ mayOverride: may }: LadderRow, precondition: Precondition, actor: Organisation) =>
  (may?.of.includes(precondition) ?? false) && (may?.by.includes(actor.type) ?? false);

const notHere = ({ step, source, mayOverride: may }: LadderRow, precondition: Precondition) => {
  const allowed = may?.of.includes(precondition) ? may.by.join(', ') : 'nobody';
  return refuse('rule', 'ladder-override', {
    params: { step, precondition, allowed },
    source: may?.source ?? source,
    pointer: '/override',
  });
};
