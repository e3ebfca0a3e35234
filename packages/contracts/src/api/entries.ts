import {
  agreementOutcomes,
  agreementScopes,
  contactMeans,
  familyParties,
  measureResults,
  stances,
} from '@samenspoor/domain';
import { z } from 'zod';
import { withTimeRules } from './check-form.js';
import { isFutureDate, realDate } from './dates.js';
import { formError } from './form-error.js';
import { id, LONGEST_WORDS, reason, words } from './text.js';
import { trajectoryAnswer } from './trajectory.js';
import { escalationStep, phase } from './vocabulary.js';

const family = z.enum(familyParties);
const means = z.enum(contactMeans).meta({ description: 'How they were sought or told.' });
const party = z.union([family, id]).meta({
  description: '`young-person`, `parents`, or the id of an organisation that takes part.',
  examples: ['school-12'],
});
const sealedWords = (description: string) => words(LONGEST_WORDS).meta({ description });

const notLaterThanNow = <Body extends z.ZodType<{ readonly date: string }>>(body: Body) =>
  withTimeRules(body, ({ date }, now) =>
    isFutureDate(date, now) ? [formError(['date'], 'date-future')] : [],
  );

/** `POST …/actions`. */
export const actionBody = z
  .strictObject({
    what: sealedWords(
      'What is to be done. Sealed. Of a holder of professional secrecy: for itself, who is to do it, and who shares that secrecy; of ' +
        'others: for all who see the action, contact points and police among them.',
    ),
    who: party,
    due: realDate.meta({ description: 'Day by which it is to be done.' }),
  })
  .meta({
    id: 'Action',
    examples: [{ what: 'Call at eight each morning.', who: 'school-12', due: '2024-10-15' }],
  });

/** `POST …/actions/{entryId}/completion`. */
export const completionBody = notLaterThanNow(
  z.strictObject({ date: realDate }).meta({ id: 'ActionCompletion', examples: [{ date: '2024-10-15' }] }),
);
/** `POST …/actions/{entryId}/cancellation`. */
export const cancellationBody = notLaterThanNow(
  z
    .strictObject({
      date: realDate,
      reason: reason.meta({
        description:
          'Why, in your own words. Sealed: for who may read it, as `what` of an action by whoever writes it.',
      }),
    })
    .meta({
      id: 'ActionCancellation',
      examples: [{ date: '2024-10-15', reason: 'The school took it over.' }],
    }),
);

type Attempt = { readonly date: string; readonly means: string };
const isSameAttempt = (one: Attempt, other: Attempt): boolean =>
  one.date === other.date && one.means === other.means;

/** `POST …/stances`. */
export const stanceBody = withTimeRules(
  z
    .strictObject({
      stance: z.enum(stances).meta({
        description:
          'Where the parents stand, as you established it. Unwilling and powerless lead to different steps; ' +
          '`unreachable` counts on the ladder after repeated attempts by different means: those of all such stances since ' +
          'another one, whoever of the same types recorded them.',
      }),
      date: realDate,
      attempts: z
        .array(z.strictObject({ date: realDate, means }))
        .max(100)
        .nullish()
        .meta({ description: 'Not later than `date`; the same means on the same day once.' }),
    })
    .meta({
      id: 'Stance',
      examples: [
        { stance: 'unreachable', date: '2024-10-14', attempts: [{ date: '2024-10-07', means: 'telephone' }] },
      ],
    }),
  ({ date, attempts }, now) => [
    ...(isFutureDate(date, now) ? [formError(['date'], 'date-future')] : []),
    ...(attempts ?? []).flatMap((each, index, all) => [
      ...(isFutureDate(each.date, now) ? [formError(['attempts', index, 'date'], 'date-future')] : []),
      // A stance rests on attempts of before; and what is counted is counted once.
      ...(each.date > date ? [formError(['attempts', index, 'date'], 'date-after')] : []),
      ...(all.findIndex((other) => isSameAttempt(each, other)) < index
        ? [formError(['attempts', index], 'twice')]
        : []),
    ]),
  ],
);

const subject = z
  .union([z.strictObject({ step: escalationStep }), z.strictObject({ scope: z.enum(agreementScopes) })])
  .meta({ description: 'A step of the ladder, or something else that needs agreement.' });

/** `POST …/agreements`. */
export const agreementBody = notLaterThanNow(
  z.strictObject({ of: family, about: subject, outcome: z.enum(agreementOutcomes), date: realDate }).meta({
    id: 'Agreement',
    examples: [{ of: 'parents', about: { step: 'youth-care-direct' }, outcome: 'given', date: '2024-10-14' }],
  }),
);

/** `POST …/information`. */
export const informationBody = notLaterThanNow(
  z
    .strictObject({ told: family, date: realDate, means })
    .meta({ id: 'Information', examples: [{ told: 'parents', date: '2024-10-02', means: 'talk' }] }),
);

/** `POST …/return-plans`. */
export const returnPlanBody = z
  .strictObject({
    date: realDate.meta({ description: 'Day of the return.' }),
    preparedWith: z.array(party).min(1).max(50),
    agreed: sealedWords('What was agreed. Sealed, as the words of an action are.').nullish(),
  })
  .meta({
    id: 'ReturnPlan',
    examples: [{ date: '2024-11-04', preparedWith: ['young-person', 'clb-1'], agreed: 'Mornings first.' }],
  });

/** `POST …/return-plans/{entryId}/outcome`. */
export const returnOutcomeBody = notLaterThanNow(
  z
    .strictObject({ outcome: z.enum(['came', 'did-not-come']), date: realDate })
    .meta({ id: 'ReturnOutcome', examples: [{ outcome: 'came', date: '2024-11-04' }] }),
);

/** `POST …/measures/{measureId}/result`. */
export const measureResultBody = notLaterThanNow(
  z
    .strictObject({ result: z.enum(measureResults), date: realDate })
    .meta({ id: 'MeasureResult', examples: [{ result: 'reached', date: '2024-10-20' }] }),
);

/** `POST …/phase`. */
export const phaseBody = z
  .strictObject({ phase, reason: reason.nullish().meta({ description: 'Needed to go back.' }) })
  .meta({ id: 'PhaseEntry', examples: [{ phase: 2 }] });

export const entryAnswer = trajectoryAnswer.extend({ entryId: z.string() }).meta({ id: 'EntryAnswer' });
export const concludedMeasureAnswer = trajectoryAnswer
  .extend({ measureId: z.string() })
  .meta({ id: 'ConcludedMeasureAnswer' });
