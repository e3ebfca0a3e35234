import { messagesIn } from '@samenspoor/contracts';
import {
  type Attachment,
  closingOutcomes,
  type Dated,
  type GroundNeeds,
  type Ladder,
  type LadderRow,
  measureCategories,
  measureTypes,
  type RuleBook,
  type RuleContents,
  type RuleName,
} from '@samenspoor/domain';
import { code, codes, oneOf, rowsOf } from './markdown.js';
import {
  absenceSignalTables,
  calendarTables,
  compulsoryEducationTable,
  sickPupilTables,
} from './reference-education.js';
import { trackTables } from './reference-tracks.js';

/**
 * The page `docs/reference/rules.md` with its tables as the rules say.
 * @throws Error when it lacks the marks between which the tables of a rule stand
 */
export const withRuleTables = (page: string, rules: RuleBook): string =>
  Object.entries(ruleTables(rules)).reduce((text, [rule, tables]) => {
    const begin = `<!-- ${rule}: made by npm run generate:rules -->`;
    const end = `<!-- end of ${rule} -->`;
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`the page lacks the marks between which ${rule} stands`);
    return `${before}${begin}\n\n${tables}\n\n${end}${after}`;
  }, page);

/** The tables of each rule, in Markdown. */
const ruleTables = (rules: RuleBook): Readonly<Record<RuleName, string>> => ({
  ladder: versions(rules.ladder, ladderTable),
  deadlines: versions(rules.deadlines, deadlineTable),
  'legal-bases': versions(rules['legal-bases'], legalBasisTable),
  'measure-types': versions(rules['measure-types'], measureTable),
  'closing-outcomes': versions(rules['closing-outcomes'], outcomeTable),
  'school-calendars': versions(rules['school-calendars'], calendarTables),
  'compulsory-education': versions(rules['compulsory-education'], compulsoryEducationTable),
  'absence-signals': versions(rules['absence-signals'], absenceSignalTables),
  'sick-pupil-education': versions(rules['sick-pupil-education'], sickPupilTables),
  tracks: versions(rules.tracks, trackTables),
  offers: versions(rules.offers, ({ offeredBy }) => `Offered by: ${codes(offeredBy)}.`),
  'passing-on': versions(
    rules['passing-on'],
    ({ tooOften }) => `Too often: passed on ${tooOften} times or more.`,
  ),
});

const versions = <Content>(all: readonly Dated<Content>[], table: (content: Content) => string): string =>
  all
    .map(
      ({ version, from, source, content }) =>
        `Version \`${version}\`, from ${from}. ${source}\n\n${table(content)}`,
    )
    .join('\n\n');

const ladderTable = (ladder: Ladder): string =>
  rowsOf(
    [
      'step',
      'called in by',
      'whom',
      'one of these grounds',
      'must carry',
      'may be set aside',
      'enters phase',
      'source',
    ],
    ladder.map((row) => [
      code(row.step),
      codes(row.calledInBy),
      codes(row.to),
      groundsOf(row),
      row.mustCarry.length === 0 ? 'nothing' : row.mustCarry.map(attachmentOf).join('; '),
      overrideOf(row),
      String(row.entersPhase),
      row.source,
    ]),
  );

const neededFor = (needs: GroundNeeds): string => {
  if ('halfDays' in needs) return `${needs.halfDays} half days ${code(needs.code)}`;
  if ('agreement' in needs) return 'recorded, given for this step and not taken back';
  const { parents, by, attempts, means } = needs;
  const sought =
    attempts === undefined ? '' : `, after ${attempts} attempts by ${means ?? 1} different means`;
  return `a ${oneOf(by)} that takes part recorded the stance ${code(parents)}${sought}`;
};

const groundsOf = ({
  grounds,
  reasonInstead,
  needsParticipant,
  notForSchoolRefusal,
  notAfterBrokenOff,
}: LadderRow): string => {
  const named = grounds.map(({ code: ground, needs }) =>
    needs === undefined ? code(ground) : `${code(ground)} (${neededFor(needs)})`,
  );
  const enough = reasonInstead && grounds.length > 0 ? [...named, 'or a reason in words'] : named;
  return [
    enough.length === 0 ? 'none needed' : enough.join(', '),
    ...(needsParticipant === undefined ? [] : [`and a ${oneOf(needsParticipant)} takes part`]),
    ...(notForSchoolRefusal === true ? ['never with a report of school refusal'] : []),
    ...(notAfterBrokenOff === undefined ? [] : [`not after a broken off ${code(notAfterBrokenOff)}`]),
  ].join('; ');
};

const overrideOf = ({ mayOverride }: LadderRow): string =>
  mayOverride === undefined
    ? 'nothing'
    : `${codes(mayOverride.of)} by ${codes(mayOverride.by)} ${mayOverride.source}`;

const attachmentOf = ({ type, orTypes = [], orRecorded, ifMeasure }: Attachment): string =>
  `${oneOf([type, ...orTypes])}${orRecorded === undefined ? '' : '\\*'}${ifMeasure === undefined ? '' : ' if there was one'}`;

const deadlineTable = ({ sources, ...deadlines }: RuleContents['deadlines']): string =>
  rowsOf(
    ['deadline', 'value', 'source'],
    [
      [
        'a report has a coordinator',
        `within ${deadlines.assignmentWorkingDays} working days`,
        sources.assignment,
      ],
      [
        'a call-in is answered',
        `within ${deadlines.escalationAnswerWorkingDays} working days`,
        sources.escalationAnswer,
      ],
      [
        `stalled: ${code(deadlines.stalledSuggests)} is proposed`,
        `${deadlines.stalledDays} days without a measure or note`,
        sources.stalled,
      ],
      ...deadlines.evaluations.map(({ step, everyMonths, source }) => [
        `who accepted ${code(step)} evaluates`,
        `every ${everyMonths} months`,
        source,
      ]),
      ...deadlines.letters.map(({ step, days, reminderDays, source }) => [
        `who accepted ${code(step)} writes to the parents`,
        `within ${days} days, and reminds them ${reminderDays} days later`,
        source,
      ]),
    ],
  );

const legalBasisTable = (bases: RuleContents['legal-bases']): string =>
  rowsOf(
    ['code', 'en', 'nl', 'fr', 'months'],
    bases.map(({ code: basis, label, retentionMonths }) => [
      code(basis),
      label.en,
      label.nl,
      label.fr,
      String(retentionMonths),
    ]),
  );

const measureTable = (measures: RuleContents['measure-types']): string =>
  rowsOf(
    ['type', 'category', 'risk factor', 'goal'],
    measureCategories.flatMap((each) =>
      measureTypes
        .filter((type) => measures[type].category === each)
        .map((type) => [code(type), code(each), code(measures[type].riskFactor), measures[type].goal]),
    ),
  );

const outcomeTable = (outcomes: RuleContents['closing-outcomes']): string =>
  rowsOf(
    ['outcome', 'meaning', 'a new report'],
    closingOutcomes.map((outcome) => [
      code(outcome),
      messagesIn.en.labels[outcome],
      outcomes[outcome] === 'reopens' ? 'reopens it' : 'opens the next one',
    ]),
  );
