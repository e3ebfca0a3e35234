import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbsenceKind, absenceKindOn } from './absence-kind.js';
import { anyKnown, askedDay, birthDay, everyDay, partOf, pupil, rules } from './facts.fixture.js';

const kinds = (day: string, birthDate: string | null, more: Parameters<typeof pupil>[1] = {}) =>
  absenceKindOn(rules, pupil(birthDate, more), day).possible;

const six = { atLeast: 6, atMost: 6 };

describe('the kind of absence [S2 Terminologie 1]', () => {
  it.each([
    [
      "relative: enrolled and unauthorised absent [S2 'Terminologie' 2.2]",
      '2010-05-05',
      { unauthorised: six },
      'relative',
    ],
    ['none: enrolled and present', '2010-05-05', {}, 'none'],
    [
      "absolute: of compulsory age and not enrolled [S2 'Terminologie' 2.3]",
      '2010-05-05',
      { enrolled: 'no' },
      'absolute',
    ],
    [
      "none: home education was declared [S2 'Terminologie' 1]",
      '2010-05-05',
      { enrolled: 'no', homeEducation: 'yes' },
      'none',
    ],
    [
      'early leaving: beyond compulsory education, not enrolled, no diploma [S0 §2]',
      '2003-05-05',
      { enrolled: 'no' },
      'early-school-leaving',
    ],
    [
      'early leaving: 17, and the duty ended on 30 June',
      '2006-12-05',
      { enrolled: 'no' },
      'early-school-leaving',
    ],
    ['none: with a diploma [S0 §2]', '2003-05-05', { enrolled: 'no', secondaryDiploma: 'yes' }, 'none'],
    ['none: older than 25 [S0 §2]', '1998-10-01', { enrolled: 'no' }, 'none'],
    ['early leaving: still 25', '1998-10-03', { enrolled: 'no' }, 'early-school-leaving'],
    ['relative: enrolled beyond compulsory age', '2005-05-05', { unauthorised: six }, 'relative'],
    ['none: not yet of compulsory age', '2021-05-05', { enrolled: 'no' }, 'none'],
  ] satisfies [string, string, Parameters<typeof pupil>[1], AbsenceKind][])(
    'is %s',
    (_, born, more, kind) => {
      expect(kinds('2024-10-01', born, more)).toEqual([kind]);
    },
  );

  it('leaves open what is not known, and shows the reasons as codes', () => {
    expect(kinds('2024-10-01', '2010-05-05', { enrolled: 'unknown', unauthorised: null })).toEqual([
      'relative',
      'absolute',
      'none',
    ]);
    expect(kinds('2024-03-01', '2006', { enrolled: 'no' })).toEqual(['absolute', 'early-school-leaving']);
    const { reasons } = absenceKindOn(
      rules,
      pupil('2006', { enrolled: 'no', unauthorised: six }),
      '2024-03-01',
    );
    expect(reasons).toContainEqual({ code: 'duty', values: { duty: 'ended' } });
    expect(reasons).toContainEqual({ code: 'unauthorised-half-days', values: six });
  });

  it('has the kinds of every full birth date that fits a partial one, and no other', () => {
    fc.assert(
      fc.property(birthDay.chain(partOf), askedDay, anyKnown, anyKnown, (partial, day, enrolled, diploma) => {
        const more = { enrolled, secondaryDiploma: diploma, unauthorised: null };
        const all = new Set(everyDay(partial).flatMap((born) => kinds(day, born, more)));
        expect(new Set(kinds(day, partial, more))).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});
