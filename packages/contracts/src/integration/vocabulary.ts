import {
  absenceCodes,
  actorTypes,
  closingOutcomes,
  concernKinds,
  escalationSteps,
  measureTypes,
} from '@samenspoor/domain';
import { z } from 'zod';

// What public data is made of. Everything is an enumeration, a date, a count, a code or a pseudonym: there is no field
// that free words or a name would fit in.

const pseudonymPattern = /^[A-Za-z0-9_-]{43}$/;

/** 43 characters of base64url (HMAC-SHA-256): stands for something without telling which id it has inside. */
const pseudonym = (of: string) =>
  z
    .string()
    .regex(pseudonymPattern)
    .meta({ description: `Pseudonym of ${of}.` });

export const trajectoryPseudonym = pseudonym('a trajectory');
export const youngPersonPseudonym = pseudonym('a young person');
export const reportPseudonym = pseudonym('a report');
export const escalationPseudonym = pseudonym('a call-in');

export const organisationCode = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}$/)
  .meta({ description: 'Id of an organisation of the network.', examples: ['clb-1'] });
export const organisationType = z.enum(actorTypes).meta({ description: 'Kind of organisation.' });
export const moment = z.iso.datetime().meta({ description: 'ISO 8601 in UTC.' });
export const day = z.iso.date().meta({ description: 'A day, `YYYY-MM-DD`.' });
export const municipalityCode = z
  .string()
  .regex(/^\d{5}$/)
  .nullable()
  .meta({ description: 'NIS code of the municipality; null: not known.' });
export const careContinuumPhase = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .meta({ description: 'Phase of the continuum of care.' });
export const concern = z.enum(concernKinds).meta({ description: 'Why the young person is reported.' });
export const absenceKind = z.enum(absenceCodes).meta({ description: 'Registration code of the absence.' });
export const halfDays = z.int().min(0).meta({ description: 'Half school days.' });
export const halfDaysByKind = z
  .partialRecord(z.enum(absenceCodes), z.int().min(0))
  .meta({ description: 'Half school days by absence code.' });
export const measureKind = z.enum(measureTypes).meta({ description: 'What was done.' });
export const ladderStep = z.enum(escalationSteps).meta({ description: 'Step of the ladder.' });
export const outcomeOfClosing = z.enum(closingOutcomes).meta({ description: 'How the trajectory ended.' });
