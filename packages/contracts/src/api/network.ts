import { z } from 'zod';
import { actorType, community, secrecyRegime } from './vocabulary.js';

/** An organisation of the network. */
export const organisation = z
  .strictObject({
    id: z.string(),
    type: actorType,
    name: z.strictObject({ nl: z.string(), fr: z.string() }),
    community,
    secrecy: secrecyRegime,
    municipality: z.string().nullable().meta({ description: 'NIS code; null: the whole Region.' }),
  })
  .meta({ id: 'Organisation' });

const count = z
  .int()
  .nullable()
  .meta({ description: 'Null: too small to show, or would give such a one away.' });

const figures = z.strictObject({
  reports: count,
  persons: count,
  open: count,
  closed: count,
  unassigned: count,
  stalled: count,
});

/** `GET /v1/overview/network`. */
export const networkOverview = z
  .strictObject({
    at: z.string().meta({ description: 'When it was counted, ISO 8601.' }),
    threshold: z.int().nullable().meta({ description: 'Counts below it are null; null: nothing is hidden.' }),
    municipalities: z.array(
      z.strictObject({
        municipality: z
          .string()
          .nullable()
          .meta({ description: 'NIS code; null: outside the 19, or not known.' }),
        name: z.strictObject({ nl: z.string(), fr: z.string() }).nullable(),
        ...figures.shape,
      }),
    ),
    total: figures,
  })
  .meta({ id: 'NetworkOverview' });
export type NetworkOverview = z.output<typeof networkOverview>;
