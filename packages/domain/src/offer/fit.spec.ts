import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConcernKind, concernKinds } from '../concern/index.js';
import { daysInMonth, formatPartialDate, type PartialDate, parsePartialDate } from '../person/index.js';
import { municipalities, type NisCode } from '../place/index.js';
import type { Phase } from '../trajectory/events.js';
import { ageOn } from './age.js';
import { type FitFacts, fitOf } from './fit.js';
import { programme } from './offer.fixture.js';
import { type OfferContent, offerEnrolments, offerLevels } from './offer.js';
import { compareRanked, type Ranked } from './ranking.js';

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
};

const nothing: FitFacts = {
  birthDate: null,
  language: null,
  residence: null,
  community: null,
  concernKinds: [],
  allConcernsKnown: false,
  enrolled: null,
  level: null,
  phase: null,
};

const day = '2024-10-02';

const judged = (content: Partial<OfferContent>, facts: Partial<FitFacts>) => {
  const whole = { ...programme({ community: 'bi', languages: ['nl'], ...content }) };
  const { fits, reasons } = fitOf(whole, { ...nothing, language: 'nl', ...facts }, day);
  return [fits, ...reasons.filter(({ holds }) => holds !== 'yes').map((each) => each.criterion)];
};

describe('a programme fits [S2 §10]', () => {
  it('whoever it leaves in, whatever is not known', () => {
    expect(judged({}, {})).toEqual(['yes']);
  });

  it.each([
    ['2009-10-02', 'yes'],
    ['2009-10-03', 'no'],
    ['2009-10', 'perhaps'],
    ['2009', 'perhaps'],
    ['2008', 'yes'],
    ['2010', 'no'],
  ])('from an age on: born %s is %s for 15', (born, fits) => {
    expect(judged({ ageFrom: 15 }, { birthDate: date(born) })[0]).toBe(fits);
  });

  it.each([
    ['2005-10-03', 'yes'],
    ['2005-10-02', 'no'],
    ['2005', 'perhaps'],
    ['2006', 'yes'],
  ])('up to and with an age: born %s is %s for 18', (born, fits) => {
    expect(judged({ ageTo: 18 }, { birthDate: date(born) })[0]).toBe(fits);
  });

  it('perhaps where a criterion can not be told, and not at all where one does not hold', () => {
    const bound: Partial<OfferContent> = { ageFrom: 12, levels: ['special'], enrolment: 'enrolled' };
    expect(judged(bound, {})).toEqual(['perhaps', 'age', 'enrolment', 'level']);
    expect(judged(bound, { enrolled: false })).toEqual(['no', 'age', 'enrolment', 'level']);
  });

  it('where one of its concerns was reported; of others it is certain only when all are known', () => {
    const bound: Partial<OfferContent> = { concernKinds: ['school-refusal', 'illness'] };
    expect(judged(bound, { concernKinds: ['illness', 'exclusion'] })).toEqual(['yes']);
    expect(judged(bound, { concernKinds: ['exclusion'] })).toEqual(['perhaps', 'concern']);
    expect(judged(bound, { concernKinds: ['exclusion'], allConcernsKnown: true })[0]).toBe('no');
  });

  it('perhaps in another language than the one reported: somebody may speak several', () => {
    expect(judged({}, { language: 'fr' })).toEqual(['perhaps', 'language']);
  });

  it('tells what it is for and what is known, on every criterion', () => {
    const { reasons } = fitOf(
      programme({ ageFrom: 12, ageTo: 18 }),
      { ...nothing, birthDate: date('2009') },
      day,
    );
    expect(reasons.map(({ criterion }) => criterion)).toHaveLength(8);
    expect(reasons[0]).toEqual({
      criterion: 'age',
      holds: 'yes',
      offered: ['12-18'],
      known: ['14-15'],
    });
  });
});

describe('an age', () => {
  it('of somebody born on a leap day goes up on 1 March in other years', () => {
    const born = date('2008-02-29');
    expect(ageOn(born, '2025-02-28')).toEqual({ from: 16, to: 16 });
    expect(ageOn(born, '2025-03-01')).toEqual({ from: 17, to: 17 });
    expect(ageOn(born, '2024-02-29')).toEqual({ from: 16, to: 16 });
  });

  it('holds every age that a partial birth date leaves open, and no other', () => {
    fc.assert(
      fc.property(anyBirthDate, fc.constantFrom('2024-10-02', '2024-02-29', '2023-12-31'), (full, on) => {
        const { from, to } = ageOn(date(full), on);
        expect(from).toBe(to);
        for (const part of [full.slice(0, 7), full.slice(0, 4)]) {
          const range = ageOn(date(part), on);
          expect(range.from <= from && from <= range.to).toBe(true);
          expect(range.to - range.from).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

const anyBirthDate = fc
  .record({
    year: fc.integer({ min: 2000, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    nth: fc.nat(27),
  })
  .map(({ year, month, nth }) => {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${year}-${two(month)}-${two(Math.min(nth + 1, daysInMonth(year, month)))}`;
  });

const nisCodes: readonly NisCode[] = municipalities.map(({ nis }) => nis);
const phases: readonly Phase[] = [0, 1, 2, 3];
/** Most programmes leave nobody out on most criteria: else hardly any would fit anybody. */
const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const anyOffer: fc.Arbitrary<OfferContent> = fc.record({
  name: fc.constant({ nl: 'Proef', fr: null, en: null }),
  description: fc.constant({ nl: null, fr: null, en: null }),
  measureType: fc.constant('care-farm' as const),
  concernKinds: mostly([], fc.subarray([...concernKinds])),
  phases: mostly([], fc.subarray([...phases])),
  enrolment: mostly('any', fc.constantFrom(...offerEnrolments)),
  ageFrom: fc.option(fc.integer({ min: 3, max: 18 })),
  ageTo: fc.option(fc.integer({ min: 3, max: 25 })),
  levels: mostly([], fc.subarray([...offerLevels])),
  languages: mostly(['nl', 'fr', 'ar'], fc.subarray(['nl', 'fr', 'en'], { minLength: 1 })),
  municipalities: mostly([], fc.subarray([...nisCodes])),
  community: fc.constantFrom('vg' as const, 'fwb' as const, 'bi' as const),
});
/** Somebody of whom everything is known. */
const known = fc.record({
  birthDate: anyBirthDate.map(date),
  language: fc.constantFrom('nl', 'fr', 'ar'),
  residence: fc.constantFrom(...nisCodes),
  community: fc.constantFrom('vg' as const, 'fwb' as const),
  concernKinds: fc.subarray([...concernKinds], { minLength: 1 }),
  allConcernsKnown: fc.constant(true),
  enrolled: fc.boolean(),
  level: fc.constantFrom(...offerLevels),
  phase: fc.constantFrom(...phases),
});
/** Which of it somebody knows, the more the higher. */
const shares = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 });

/** What is known when each fact is known to a degree: 2 wholly, 1 in part where it has parts, 0 not. */
const partOf = (whole: FitFacts, [born, ...share]: readonly number[]): FitFacts => {
  const has = (nth: number) => (share[nth] ?? 0) > 0;
  const birthDate = whole.birthDate === null ? null : formatPartialDate(whole.birthDate);
  const kinds = (all: readonly ConcernKind[]) =>
    share[3] === 2 ? all : share[3] === 1 ? all.slice(0, 1) : [];
  return {
    birthDate: birthDate === null || born === 0 ? null : date(born === 1 ? birthDate.slice(0, 4) : birthDate),
    language: has(0) ? whole.language : null,
    residence: has(1) ? whole.residence : null,
    community: has(2) ? whole.community : null,
    concernKinds: kinds(whole.concernKinds),
    allConcernsKnown: share[3] === 2,
    enrolled: has(4) ? whole.enrolled : null,
    level: has(5) ? whole.level : null,
    phase: has(6) ? whole.phase : null,
  };
};

describe('knowing more of a young person', () => {
  it('never turns a certain yes or no into anything else, on any criterion', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyOffer, known, shares, shares, (offer, whole, one, other) => {
        const less = fitOf(offer, partOf(whole, one), day);
        const more = fitOf(
          offer,
          partOf(
            whole,
            one.map((each, nth) => Math.max(each, other[nth] ?? 0)),
          ),
          day,
        );
        seen.add(`${less.fits} ${more.fits}`);
        if (less.fits !== 'perhaps') expect(more.fits).toBe(less.fits);
        for (const [nth, { holds }] of less.reasons.entries())
          if (holds !== 'unknown') expect(more.reasons[nth]?.holds).toBe(holds);
      }),
      { numRuns: 2_000 },
    );
    // The property is worth something: it met all that can happen.
    expect([...seen].toSorted()).toEqual([
      'no no',
      'perhaps no',
      'perhaps perhaps',
      'perhaps yes',
      'yes yes',
    ]);
  });
});

describe('the order of a list [S4 §2.1.2]', () => {
  const ranked = (
    offerId: string,
    fits: 'yes' | 'perhaps' | 'no',
    freePlaces: number,
    waitingWeeks: number | null,
  ) => ({ offerId, fit: { fits, reasons: [] }, freePlaces, waitingWeeks }) satisfies Ranked;

  it('is by fit, then a free place, then the shortest wait, and always the same', () => {
    const inOrder = [
      ranked('f', 'yes', 1, 2),
      ranked('e', 'yes', 5, 3),
      ranked('d', 'yes', 1, null),
      ranked('c', 'yes', 0, 1),
      ranked('b', 'perhaps', 9, 0),
      ranked('a', 'no', 9, 0),
      ranked('g', 'no', 9, 0),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(shuffled.toSorted(compareRanked)).toEqual(inOrder);
      }),
    );
  });
});
