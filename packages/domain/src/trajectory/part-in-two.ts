import type { PersonId, ReportId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { RuleBook } from '../rules/index.js';
import type { TrajectoryEvent } from './events.js';
import { separate, standAlone } from './meet-and-part.js';
import { type Parting, part } from './part.js';
import { contentOf, type TrajectoryState } from './state.js';

export { type Parting, part };

export interface PartingSide {
  readonly trajectoryId: TrajectoryId;
  readonly personId: PersonId;
  readonly state: TrajectoryState;
}

/**
 * A whole parting: what to write on the side that stands alone, **first**, and then on the side that the reports
 * leave. Asked again after a crash or a lost race between the two it says what is still to be done: what left is
 * then what the other side was given, whatever happened on either side since. Done twice, it is nothing.
 * @param from where the reports are
 * @param to where they go: merged into `from` before, or absent
 */
export const partInTwo = (
  from: PartingSide,
  to: PartingSide,
  reportIds: readonly ReportId[],
  meta: EventMeta,
  rules: RuleBook,
): { readonly to: readonly TrajectoryEvent[]; readonly from: readonly TrajectoryEvent[] } => {
  const written = to.state.stood.find(
    (each) => each.from === from.trajectoryId && each.causationId === meta.causationId,
  );
  const before = to.state.status === 'merged' ? contentOf(to.state) : null;
  const going = written?.content ?? part(from.state, reportIds, before, meta.at).going;
  return {
    to: standAlone(to.state, from.trajectoryId, to.personId, going, meta),
    from: separate(from.state, to, { going }, meta, rules),
  };
};
