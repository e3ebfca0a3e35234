import {
  type NisCode,
  type Organisation,
  type OrganisationId,
  type Refusal,
  refuse,
} from '@samenspoor/domain';
import { isCentral, isRegional, keepsTerritory } from './relation.js';

/** What must be known of a report to say who sees it. */
export interface ReportRelations {
  /** The organisation that reports: it takes part. */
  readonly organisationId: OrganisationId;
  /** The organisation that entered it, which may be a contact point. */
  readonly registeredBy: OrganisationId;
  readonly territory: NisCode | null;
}

/** Lists of cases are for everyone but the regional coordinator, who sees counts only [S0 goal 1; S2 Bijlage 1]. */
export const seesCases = (caller: Organisation): Refusal | null =>
  isRegional(caller)
    ? refuse('forbidden', 'counts-only', { source: '[S0 goal 1; S2 Bijlage 1]' }).refusal
    : null;

/**
 * Whether `caller` may register a report in the name of `target`: everyone for itself; a municipal contact point also
 * for schools of its municipality and for organisations that have none; KANS for anyone [S0 goal 8; S2 fase 1]. An
 * organisation that does not exist (null) gives the same refusal as a foreign one, so that nothing is told. The
 * regional coordinator takes part in nothing, and so nothing is registered for it.
 */
export const mayRegisterFor = (
  caller: Organisation,
  target: Organisation | null | undefined,
): Refusal | null => {
  const countsOnly = seesCases(caller);
  if (countsOnly) return countsOnly;
  if (target && !isRegional(target) && registersFor(caller, target)) return null;
  return refuse('forbidden', 'on-behalf-of-foreign', {
    source: '[S0 goal 8; S2 fase 1]',
    pointer: '/onBehalfOf',
  }).refusal;
};

const registersFor = (caller: Organisation, target: Organisation): boolean => {
  if (caller.id === target.id || isCentral(caller)) return true;
  if (caller.type !== 'municipal-contact-point') return false;
  return (
    target.municipality === null || (target.type === 'school' && target.municipality === caller.municipality)
  );
};

/**
 * Whether `viewer` sees a report as sent: who registered it, for whom it was registered, the contact point of its
 * territory, KANS. Taking part in the same trajectory is not enough [S2 Bijlage 1].
 */
export const seesReport = (viewer: Organisation, report: ReportRelations): boolean => {
  if (isRegional(viewer)) return false;
  return (
    report.organisationId === viewer.id ||
    report.registeredBy === viewer.id ||
    keepsTerritory(viewer, report.territory) ||
    isCentral(viewer)
  );
};

/** Whether `caller`, who sees the report, may correct it: who registered it, for whom, and KANS [S0 goal 1]. */
export const correctsReport = (caller: Organisation, report: ReportRelations): Refusal | null =>
  !isRegional(caller) &&
  (report.organisationId === caller.id || report.registeredBy === caller.id || isCentral(caller))
    ? null
    : refuse('forbidden', 'corrects-own-report', { source: '[S0 goal 1]' }).refusal;
