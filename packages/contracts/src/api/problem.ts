import { z } from 'zod';

export const problemError = z.strictObject({
  in: z.enum(['body', 'query', 'header']),
  pointer: z.string().meta({ description: 'JSON pointer (RFC 6901) in that part of the request.' }),
  rule: z.string(),
  detail: z.string(),
});

/** RFC 9457. `detail` is in nl, fr or en, by `Accept-Language`. */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: 'Stable name of the problem.', examples: ['/problems/form'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: 'Id of the request. Never with 404.' }),
    rule: z.string().optional().meta({ description: 'Code of the rule that says no.' }),
    source: z.string().optional().meta({ description: 'Where the rule comes from.' }),
    holder: z.string().optional().meta({ description: 'Organisation that holds what was asked for.' }),
    params: z.record(z.string(), z.string()).optional(),
    errors: z.array(problemError).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problem>;
export type ProblemError = z.output<typeof problemError>;
