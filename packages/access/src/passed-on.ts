import {
  type Move,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type TrajectoryState,
  timesPassedOn,
} from '@samenspoor/domain';
import { takesPart } from './relation.js';
import { mayReceive } from './secrecy.js';
import { trajectoryAccess } from './trajectories.js';

/** A move with the organisations that the viewer may know; null for one that it may not. */
export interface PresentedMove extends Pick<Move, 'at' | 'because'> {
  readonly from: OrganisationId | null;
  readonly to: OrganisationId | null;
}

export interface PresentedPassedOn {
  readonly times: number;
  readonly bounced: number;
  readonly moves: readonly PresentedMove[];
}

/**
 * How often the young person was passed on, for who sees the trajectory in full; null for others. The count is told to all of
 * them. By name an organisation is told to itself, when it takes part now and coordinated, and when it is party to a call-in that
 * the viewer is told of: what a holder of professional secrecy called in is not told to the police [S2 Bijlage 1; S4 §2.1.2].
 */
export const presentPassedOn = (
  viewer: Organisation,
  state: TrajectoryState,
  organisations: Organisations,
): PresentedPassedOn | null => {
  if (trajectoryAccess(viewer, state) !== 'full') return null;
  const takingPart = takesPart(viewer, state);
  const told = state.escalations.filter(
    ({ to, by }) => to === viewer.id || mayReceive(viewer, organisations.get(by), 'measures', takingPart),
  );
  const known = new Set<OrganisationId>([
    viewer.id,
    ...state.participants.map(({ organisationId }) => organisationId),
    ...told.flatMap(({ to, by }) => [to, by]),
  ]);
  const toldIds = new Set(told.map(({ escalationId }) => escalationId));
  // Somebody who takes part is known; what became of a call-in of it is not known by that.
  const nameOf = (organisation: OrganisationId, callIn: string | null) =>
    known.has(organisation) && (callIn === null || toldIds.has(callIn) || organisation === viewer.id)
      ? organisation
      : null;
  const { times, bounced, moves } = timesPassedOn(state);
  return {
    times,
    bounced,
    moves: moves.map(({ at, because, from, to, ended, followedBy }) => ({
      at,
      because,
      from: nameOf(from, ended),
      to: nameOf(to, followedBy),
    })),
  };
};
