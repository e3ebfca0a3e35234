import {
  emptyRegister,
  type KnownLink,
  type KnownMatch,
  type KnownParting,
  type KnownPerson,
  type KnownReport,
  type PersonId,
  type RegisterState,
} from '@samenspoor/domain';
import type { LookUp } from './look-up.js';
import {
  asMatch,
  asPerson,
  asReport,
  type MatchDoc,
  matchKey,
  type PersonOfMatches,
  personKey,
  type ReportOfMatches,
  reportKey,
} from './match-docs.js';

/**
 * A part of the register's state, made of documents, on which the domain's own rules run: what a verdict, a link or a
 * parting means for a match is said in one place.
 */
export interface RegisterSlice {
  readonly state: RegisterState;
  /** The persons looked up or made so far. */
  persons(): readonly KnownPerson[];
}

/** @param revision that of the event which is about to be folded, in the register */
export function registerSlice(loaded: LookUp['get'], revision: number): RegisterSlice {
  const person = (id: PersonId) => asPerson(loaded(personKey(id)));
  const persons = new LookedUp<PersonId, KnownPerson>((id) => knownPerson(person(id)));
  return {
    state: {
      ...emptyRegister(),
      revision: revision - 1,
      reports: new LookedUp((id) => knownReport(asReport(loaded(reportKey(id))))),
      persons,
      matches: new LookedUp((id) => knownMatch(asMatch(loaded(matchKey(id))))),
      links: new LookedUp<PersonId, readonly KnownLink[]>((id) => person(id)?.links),
      partings: new LookedUp<PersonId, readonly KnownParting[]>((id) => person(id)?.partings),
    },
    persons: () => persons.known(),
  };
}

/** A map that fetches an entry when it is first looked up, and refuses to be walked through: it never holds all. */
class LookedUp<Key, Value> extends Map<Key, Value> {
  readonly #fetch: (key: Key) => Value | undefined;
  readonly #gone = new Set<Key>();

  constructor(fetch: (key: Key) => Value | undefined) {
    super();
    this.#fetch = fetch;
  }

  known(): readonly Value[] {
    return [...super.values()];
  }

  override get(key: Key): Value | undefined {
    if (!super.has(key) && !this.#gone.has(key)) {
      const value = this.#fetch(key);
      if (value !== undefined) super.set(key, value);
    }
    return super.get(key);
  }

  override has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  override delete(key: Key): boolean {
    this.#gone.add(key);
    return super.delete(key);
  }

  override get size(): number {
    return refuseToList();
  }
  override forEach(): void {
    refuseToList();
  }
  override keys(): MapIterator<Key> {
    return refuseToList();
  }
  override values(): MapIterator<Value> {
    return refuseToList();
  }
  override entries(): MapIterator<[Key, Value]> {
    return refuseToList();
  }
  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    return refuseToList();
  }
}

function refuseToList(): never {
  throw new Error('a rule of the register walks through all of it, which the view of matches never holds');
}

// The rules change what they are given, so they are given copies.

function knownPerson(doc: PersonOfMatches | null): KnownPerson | undefined {
  if (doc === null) return undefined;
  const { reportIds, apartFrom, keyIds, ...rest } = doc.person;
  return { ...rest, reportIds: new Set(reportIds), apartFrom: new Set(apartFrom), keyIds: [...keyIds] };
}

function knownReport(doc: ReportOfMatches | null): KnownReport | undefined {
  if (doc === null) return undefined;
  return { ...doc.report, keyIds: [...doc.report.keyIds] };
}

function knownMatch(doc: MatchDoc | null): KnownMatch | undefined {
  return doc === null ? undefined : { ...doc };
}
