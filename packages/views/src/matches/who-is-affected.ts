import type { MatchId, PersonId, RegisterEvent } from '@samenspoor/domain';
import type { LookUp } from './look-up.js';
import { asPerson, type PersonOfMatches, personKey } from './match-docs.js';
import { countOf, matchesOf } from './matches-of-person.js';

/** A person before an event (null: there was none) and after it. */
export interface PersonChange {
  readonly before: PersonOfMatches | null;
  readonly after: PersonOfMatches;
}

/**
 * The matches whose standing an event may have changed through what it made of persons; never too few. Not simply all
 * of everybody it touches: a person about whom a thousand questions are open is touched by each one more, and by each
 * answer.
 *
 * Whether a match is open (`isOpen`) depends on who its two sides are now, whether either was forgotten, whether a
 * person has more than one report, and on what was said of the two.
 */
export function affectedBy(
  lookUp: LookUp,
  persons: readonly PersonChange[],
  event: RegisterEvent,
): ReadonlySet<MatchId> {
  const affected = new Set<MatchId>();
  const add = (matchIds: readonly MatchId[]) => {
    for (const id of matchIds) affected.add(id);
  };
  for (const { before, after } of persons) {
    if (before === null) continue;
    const { personId } = after.person;
    if (standsOtherwise(before, after)) add(matchesOf(lookUp, personId, before));
    else for (const other of saidAnew(before, after)) add(ofBoth(lookUp, personId, other));
  }
  // It holds for these two alone; also where they were apart before, something was said anew.
  if (event.type === 'MatchVerdictGiven')
    add(ofBoth(lookUp, event.data.personId, event.data.candidatePersonId));
  return affected;
}

/** Whether something changed that bears on every match of a person: each of them is to be judged again. */
function standsOtherwise({ person: before }: PersonOfMatches, { person: after }: PersonOfMatches): boolean {
  const [had, has] = [before.reportIds.length, after.reportIds.length];
  return (
    before.redirectsTo !== after.redirectsTo ||
    before.forgotten !== after.forgotten ||
    // Taken out: the matches of those reports are somebody else's too. With the second report it can be asked (again)
    // whether one of them belongs here; what else comes in changes nothing for those that were there.
    has < had ||
    (had < 2 && has > had)
  );
}

/** The persons from whom this one is apart now and was not before, or the other way round. */
function saidAnew({ person: before }: PersonOfMatches, { person: after }: PersonOfMatches): Set<PersonId> {
  const changed = new Set(before.apartFrom);
  for (const id of after.apartFrom) if (!changed.delete(id)) changed.add(id);
  return changed;
}

/** All matches between two persons, and others of whoever of them has fewest. */
function ofBoth(lookUp: LookUp, one: PersonId, other: PersonId): readonly MatchId[] {
  const [first, second] = [one, other].map((id) => asPerson(lookUp.get(personKey(id))));
  if (!first || !second) return [];
  const fewest = countOf(second) < countOf(first) ? second : first;
  return matchesOf(lookUp, fewest.person.personId, fewest);
}
