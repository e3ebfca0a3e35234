import { inForce, parseNationalNumber, type RuleBook } from '@samenspoor/domain';
import { z } from 'zod';
import { withTimeRules } from './check-form.js';
import { dayOf, instant, isFutureDate, isFutureInstant, partialDate } from './dates.js';
import { type FormError, formError } from './form-error.js';
import { filledLine, LONGEST_WORDS, line, looseWords, rule } from './text.js';
import { concernKind, language, sentAbsenceCounts } from './vocabulary.js';

const name = filledLine(200);
const place = line(200);

export const address = z
  .strictObject({
    street: place.nullish(),
    houseNumber: line(50).nullish(),
    postcode: line(50)
      .nullish()
      .meta({ description: 'Free text.', examples: ['1080'] }),
    municipality: place.nullish(),
  })
  .meta({
    id: 'Address',
    examples: [
      { street: 'Rue du Pont', houseNumber: '18', postcode: '1080', municipality: 'Molenbeek-Saint-Jean' },
    ],
  });

export const youngPerson = z
  .strictObject({
    familyName: name.nullish().meta({ examples: ['El Amrani'] }),
    givenNames: name.nullish().meta({ examples: ['Youssef'] }),
    birthDate: partialDate.nullish(),
    sex: z.enum(['F', 'M', 'X']).nullish(),
    nationalNumber: line(50)
      .refine((text) => parseNationalNumber(text).ok, rule('national-number'))
      .nullish()
      .meta({
        description:
          'Eleven digits; spaces, dots and dashes are dropped. A number whose check digits fail is kept as given, ' +
          'used as no key, and answered with a warning.',
      }),
    language: language.nullish(),
    address: address.nullish(),
    school: z.strictObject({ name: place.nullish(), municipality: place.nullish() }).nullish(),
  })
  .refine(
    ({ familyName, givenNames }) => typeof familyName === 'string' || typeof givenNames === 'string',
    rule('name-needed'),
  )
  .meta({
    id: 'YoungPerson',
    description: 'A family name or given names are needed; all else may be absent or null.',
  });

export const concern = z
  .strictObject({
    kind: concernKind,
    absences: sentAbsenceCounts.nullish(),
    since: partialDate.nullish().meta({ examples: ['2024-09-02'] }),
    description: looseWords(LONGEST_WORDS).nullish(),
  })
  .meta({ id: 'Concern' });

const exampleReport = {
  externalRef: 'R0000001',
  onBehalfOf: 'school-12',
  youngPerson: {
    familyName: 'El Amrani',
    givenNames: 'Youssef',
    birthDate: '2009-04',
    sex: 'M',
    nationalNumber: null,
    language: 'fr',
    address: {
      street: 'Rue du Pont',
      houseNumber: '18',
      postcode: '1080',
      municipality: 'Molenbeek-Saint-Jean',
    },
    school: { name: 'Lycée du Canal', municipality: 'Anderlecht' },
  },
  concern: {
    kind: 'relative-absence',
    absences: { B: 12, Z: 4 },
    since: '2024-09-02',
    description: 'Present on Mondays only.',
  },
  legalBasis: 'compulsory-education-guidance',
  reportedAt: '2024-10-02T08:49:36Z',
};

const birthDateErrors = (person: z.output<typeof youngPerson>, now: Date): readonly FormError[] =>
  typeof person.birthDate === 'string' && isFutureDate(person.birthDate, now)
    ? [formError(['youngPerson', 'birthDate'], 'date-future')]
    : [];

/** The form of a report, whatever legal bases an installation has. */
export const reportForm = z.strictObject({
  externalRef: filledLine(255).nullish().meta({
    description: 'Your own name for this report. With it, sending again is safe for ever.',
  }),
  onBehalfOf: line(200).nullish().meta({
    description: 'Id of the organisation that reports, when you register for another.',
  }),
  youngPerson,
  concern,
  legalBasis: line(100),
  reportedAt: instant.nullish().meta({
    description: 'ISO 8601 with an offset, not in the future. Default: now.',
  }),
});

/**
 * `POST /v1/reports`, and one line of an import, by the rules of an installation. A legal basis of any version has the right form;
 * whether it is in force is for who knows whether the report was sent before.
 * @param at when it is described
 */
export const reportBody = (rules: Pick<RuleBook, 'legal-bases'>, at: Date) =>
  withTimeRules(
    reportForm
      .extend({
        legalBasis: line(100).meta({
          description: `One of the dated list, now: ${legalBaseCodes(rules, at).join(', ')}.`,
          examples: ['compulsory-education-guidance'],
        }),
      })
      .meta({ id: 'Report', examples: [exampleReport] }),
    ({ youngPerson: person, legalBasis, reportedAt }, now) => {
      const errors = [...birthDateErrors(person, now)];
      // One of another day is no fault of form: what is sent again may be older than the list of today.
      if (!rules['legal-bases'].some(({ content }) => content.some(({ code }) => code === legalBasis)))
        errors.push(
          formError(['legalBasis'], 'not-in-list', { allowed: legalBaseCodes(rules, now).join(', ') }),
        );
      if (typeof reportedAt === 'string' && isFutureInstant(reportedAt, now))
        errors.push(formError(['reportedAt'], 'instant-future'));
      return errors;
    },
  );
export type ReportBody = z.output<typeof reportForm>;

const legalBaseCodes = (
  { 'legal-bases': versions }: Pick<RuleBook, 'legal-bases'>,
  now: Date,
): readonly string[] => inForce(versions, dayOf(now)).content.map((basis) => basis.code);

/** `POST /v1/reports/{id}/correction`. */
export const correctionBody = withTimeRules(
  z.strictObject({ youngPerson }).meta({
    id: 'Correction',
    examples: [{ youngPerson: exampleReport.youngPerson }],
  }),
  ({ youngPerson: person }, now) => birthDateErrors(person, now),
);
export type YoungPersonBody = z.output<typeof youngPerson>;
