import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../person/index.js';
import { rules as book } from '../rules/rules.fixture.js';
import { anyKnown, askedDay, birthDay, date, everyDay, partOf, pupil, rules } from './facts.fixture.js';
import { possibleDays } from './milestones.js';
import { compulsoryEducationOn, type EducationDuty } from './status.js';

const on = (day: string, birthDate: string | null, more: Parameters<typeof pupil>[1] = {}) =>
  compulsoryEducationOn(rules, pupil(birthDate, more), day);

const codes = (status: ReturnType<typeof on>) => status.reasons.map((each) => each.code);

describe("compulsory education [S2 'Terminologie' 1]", () => {
  it('has a source for each version', () => {
    for (const { source } of book['compulsory-education']) expect(source).toMatch(/^\[S\d .+\]$/);
  });

  it.each([
    ['begins on 1 September of the year in which the child becomes 5', '2019-12-31', '2024-08-31', 'not-yet'],
    ['begins on 1 September, also before the birthday', '2019-12-31', '2024-09-01', 'full-time'],
    ['does not begin a year early', '2020-01-01', '2024-09-01', 'not-yet'],
    ['lasts until the 18th birthday before 1 July', '2006-06-30', '2024-06-29', 'part-time-possible'],
    ['ends on the 18th birthday before 1 July', '2006-06-30', '2024-06-30', 'ended'],
    ['lasts through 30 June for who becomes 18 later', '2006-07-01', '2024-06-30', 'part-time-possible'],
    ['ends after 30 June for who becomes 18 later', '2006-12-31', '2024-07-01', 'ended'],
    ['ends on 1 March for who was born on 29 February', '2008-02-29', '2026-02-28', 'part-time-possible'],
    ['is full-time until the 16th birthday', '2008-10-02', '2024-10-01', 'full-time'],
    ['may be part-time from the 16th birthday', '2008-10-02', '2024-10-02', 'part-time-possible'],
  ] satisfies [string, string, string, EducationDuty][])('%s', (_, born, day, duty) => {
    expect(on(day, born).possible).toEqual([duty]);
  });

  it('may be part-time from 15 with the first two years of secondary finished', () => {
    const more = { firstTwoYearsOfSecondary: 'yes' } as const;
    expect(on('2024-10-01', '2009-10-02', more).possible).toEqual(['full-time']);
    expect(on('2024-10-02', '2009-10-02', more).possible).toEqual(['part-time-possible']);
    const unknown = on('2024-10-02', '2009-10-02', { firstTwoYearsOfSecondary: 'unknown' });
    expect(unknown.possible).toEqual(['full-time', 'part-time-possible']);
    expect(unknown.compulsory).toBe('certainly');
    expect(codes(unknown)).toContain('first-two-years-unknown');
  });

  it('ends with a secondary diploma at any age', () => {
    const status = on('2024-10-02', '2008-10-02', { secondaryDiploma: 'yes' });
    expect([status.possible, status.compulsory]).toEqual([['ended'], 'certainly-not']);
    expect(codes(status)).toContain('secondary-diploma');
    expect(on('2024-10-02', '2009-10-02', { secondaryDiploma: 'unknown' }).compulsory).toBe('may-be');
  });

  it('begins for children of another nationality on the 60th day after registration', () => {
    const registration = date('2024-09-02');
    expect(on('2024-10-31', '2012-05-05', { registration }).possible).toEqual(['not-yet']);
    expect(on('2024-11-01', '2012-05-05', { registration }).possible).toEqual(['full-time']);
    expect(on('2024-11-01', '2012-05-05', { registration }).reasons).toContainEqual({
      code: 'registered',
      values: { earliest: '2024-09-02', latest: '2024-09-02', daysAfterRegistration: 60 },
    });
    expect(on('2024-11-01', '2012-05-05', { registration: date('2024-09') }).compulsory).toBe('may-be');
  });

  it('has ended, and does not begin any more, for who is registered too late', () => {
    const registration = date('2024-04-01');
    expect(on('2024-05-04', '2006-05-05', { registration }).possible).toEqual(['not-yet']);
    expect(on('2024-05-05', '2006-05-05', { registration }).possible).toEqual(['ended']);
  });

  it('leaves children in no register a right and no duty, and says so', () => {
    const status = on('2024-11-01', '2012-05-05', { registration: 'none' });
    expect([status.possible, codes(status)]).toEqual([
      ['not-yet'],
      expect.arrayContaining(['not-registered']),
    ]);
    expect(on('2024-11-01', '2012-05-05', { registration: 'unknown' }).compulsory).toBe('may-be');
  });

  it('exempts for a handicap, on decision and while it lasts', () => {
    const exemption = { ground: 'handicap', from: '2024-09-01', to: '2025-06-30' } as const;
    expect(on('2025-06-30', '2012-05-05', { exemptions: [exemption] }).possible).toEqual(['exempt']);
    const after = on('2025-07-01', '2012-05-05', { exemptions: [exemption] });
    expect([after.possible, codes(after)]).toEqual([
      ['full-time'],
      expect.arrayContaining(['exemption-not-in-force']),
    ]);
    const other = { ground: 'marriage', from: '2024-10-01', to: null } as const;
    const both = on('2024-10-02', '2012-05-05', { exemptions: [exemption, other] });
    expect(both.possible).toEqual(['exempt']);
    expect(both.reasons.map(({ code }) => code)).not.toContain('exemption-ground-not-recognised');
    const permanent = { ...exemption, to: null };
    expect(on('2028-01-01', '2012-05-05', { exemptions: [permanent] }).compulsory).toBe('certainly-not');
  });

  it.each(['emancipation', 'marriage', 'parenthood'] as const)('never exempts for %s', (ground) => {
    const status = on('2024-10-02', '2008-05-05', {
      exemptions: [{ ground, from: '2024-01-01', to: null }],
    });
    expect(status.compulsory).toBe('certainly');
    expect(status.reasons).toContainEqual({ code: 'exemption-ground-not-recognised', values: { ground } });
  });

  it('is another country’s affair for who is domiciled there', () => {
    expect(on('2024-10-02', '2012-05-05', { domiciledAbroad: 'yes' }).possible).toEqual(['elsewhere']);
  });

  it('says with dates what a partial birth date leaves open', () => {
    const status = on('2024-03-01', '2006');
    expect(status.possible).toEqual(['part-time-possible', 'ended']);
    expect(status.compulsory).toBe('may-be');
    expect(status.milestones).toEqual({
      begins: { earliest: '2011-09-01', latest: '2011-09-01' },
      partTime: { earliest: '2022-01-01', latest: '2022-12-31' },
      ends: { earliest: '2024-01-01', latest: '2024-07-01' },
    });
    expect(on('2023-12-31', '2006').compulsory).toBe('certainly');
    expect(on('2024-07-01', '2006').compulsory).toBe('certainly-not');
    expect(on('2024-03-01', null).compulsory).toBe('may-be');
    expect(on('2024-03-01', null).milestones).toBeNull();
  });

  it('refuses a day that is none', () => {
    expect(() => on('2024-02-30', '2006')).toThrow(RangeError);
  });
});

describe('a partial birth date', () => {
  it('stands for the days that the calendar has', () => {
    expect(possibleDays(date('2024-02'))).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' });
    expect(everyDay('2023-02')).toHaveLength(daysInMonth(2023, 2));
    expect(everyDay('2024')).toHaveLength(366);
  });

  it('has the answers of every full date that fits it, and no other', () => {
    fc.assert(
      fc.property(birthDay.chain(partOf), askedDay, anyKnown, anyKnown, (partial, day, firstTwo, diploma) => {
        const more = { firstTwoYearsOfSecondary: firstTwo, secondaryDiploma: diploma };
        const all = new Set(everyDay(partial).flatMap((born) => on(day, born, more).possible));
        expect(new Set(on(day, partial, more).possible)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('has one answer when all is known, and it never goes back as the days go by', () => {
    const order: readonly EducationDuty[] = ['not-yet', 'full-time', 'part-time-possible', 'ended'];
    fc.assert(
      fc.property(
        birthDay,
        askedDay,
        askedDay,
        fc.constantFrom('yes', 'no'),
        (born, one, other, firstTwo) => {
          const ranks = [one, other].toSorted().map((day) => {
            const { possible } = on(day, born, { firstTwoYearsOfSecondary: firstTwo });
            expect(possible).toHaveLength(1);
            return order.indexOf(possible[0] ?? 'exempt');
          });
          expect(ranks[0]).toBeGreaterThanOrEqual(0);
          expect(ranks[1]).toBeGreaterThanOrEqual(ranks[0] ?? 0);
        },
      ),
    );
  });

  it('leaves more open, never less, than any registration that fits', () => {
    const registered = fc.constantFrom('2010-03-05', '2019-11-30', '2024-08-20');
    fc.assert(
      fc.property(birthDay, registered.chain(partOf), askedDay, (born, partial, day) => {
        const known = on(day, born, { registration: date(partial) }).possible;
        const all = new Set(
          everyDay(partial).flatMap((each) => on(day, born, { registration: date(each) }).possible),
        );
        expect(new Set(known)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
