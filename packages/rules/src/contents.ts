import {
  actorTypes,
  closingOutcomes,
  concernKinds,
  escalationSteps,
  groundStances,
  ladderAttachments,
  ladderGrounds,
  measureCategories,
  measureTypes,
  newReportEffects,
  preconditions,
  type RuleContents,
  type RuleName,
  recordedFacts,
  riskFactors,
  strategyGoals,
  trackNames,
} from '@samenspoor/domain';
import { z } from 'zod';
import { absenceSignals } from './absence-signal-contents.js';
import { compulsoryEducation, sickPupilEducation } from './education-contents.js';
import { soundRows } from './ladder-checks.js';
import { atMost, codes, eachOnce, positive, words } from './schema-parts.js';
import { schoolCalendars } from './school-calendar-contents.js';

const actors = codes(actorTypes).min(1, 'has to name at least one');

const ground = z.strictObject({
  code: z.enum(ladderGrounds),
  needs: z
    .union([
      z.strictObject({ code: z.literal('B'), halfDays: positive }),
      z.strictObject({
        parents: z.enum(groundStances),
        by: actors,
        attempts: positive.exactOptional(),
        means: positive.exactOptional(),
      }),
      z.strictObject({ agreement: z.literal('for-step') }),
    ])
    .exactOptional(),
});

const attachment = z.strictObject({
  type: z.enum(ladderAttachments),
  orTypes: codes(ladderAttachments).exactOptional(),
  orRecorded: z.enum(recordedFacts).exactOptional(),
  ifMeasure: z.enum(measureTypes).exactOptional(),
});

const ladderRow = z.strictObject({
  step: z.enum(escalationSteps),
  calledInBy: actors,
  to: actors,
  grounds: z.array(ground).check(eachOnce(({ code }) => code, ['code'])),
  reasonInstead: z.boolean(),
  mustCarry: z.array(attachment).check(eachOnce(({ type }) => type, ['type'])),
  needsParticipant: actors.exactOptional(),
  notForSchoolRefusal: z.boolean().exactOptional(),
  notAfterBrokenOff: z.enum(measureTypes).exactOptional(),
  mayOverride: z
    .strictObject({ of: codes(preconditions).min(1, 'has to name at least one'), by: actors, source: words })
    .exactOptional(),
  entersPhase: z.literal([1, 2, 3]),
  source: words,
});

const ladder = z
  .array(ladderRow)
  .check(eachOnce(({ step }) => step, ['step']))
  .check(soundRows)
  .check((context) => {
    const steps = context.value.map(({ step }) => step);
    for (const step of escalationSteps.filter((each) => !steps.includes(each)))
      context.issues.push({
        code: 'custom',
        message: `there is no row for the step "${step}"`,
        input: context.value,
        continue: true,
      });
  });

/** A school year has fewer than these; each of them is looked up in the calendar. */
const workingDays = atMost(250);
const days = atMost(3_660);
const months = atMost(1_200);

const deadlines = z.strictObject({
  assignmentWorkingDays: workingDays,
  escalationAnswerWorkingDays: workingDays,
  stalledDays: days,
  stalledSuggests: z.enum(escalationSteps),
  evaluations: z
    .array(z.strictObject({ step: z.enum(escalationSteps), everyMonths: months, source: words }))
    .check(eachOnce(({ step }) => step, ['step'])),
  letters: z
    .array(
      z.strictObject({
        step: z.enum(escalationSteps),
        days,
        reminderDays: days,
        source: words,
      }),
    )
    .check(eachOnce(({ step }) => step, ['step'])),
  sources: z.strictObject({ assignment: words, escalationAnswer: words, stalled: words }),
});

/**
 * Deadlines as they are read: of one step either evaluations or letters are due. What who accepted records would not tell which of
 * the two it is.
 */
const soundDeadlines = deadlines.check((context) => {
  const evaluated = new Set(context.value.evaluations.map(({ step }) => step));
  for (const [index, { step }] of context.value.letters.entries())
    if (evaluated.has(step))
      context.issues.push({
        code: 'custom',
        message: `"${step}" stands with the evaluations too; what is recorded would not tell which of the two it is`,
        path: ['letters', index, 'step'],
        input: context.value,
        continue: true,
      });
});

const legalBasis = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,100}$/, 'has to be small letters, digits and dashes, at most 100'),
  label: z.strictObject({ nl: words, fr: words, en: words }),
  retentionMonths: months,
});

const measure = z.strictObject({
  category: z.enum(measureCategories),
  riskFactor: z.enum(riskFactors),
  goal: z.enum(strategyGoals),
});

const label = z.strictObject({ nl: words, fr: words, en: words });

const trackItem = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,100}$/, 'has to be small letters, digits and dashes, at most 100'),
  label,
  by: actors,
  measures: codes(measureTypes),
  steps: codes(escalationSteps),
  source: words,
});

const track = z.strictObject({
  track: z.enum(trackNames),
  label,
  concerns: codes(concernKinds),
  phases: z
    .array(
      z.strictObject({
        phase: z.literal([0, 1, 2, 3]),
        label,
        items: z.array(trackItem).check(eachOnce(({ code }) => code, ['code'])),
      }),
    )
    .length(4, 'has to hold the four phases 0 to 3')
    .check(eachOnce(({ phase }) => String(phase), ['phase'])),
  source: words,
});

const tracks = z.strictObject({
  tracks: z
    .array(track)
    .check(eachOnce(({ track: name }) => name, ['track']))
    .check((context) => {
      const concerns = context.value.flatMap((each) => each.concerns);
      for (const concern of concernKinds.filter(
        (each) => concerns.filter((other) => other === each).length !== 1,
      ))
        context.issues.push({
          code: 'custom',
          message: `the concern "${concern}" has to stand with one track, and with one only`,
          input: context.value,
          continue: true,
        });
    }),
  exitGuidance: z.strictObject({
    outcomes: codes(closingOutcomes),
    measures: codes(measureTypes),
    source: words,
  }),
});

/** What a version of each rule has to look like; its codes are fixed by the domain, and each is named exactly once. */
export const contents: { readonly [Name in RuleName]: z.ZodType<RuleContents[Name]> } = {
  ladder,
  deadlines: soundDeadlines,
  'legal-bases': z
    .array(legalBasis)
    .min(1, 'has to name at least one')
    .check(eachOnce(({ code }) => code, ['code'])),
  'measure-types': z.record(z.enum(measureTypes), measure),
  'closing-outcomes': z.record(z.enum(closingOutcomes), z.enum(newReportEffects)),
  'school-calendars': schoolCalendars,
  'compulsory-education': compulsoryEducation,
  'absence-signals': absenceSignals,
  'sick-pupil-education': sickPupilEducation,
  tracks,
  offers: z.strictObject({ offeredBy: actors }),
  'passing-on': z.strictObject({ tooOften: positive }),
};
