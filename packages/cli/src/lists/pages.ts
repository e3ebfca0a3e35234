import type { Answer } from '@samenspoor/client';
import { valueIn } from '../failure.js';
import type { Session } from '../session.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface PageQuery {
  readonly limit: string;
  readonly cursor?: string;
}

/** As much of a list as was asked. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Whether the list goes on. */
  readonly more: boolean;
}

const largestPage = 500;

/** Takes the first `limit` items of a list, page by page. */
export async function take<Item>(
  session: Session,
  limit: number,
  ask: (query: PageQuery) => Promise<Answer<Page<Item>>>,
): Promise<Listed<Item>> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const asked = String(Math.min(limit - items.length, largestPage));
    const query: PageQuery = cursor === null ? { limit: asked } : { limit: asked, cursor };
    const page: Page<Item> = valueIn(await ask(query), session.url);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < limit);
  return { items, more: cursor !== null };
}
