import type { Position } from '@samenspoor/event-log';
import type { Freshness } from '../../reading/freshness.js';
import type { ReadView } from '../../reading/reading.js';

/** What people read after an import. */
const READ: readonly ReadView[] = ['reports', 'trajectories', 'matches'];
/** Lines that are taken between two looks at the views. */
export const STRIDE = 512;
/** How long the views are waited for at most, in milliseconds: one that stands still must not stop an import. */
const PATIENCE_MS = 2_000;

/**
 * Keeps an import from leaving the views behind: after each stride it waits until they know what was acknowledged a
 * stride ago. So whoever reads during or after an import waits for a moment, however long the import is.
 */
export async function* pacedByViews<Line>(
  lines: AsyncIterable<Line>,
  freshness: Pick<Freshness, 'newest' | 'settle'>,
): AsyncIterable<Line> {
  let taken = 0;
  let strideAgo: Position | null = null;
  for await (const line of lines) {
    if (taken > 0 && taken % STRIDE === 0) {
      if (strideAgo !== null) await freshness.settle(READ, strideAgo, PATIENCE_MS);
      strideAgo = freshness.newest;
    }
    taken += 1;
    yield line;
  }
}
