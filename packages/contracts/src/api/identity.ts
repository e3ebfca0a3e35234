import { z } from 'zod';
import { matchOutcome, position } from './report-answer.js';
import { id, reason } from './text.js';
import { trajectoryStatus } from './trajectory-view.js';

/** `POST /v1/matches/{id}/verdict`. */
export const verdictBody = z
  .strictObject({
    verdict: z.enum(['same', 'different']).meta({ description: 'Whether both are one young person.' }),
    reason,
  })
  .meta({
    id: 'Verdict',
    examples: [{ verdict: 'same', reason: 'Both schools know the family; she moved in September.' }],
  });

/** `POST /v1/persons/{id}/unlink`. */
export const unlinkBody = z
  .strictObject({
    reportIds: z
      .array(id)
      .min(1)
      .max(10_000)
      .meta({ description: 'The reports to take out of this person.' }),
    reason,
  })
  .meta({
    id: 'Unlink',
    examples: [{ reportIds: ['rep-…'], reason: 'Twins: this report is about the other one.' }],
  });

/** `POST /v1/persons/{id}/forget`. */
export const forgetBody = z.strictObject({ reason }).meta({
  id: 'Forget',
  examples: [{ reason: 'Asked by the parents; the retention period is over.' }],
});

/** `GET /v1/persons/{id}`. */
export const personView = z
  .strictObject({
    personId: z.string(),
    reports: z.array(
      z.strictObject({
        reportId: z.string(),
        organisationId: z.string(),
        registeredBy: z.string(),
        territory: z.string().nullable(),
        reportedAt: z.string(),
        outcome: matchOutcome,
      }),
    ),
    trajectories: z.array(z.strictObject({ trajectoryId: z.string(), status: trajectoryStatus })),
  })
  .meta({ id: 'PersonView' });

/** Answer of a verdict, an unlink and a forgetting. */
export const identityAnswer = z
  .strictObject({
    personId: z.string(),
    trajectoryId: z.string().nullable(),
    position,
  })
  .meta({ id: 'IdentityAnswer' });
