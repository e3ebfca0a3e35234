import { readRules } from '@samenspoor/rules';
import { expect, it } from 'vitest';
import { ruleEntries } from './rule-entries.js';

const rules = await readRules();

it('are the rows, conditions and numbers of the data, of every version', () => {
  expect([...ruleEntries(rules)]).toEqual(
    expect.arrayContaining([
      'ladder/police-preventive/calledInBy',
      'ladder/police-preventive/grounds/pupil-inflexible',
      'ladder/police-preventive/notAfterBrokenOff',
      'ladder/mandated-facility/mustCarry/anti-truancy-contract',
      'deadlines/stalledDays',
      'deadlines/evaluations/mandated-facility',
      'legal-bases/local-prevention',
      'measure-types/buddy',
      'closing-outcomes/died',
      'absence-signals/fwb/counts/signal-to-pms',
      'absence-signals/vg/circumstances/known-problem/social-problem',
      'sick-pupil-education/vg/toah/relapseMonths',
      'sick-pupil-education/fwb',
      'tracks/tracks/illness/phases/1/items/toah',
      'school-calendars/vg/years/2025-2026',
      'passing-on/tooOften',
    ]),
  );
});

it('are more by whatever is added: a field, a row of a list, in any version', () => {
  const [first] = rules.deadlines;
  if (!first) throw new Error('there are deadlines');
  const letters = [
    ...first.content.letters,
    { step: 'prosecutor' as const, days: 7, reminderDays: 7, source: '' },
  ];
  const content = { ...first.content, letters, replyHours: 3 };
  const more = { ...rules, deadlines: [...rules.deadlines, { ...first, version: 'own', content }] };
  const before = ruleEntries(rules);
  expect([...ruleEntries(more)].filter((each) => !before.has(each))).toEqual([
    'deadlines/letters/prosecutor',
    'deadlines/replyHours',
  ]);
});
