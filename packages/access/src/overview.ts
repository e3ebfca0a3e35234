import { isContactPoint, type Organisation, type Refusal, refuse } from '@samenspoor/domain';
import { isCentral, isRegional } from './relation.js';
import { seesCases } from './reports.js';

/** Network figures are for the regional coordinator, KANS and the contact points [S0 goals 6–8]. */
export const seesNetworkOverview = (caller: Organisation): Refusal | null =>
  isRegional(caller) || isContactPoint(caller)
    ? null
    : refuse('forbidden', 'network-overview-readers', { source: '[S0 goals 6–8]' }).refusal;

/** Whether small numbers are kept from `caller`: a few children in one cell can be recognised [S2 Bijlage 1]. */
export const seesSuppressedCounts = (caller: Organisation): boolean => isRegional(caller);

/**
 * The same where several installations are added up: a contact point there stands before the children of others, and
 * reads its own in its own installation.
 */
export const seesSuppressedRegion = (caller: Organisation): boolean => !isCentral(caller);

/** A worklist names persons; the regional coordinator has none [S0 goal 1; S2 Bijlage 1]. */
export const seesWorklist = (caller: Organisation): Refusal | null => seesCases(caller);

/** The state of the views, and rebuilding them, are for KANS, which keeps the network as a whole [S0 goal 8]. */
export const mayOperate = (caller: Organisation): Refusal | null =>
  isCentral(caller)
    ? null
    : refuse('forbidden', 'central-contact-point-operates', { source: '[S0 goal 8]' }).refusal;
