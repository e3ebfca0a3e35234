import type { OrganisationId } from '../ids.js';
import type { Organisation } from '../organisation/index.js';
import type { TrajectoryState } from '../trajectory/index.js';

/**
 * For whom something stands on worklists, as a short text that a database can look up: one organisation, whoever keeps the
 * trajectory (the contact points of its territories, KANS), one organisation as long as it keeps it, or KANS alone. A
 * trajectory says by itself for whom it is; who that is, is known to who asks.
 */
export type Audience = string;

export const forOrganisation = (id: OrganisationId): Audience => `o:${encodeURIComponent(id)}`;
export const forKeepers: Audience = 'k';
export const forKeeper = (id: OrganisationId): Audience => `k:${encodeURIComponent(id)}`;
export const forNetwork: Audience = 'n';

/** Who sees to it that something happens: the coordinator, or who keeps the trajectory as long as there is none. */
export const forWhoAnswers = ({ coordinator }: Pick<TrajectoryState, 'coordinator'>): Audience =>
  coordinator === null ? forKeepers : forOrganisation(coordinator);

/** The audiences that an organisation belongs to, wherever it is no keeper, and where it is one. */
export interface Audiences {
  readonly own: readonly Audience[];
  /** With those of `own`. */
  readonly keeping: readonly Audience[];
}

export const audiencesOf = ({ id, type }: Pick<Organisation, 'id' | 'type'>): Audiences => {
  const own = [forOrganisation(id)];
  return {
    own,
    keeping: [...own, forKeepers, forKeeper(id), ...(type === 'central-contact-point' ? [forNetwork] : [])],
  };
};
