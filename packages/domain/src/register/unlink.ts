import type { PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { ok, type Result, refuse } from '../refusal.js';
import type { Sealed } from '../sealed.js';
import type { RegisterEvent, ReportsUnlinked } from './events.js';
import { type KnownPerson, presentPerson, type RegisterState } from './state.js';

/**
 * Takes reports out of a person. When all that a person absorbed before had brought is among them, that person is
 * restored under its own id; else they become a new one. Nobody will be brought together again by a score.
 */
export const unlink = (
  state: RegisterState,
  id: PersonId,
  reportIds: readonly ReportId[],
  newPersonId: PersonId,
  reason: Sealed | null,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const person = presentPerson(state, id);
  if (!person || person.forgotten) return refuse('not-found', 'not-found');
  const parting = new Set(reportIds);
  if (wasTakenOutOf(state, person, parting)) return ok([]);
  const foreign = [...parting].find((reportId) => !person.reportIds.has(reportId));
  if (foreign !== undefined)
    return refuse('rule', 'unlink-foreign-report', {
      params: { reportId: foreign },
      source: '[S0 goal 8]',
      pointer: '/reportIds',
    });
  // Asked again of the id that was restored by it.
  if (parting.size === person.reportIds.size && takenOutBefore(state, person.personId, parting).length > 0)
    return ok([]);
  if (parting.size === 0 || parting.size === person.reportIds.size)
    return refuse('rule', 'unlink-leaves-nothing', { source: '[S0 goal 8]', pointer: '/reportIds' });
  return ok([takenOut(state, person, [...parting], newPersonId, reason, meta)]);
};

/** Reports go to who was absorbed before, when they are all that one brought, else to a new person. */
export const takenOut = (
  state: RegisterState,
  person: KnownPerson,
  reportIds: readonly ReportId[],
  newPersonId: PersonId,
  reason: Sealed | null,
  meta: EventMeta,
): ReportsUnlinked => {
  const restored = absorbedPersonOf(state, person, new Set(reportIds));
  return {
    type: 'ReportsUnlinked',
    data: {
      fromPersonId: person.personId,
      toPersonId: restored ?? newPersonId,
      restored: restored !== null,
      reportIds,
      reason,
    },
    meta,
  };
};

/** The same unlink again: exactly these reports were taken out of this person, and stand with another since. */
const wasTakenOutOf = (
  state: RegisterState,
  person: KnownPerson,
  parting: ReadonlySet<ReportId>,
): boolean => {
  const holders = new Set([...parting].map((reportId) => state.reports.get(reportId)?.personId));
  const [holder] = holders;
  if (holders.size !== 1 || holder === undefined || holder === person.personId) return false;
  return takenOutBefore(state, holder, parting).some(({ otherReportIds }) =>
    otherReportIds.some((reportId) => person.reportIds.has(reportId)),
  );
};

/** Partings in which exactly these reports were taken out, as the person that has them now knows. */
const takenOutBefore = (state: RegisterState, holder: PersonId, parting: ReadonlySet<ReportId>) =>
  (state.partings.get(holder) ?? []).filter(
    ({ takenOut, reportIds }) =>
      takenOut && reportIds.length === parting.size && reportIds.every((reportId) => parting.has(reportId)),
  );

/** Of the persons absorbed here, directly or through another, the one of which most comes out, and all of it. */
const absorbedPersonOf = (
  state: RegisterState,
  person: KnownPerson,
  parting: ReadonlySet<ReportId>,
): PersonId | null => {
  let found: { readonly id: PersonId; readonly size: number } | null = null;
  const looking = [...(state.links.get(person.personId) ?? [])];
  for (let link = looking.shift(); link; link = looking.shift()) {
    looking.push(...(state.links.get(link.absorbedPersonId) ?? []));
    const here = link.reportIds.filter((reportId) => person.reportIds.has(reportId));
    if (here.length > (found?.size ?? 0) && here.every((reportId) => parting.has(reportId)))
      found = { id: link.absorbedPersonId, size: here.length };
  }
  return found?.id ?? null;
};
