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
  const before = alreadyApart(state, person, parting);
  if (before) return ok([]);
  const foreign = [...parting].find((reportId) => !person.reportIds.has(reportId));
  if (foreign !== undefined)
    return refuse('rule', 'unlink-foreign-report', {
      params: { reportId: foreign },
      source: '[S0 goal 8]',
      pointer: '/reportIds',
    });
  if (parting.size === person.reportIds.size && wasParted(state, person, parting)) return ok([]);
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

/** The same unlink again, asked of the id that was restored by it. */
const wasParted = (state: RegisterState, person: KnownPerson, parting: ReadonlySet<ReportId>): boolean => {
  const before = state.partings.get(person.personId) ?? [];
  return before.some(
    ({ takenOut, reportIds }) =>
      takenOut && reportIds.length === parting.size && reportIds.every((reportId) => parting.has(reportId)),
  );
};

/** The same unlink again: the reports stand together with another person that was kept apart from this one. */
const alreadyApart = (state: RegisterState, person: KnownPerson, parting: ReadonlySet<ReportId>): boolean => {
  const present = new Set([...parting].map((reportId) => state.reports.get(reportId)?.personId));
  const [only] = present;
  return present.size === 1 && only !== undefined && person.apartFrom.has(only) && only !== person.personId;
};

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
