import type { PersonId, RegisterEvent, ReportId } from '@samenspoor/domain';

interface Change {
  readonly revision: number;
  readonly other: PersonId;
}

/**
 * Where in the register persons were brought together and apart, so that it can be carried out in its order, and where
 * reports were corrected.
 */
export class IdentityChanges {
  readonly #byPerson = new Map<PersonId, Change[]>();
  readonly #corrections = new Map<ReportId, number[]>();

  note(event: RegisterEvent, revision: number): void {
    if (event.type === 'PersonsLinked')
      this.#between(event.data.leadingPersonId, event.data.absorbedPersonId, revision);
    if (event.type === 'ReportsUnlinked')
      this.#between(event.data.fromPersonId, event.data.toPersonId, revision);
    if (event.type === 'PersonalDetailsCorrected') {
      const { reportId } = event.data;
      this.#corrections.set(reportId, [...this.correctionsOf(reportId), revision]);
    }
  }

  /** Revisions of all corrections of a report, oldest first. */
  correctionsOf(reportId: ReportId): readonly number[] {
    return this.#corrections.get(reportId) ?? [];
  }

  /** Revisions of all changes before one that these persons, or persons changed with them, took part in. */
  before(revision: number, persons: readonly PersonId[]): readonly number[] {
    const found = new Set<number>();
    const looked = new Set<PersonId>();
    const looking = [...persons];
    for (let person = looking.pop(); person; person = looking.pop()) {
      if (looked.has(person)) continue;
      looked.add(person);
      for (const change of this.#byPerson.get(person) ?? []) {
        if (change.revision >= revision) continue;
        found.add(change.revision);
        looking.push(change.other);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #between(one: PersonId, other: PersonId, revision: number): void {
    this.#add(one, { revision, other });
    this.#add(other, { revision, other: one });
  }

  #add(person: PersonId, change: Change): void {
    const changes = this.#byPerson.get(person);
    if (changes) changes.push(change);
    else this.#byPerson.set(person, [change]);
  }
}
