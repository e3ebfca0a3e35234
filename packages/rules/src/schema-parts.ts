import { z } from 'zod';
import { isDay } from './days.js';

/** Text that says something. */
export const words = z.string().regex(/\S/, 'has to say something');

export const positive = z.number().int('has to be a whole number').positive('has to be more than 0');

/** A number of days or months that can be counted: a slip of the pen would stop whatever counts them. */
export const atMost = (most: number) => positive.max(most, `has to be at most ${most}`);

/** Refuses each entry that another one before it is the same as. */
export const eachOnce =
  <Entry>(codeOf: (entry: Entry) => string, at: readonly PropertyKey[] = []) =>
  (context: z.core.ParsePayload<readonly Entry[]>): void => {
    const seen = new Set<string>();
    context.value.forEach((entry, index) => {
      const code = codeOf(entry);
      if (seen.has(code))
        context.issues.push({
          code: 'custom',
          message: `"${code}" stands here a second time`,
          path: [index, ...at],
          input: context.value,
          continue: true,
        });
      seen.add(code);
    });
  };

/** A list of codes that are known, each once. */
export const codes = <const Codes extends readonly string[]>(known: Codes) =>
  z.array(z.enum(known)).check(eachOnce(String));

/** A day of any year. */
export const dayOfYear = z
  .string()
  .refine((text) => isDay(`2023-${text}`), { error: 'is no day of every year, as MM-DD' });
