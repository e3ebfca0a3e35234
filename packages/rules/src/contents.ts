import {
  actorTypes,
  closingOutcomes,
  escalationSteps,
  ladderAttachments,
  ladderGrounds,
  measureCategories,
  measureTypes,
  newReportEffects,
  type RuleContents,
  type RuleName,
  recordedFacts,
  riskFactors,
  strategyGoals,
} from '@samenspoor/domain';
import { z } from 'zod';

/** Text that says something. */
export const words = z.string().regex(/\S/, 'has to say something');

const positive = z.number().int('has to be a whole number').positive('has to be more than 0');

/** Refuses each entry that another one before it is the same as. */
const eachOnce =
  <Entry>(codeOf: (entry: Entry) => string, at: readonly PropertyKey[] = []) =>
  (context: z.core.ParsePayload<readonly Entry[]>): void => {
    const seen = new Set<string>();
    context.value.forEach((entry, index) => {
      const code = codeOf(entry);
      if (seen.has(code))
        context.issues.push({
          code: 'custom',
          message: `"${code}" stands here a second time`,
          path: [index, ...at],
          input: context.value,
          continue: true,
        });
      seen.add(code);
    });
  };

const codes = <const Codes extends readonly string[]>(known: Codes) =>
  z.array(z.enum(known)).check(eachOnce(String));
const actors = codes(actorTypes).min(1, 'has to name at least one');

const ground = z.strictObject({
  code: z.enum(ladderGrounds),
  needs: z.strictObject({ code: z.literal('B'), halfDays: positive }).exactOptional(),
});

const attachment = z.strictObject({
  type: z.enum(ladderAttachments),
  orTypes: codes(ladderAttachments).exactOptional(),
  orRecorded: z.enum(recordedFacts).exactOptional(),
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
  entersPhase: z.literal([1, 2, 3]),
  source: words,
});

const ladder = z
  .array(ladderRow)
  .check(eachOnce(({ step }) => step, ['step']))
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

const deadlines = z.strictObject({
  assignmentWorkingDays: positive,
  escalationAnswerWorkingDays: positive,
  stalledDays: positive,
});

const legalBasis = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,100}$/, 'has to be small letters, digits and dashes, at most 100'),
  label: z.strictObject({ nl: words, fr: words, en: words }),
  retentionMonths: positive,
});

const measure = z.strictObject({
  category: z.enum(measureCategories),
  riskFactor: z.enum(riskFactors),
  goal: z.enum(strategyGoals),
});

/** What a version of each rule has to look like; its codes are fixed by the domain, and each is named exactly once. */
export const contents: { readonly [Name in RuleName]: z.ZodType<RuleContents[Name]> } = {
  ladder,
  deadlines,
  'legal-bases': z
    .array(legalBasis)
    .min(1, 'has to name at least one')
    .check(eachOnce(({ code }) => code, ['code'])),
  'measure-types': z.record(z.enum(measureTypes), measure),
  'closing-outcomes': z.record(z.enum(closingOutcomes), z.enum(newReportEffects)),
};
