import { mayHaveReason } from '@samenspoor/access';
import { formError, type WorklistQuery, type WorklistSort } from '@samenspoor/contracts';
import {
  addDays,
  audiencesOf,
  endOfDayInBrussels,
  inForce,
  type Organisation,
  organisationId,
  reasonsOfList,
  type WorklistName,
  type WorklistReason,
  worklistsOf,
} from '@samenspoor/domain';
import { soonAfter, type WorklistFilter, type WorklistMoment } from '@samenspoor/views';
import type { HttpContext } from '../../context.js';
import { formProblem } from '../../errors/problem-error.js';
import type { ReadView } from '../../reading/reading.js';

/** What somebody asked of its worklist. */
export interface Asked {
  readonly filter: WorklistFilter;
  readonly municipality: string | null;
  /** Words of a search; null for none. */
  readonly words: string | null;
  readonly sort: WorklistSort;
  /** Names all of that but the page, so that a cursor of one list is none of another. */
  readonly name: string;
  /** What has to be up to date to answer it. */
  readonly views: readonly ReadView[];
}

const timed: readonly WorklistReason[] = ['deadline-overdue', 'deadline-soon', 'stalled', 'threshold'];

/** The lists that mean something to the caller. */
export const listsOf = (
  { rules, now }: Pick<HttpContext, 'rules' | 'now'>,
  caller: Organisation,
): readonly WorklistName[] =>
  worklistsOf(caller, inForce(rules.offers, now().toISOString()).content.offeredBy);

/** A named list as a filter. What the caller can have no reason for finds nothing. */
export const filterOfList = (caller: Organisation, list: WorklistName): WorklistFilter => {
  const reasons = reasonsOfList[list];
  return reasons === null ? {} : { reasons: [possible(caller, reasons)] };
};

const possible = (caller: Organisation, reasons: readonly WorklistReason[]): readonly WorklistReason[] =>
  reasons.filter((reason) => mayHaveReason(caller, reason));

/** What the reasons of the caller depend on now. */
export const momentFor = (
  { rules, now }: Pick<HttpContext, 'rules' | 'now'>,
  caller: Organisation,
): WorklistMoment => {
  const instant = now();
  const at = instant.toISOString();
  return {
    audiences: audiencesOf(caller),
    now: at,
    soon: soonAfter(instant),
    tooOften: inForce(rules['passing-on'], at).content.tooOften,
  };
};

/**
 * Reads what was asked.
 * @throws ProblemError 400 for a list that means nothing to the caller: names those that do
 */
export const askedOf = (
  context: Pick<HttpContext, 'rules' | 'now'>,
  caller: Organisation,
  query: WorklistQuery,
): Asked => {
  const lists = listsOf(context, caller);
  // Who has no worklist at all is told so, whatever list it names.
  if (query.list !== undefined && lists.length > 0 && !lists.includes(query.list))
    throw formProblem('query', [formError(['list'], 'not-in-list', { allowed: lists.join(', ') })]);
  const reasons = query.reason === undefined ? [] : [query.reason].flat();
  const groups = [
    ...(query.list === undefined ? [] : (filterOfList(caller, query.list).reasons ?? [])),
    ...(reasons.length === 0 ? [] : [possible(caller, reasons)]),
    ...(isSet(query.overdue) ? [['deadline-overdue'] as const] : []),
  ];
  const filter: WorklistFilter = {
    ...(groups.length === 0 ? {} : { reasons: groups }),
    ...(query.status === undefined ? {} : { status: query.status }),
    ...(query.phase === undefined ? {} : { phase: phases[query.phase] }),
    ...(query.municipality === undefined ? {} : { territory: query.municipality }),
    ...(query.coordinator === undefined ? {} : { coordinator: coordinatorIn(query.coordinator, caller) }),
    ...(query.since === undefined ? {} : { since: endOfDayInBrussels(addDays(query.since, -1)) }),
  };
  const sort = query.sort ?? 'urgency';
  const words = query.q ?? null;
  const isNarrowed = Object.keys(filter).length > 0 || words !== null || sort !== 'urgency';
  const named = groups.flat();
  return {
    filter,
    municipality: query.municipality ?? null,
    words,
    sort,
    name: isNarrowed ? `worklist ${JSON.stringify([filter, words, sort])}` : 'worklist',
    views: [
      'trajectories',
      'reports',
      ...(sort === 'due' || named.some((reason) => timed.includes(reason)) ? (['clocks'] as const) : []),
      ...(named.includes('review') ? (['matches'] as const) : []),
    ],
  };
};

const phases = { '0': 0, '1': 1, '2': 2, '3': 3 } as const;

const isSet = (flag: WorklistQuery['overdue']): boolean => flag === '' || flag === 'true' || flag === '1';

const coordinatorIn = (asked: string, caller: Organisation) => {
  if (asked === 'none') return null;
  return asked === 'me' ? caller.id : organisationId(asked);
};
