import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inForce, type RuleName, versionNamed } from '@samenspoor/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRules } from './read-rules.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
/** The file of a rule as it comes with the software, changed. */
const changed = async (rule: RuleName, ...changes: readonly (readonly [string, string])[]) => {
  const delivered = await readFile(new URL(`../data/${rule}.yaml`, import.meta.url), 'utf8');
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, delivered);
  await write(`${rule}.yaml`, text);
};
const later = [
  ['version: 2022-1', 'version: own-1'],
  ['from: 1900-01-01', 'from: 2030-09-01'],
] as const;

describe("an installation's own rules", () => {
  it('are added to ours, and apply from their first day', async () => {
    await changed('deadlines', ...later, ['stalledDays: 30', 'stalledDays: 14']);
    const { deadlines, ...others } = await readRules(folder);
    expect(deadlines.map(({ version }) => version)).toEqual(['2022-1', 'own-1']);
    expect(inForce(deadlines, '2030-08-31').content.stalledDays).toBe(30);
    expect(inForce(deadlines, '2030-09-01').content.stalledDays).toBe(14);
    const { deadlines: _, ...delivered } = await readRules();
    expect(others).toEqual(delivered);
  });

  it('of the same first day stand in the place of ours, which is still known by its name', async () => {
    await changed(
      'closing-outcomes',
      ['version: 2022-1', 'version: own-1'],
      ['died: reopens', 'died: opens-next'],
    );
    const { 'closing-outcomes': versions } = await readRules(folder);
    expect(versions).toHaveLength(1);
    expect(inForce(versions, '2024-10-01')).toMatchObject({
      version: 'own-1',
      content: { died: 'opens-next' },
    });
    expect(versionNamed(versions, '2022-1')?.content.died).toBe('reopens');
  });

  it('hold alone from their first day on, whatever ours would begin later, which is still known by its name', async () => {
    const changes = [
      ['version: 2022-1', 'version: own-1'],
      ['from: 1900-01-01', 'from: 2025-09-01'],
    ] as const;
    await changed('ladder', ['version: 2026-1', 'version: own-2'], ...changes);
    const { ladder } = await readRules(folder);
    expect(ladder.map(({ version, from }) => [version, from])).toEqual([
      ['2022-1', '1900-01-01'],
      ['own-1', '2025-09-01'],
      ['own-2', '2026-09-01'],
    ]);
    expect(inForce(ladder, '2026-11-23').version).toBe('own-2');
    expect(versionNamed(ladder, '2026-1')).toMatchObject({ from: '2026-09-01' });
  });

  it.each(['ladder.yaml.txt', 'ladder.json', 'ladder', 'Ladder.yml', 'laddr.yaml'])(
    'are no file by the name %s',
    async (name) => {
      await write(name, 'rule: ladder');
      await expect(readRules(folder)).rejects.toThrow(
        /there is no rule of this name\. Did you mean "ladder\.yaml"\?/,
      );
    },
  );

  it('may be none, beside files that are no rules', async () => {
    await write('README.md', 'Why we have none.');
    expect(await readRules(folder)).toEqual(await readRules());
  });
});

describe('rules that can not be', () => {
  const refused = async (...said: readonly string[]) => {
    const reading = readRules(folder);
    await expect(reading).rejects.toMatchObject({ name: 'RulesError' });
    for (const words of said) await expect(reading).rejects.toThrow(words);
  };

  it.each<readonly [string, RuleName, readonly (readonly [string, string])[], readonly string[]]>([
    [
      'an unknown name',
      'deadlines',
      [['stalledDays:', 'staledDays:']],
      [
        'deadlines.yaml, line 16: the rule deadlines at /versions/0/content/staledDays: "staledDays" is not a name that is known here. Did you mean "stalledDays"?',
        'at /versions/0/content/stalledDays: it is missing.',
      ],
    ],
    [
      'an unknown name within a row',
      'ladder',
      [['orRecorded: absences', 'orRecord: absences']],
      ['/versions/0/content/0/mustCarry/1/orRecord', 'Did you mean "orRecorded"?'],
    ],
    [
      'an unknown name in what a ground needs',
      'ladder',
      [['{ code: B, halfDays: 5 }', '{ code: B, halfDay: 5 }']],
      ['/versions/0/content/0/grounds/0/needs/halfDay', 'Did you mean "halfDays"?'],
    ],
    [
      'half days, without how many',
      'ladder',
      [['needs: { code: B, halfDays: 5 }', '']],
      ['ladder.yaml, line ', '/versions/0/content/0/grounds/0: "five-b-half-days" has to say how many'],
    ],
    [
      'half days by another name, without how many',
      'ladder',
      [
        ['five-b-half-days', 'b-half-days'],
        ['needs: { code: B, halfDays: 5 }', ''],
      ],
      ['/versions/0/content/0/grounds/0: "b-half-days" has to say how many'],
    ],
    [
      'five half days that are three',
      'ladder',
      [['halfDays: 5', 'halfDays: 3']],
      ['/versions/0/content/0/grounds/0/needs/halfDays: of another number than 5 is called "b-half-days"'],
    ],
    [
      'no ground, and no reason instead',
      'ladder',
      [['grounds: []\n        reasonInstead: true', 'grounds: []\n        reasonInstead: false']],
      ['/versions/0/content/10/grounds: none, and no reason instead'],
    ],
    [
      'a CLB that calls in the police, for school refusal, without guidance',
      'ladder',
      [
        ['calledInBy: [school]\n        to: [police]', 'calledInBy: [school, clb]\n        to: [police]'],
        ['        needsParticipant: [clb, pms]\n        notForSchoolRefusal: true\n', ''],
      ],
      [
        '/versions/0/content/5/calledInBy/1: "clb" never calls in the police',
        '/versions/0/content/5/notForSchoolRefusal: has to be true for the police',
        '/versions/0/content/5/needsParticipant: has to name who takes part',
      ],
    ],
    [
      'an unknown stance in what a ground needs',
      'ladder',
      [['{ parents: unwilling, by: [clb, pms] }', '{ parents: unwiling, by: [clb, pms] }']],
      ['/needs/parents: "unwiling" is none of', 'Did you mean "unwilling"?'],
    ],
    [
      'a concern that no track takes',
      'tracks',
      [['concerns: [illness]', 'concerns: []']],
      ['the concern "illness" has to stand with one track, and with one only'],
    ],
    [
      'an unknown type of organisation',
      'ladder',
      [['calledInBy: [school,', 'calledInBy: [scool,']],
      [
        'line 33: the rule ladder at /versions/0/content/0/calledInBy/0: "scool" is none of',
        'Did you mean "school"?',
      ],
    ],
    [
      'an unknown step',
      'ladder',
      [['step: prosecutor', 'step: prosecution']],
      ['Did you mean "prosecutor"?'],
    ],
    [
      'a step twice, and one never',
      'ladder',
      [['step: pms-guidance', 'step: clb-guidance']],
      [
        '/versions/0/content/1/step: "clb-guidance" stands here a second time',
        'there is no row for the step "pms-guidance"',
      ],
    ],
    [
      'nobody to call in',
      'ladder',
      [['to: [clb]', 'to: []']],
      ['/versions/0/content/0/to: has to name at least one'],
    ],
    [
      'a threshold of nothing',
      'ladder',
      [['halfDays: 5', 'halfDays: 0']],
      ['halfDays: has to be more than 0'],
    ],
    [
      'a measure that is left out',
      'measure-types',
      [['      toah:', '      # toah:']],
      ['/toah: it is missing'],
    ],
    [
      'a measure that is not in the list',
      'measure-types',
      [['      toah:', '      tohah:']],
      ['"tohah" is not a name that is known here. Did you mean "toah"?'],
    ],
    [
      'an unknown part of a measure',
      'measure-types',
      [['riskFactor: peers', 'riskfactor: peers']],
      ['/buddy/riskfactor', 'Did you mean "riskFactor"?'],
    ],
    ['a goal that is none', 'measure-types', [['goal: D4', 'goal: D9']], ['"D9" is none of: D1, D2']],
    ['an outcome twice', 'closing-outcomes', [['      died:', '      qualified:']], ['keys must be unique']],
    [
      'an effect that is none',
      'closing-outcomes',
      [['died: reopens', 'died: reopen']],
      ['Did you mean "reopens"?'],
    ],
    [
      'a legal basis twice',
      'legal-bases',
      [['code: judicial-mandate', 'code: local-prevention']],
      ['a second time'],
    ],
    [
      'a label that is missing',
      'legal-bases',
      [['          fr: mandat judiciaire\n', '']],
      ['/label/fr: it is missing'],
    ],
    [
      'a day that is none',
      'deadlines',
      [['1900-01-01', '2025-02-30']],
      ['/versions/0/from: is no day that exists'],
    ],
    [
      'working days that nobody could count',
      'deadlines',
      [['assignmentWorkingDays: 5', 'assignmentWorkingDays: 500000']],
      ['/versions/0/content/assignmentWorkingDays: has to be at most 250'],
    ],
    [
      'days beyond what a calendar holds',
      'deadlines',
      [['stalledDays: 30', 'stalledDays: 900000000']],
      ['/versions/0/content/stalledDays: has to be at most 3660'],
    ],
    [
      'months beyond that',
      'deadlines',
      [['everyMonths: 6', 'everyMonths: 90000000']],
      ['/versions/0/content/evaluations/0/everyMonths: has to be at most 1200'],
    ],
    [
      'a step that is to be evaluated and written about',
      'deadlines',
      [['step: worrying-file', 'step: mandated-facility']],
      ['/versions/0/content/letters/0/step: "mandated-facility" stands with the evaluations too'],
    ],
    ['a version that is a number', 'deadlines', [['version: 2022-1', 'version: 2022']], ['put it in quotes']],
    ['no source', 'deadlines', [["'[S2 fase 1; S2 §2.2 Bednet]'", "' '"]], ['/source: has to say something']],
    [
      'another rule',
      'deadlines',
      [['rule: deadlines', 'rule: ladder']],
      ['/rule: "ladder" is none of: deadlines'],
    ],
    [
      'a school year after a gap',
      'school-calendars',
      [['from: 2022-09-01', 'from: 2022-09-02']],
      [
        'the rule school-calendars at /versions/0/content/vg/years/1/from: has to be 2022-09-01, the day after the year before',
      ],
    ],
    [
      'holidays that overlap',
      'school-calendars',
      [['armistice, from: 2021-11-11', 'armistice, from: 2021-11-06']],
      ['/vg/years/0/holidays/1/from: overlaps the holiday that ends on 2021-11-07'],
    ],
    [
      'a holiday that ends before it begins',
      'school-calendars',
      [['from: 2021-12-27, to: 2022-01-09', 'from: 2021-12-27, to: 2021-12-20']],
      ['/vg/years/0/holidays/2/to: ends before the holiday begins'],
    ],
    [
      'a holiday in another year',
      'school-calendars',
      [['autumn, from: 2021-11-01', 'autumn, from: 2020-11-01']],
      ['/vg/years/0/holidays/0/from: lies outside the school year, 2021-09-01 to 2022-08-31'],
    ],
    [
      'an unknown holiday',
      'school-calendars',
      [['holiday: autumn', 'holiday: autum']],
      ['Did you mean "autumn"?'],
    ],
    [
      'a school year that is no two years',
      'school-calendars',
      [['schoolYear: 2021-2022', 'schoolYear: 2021-2023']],
      ['/vg/years/0/schoolYear: has to be a year and the next, as 2024-2025'],
    ],
    [
      'a year that is left out',
      'school-calendars',
      [['schoolYear: 2022-2023', 'schoolYear: 2023-2024']],
      ['/vg/years/1/schoolYear: has to follow 2021-2022'],
    ],
    [
      'a confirmed year after one that is foreseen',
      'school-calendars',
      [
        ['schoolYear: 2027-2028', 'schoolYear: 2027-2028\n            foreseen: true'],
        ['schoolYear: 2028-2029\n            foreseen: true', 'schoolYear: 2028-2029'],
      ],
      ['/vg/years/7/schoolYear: is confirmed, and the year before is only foreseen'],
    ],
    [
      'a day of no year',
      'school-calendars',
      [['beginsFrom: 09-01', 'beginsFrom: 09-31']],
      ['/vg/beginsFrom: is no day of every year, as MM-DD'],
    ],
    [
      'no calendar of a community',
      'school-calendars',
      [['      fwb: ', '      fbw: ']],
      ['Did you mean "fwb"?', '/content/fwb: it is missing'],
    ],
    [
      'an unknown code of absence',
      'absence-signals',
      [['absenceCodes: [B]', 'absenceCodes: [X]']],
      ['/vg/counts/0/absenceCodes/0: "X" is none of: B, Z'],
    ],
    [
      'a signal twice',
      'absence-signals',
      [['code: signal-to-clb', 'code: contact-with-parents']],
      ['/vg/counts/1/code: "contact-with-parents" stands here a second time'],
    ],
    [
      'a threshold of absences of nothing',
      'absence-signals',
      [['halfDays: 5', 'halfDays: 0']],
      ['/halfDays: has to be more than 0'],
    ],
    [
      'a code that rises and is judged against',
      'absence-signals',
      [['beside: [Z,', 'beside: [B, Z,']],
      ['/vg/detachment/0/beside: names a code that is counted itself'],
    ],
    [
      'an unknown ground of exemption',
      'compulsory-education',
      [['[handicap]', '[handicapp]']],
      ['Did you mean "handicap"?'],
    ],
    [
      'ages that do not fit',
      'compulsory-education',
      [['ageWithFirstTwoYears: 15', 'ageWithFirstTwoYears: 17']],
      ['/partTime/ageWithout: is younger'],
    ],
    [
      'an unknown level of education',
      'sick-pupil-education',
      [['[pre-primary, primary, secondary]', '[pre-primary, primary, higher]']],
      ['/vg/toah/levels/2: "higher" is none of: pre-primary, primary, secondary'],
    ],
    [
      'the name of a version of ours',
      'deadlines',
      [['1900-01-01', '2030-01-01']],
      ['give yours another name'],
    ],
  ])('with %s are refused', async (_, rule, changes, said) => {
    await changed(rule, ...changes);
    await refused(join(folder, `${rule}.yaml, line `), `the rule ${rule}`, ...said);
  });

  it.each([
    ['version', "{ version: a, from: 2031-01-01, source: '[x]', content: *content }"],
    ['from', "{ version: b, from: 2030-01-01, source: '[x]', content: *content }"],
  ])('with two versions of one %s are refused', async (field, second) => {
    const bases = '[{ code: x, label: { nl: x, fr: x, en: x }, retentionMonths: 1 }]';
    const first = `{ version: a, from: 2030-01-01, source: '[x]', content: &content ${bases} }`;
    await write('legal-bases.yaml', `rule: legal-bases\nversions:\n  - ${first}\n  - ${second}\n`);
    await refused(`line 4: the rule legal-bases at /versions/1/${field}:`, 'a second time');
  });

  it.each([
    ['no YAML', 'rule: [', 'line 1'],
    ['nothing', '', 'it has to be a group of names with values'],
    [
      'no versions',
      'rule: deadlines\nversions: []\n',
      'line 2: the rule deadlines at /versions: has to hold at least one',
    ],
  ])('with %s are refused', async (_, text, said) => {
    await write('deadlines.yaml', text);
    await refused(join(folder, 'deadlines.yaml'), said);
  });

  it('in a file that is named after no rule are refused', async () => {
    await write('deadline.yaml', '');
    await refused('deadline.yaml: there is no rule of this name. Did you mean "deadlines.yaml"?');
  });

  it.each(['deadlines.yml', 'deadlines.YAML'])('in %s are not left out without a word', async (name) => {
    await write(name, '');
    await refused('Did you mean "deadlines.yaml"?');
  });

  it('in a folder that is not there are refused', async () => {
    await expect(readRules(join(folder, 'elsewhere'))).rejects.toThrow("elsewhere: the folder can't be read");
  });
});
