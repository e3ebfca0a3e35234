import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { currentParameters } from '../parameters/current.js';
import { anyDetails, details } from '../testing/details.js';
import { assess, bare, knowing, lucas, number, otherNumber } from '../testing/known-people.js';
import { PersonIndex } from './person-index.js';

it('answers the same with room made for many, before or after somebody is in it', () => {
  const index = new PersonIndex();
  index.expect(50_000);
  const roomy = index.blockBytes;
  index.add('r1', 'p1', normalise(details(lucas)));
  index.expect(1_000_000);
  expect(index.blockBytes).toBe(roomy);
  expect(roomy).toBeGreaterThan(knowing(['p1', lucas]).blockBytes);
  expect(assess(index, lucas)).toEqual(assess(knowing(['p1', lucas]), lucas));
});

describe('candidates', () => {
  const said = { familyName: 'Janssens', givenNames: 'Emma' };
  const inAalst = { street: 'Molendries', houseNumber: '4', postcode: '9300', municipality: 'Aalst' };
  const found = (known: Partial<PersonDetails>, report: Partial<PersonDetails>) =>
    knowing(['p1', known]).candidates(normalise(details(report))).length;

  it('are found by a place outside Brussels with a sound, whichever of postcode and town is right', () => {
    const moved = { ...inAalst, street: 'Kerkstraat', houseNumber: '9' };
    const other = { familyName: 'Jansens', givenNames: 'Louise' };
    for (const address of [
      { ...moved, postcode: '9301' },
      { ...moved, municipality: 'Alost' },
    ])
      expect(found({ ...said, address: inAalst }, { ...other, address })).toBe(1);
    expect(
      found(
        { ...said, address: { ...inAalst, postcode: '1090', municipality: 'Jette' } },
        { ...other, address: { ...moved, postcode: '1090', municipality: 'Jette' } },
      ),
    ).toBe(0);
  });

  it('are found by a street outside Brussels whatever the names', () => {
    const address = { ...inAalst, houseNumber: null };
    expect(found({ ...said, address: inAalst }, { familyName: 'Dubois', givenNames: 'Manon', address })).toBe(
      1,
    );
  });

  it('can be weighed each as if there were no other', () => {
    const index = knowing(['p1', lucas], ['p2', { ...lucas, givenNames: 'Nathan' }]);
    const report = normalise(details({ ...lucas, givenNames: 'Nathan' }));
    const ranked = index.rank(report);
    const p1 = ranked.find(({ personId }) => personId === 'p1');
    expect(ranked[0]?.personId).toBe('p2');
    // That it is a brother of p2's is held against p1 only where p2 is known of.
    expect(p1?.oddsWithoutOthers).toBeGreaterThan(p1?.odds ?? Number.NaN);
  });
});

describe('apart', () => {
  it('never joins twins', () => {
    const index = knowing(['p1', { ...lucas, nationalNumber: number }]);
    for (const nationalNumber of [null, otherNumber, number])
      expect(assess(index, { ...lucas, givenNames: 'Nathan', nationalNumber }).outcome).not.toBe('joined');
  });

  it('takes brothers and sisters for other people', () => {
    const index = knowing(['p1', lucas]);
    const sister = { ...lucas, givenNames: 'Manon', sex: 'F' as const, birthDate: '2009-11-02' };
    expect(assess(index, sister).outcome).toBe('new');
  });

  it('knows nobody at first, and no one by a family name alone', () => {
    expect(assess(new PersonIndex(), lucas)).toEqual({
      outcome: 'new',
      parametersVersion: currentParameters.version,
    });
    expect(assess(knowing(['p1', { familyName: 'Evrard' }]), { familyName: 'Evrard' }).outcome).toBe('new');
  });

  it('respects what a human said', () => {
    const index = knowing(['p1', lucas], ['p2', { ...bare, birthDate: '2006-05-31' }]);
    const apartFrom = (personId: string) => personId === 'p1';
    const assessment = index.assess(normalise(details(lucas)), { apartFrom });
    expect(assessment).toMatchObject({ outcome: 'possible', candidates: [{ personId: 'p2' }] });
  });

  it('leaves out the reports that do not count', () => {
    const index = knowing(['p1', bare], ['p1', { ...bare, birthDate: '2006-05-31' }]);
    const without = (...reports: string[]) =>
      index.assess(normalise(details(bare)), { exceptReportIds: new Set(reports) }).outcome;
    expect(without()).toBe('joined');
    expect(without('r0')).toBe('possible');
    expect(without('r0', 'r1')).toBe('new');
  });
});

describe('fit', () => {
  const fitting = (index: PersonIndex, said: Partial<PersonDetails>, ...except: readonly string[]) =>
    index.fit(normalise(details(said)), 'p1', { exceptReportIds: new Set(except) });

  it('says how well details fit one person, whoever else they fit', () => {
    const index = knowing(['p1', lucas], ['p2', lucas], ['p2', { familyName: 'Peeters' }]);
    expect(fitting(index, lucas)?.fits).toBe('certain');
    expect(fitting(index, { ...bare, birthDate: '2006-05-31' })?.fits).toBe('possible');
    expect(fitting(index, { familyName: 'Peeters', birthDate: '2011-03-30' })?.fits).toBe('different');
  });

  it('weighs and explains as an assessment does', () => {
    const index = knowing(['p1', lucas]);
    const assessment = assess(index, lucas);
    if (assessment.outcome !== 'joined') throw new Error('expected a join');
    const { weight, explanation } = assessment;
    expect(fitting(index, lucas)).toEqual({ fits: 'certain', weight, explanation });
    expect(assessment.certain).toBe(true);
  });

  it('counts all reports but those that are left out', () => {
    const index = knowing(['p1', bare], ['p1', { ...bare, birthDate: '2006-05-31' }]);
    expect(fitting(index, bare, 'r0')?.fits).toBe('possible');
    expect(fitting(index, bare, 'r0', 'r1')).toBeNull();
    expect(new PersonIndex().fit(normalise(details(lucas)), 'p1')).toBeNull();
  });
});

describe('changes', () => {
  it('files, moves, replaces and takes out reports', () => {
    const index = knowing(['p1', lucas], ['p1', { ...lucas, nationalNumber: number }]);
    expect(index.size).toBe(2);
    index.movePerson(['r1', 'unknown'], 'p2');
    expect([index.personOf('r0'), index.personOf('r1'), index.personOf('r9')]).toEqual(['p1', 'p2', null]);
    expect(assess(index, lucas).outcome).toBe('possible');
    index.movePerson(['r1'], 'p1');
    expect(assess(index, lucas).outcome).toBe('joined');
    index.add('r1', 'p3', normalise(details({ familyName: 'Peeters' })));
    expect(index.size).toBe(2);
    index.remove('r0');
    index.remove('r0');
    expect(index.size).toBe(1);
    expect(assess(index, lucas).outcome).toBe('new');
  });

  const people = fc.array(fc.tuple(fc.constantFrom('p1', 'p2', 'p3', 'p4'), anyDetails), { maxLength: 12 });
  const filled = (
    reports: readonly (readonly [string, PersonDetails])[],
    order: readonly number[],
  ): PersonIndex => {
    const index = new PersonIndex();
    for (const place of order) {
      const [personId, said] = reports[place] ?? ['', details({})];
      index.add(`r${place}`, personId, normalise(said));
    }
    return index;
  };

  it('answers the same in whatever order reports came in', () => {
    fc.assert(
      fc.property(people, anyDetails, (reports, asked) => {
        const forward = filled(reports, [...reports.keys()]);
        const backward = filled(reports, [...reports.keys()].toReversed());
        expect(assess(backward, asked)).toEqual(assess(forward, asked));
      }),
    );
  });

  it('is as before after adding and removing, and after moving there and back', () => {
    fc.assert(
      fc.property(people, people, anyDetails, (reports, passing, asked) => {
        const order = [...reports.keys()];
        const index = filled(reports, order);
        passing.forEach(([personId, said], place) => {
          index.add(`passing${place}`, personId, normalise(said));
        });
        index.movePerson(
          order.map((place) => `r${place}`),
          'elsewhere',
        );
        for (const place of order) index.movePerson([`r${place}`], reports[place]?.[0] ?? '');
        passing.forEach((_, place) => {
          index.remove(`passing${place}`);
        });
        expect(index.size).toBe(reports.length);
        expect(assess(index, asked)).toEqual(assess(filled(reports, order), asked));
      }),
    );
  });

  it('never joins or proposes nobody', () => {
    fc.assert(
      fc.property(people, anyDetails, (reports, asked) => {
        const assessment = assess(filled(reports, [...reports.keys()]), asked);
        const named =
          assessment.outcome === 'joined'
            ? [assessment.personId]
            : assessment.outcome === 'possible'
              ? assessment.candidates.map(({ personId }) => personId)
              : [];
        expect(new Set(named).size).toBe(named.length);
        for (const personId of named) expect(reports.map(([id]) => id)).toContain(personId);
        if (assessment.outcome === 'possible') expect(named.length).toBeGreaterThan(0);
      }),
    );
  });
});
