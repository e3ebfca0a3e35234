import { z } from 'zod';

/** How one version of a view stands. */
const viewStatus = z
  .strictObject({
    name: z.string(),
    version: z.int(),
    generation: z.int().meta({ description: 'How often this version was built anew.' }),
    position: z.string().nullable().meta({ description: 'Position of the last event it holds.' }),
    active: z
      .boolean()
      .meta({ description: 'Whether readers read it; false while it is built beside that one.' }),
    state: z.enum(['running', 'standby', 'stopped']),
    upToDate: z.boolean(),
  })
  .meta({ id: 'ViewStatus' });

/** `GET /v1/operations/views`. */
export const viewsStatus = z.strictObject({ items: z.array(viewStatus) }).meta({ id: 'ViewsStatus' });

/** `POST /v1/operations/views/{name}/rebuild`: begun, not done yet. */
export const rebuildBegun = z
  .strictObject({ view: z.string(), state: z.literal('rebuilding') })
  .meta({ id: 'RebuildBegun' });
