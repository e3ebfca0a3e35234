import type { EntryRequest } from '@samenspoor/casework';
import type {
  actionBody,
  agreementBody,
  cancellationBody,
  completionBody,
  factBody,
  informationBody,
  measureResultBody,
  returnOutcomeBody,
  returnPlanBody,
  stanceBody,
} from '@samenspoor/contracts';
import type { Fact } from '@samenspoor/domain';
import type { z } from 'zod';

export const actionRequest = (body: z.output<typeof actionBody>): EntryRequest => ({
  kind: 'agree-action',
  ...body,
});

export const completionRequest = (
  entryId: string,
  { date }: z.output<typeof completionBody>,
): EntryRequest => ({ kind: 'settle-action', entryId, outcome: 'done', date, reason: null });

export const cancellationRequest = (
  entryId: string,
  { date, reason }: z.output<typeof cancellationBody>,
): EntryRequest => ({ kind: 'settle-action', entryId, outcome: 'dropped', date, reason });

export const stanceRequest = ({ stance, date, attempts }: z.output<typeof stanceBody>): EntryRequest => ({
  kind: 'record-stance',
  stance,
  date,
  attempts: attempts ?? [],
});

export const agreementRequest = (body: z.output<typeof agreementBody>): EntryRequest => ({
  kind: 'record-agreement',
  ...body,
});

export const informationRequest = (body: z.output<typeof informationBody>): EntryRequest => ({
  kind: 'record-information',
  ...body,
});

export const returnPlanRequest = ({
  date,
  preparedWith,
  agreed,
}: z.output<typeof returnPlanBody>): EntryRequest => ({
  kind: 'plan-return',
  date,
  preparedWith,
  agreed: agreed ?? null,
});

export const returnOutcomeRequest = (
  entryId: string,
  body: z.output<typeof returnOutcomeBody>,
): EntryRequest => ({ kind: 'settle-return', entryId, ...body });

/** A fact, with everything that was not told said to be null. */
export const factRequest = ({ date, ...said }: z.output<typeof factBody>): EntryRequest => {
  switch (said.about) {
    case 'enrolment': {
      const {
        about,
        enrolled,
        level = null,
        grade = null,
        special = null,
        thirdPrePrimaryYear = null,
      } = said;
      return recording(date, { about, enrolled, level, grade, special, thirdPrePrimaryYear });
    }
    case 'exemption': {
      const { about, ground, until = null } = said;
      return recording(date, { about, ground, until });
    }
    case 'illness': {
      const { about, certificate, until = null, lessThanHalfTime = null, treatmentMonths = null } = said;
      const { expectedDays = null, expectedHalfDays = null, educationAtHome = null } = said;
      return recording(date, {
        about,
        certificate,
        until,
        lessThanHalfTime,
        treatmentMonths,
        expectedDays,
        expectedHalfDays,
        educationAtHome,
      });
    }
    case 'distance': {
      const { about, kilometres, schoolGoesFurther = false } = said;
      return recording(date, { about, kilometres, schoolGoesFurther });
    }
    default:
      return recording(date, said);
  }
};

const recording = (date: string, said: Fact): EntryRequest => ({ kind: 'record-fact', date, said });

export const measureResultRequest = (
  measureId: string,
  body: z.output<typeof measureResultBody>,
): EntryRequest => ({ kind: 'conclude-measure', measureId, ...body });
