import type { EntryRequest } from '@samenspoor/casework';
import type {
  actionBody,
  agreementBody,
  cancellationBody,
  completionBody,
  informationBody,
  measureResultBody,
  returnOutcomeBody,
  returnPlanBody,
  stanceBody,
} from '@samenspoor/contracts';
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

export const measureResultRequest = (
  measureId: string,
  body: z.output<typeof measureResultBody>,
): EntryRequest => ({ kind: 'conclude-measure', measureId, ...body });
