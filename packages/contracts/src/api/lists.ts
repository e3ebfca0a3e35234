import { z } from 'zod';
import { rule } from './text.js';

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 500;

const limit = z
  .string()
  .refine(
    (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LARGEST_LIMIT),
    rule('limit', { max: String(LARGEST_LIMIT) }),
  )
  .optional()
  .meta({
    description: `How many items, 1 to ${LARGEST_LIMIT} (default ${DEFAULT_LIMIT}).`,
    examples: ['50'],
  });

const cursor = z
  .string()
  .max(2_000)
  .optional()
  .meta({ description: 'The `next` of the page before; absent for the first.' });

/** Query of a list without a filter. */
export const pageQuery = z.strictObject({ limit, cursor });

/** A flag in a query: present, with or without a value. */
export const flag = z.enum(['', 'true', '1', 'false', '0']).optional();

export const reportsQuery = z.strictObject({
  mine: flag.meta({ description: 'Only what you registered or what was registered for you.' }),
  limit,
  cursor,
});

export const matchesQuery = z.strictObject({
  status: z.enum(['open']).optional().meta({ description: 'Only `open` ones are listed.' }),
  limit,
  cursor,
});

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
  });
