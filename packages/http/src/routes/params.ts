import { z } from 'zod';

/** An id in a path: of any shape, since one that was never given is simply not there. */
export const idParam = z.object({ id: z.string().meta({ description: 'Opaque id.' }) });
export const callInParams = z.object({
  id: z.string().meta({ description: 'Id of the trajectory.' }),
  escalationId: z.string().meta({ description: 'Id of the call-in.' }),
});
