import {
  type AbsenceSignalRules,
  type RequestRules,
  type RuleContents,
  type SchoolCalendar,
  type SchoolCommunity,
  type SickPupilEducationRules,
  type Suggestion,
  schoolCommunities,
} from '@samenspoor/domain';
import { code, codes, rowsOf } from './markdown.js';

const named: Readonly<Record<SchoolCommunity, string>> = {
  vg: 'Flemish community',
  fwb: 'French community',
};

/** A table of each community, under its name. */
const perCommunity = (table: (community: SchoolCommunity) => string): string =>
  schoolCommunities.map((each) => `${named[each]}:\n\n${table(each)}`).join('\n\n');

const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`;

const calendarTable = ({ years }: SchoolCalendar): string =>
  rowsOf(
    ['school year', 'days', 'closed'],
    years.map((year) => [
      `${year.schoolYear}${year.foreseen ? ' (foreseen)' : ''}`,
      daysOf(year),
      year.holidays.map((each) => `${each.holiday} ${daysOf(each)}`).join('; '),
    ]),
  );

/** The school calendars of both communities. */
export const calendarTables = (calendars: RuleContents['school-calendars']): string => {
  const { fixed, afterEaster } = calendars.publicHolidays;
  const holidays = `Legal public holidays: ${fixed.join(', ')} (month-day), and ${afterEaster.join(', ')} days after Easter Sunday.`;
  return `${holidays}\n\n${perCommunity((each) => calendarTable(calendars[each]))}`;
};

/** From when until when somebody must be educated. */
export const compulsoryEducationTable = (rules: RuleContents['compulsory-education']): string =>
  rowsOf(
    ['compulsory education', 'value'],
    [
      ['begins', `on ${rules.begins.on} of the calendar year of the ${rules.begins.age}th birthday`],
      ['ends', `on the ${rules.ends.age}th birthday, at the latest after ${rules.ends.lastDay} of that year`],
      [
        'part-time is enough',
        `from ${rules.partTime.ageWithFirstTwoYears} with the first two years of secondary finished, else from ${rules.partTime.ageWithout}`,
      ],
      ['another nationality', `${rules.daysAfterRegistration} days after registration`],
      ['exemption for', codes(rules.exemptionGrounds)],
      [
        'early school leaver',
        `beyond compulsory education until ${rules.earlySchoolLeaver.toAge} years, without diploma and not enrolled`,
      ],
    ],
  );

const suggestion = (suggests: Suggestion | null): string => {
  if (suggests === null) return 'nothing';
  return 'step' in suggests ? `step ${code(suggests.step)}` : `measure ${code(suggests.measure)}`;
};

const condition = (rule: AbsenceSignalRules['counts'][number]): string =>
  [
    `${rule.halfDays} half days of ${codes(rule.absenceCodes)} in a ${rule.per.replace('-', ' ')}`,
    ...(rule.belowAge === undefined ? [] : [`younger than ${rule.belowAge}`]),
    ...(rule.ofCompulsoryAge === undefined ? [] : ['of compulsory age']),
    ...(rule.fromGrade === undefined ? [] : [`from grade ${rule.fromGrade} of secondary education`]),
  ].join(', ');

const signalRows = (rules: AbsenceSignalRules): readonly (readonly string[])[] => [
  ...rules.counts.map((rule) => [
    code(rule.code),
    rule.kind.replace('-', ' '),
    condition(rule),
    suggestion(rule.suggests),
    rule.source,
  ]),
  ...rules.pace.map((rule) => [
    code(rule.code),
    'warning light',
    `${rule.halfDays} half days of ${codes(rule.absenceCodes)} within ${rule.withinDays} days`,
    suggestion(rule.suggests),
    rule.source,
  ]),
  ...rules.detachment.map((rule) => [
    code(rule.code),
    'warning light',
    `${rule.halfDays} half days of ${codes(rule.absenceCodes)} in the last ${rule.withinSchoolDays} days of school, more than before, and none of ${codes(rule.beside)}`,
    suggestion(rule.suggests),
    rule.source,
  ]),
  ...rules.circumstances.map((rule) => [
    code(rule.code),
    'warning light',
    `${code(rule.circumstance)} is known`,
    suggestion(rule.suggests),
    rule.source,
  ]),
];

/** When absences ask for attention, in each community. */
export const absenceSignalTables = (signals: RuleContents['absence-signals']): string =>
  perCommunity((each) => {
    const rules = signals[each];
    const table = rowsOf(['signal', 'kind', 'when', 'suggests', 'source'], signalRows(rules));
    return `${table}\n\nNever suggested for school refusal: ${codes(rules.notForSchoolRefusal)}.`;
  });

const requestOf = ({ all, oneOf }: RequestRules): string =>
  [...all, ...(oneOf.length === 0 ? [] : [`one of ${oneOf.join(', ')}`])].join(' and ');

const sickPupilTable = ({ toah, bednet, schoolZiekzijn }: SickPupilEducationRules): string =>
  rowsOf(
    ['offer', 'condition'],
    [
      [
        '`toah`',
        `more than ${toah.moreThanDays} consecutive calendar days, or relapse within ${toah.relapseMonths} months`,
      ],
      [
        '`toah`, chronic',
        `treatment of at least ${toah.chronic.treatmentMonths} months; ${toah.chronic.lessons} lessons for every ${toah.chronic.forHalfDays} half days`,
      ],
      [
        '`toah`',
        `at most ${toah.kilometres.ordinary} km, of special education ${toah.kilometres.special} km`,
      ],
      [
        '`bednet`',
        `at least ${bednet.leastDays} days, or ${bednet.leastHalfDaysWhenChronic} half days when chronic`,
      ],
      ['`school-ziekzijn`', 'a medical certificate'],
      [
        '`toah`',
        `asked by ${requestOf(toah.requestedBy)}; on relapse by ${requestOf(toah.requestedByOnRelapse)}`,
      ],
      ['`bednet`', `asked by ${requestOf(bednet.requestedBy)}`],
      ['`school-ziekzijn`', `asked by ${requestOf(schoolZiekzijn.requestedBy)}`],
    ],
  );

/** Which education a pupil who is ill may have, in each community. */
export const sickPupilTables = (offers: RuleContents['sick-pupil-education']): string =>
  perCommunity((each) => {
    const rules = offers[each];
    return rules === null ? 'The sources describe none.' : sickPupilTable(rules);
  });
