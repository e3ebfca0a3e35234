import {
  absenceCodes,
  actorTypes,
  closingOutcomes,
  communities,
  concernKinds,
  escalationSteps,
  measureTypes,
  secrecyRegimes,
} from '@samenspoor/domain';
import ISO6391 from 'iso-639-1';
import { z } from 'zod';
import { line, rule } from './text.js';

export const actorType = z.enum(actorTypes).meta({ id: 'ActorType', description: 'Kind of organisation.' });
export const community = z
  .enum(communities)
  .meta({ description: 'Flemish (`vg`), French (`fwb`) or bilingual (`bi`).' });
export const secrecyRegime = z
  .enum(secrecyRegimes)
  .meta({ description: 'What the organisation may receive and pass on.' });
export const concernKind = z.enum(concernKinds).meta({
  id: 'ConcernKind',
  description: 'Why the young person is reported.',
  examples: ['relative-absence'],
});
export const absenceCode = z.enum(absenceCodes).meta({
  id: 'AbsenceCode',
  description:
    'Registration code of absence: `B` unauthorised, `Z` illness, `R` authorised by law, `P` authorised by the school, ' +
    '`M` workplace component not filled, `H` rehabilitation, `A` not yet compulsory, `L` late.',
  examples: ['B'],
});
export const measureType = z
  .enum(measureTypes)
  .meta({ id: 'MeasureType', description: 'What was done.', examples: ['talk-with-pupil'] });
export const escalationStep = z
  .enum(escalationSteps)
  .meta({ id: 'EscalationStep', description: 'A step of the ladder.', examples: ['clb-guidance'] });
export const closingOutcome = z
  .enum(closingOutcomes)
  .meta({ id: 'ClosingOutcome', description: 'How the trajectory ended.', examples: ['regular-attendance'] });
export const phase = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .meta({ description: 'Phase of the continuum of care, 0 to 3.' });

const halfDays = z.number().int().min(0).max(100_000);

/** Half school days by code, as they are sent: a count that is not known may be null. */
export const sentAbsenceCounts = z
  .partialRecord(z.enum(absenceCodes), halfDays.nullable())
  .meta({ description: 'Half school days by absence code; whole, 0 or more.', examples: [{ B: 12, Z: 4 }] });

/** Half school days by code. */
export const absenceCounts = z
  .partialRecord(z.enum(absenceCodes), halfDays)
  .meta({ description: 'Half school days by absence code; whole, 0 or more.', examples: [{ B: 12, Z: 4 }] });

/** A language by its ISO 639-1 code, in either case. */
export const language = line(2)
  .refine((code) => ISO6391.validate(code.toLowerCase()), rule('language'))
  .meta({ description: 'ISO 639-1 code of two letters.', examples: ['fr'] });
