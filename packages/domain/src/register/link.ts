import type { EventMeta } from '../meta.js';
import type { PersonsLinked } from './events.js';
import type { KnownPerson } from './state.js';

/** Two persons become one: the earlier person leads, whichever way round the question was put. */
export const link = (
  one: KnownPerson,
  other: KnownPerson,
  cause: 'verdict' | 'correction',
  meta: EventMeta,
): PersonsLinked => {
  const [leading, absorbed] = one.firstRevision < other.firstRevision ? [one, other] : [other, one];
  return {
    type: 'PersonsLinked',
    data: {
      leadingPersonId: leading.personId,
      absorbedPersonId: absorbed.personId,
      reportIds: [...absorbed.reportIds],
      cause,
    },
    meta,
  };
};
