import type { PersonId, ReportId, TrajectoryId } from '@samenspoor/domain';
import { LRUCache } from 'lru-cache';

/** Events of one trajectory come close together; so many ids are not hashed again. */
const remembered = 10_000;

/** What stands outside for an id that who takes part knows inside. */
export interface Pseudonyms {
  trajectory(id: TrajectoryId): string;
  person(id: PersonId): string;
  report(id: ReportId): string;
  escalation(id: string): string;
}

/**
 * Pseudonyms of one network. Each kind of id has a space of its own, and each network too, so that neither a report
 * and a person nor the same id in two networks could be told to be the same.
 *
 * @param hash keyed: who lacks the secret cannot tell which id a pseudonym stands for, even if it knows all ids
 */
export function createPseudonyms(hash: (...parts: string[]) => string, network: string): Pseudonyms {
  const of = (kind: string) => {
    const known = new LRUCache<string, string>({ max: remembered });
    return (id: string) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const made = hash('integration/1', network, kind, id);
      known.set(id, made);
      return made;
    };
  };
  return {
    trajectory: of('trajectory'),
    person: of('person'),
    report: of('report'),
    escalation: of('escalation'),
  };
}
