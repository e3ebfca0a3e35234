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
    const { mayOverride: may } = row;
    // Where nobody may, what is missing is the answer, and not who else could do without it.
    if (!may?.of.includes(precondition)) return refused;
    if (!may.by.includes(actor.type)) return notYours(row.step, precondition, may);
    of.push(precondition);
  }
  return ok(reason === null || of.length === 0 ? null : { of, reason });
};

const notYours = (
  step: LadderRow['step'],
  precondition: Precondition,
  { by, source }: NonNullable<LadderRow['mayOverride']>,
) =>
  refuse('rule', 'ladder-override', {
    params: { step, precondition, allowed: by.join(', ') },
    source,
    pointer: '/override',
  });
