import { identityReport } from '@samenspoor/access';
import { type Organisation, type ReportId, refuse } from '@samenspoor/domain';
import { InvalidCursor, type WorklistQuery } from '@samenspoor/views';
import type { HttpContext } from '../../context.js';
import { type ProblemError, refused } from '../../errors/problem-error.js';
import { viewerFor } from '../../lists/page.js';
import type { Page, PageRequest, TrajectoryDoc } from '../../reading/reading.js';
import { type Asked, momentFor } from './asked.js';
import { municipalityFor } from './items.js';

type Context = Pick<HttpContext, 'casework' | 'reading' | 'organisations' | 'rules' | 'now'>;

/** Reports that a search may find before it asks for more letters. */
const mostFound = 2_000;
/** Trajectories that are sorted by name: they are read for every page. */
const mostSorted = 1_000;

/** One page of a worklist, as it was asked for. */
export const pageFor = async (
  context: Context,
  caller: Organisation,
  asked: Asked,
  page: PageRequest,
): Promise<Page<TrajectoryDoc>> => {
  const found = asked.words === null ? null : await reportsFound(context, caller, asked.words);
  if (found?.length === 0) return { items: [], next: null };
  const query: WorklistQuery = {
    moment: momentFor(context, caller),
    filter: { ...asked.filter, ...(found === null ? {} : { reports: found }) },
    order: asked.sort === 'name' ? 'urgency' : asked.sort,
    ...(found === null && asked.municipality === null
      ? {}
      : { accepts: whatIsTold(context, caller, asked, found) }),
  };
  return asked.sort === 'name'
    ? byName(context, caller, query, page)
    : context.reading.queries.trajectories.worklist(viewerFor(caller), page, query);
};

/** A filter finds only what an item tells: whom the viewer knows by that name, and the municipality that it is told. */
const whatIsTold = (
  context: Context,
  caller: Organisation,
  asked: Asked,
  found: readonly ReportId[] | null,
) => {
  const named = found && new Set(found);
  const { municipality } = asked;
  return ({ state }: TrajectoryDoc): boolean => {
    if (municipality !== null && municipalityFor(context, caller, state) !== municipality) return false;
    if (named === null) return true;
    const source = identityReport(caller, state, context.organisations);
    return source !== null && named.has(source.reportId);
  };
};

/**
 * Reports with such a name: among those of the caller's own list, so that what it may not see can change nothing; for KANS, which may
 * know everybody, among all.
 */
const reportsFound = async (
  { casework, reading, rules, now }: Context,
  caller: Organisation,
  words: string,
): Promise<readonly ReportId[]> => {
  const viewer = viewerFor(caller);
  const among =
    viewer.kind === 'all'
      ? null
      : await reading.queries.trajectories.reportsOfWorklist(viewer, momentFor({ rules, now }, caller));
  const found = await casework.findNames(words, among, mostFound);
  if (found === null) throw tooWide('search-wide', mostFound);
  return found;
};

/** A list small enough to be sorted by names, which stand in no table. The cursor says after whom it goes on, and names nobody. */
const byName = async (
  context: Context,
  caller: Organisation,
  query: WorklistQuery,
  { limit, cursor }: PageRequest,
): Promise<Page<TrajectoryDoc>> => {
  const { reading } = context;
  const all: TrajectoryDoc[] = [];
  for (let next: string | null = null; ; ) {
    const { worklist } = reading.queries.trajectories;
    const page: Page<TrajectoryDoc> = await worklist(viewerFor(caller), { limit: 500, cursor: next }, query);
    all.push(...page.items);
    next = page.next;
    if (next === null && all.length <= mostSorted) break;
    if (all.length > mostSorted || next === null) throw tooWide('sort-wide', mostSorted);
  }
  const keys = await nameKeys(context, caller, all);
  const placed = all
    .map((document, index) => ({ document, key: keys[index] ?? '' }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const start = cursor === null ? 0 : await placeAfter(context, caller, cursor, placed);
  const items = placed.slice(start, start + limit).map(({ document }) => document);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < placed.length;
  return { items, next: more ? `${start + items.length} ${last.trajectoryId}` : null };
};

const tooWide = (rule: 'search-wide' | 'sort-wide', max: number): ProblemError =>
  refused(refuse('rule', rule, { params: { max: String(max) } }).refusal);

/** After everybody whose name is known. */
const unknown = '\u{10FFFF}\u{10FFFF}';

/** What trajectories are sorted by: the name that the caller may know, and the id. */
const nameKeys = async (
  { casework, organisations }: Pick<Context, 'casework' | 'organisations'>,
  caller: Organisation,
  documents: readonly TrajectoryDoc[],
): Promise<readonly string[]> => {
  const sources = documents.map(({ state }) => identityReport(caller, state, organisations)?.reportId);
  const orders = await casework.nameOrders(sources.flatMap((source) => source ?? []));
  return documents.map(({ trajectoryId }, index) => {
    const source = sources[index];
    return `${(source && orders.get(source)) ?? unknown} ${trajectoryId}`;
  });
};

/**
 * After the trajectory that was last; where that has left the list, after where it would stand, as long as the caller may know who
 * it is about. Else by how many were shown, since nothing of a name stands in a cursor.
 */
const placeAfter = async (
  context: Context,
  caller: Organisation,
  cursor: string,
  placed: readonly { readonly document: TrajectoryDoc; readonly key: string }[],
): Promise<number> => {
  const [place, ...rest] = cursor.split(' ');
  const count = Number(place);
  if (!Number.isInteger(count) || count < 1) throw new InvalidCursor();
  const id = rest.join(' ');
  const at = placed.findIndex(({ document }) => document.trajectoryId === id);
  if (at >= 0) return at + 1;
  const left = await context.reading.queries.trajectories.byId(id);
  const isKnown =
    left?.trajectoryId === id && identityReport(caller, left.state, context.organisations) !== null;
  const [key] = left !== null && isKnown ? await nameKeys(context, caller, [left]) : [];
  if (key === undefined) return count;
  const next = placed.findIndex((each) => each.key > key);
  return next >= 0 ? next : placed.length;
};
