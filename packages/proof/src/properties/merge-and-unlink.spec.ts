import { giveVerdict, isOpen, type KnownMatch, personId, presentPerson, unlink } from '@samenspoor/domain';
import type { PersonDetails } from '@samenspoor/matching';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDetails } from '../../../matching/src/testing/details.js';
import { reportsAboutFew } from './few.fixture.js';
import { meta, Register } from './register.fixture.js';

/** All that can be seen of who is who: whose each report is, who is asked about, what a next report would be told. */
const seen = (register: Register, names: readonly string[], next: readonly PersonDetails[]) => ({
  persons: names.map((name) => register.personOf(name)),
  redirects: [...register.state.persons.values()].map(({ personId: id, redirectsTo }) => [id, redirectsTo]),
  asked: register
    .asked()
    .map((pair) => pair.toSorted().join(' and '))
    .sort(),
  told: next.map((details) => {
    const { possibleMatches, ...rest } = register.assess(details);
    return { ...rest, possibleMatches: possibleMatches.map(({ matchId: _, ...match }) => match) };
  }),
});

const nobody = personId('nobody');

const openMatchOf = (register: Register): KnownMatch | undefined =>
  [...register.state.matches.values()].find((match) => isOpen(register.state, match));

describe('a merge that is taken back', () => {
  it('leaves everything as it was, but that the two are not asked about again', () => {
    fc.assert(
      fc.property(reportsAboutFew, fc.array(anyDetails, { maxLength: 4 }), (all, others) => {
        const register = new Register();
        for (const [index, details] of all.entries()) register.report(String(index), details);
        const match = openMatchOf(register);
        fc.pre(match !== undefined);
        if (!match) return;
        const names = all.map((_, index) => String(index));
        const next = [...all, ...others];
        const before = seen(register, names, next);

        const linking = giveVerdict(register.state, match.matchId, 'same', null, nobody, meta);
        const linked = register.happen(linking).find(({ type }) => type === 'PersonsLinked');
        if (linked?.type !== 'PersonsLinked') throw new Error('nobody was linked');
        const { leadingPersonId, absorbedPersonId, reportIds } = linked.data;
        expect(presentPerson(register.state, absorbedPersonId)?.personId).toBe(leadingPersonId);
        expect(seen(register, names, next)).not.toEqual(before);

        const parting = unlink(register.state, leadingPersonId, reportIds, nobody, null, meta);
        register.happen(parting);
        const parted = [leadingPersonId, absorbedPersonId].toSorted().join(' and ');
        expect(seen(register, names, next)).toEqual({
          ...before,
          asked: before.asked.filter((pair) => pair !== parted),
        });
      }),
      { numRuns: 150 },
    );
  });
});
