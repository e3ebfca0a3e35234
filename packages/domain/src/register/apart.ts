import type { PersonId } from '../ids.js';
import type { KnownPerson } from './state.js';

/** Of most persons nobody says that they are others: one set serves them all, in the memory of a million. */
export const nobodyApart: ReadonlySet<PersonId> = new Set();

/** Notes of both that they are two. */
export const keepApart = (one: KnownPerson, other: KnownPerson): void => {
  one.apartFrom = new Set([...one.apartFrom, other.personId]);
  other.apartFrom = new Set([...other.apartFrom, one.personId]);
};

/** Takes back that a person is another than this one. */
export const noLongerApart = (one: KnownPerson, other: PersonId): void => {
  if (!one.apartFrom.has(other)) return;
  const left = [...one.apartFrom].filter((id) => id !== other);
  one.apartFrom = left.length === 0 ? nobodyApart : new Set(left);
};
