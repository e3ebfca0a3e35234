import type { MatchId, PersonId } from '@samenspoor/domain';
import type { LookUp } from './look-up.js';
import { asPage, type PageOfMatches, type PersonOfMatches, pageKey } from './match-docs.js';

/** Large enough that few have a page at all, small enough to be written again with every match. */
export const matchesOnPage = 32;

type Listed = Pick<PersonOfMatches, 'matchIds' | 'fullPages'>;
const none: Listed = { matchIds: [], fullPages: 0 };

/** How many matches a person was ever a side of. */
export const countOf = ({ matchIds, fullPages }: Listed): number =>
  fullPages * matchesOnPage + matchIds.length;

/** Every match that a person was ever a side of, the oldest first. */
export function matchesOf(lookUp: LookUp, id: PersonId, listed: Listed | null): readonly MatchId[] {
  const { matchIds, fullPages } = listed ?? none;
  const older = Array.from({ length: fullPages }, (_, page) => asPage(lookUp.get(pageKey(id, page))));
  return [...older.flatMap((page) => page?.matchIds ?? []), ...matchIds];
}

/** The list of a person with more matches at its end, and the pages that are full now. */
export function withMore(
  id: PersonId,
  before: Listed | null,
  more: readonly MatchId[],
): { readonly listed: Listed; readonly pages: ReadonlyMap<string, PageOfMatches> } {
  const pages = new Map<string, PageOfMatches>();
  let { matchIds, fullPages } = before ?? none;
  matchIds = [...matchIds, ...more];
  for (; matchIds.length > matchesOnPage; fullPages += 1) {
    pages.set(pageKey(id, fullPages), { kind: 'page', matchIds: matchIds.slice(0, matchesOnPage) });
    matchIds = matchIds.slice(matchesOnPage);
  }
  return { listed: { matchIds, fullPages }, pages };
}
