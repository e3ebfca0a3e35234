import { checkForm, reportBody } from '@samenspoor/contracts';
import { checkNationalNumber, parseNationalNumber } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { describe, expect, test } from 'vitest';
import { presetNames, presets } from './errors/rates.js';
import { type GenerateOptions, generateReports, takePersons } from './generate.js';
import { namePools } from './names/pools.js';
import { areAlike } from './names/variants.js';

const now = new Date('2027-01-01T00:00:00Z');
const form = reportBody(await readRules(), now);
const small: GenerateOptions = { seed: 3, persons: 900 };

const share = (
  options: GenerateOptions,
  holds: (report: ReturnType<typeof generateReports>[number]) => boolean,
) => {
  const reports = generateReports(options);
  return reports.filter(holds).length / reports.length;
};

describe('generated reports', () => {
  test('are the same for the same seed, and others for another', () => {
    const once = generateReports(small);
    expect(generateReports(small)).toEqual(once);
    expect(generateReports({ ...small, seed: 4 })).not.toEqual(once);
  });

  test.each(presetNames)('are bodies that the API takes (%s)', (preset) => {
    for (const { body } of generateReports({ ...small, preset }))
      expect(checkForm(form, body, now)).toMatchObject({ ok: true });
  });

  test('come in the order in which they were made, with names of their own', () => {
    const bodies = generateReports(small).map(({ body }) => body);
    const moments = bodies.map(({ reportedAt }) => reportedAt ?? '');
    expect(moments).toEqual(moments.toSorted());
    expect(new Set(bodies.map(({ externalRef }) => externalRef)).size).toBe(bodies.length);
  });

  test('never say that somebody was born after the report', () => {
    for (const { body } of generateReports({ ...small, seed: 301, persons: 2_000 })) {
      const born = body.youngPerson.birthDate ?? '';
      expect(born <= (body.reportedAt ?? '').slice(0, born.length), `${born} ${body.reportedAt}`).toBe(true);
    }
  });

  test('are about as many young people as asked, and as often as asked', () => {
    const reports = generateReports({ seed: 1, persons: 3_000, reportsPerPerson: 2.4 });
    const people = new Set(reports.map(({ person }) => person.trueId)).size;
    expect(people).toBeLessThanOrEqual(3_000);
    expect(people).toBeGreaterThan(2_900);
    expect(reports.length / 3_000).toBeCloseTo(2.4, 0);
  });

  test.each(presetNames)('go wrong about as often as the rates say (%s)', (preset) => {
    const options = { ...small, preset };
    const rates = presets[preset];
    const near = (rate: number) => [rate - 0.03, rate + 0.03] as const;
    const expectNear = (measured: number, rate: number) => {
      const [low, high] = near(rate);
      expect(measured).toBeGreaterThan(low);
      expect(measured).toBeLessThan(high);
    };
    expectNear(
      share(options, ({ body }) => body.youngPerson.nationalNumber === null),
      rates.numberMissing,
    );
    expectNear(
      share(options, ({ body }) => body.youngPerson.sex === null),
      rates.sexMissing,
    );
    expectNear(
      share(options, ({ body }) => body.youngPerson.school === null),
      rates.schoolMissing,
    );
    expectNear(
      share(options, ({ body }) => body.youngPerson.birthDate === null),
      rates.dateMissing,
    );
  });

  test('carry no national number when none is wanted', () => {
    expect(share({ ...small, numbers: 'none' }, ({ body }) => body.youngPerson.nationalNumber !== null)).toBe(
      0,
    );
  });
});

describe('the young people', () => {
  test('have valid national numbers, BIS numbers too', () => {
    for (const { nationalNumber, bisNumber } of takePersons(5, 500))
      for (const number of [nationalNumber, bisNumber]) {
        if (number === null) continue;
        const read = parseNationalNumber(number);
        expect(read.ok && checkNationalNumber(read.number, null).valid).toBe(true);
      }
  });

  test('include twins and namesakes', () => {
    const persons = [...takePersons(5, 3_000)];
    const twins = persons.filter((person, at) => {
      const before = persons[at - 1];
      return before?.fathersName === person.fathersName && before.birthDate === person.birthDate;
    });
    expect(twins.length).toBeGreaterThan(10);
    const namesakes = persons.filter((person, at) => {
      const before = persons[at - 1];
      return (
        before?.fathersName === person.fathersName &&
        before.givenNames[0] === person.givenNames[0] &&
        before.homes[0] !== person.homes[0]
      );
    });
    expect(namesakes.length).toBeGreaterThan(30);
  });

  test('include twins whose names are easily taken for each other, and none of equal names', () => {
    const persons = [...takePersons(5, 10_000)];
    const twins = persons.flatMap((person, at) => {
      const before = persons[at - 1];
      const areTwins = before?.homes[0] === person.homes[0] && before?.birthDate === person.birthDate;
      return areTwins ? [[before.givenNames[0] ?? '', person.givenNames[0] ?? ''] as const] : [];
    });
    for (const [one, other] of twins) expect(one).not.toBe(other);
    const shareFirst = twins.filter(([one, other]) => one.split(/[- ]/)[0] === other.split(/[- ]/)[0]);
    for (const pair of shareFirst) for (const name of pair) expect(name).toMatch(/[- ]/);
    const alike = twins.filter(([one, other]) => areAlike(one, other));
    expect(alike.length).toBeGreaterThan(twins.length / 12);
    expect(shareFirst.length).toBeGreaterThan(0);
  });

  test('bear names from large pools', () => {
    for (const { family, given } of Object.values(namePools)) {
      expect(new Set(family).size).toBeGreaterThan(90);
      expect(Math.min(new Set(given.F).size, new Set(given.M).size)).toBeGreaterThan(75);
    }
  });
});
