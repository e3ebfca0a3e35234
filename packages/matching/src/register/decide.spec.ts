import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { currentParameters } from '../parameters/current.js';
import { details } from '../testing/details.js';
import { assess, bare, knowing, lucas, number, otherNumber, school } from '../testing/known-people.js';
import { PersonIndex } from './person-index.js';

/** The level of each field in the explanation of the best candidate. */
function levelsIn(assessment: ReturnType<typeof assess>): Readonly<Record<string, string>> {
  const best = assessment.outcome === 'possible' ? assessment.candidates[0] : assessment;
  const explanation = best && 'explanation' in best ? best.explanation : [];
  return Object.fromEntries(explanation.map(({ field, level }) => [field, level]));
}

describe('joined', () => {
  it('joins equal names and birth date, however they were written', () => {
    const index = knowing(['p1', lucas]);
    for (const said of [
      { familyName: 'EVRARD', givenNames: 'lucas' },
      { familyName: 'Lucas', givenNames: 'Evrard' },
      { familyName: 'Evrard Lucas', givenNames: null },
    ])
      expect(assess(index, { ...said, birthDate: '2006-05-30' })).toMatchObject({
        outcome: 'joined',
        personId: 'p1',
        parametersVersion: currentParameters.version,
      });
  });

  it('joins an equal national number with a compatible name', () => {
    const index = knowing(['p1', { ...lucas, nationalNumber: number }]);
    for (const givenNames of ['Lucas', 'Lukas', 'Lucas Jan', null])
      expect(assess(index, { familyName: 'Evrard', givenNames, nationalNumber: number }).outcome).toBe(
        'joined',
      );
    expect(assess(index, { familyName: 'Dubois', givenNames: 'Lucas', nationalNumber: number }).outcome).toBe(
      'joined',
    );
  });

  it('explains itself per field', () => {
    const assessment = assess(knowing(['p1', lucas]), lucas);
    if (assessment.outcome !== 'joined') throw new Error('expected a join');
    const sum = assessment.explanation.reduce((total, { weight }) => total + weight, 0);
    expect(assessment.weight).toBeCloseTo(sum);
    expect(JSON.stringify(assessment.explanation)).not.toMatch(/lucas|evrard|2006|parklaan|jette/i);
  });

  it('shows the level that most reports have when the one that fits best is outweighed', () => {
    const index = new PersonIndex();
    for (let nth = 0; nth < 60; nth++) {
      const address = { street: null, houseNumber: String(nth), postcode: '1090', municipality: null };
      const sex = nth === 0 ? ('M' as const) : ('F' as const);
      index.add(`r${nth}`, 'p1', normalise(details({ ...lucas, givenNames: 'Camille', sex, address })));
    }
    const assessment = assess(index, { ...lucas, givenNames: 'Camille' });
    if (assessment.outcome !== 'joined') throw new Error('expected a join');
    const sex = assessment.explanation.find(({ field }) => field === 'sex');
    expect(sex?.weight).toBeLessThan(0);
    expect(sex?.level).toBe('different');
  });

  it('counts everything known of a person', () => {
    const index = knowing(['p1', lucas], ['p1', { ...lucas, familyName: 'Dubois', nationalNumber: number }]);
    expect(assess(index, { ...lucas, nationalNumber: number })).toMatchObject({
      outcome: 'joined',
      personId: 'p1',
    });
    expect(assess(index, { ...lucas, familyName: 'Dubois' })).toMatchObject({
      outcome: 'joined',
      personId: 'p1',
    });
  });

  it('joins the thousandth report too', () => {
    const index = new PersonIndex();
    for (let nth = 0; nth < 1000; nth++) index.add(`r${nth}`, 'p1', normalise(details(lucas)));
    expect(assess(index, lucas)).toMatchObject({ outcome: 'joined', personId: 'p1' });
  });

  it('joins someone of whom a great many different things were said', () => {
    const index = new PersonIndex();
    for (let house = 0; house < 500; house++) {
      const address = { street: null, houseNumber: String(house), postcode: '1090', municipality: null };
      index.add(`r${house}`, 'p1', normalise(details({ ...lucas, address })));
    }
    expect(assess(index, lucas)).toMatchObject({ outcome: 'joined', personId: 'p1' });
  });
});

describe('possible', () => {
  const cases: readonly (readonly [string, said: Partial<PersonDetails>, known: Partial<PersonDetails>])[] = [
    ['a typing error in both names', { familyName: 'Evrart', givenNames: 'Luucas' }, {}],
    ['day and month swapped', { birthDate: '2006-12-05' }, { birthDate: '2006-05-12' }],
    ['one digit off', { birthDate: '2006-05-31' }, {}],
    ['the year only', { birthDate: '2006' }, {}],
    ['1 January', { birthDate: '2006-01-01' }, {}],
    ['1 January on both sides', { birthDate: '2006-01-01' }, { birthDate: '2006-01-01' }],
  ];

  it.each(cases)('asks a human about %s, when nothing else is known', (_, said, known) => {
    const index = knowing(['p1', { ...bare, ...known }]);
    const assessment = assess(index, { ...bare, ...said });
    expect(assessment).toMatchObject({ outcome: 'possible', candidates: [{ personId: 'p1' }] });
  });

  it('asks about equal names and date when they live elsewhere: moved, or a namesake', () => {
    const address = { street: 'Kerkstraat', houseNumber: '3', postcode: '1080', municipality: null };
    expect(assess(knowing(['p1', lucas]), { ...lucas, address }).outcome).toBe('possible');
  });

  it.each([
    ['a digit of the date off', '2009-03-15'],
    ['the year only', '2009'],
    ['1 January', '2009-01-01'],
    ['no date', null],
  ])('asks about equal names with %s, although a sister is known where they live now', (_, birthDate) => {
    const now = { street: 'Parklaan', houseNumber: '67', postcode: '1090', municipality: 'Jette' };
    const before = { street: 'Kerkstraat', houseNumber: '3', postcode: '1080', municipality: 'Molenbeek' };
    const names = { familyName: 'El Amrani', givenNames: 'Samira', sex: 'F' as const };
    const samira = { ...names, birthDate: '2009-03-14', address: before };
    const noor = { ...names, givenNames: 'Noor', birthDate: '2011-07-02', address: now };
    const index = knowing(['samira', samira], ['noor', noor]);
    for (let nth = 0; nth < 5000; nth++) {
      const familyName = nth % 250 === 0 ? names.familyName : `Other ${nth}`;
      const givenNames = nth % 250 === 1 ? names.givenNames : `Somebody ${nth}`;
      index.add(
        `o${nth}`,
        `other${nth}`,
        normalise(details({ familyName, givenNames, birthDate: '2001-02-03' })),
      );
    }
    expect(assess(index, { ...samira, birthDate, address: now })).toMatchObject({
      outcome: 'possible',
      candidates: [{ personId: 'samira' }],
    });
  });

  it('says of each candidate who else of its own the report may be about', () => {
    const address = { street: 'Kerkstraat', houseNumber: '3', postcode: '1080', municipality: null };
    const index = knowing(['p1', { ...lucas, givenNames: 'Luka' }], ['p2', { ...lucas, address }]);
    const assessment = assess(index, lucas);
    if (assessment.outcome !== 'possible') throw new Error('expected candidates');
    const lookalikes = assessment.candidates.map(
      ({ personId, explanation }) => `${personId} ${explanation.at(-1)?.level}`,
    );
    expect(lookalikes.sort()).toEqual(['p1 twin', 'p2 namesake']);
    for (const { weight, explanation } of assessment.candidates)
      expect(weight).toBeCloseTo(explanation.reduce((sum, each) => sum + each.weight, 0));
  });

  it('compares also under quite other names whoever was born on the same day in the same street', () => {
    const address = { street: 'Parklaan', houseNumber: '12', postcode: '1090', municipality: 'Jette' };
    const other = { ...lucas, familyName: 'Dubois', givenNames: 'Manon', address };
    const index = knowing(['p1', lucas]);
    expect(index.rank(normalise(details(other))).map(({ personId }) => personId)).toEqual(['p1']);
    const elsewhere = { ...other, address: { ...address, postcode: '1190', municipality: 'Forest' } };
    expect(index.rank(normalise(details(elsewhere)))).toEqual([]);
  });

  it('asks about a twin with a name that is alike', () => {
    const amina = { ...lucas, givenNames: 'Amina', sex: 'F' as const };
    expect(assess(knowing(['p1', { ...lucas, givenNames: 'Amine' }]), amina).outcome).toBe('possible');
    expect(assess(knowing(['p1', amina]), { ...amina, givenNames: 'Yamina' }).outcome).toBe('possible');
  });

  it.each([
    ['Lina', 'Luna'],
    ['Omar', 'Amir'],
    ['Mohamed', 'Mahmoud'],
    ['Hamid', 'Hamdi'],
    ['Jan', 'Jana'],
    ['Victor', 'Victoria'],
    ['Yasmina', 'Yamina'],
    ['Sara Lina', 'Sara Luna'],
  ])('asks whether %s is a twin of %s, since both names are in use', (one, other) => {
    const at = (givenNames: string) => ({ ...lucas, sex: null, givenNames, school });
    const index = knowing(['p1', at(one)]);
    for (const givenNames of [...one.split(' '), ...other.split(' ')])
      for (const familyName of ['Peeters', 'Dubois'])
        index.add(
          `${familyName} ${givenNames}`,
          `${familyName} ${givenNames}`,
          normalise(details({ familyName, givenNames })),
        );
    expect(assess(index, at(other))).toMatchObject({ outcome: 'possible', candidates: [{ certain: false }] });
    expect(assess(index, at(one))).toMatchObject({ outcome: 'joined', personId: 'p1' });
  });

  describe('in one house, on one birthday, without a number', () => {
    const at = (givenNames: string) => ({ ...lucas, sex: null, givenNames, school });
    /** Knows one person under these given names, and elsewhere somebody of each of the others. */
    const household = (own: readonly string[], others: readonly string[] = []) =>
      knowing(
        ...own.map((givenNames) => ['p1', at(givenNames)] as const),
        ...others.map((givenNames) => [givenNames, { familyName: 'Peeters', givenNames }] as const),
      );

    it.each([
      ['a name written wrongly, which nobody bears', ['Yasmina'], 'Yasmnia', ['Yasmina']],
      ['a name alike that nobody else bears', ['Lina'], 'Luna', ['Lina']],
      ['a name alike of somebody whose own nobody else bears', ['Lina'], 'Luna', ['Luna']],
      ['a name that only the person itself bears', ['Lina Marie', 'Luna'], 'Lina', ['Luna']],
      ['two spellings of the first of two names', ['Mohamed Ali'], 'Mohammed Ali', ['Mohamed', 'Mohammed']],
      ['a slip in the first of two names', ['Jean Pierre'], 'Jaen Pierre', ['Jean']],
      ['a slip in the second of two, in another order', ['Pierre Jean'], 'Jaen Pierre', ['Jean']],
      ['the same, the other way round', ['Jaen Pierre'], 'Pierre Jean', ['Jean']],
      ['the first of two names', ['Omar Adam'], 'Omar', ['Adam', 'Omar']],
      ['the first of two, which begins the other', ['Ann Anna'], 'Ann', ['Ann', 'Anna']],
      ['a third name', ['Omar Adam'], 'Omar Adam Caleb', ['Caleb']],
      ['a later name that was reported before', ['Omar Adam', 'Adam'], 'Adam', []],
      ['an initial', ['Kaan', 'Kaan Yusuf'], 'Kaan Y.', ['Yusuf', 'Ali Y.']],
    ])('joins %s', (_, own, reported, others) => {
      expect(assess(household(own, others), at(reported))).toMatchObject({
        outcome: 'joined',
        personId: 'p1',
      });
    });

    it.each([
      ['names alike that one other bears each', ['Lina'], 'Luna', ['Lina', 'Luna']],
      ['one of several names that is merely alike', ['Sami Bashar'], 'Rami', []],
      ['another spelling of one of several names', ['Mohammed Amine'], 'Mohamed', []],
      ['a later name of several', ['Omar Adam'], 'Adam', []],
      ['a later name that the first one begins', ['Ann Anna'], 'Anna', []],
    ])('asks about %s', (_, own, reported, others) => {
      expect(assess(household(own, others), at(reported)).outcome).toBe('possible');
    });

    it('asks too where only the year of birth is known', () => {
      const index = knowing(['p1', { ...at('Sami Bashar'), birthDate: '2006' }]);
      expect(assess(index, { ...at('Rami'), birthDate: '2006' }).outcome).toBe('possible');
      expect(assess(household(['Sami Bashar']), { ...at('Rami'), birthDate: '2006-05' }).outcome).toBe(
        'possible',
      );
    });

    it('asks about a name alike in the place of the family name', () => {
      const swapped = (familyName: string) => ({ ...at('Evrard'), familyName });
      expect(assess(household(['Lina'], ['Lina', 'Luna']), swapped('Luna')).outcome).toBe('possible');
      expect(assess(household(['Omar Adam']), swapped('Adam')).outcome).toBe('possible');
      expect(assess(household(['Lina']), swapped('Lina')).outcome).toBe('joined');
    });

    it('joins a later name with an equal number', () => {
      const index = knowing(['p1', { ...at('Omar Adam'), nationalNumber: number }]);
      expect(assess(index, { ...at('Adam'), nationalNumber: number }).outcome).toBe('joined');
    });

    it('does not count a report that is left out among those who bear the name', () => {
      const index = household(['Yasmina', 'Yamina'], ['Yasmina']);
      const leftOut = index.assess(normalise(details(at('Yamina'))), { exceptReportIds: new Set(['r1']) });
      expect(leftOut.outcome).toBe('joined');
    });
  });

  it('asks when only one name is equal, in the place of the other', () => {
    const index = knowing(['p1', { ...lucas, nationalNumber: number, school }]);
    const said = { ...lucas, nationalNumber: number, school };
    const family = { ...said, familyName: 'Lucas', givenNames: 'Peeters' };
    expect(levelsIn(assess(index, family))).toMatchObject({ familyName: 'swapped', givenNames: 'different' });
    const given = { ...said, familyName: 'Peeters', givenNames: 'Evrard' };
    expect(levelsIn(assess(index, given))).toMatchObject({ familyName: 'different', givenNames: 'swapped' });
    expect([assess(index, family).outcome, assess(index, given).outcome]).toEqual(['possible', 'possible']);
  });

  it('weighs a name in the other’s place by how common that very name is', () => {
    const index = knowing(['p1', { ...lucas, familyName: 'Noor', givenNames: 'Evrard' }]);
    for (let nth = 0; nth < 300; nth++)
      index.add(
        `o${nth}`,
        `other${nth}`,
        normalise(details({ familyName: 'Noor', givenNames: `Given ${nth}` })),
      );
    const weightOf = (said: Partial<PersonDetails>, field: string) =>
      index
        .fit(normalise(details({ ...lucas, ...said })), 'p1')
        ?.explanation.find((each) => each.field === field)?.weight ?? 0;
    const common = weightOf({ familyName: 'Peeters', givenNames: 'Noor' }, 'givenNames');
    const rare = weightOf({ familyName: 'Evrard', givenNames: 'Manon' }, 'familyName');
    expect(rare).toBeGreaterThan(common + 3);
  });

  it.each([
    ['Mohamed', 'Mohammed'],
    ['Noor', 'Nour'],
    ['Yasmina', 'Yasmna'],
  ])(
    'takes %s and %s for one child where they live together: two spellings, or a name nobody bears',
    (one, other) => {
      const at = (givenNames: string) => ({ ...lucas, givenNames, school });
      const index = knowing(['p1', at(one)]);
      for (const givenNames of other === 'Yasmna' ? [one] : [one, other])
        for (const familyName of ['Peeters', 'Dubois'])
          index.add(
            familyName + givenNames,
            familyName + givenNames,
            normalise(details({ familyName, givenNames })),
          );
      expect(assess(index, at(other)).outcome).toBe('joined');
    },
  );

  it('asks about a double given name of which one part is other, with an equal number too', () => {
    for (const nationalNumber of [null, number]) {
      const index = knowing(['p1', { ...lucas, givenNames: 'Mohamed Amine', school, nationalNumber }]);
      expect(assess(index, { ...lucas, givenNames: 'Mohamed Ali', school, nationalNumber }).outcome).toBe(
        'possible',
      );
    }
  });

  it('asks about an equal number with a quite different given name', () => {
    const index = knowing(['p1', { ...lucas, nationalNumber: number }]);
    expect(assess(index, { ...lucas, givenNames: 'Manon', sex: 'F', nationalNumber: number }).outcome).toBe(
      'possible',
    );
    expect(assess(index, { ...lucas, givenNames: 'Lucasa', sex: 'F', nationalNumber: number }).outcome).toBe(
      'possible',
    );
  });

  it('asks about a sister with the number, also when a report of the person gives no given name', () => {
    const known = { ...lucas, nationalNumber: number };
    const index = knowing(['p1', known], ['p1', { ...known, givenNames: null }]);
    const sister = { ...known, givenNames: 'Manon', sex: 'F' as const };
    const assessment = assess(index, sister);
    expect(assessment.outcome).toBe('possible');
    expect(levelsIn(assessment)).toMatchObject({ familyName: 'exact', givenNames: 'different' });
  });

  it('asks when one number of a person differs, whatever other kind of number the person has too', () => {
    const bis = { ...lucas, nationalNumber: '06453052317' };
    const index = knowing(['p1', { ...lucas, nationalNumber: number }], ['p1', bis]);
    const assessment = assess(index, { ...lucas, nationalNumber: otherNumber });
    expect(assessment.outcome).toBe('possible');
    expect(levelsIn(assessment)).toMatchObject({ nationalNumber: 'different' });
  });

  it('does not join equal names and date when the numbers contradict, in whatever report they stand', () => {
    const index = knowing(['p1', { ...lucas, nationalNumber: number }], ['p1', lucas]);
    expect(assess(index, { ...lucas, nationalNumber: otherNumber }).outcome).toBe('possible');
  });

  it('proposes both when two persons are certain', () => {
    const index = knowing(['p1', lucas], ['p2', lucas]);
    const assessment = assess(index, lucas);
    expect(assessment).toMatchObject({
      outcome: 'possible',
      candidates: [
        { personId: 'p1', certain: true },
        { personId: 'p2', certain: true },
      ],
    });
  });

  it('leaves a certain match to a human when another comes close', () => {
    const index = knowing(['p1', bare], ['p2', { ...lucas, birthDate: '2006-05-31' }]);
    expect(assess(index, lucas).outcome).toBe('possible');
    expect(assess(knowing(['p1', bare]), lucas).outcome).toBe('joined');
  });

  it('makes hardly more of misspelt names in each other’s place than of misspelt names in their own', () => {
    const index = knowing(['p1', lucas]);
    const names = (said: Partial<PersonDetails>) => {
      const fit = index.fit(normalise(details(said)), 'p1');
      const own = fit?.explanation.filter(({ field }) => field === 'familyName' || field === 'givenNames');
      return own?.reduce((sum, { weight }) => sum + weight, 0);
    };
    const straight = { ...lucas, familyName: 'Evrart', givenNames: 'Luucas' };
    const crossed = { ...lucas, familyName: 'Luucas', givenNames: 'Evrart' };
    expect(names(crossed)).toBeGreaterThan(0);
    expect(names(crossed)).toBeLessThan((names(straight) ?? 0) + 3);
  });

  it('says the same of one name in the other’s place, whichever report came first', () => {
    const noor = { familyName: 'Noor', givenNames: 'Amina', birthDate: '2008-05-12' };
    const other = { familyName: 'El Amrani', givenNames: 'Noor', birthDate: '2008-05-12' };
    const odds = (known: Partial<PersonDetails>, said: Partial<PersonDetails>) =>
      knowing(['p1', known]).rank(normalise(details(said)))[0]?.odds;
    expect(odds(noor, other)).toBeDefined();
    expect(odds(noor, other)).toBe(odds(other, noor));
  });

  it('proposes at most five, best first', () => {
    const index = new PersonIndex();
    for (let nth = 0; nth < 9; nth++)
      index.add(`r${nth}`, `p${nth}`, normalise(details({ ...bare, sex: nth === 4 ? 'M' : null })));
    const assessment = assess(index, bare);
    if (assessment.outcome !== 'possible') throw new Error('expected candidates');
    expect(assessment.candidates).toHaveLength(5);
    expect(assessment.candidates[0]?.personId).toBe('p4');
    const weights = assessment.candidates.map(({ weight }) => weight);
    expect(weights.toSorted((one, other) => other - one)).toEqual(weights);
  });
});
