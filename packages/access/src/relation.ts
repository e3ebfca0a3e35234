import {
  type CaseEntry,
  type Escalation,
  type NisCode,
  type Organisation,
  participantOf,
  type TrajectoryState,
} from '@samenspoor/domain';

/** KANS: the central contact point, which keeps the whole network together [S0 goal 8]. */
export const isCentral = (organisation: Organisation): boolean =>
  organisation.type === 'central-contact-point';

/** Reads the network overview and no person [S0 goals 6–8; S2 Bijlage 1]. */
export const isRegional = (organisation: Organisation): boolean =>
  organisation.type === 'regional-coordinator';

/** Whether a municipal contact point keeps the local network of this territory. A null territory is nobody's. */
export const keepsTerritory = (organisation: Organisation, territory: NisCode | null): boolean =>
  organisation.type === 'municipal-contact-point' &&
  territory !== null &&
  organisation.municipality === territory;

/** Contact point of a territory that one of the trajectory's reports lies in, or KANS. */
export const keepsTrajectory = (
  organisation: Organisation,
  { reports }: { readonly reports: readonly Pick<TrajectoryState['reports'][number], 'territory'>[] },
): boolean =>
  isCentral(organisation) || reports.some(({ territory }) => keepsTerritory(organisation, territory));

/** Takes part, and is of a kind that may. */
export const takesPart = (organisation: Organisation, state: TrajectoryState): boolean =>
  !isRegional(organisation) && participantOf(state, organisation.id) !== undefined;

/** Made a call-in, and still has to do with the trajectory: it takes part, or keeps it. */
export const isSender = (organisation: Organisation, { by }: Escalation, state: TrajectoryState): boolean =>
  by === organisation.id && (takesPart(organisation, state) || keepsTrajectory(organisation, state));

/** Whether who made a call-in takes no part, so that others answer for it: it left, or is a contact point that never did. */
export const senderLeft = ({ by }: Escalation, state: TrajectoryState): boolean =>
  participantOf(state, by) === undefined;

/** Asked to come in, and has not answered yet. */
export const isAsked = (organisation: Organisation, state: TrajectoryState): boolean =>
  !isRegional(organisation) &&
  state.escalations.some((each) => each.to === organisation.id && each.status === 'requested');

/**
 * Whether an organisation has to see to it that an action is done: who does it; where that is the young person or the parents, or
 * who left, who agreed it; where that one left too the coordinator, and without one who keeps the trajectory [S2 'Actieplan'].
 */
export const seesToAction = (
  organisation: Organisation,
  { who, organisationId: agreedBy }: Extract<CaseEntry, { kind: 'action' }>,
  state: TrajectoryState,
): boolean => {
  const present = (id: Organisation['id']) => participantOf(state, id) !== undefined;
  const first = [...(who.kind === 'organisation' ? [who.organisationId] : []), agreedBy].find(present);
  const responsible = first ?? state.coordinator;
  return responsible === null
    ? keepsTrajectory(organisation, state)
    : responsible === organisation.id && takesPart(organisation, state);
};
