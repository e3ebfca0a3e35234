import type { PersonId, ReportId, TrajectoryId } from '@samenspoor/domain';

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
  const of = (kind: string) => (id: string) => hash('integration/1', network, kind, id);
  return {
    trajectory: of('trajectory'),
    person: of('person'),
    report: of('report'),
    escalation: of('escalation'),
  };
}
