import { rule } from '@samenspoor/contracts';
import { z } from 'zod';
import { parseIfMatch } from './if-match.js';

const idempotencyKey = z
  .string()
  .refine((text) => /^[\x20-\x7e]{1,255}$/.test(text), rule('idempotency-key'))
  .optional()
  .meta({
    description:
      'Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the ' +
      'same name with other content is a 409. Kept for at least 30 days.',
    examples: ['5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11'],
  });

const ifMatch = z
  .string()
  .refine((text) => parseIfMatch(text).ok, rule('if-match'))
  .optional()
  .meta({
    description: 'Entity tag of the revision that you saw; 412 when the trajectory has changed since.',
    examples: ['"7"'],
  });

const readAfter = z
  .string()
  .refine((text) => /^[\x21-\x7e]{1,200}$/.test(text), rule('read-after'))
  .optional()
  .meta({
    description: 'A `position` from an answer of any process: the list knows at least that.',
  });

const acceptLanguage = z
  .string()
  .optional()
  .meta({ description: 'Language of messages: `nl`, `fr` or `en`.', examples: ['fr, nl;q=0.8'] });

/** Headers of a command. */
export const commandHeaders = z.object({
  'idempotency-key': idempotencyKey,
  'accept-language': acceptLanguage,
});
/** Headers of a command on a trajectory. */
export const trajectoryCommandHeaders = z.object({
  'idempotency-key': idempotencyKey,
  'if-match': ifMatch,
  'accept-language': acceptLanguage,
});
/** Headers of a reader of one thing. */
export const readHeaders = z.object({ 'accept-language': acceptLanguage });
/** Headers of a reader of a list. */
export const listHeaders = z.object({ 'read-after': readAfter, 'accept-language': acceptLanguage });
