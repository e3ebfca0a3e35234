import type { DocsOfEvent } from '../framework/definition.js';
import type { MatchesDoc } from './match-docs.js';

/** Looks documents up, and notes those that were not loaded: once there are none, what was worked out holds. */
export interface LookUp {
  get(key: string): MatchesDoc | null;
  /** Keys that were looked up and are not loaded. */
  readonly missing: ReadonlySet<string>;
}

export function lookUpIn(docs: DocsOfEvent<MatchesDoc>): LookUp {
  const missing = new Set<string>();
  return {
    get(key) {
      if (docs.has(key)) return docs.get(key);
      missing.add(key);
      return null;
    },
    missing,
  };
}
