import { z } from 'zod';
import { position } from './report-answer.js';
import { id, reason } from './text.js';

/** `POST /v1/matches/{id}/verdict`. */
export const verdictBody = z
  .strictObject({
    verdict: z.enum(['same', 'different']).meta({ description: 'Whether both are one young person.' }),
    reason,
  })
  .meta({ id: 'Verdict' });

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
  .meta({ id: 'Unlink' });

/** `POST /v1/persons/{id}/forget`. */
export const forgetBody = z.strictObject({ reason }).meta({ id: 'Forget' });

/** Answer of a verdict, an unlink and a forgetting. */
export const identityAnswer = z
  .strictObject({
    personId: z.string(),
    trajectoryId: z.string().nullable(),
    position,
  })
  .meta({ id: 'IdentityAnswer' });
