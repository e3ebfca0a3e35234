import { closingOutcomes } from '@samenspoor/domain';
import { z } from 'zod';
import { actorType, community, phase, secrecyRegime } from './vocabulary.js';

const name = z.strictObject({ nl: z.string(), fr: z.string() });

/** An organisation of the network. */
export const organisation = z
  .strictObject({
    id: z.string(),
    type: actorType,
    name,
    community,
    secrecy: secrecyRegime,
    municipality: z.string().nullable().meta({ description: 'NIS code; null: the whole Region.' }),
  })
  .meta({ id: 'Organisation' });

const count = z
  .int()
  .nullable()
  .meta({ description: 'Null: too small to show, or it would give such a one away.' });
const since = z.string().nullable().meta({ description: 'Since when the one waits that waits longest.' });

const municipality = z.strictObject({
  municipality: z.string().nullable().meta({ description: 'NIS code; null: outside the 19, or not known.' }),
  name: name.nullable(),
  open: count.meta({ description: 'Open trajectories.' }),
  byPhase: z.array(z.strictObject({ phase, count })),
  unassigned: count,
  unassignedSince: since,
});

/** `GET /v1/overview/network`. */
export const networkOverview = z
  .strictObject({
    at: z.string().meta({ description: 'When it was counted, ISO 8601.' }),
    threshold: z.int().nullable().meta({ description: 'Counts below it are null; null: nothing is hidden.' }),
    reports: count,
    reportsByOutcome: z.strictObject({ new: count, joined: count, possible: count }),
    persons: count.meta({ description: 'Young people, as far as they are told apart now.' }),
    duplicatesMet: count.meta({ description: 'Reports beyond the first of their person.' }),
    openTrajectories: count,
    openByPhase: z.array(z.strictObject({ phase, count })),
    unassigned: count,
    unassignedSince: since,
    municipalities: z.array(municipality),
    participantsPerOpenTrajectory: z.strictObject({
      mean: z.number().nullable(),
      distribution: z.record(z.enum(['none', '1', '2', '3', '4', '5+']), count),
    }),
    openMatches: count,
    closedByOutcome: z.record(z.enum(closingOutcomes), count),
  })
  .meta({ id: 'NetworkOverview' });
export type NetworkOverview = z.output<typeof networkOverview>;
