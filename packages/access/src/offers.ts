import { type Organisation, type Refusal, refuse, type TrajectoryState } from '@samenspoor/domain';
import { isRegional } from './relation.js';
import { trajectoryAccess } from './trajectories.js';

/** Whether `caller`, who sees the trajectory, may see which programmes fit: it shows what is known of the young person. */
export const seesFittingOffers = (caller: Organisation, state: TrajectoryState): Refusal | null =>
  trajectoryAccess(caller, state) === 'full'
    ? null
    : refuse('forbidden', 'offers-for-who-sees', { source: '[S2 Bijlage 1]' }).refusal;

/** Whether `caller` sees who asks for and has places in a programme: its owner alone. */
export const seesPlaces = (caller: Organisation, owner: Organisation['id']): Refusal | null =>
  caller.id === owner
    ? null
    : refuse('forbidden', 'offer-owner-keeps', { source: '[S2 Bijlage 1]', params: { owner } }).refusal;

/** Whether `caller` is told how many places are asked for and taken: small counts are kept from the Region. */
export const seesPlaceCounts = (caller: Organisation): boolean => !isRegional(caller);
