import type { OrganisationId } from '../ids.js';
import type { Assigned, Lead, TrajectoryContent } from './events.js';
import type { TrajectoryState } from './state.js';

/** Notes who became the coordinator, and after whom. */
export const lead = (
  { leads, formerCoordinator, personId, revision }: TrajectoryState,
  { data, meta }: Assigned,
): Pick<TrajectoryState, 'leads' | 'formerCoordinator'> => {
  const taken: Lead = {
    // Of two trajectories that meet no two are the same, whoever was assigned at the same moment.
    leadId: `${personId} ${revision + 1} ${meta.at}`,
    organisationId: data.coordinator,
    previous: data.previous ?? formerCoordinator,
    at: meta.at,
  };
  return { leads: [...leads, taken], formerCoordinator: null };
};

/**
 * Who became the coordinator, as it goes with a side that parts: what that side had before, and of what happened since what
 * goes along with an organisation that leaves.
 */
export const leadsOf = (
  state: Pick<TrajectoryState, 'leads'>,
  before: TrajectoryContent | null,
  goes: (leadId: string, organisation: OrganisationId) => boolean,
): Pick<TrajectoryContent, 'leads'> => {
  const had = before?.leads ?? [];
  const known = new Set(had.map(({ leadId }) => leadId));
  const since = state.leads.filter(
    ({ leadId, organisationId }) => !known.has(leadId) && goes(leadId, organisationId),
  );
  return had.length + since.length === 0 ? {} : { leads: [...had, ...since] };
};
