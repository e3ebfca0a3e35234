import { presentPassedOn } from '@samenspoor/access';
import type { PassedOnView } from '@samenspoor/contracts';
import { inForce, type Organisation, type TrajectoryState } from '@samenspoor/domain';
import type { HttpContext } from '../../context.js';

/** How often the young person was passed on, as the viewer may know; nothing in a preview. */
export const passedOnFor = (
  { organisations, rules, now }: Pick<HttpContext, 'organisations' | 'rules' | 'now'>,
  viewer: Organisation,
  state: TrajectoryState,
): { readonly passedOn?: PassedOnView } => {
  const presented = presentPassedOn(viewer, state, organisations);
  if (presented === null) return {};
  const { version, content } = inForce(rules['passing-on'], now().toISOString());
  const { times, bounced, moves } = presented;
  const tooOften = times >= content.tooOften;
  return { passedOn: { times, tooOften, rulesVersion: version, bounced, moves: [...moves] } };
};
