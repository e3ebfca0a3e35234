import { checkForm } from '@samenspoor/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { formProblem, type RequestPart } from '../errors/problem-error.js';

const parts: Readonly<Record<string, RequestPart>> = {
  body: 'body',
  querystring: 'query',
  query: 'query',
  headers: 'header',
};

/** Checks each part of a request with its zod schema, and says what is wrong by rule and pointer. */
export const validatorCompiler =
  (now: () => Date): FastifySchemaCompiler<unknown> =>
  ({ schema, httpPart }) =>
  (data: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new Error('a route has a schema that is not zod');
    const checked = checkForm(schema, data, now());
    return checked.ok
      ? { value: checked.value }
      : { error: formProblem(parts[httpPart ?? 'body'] ?? 'body', checked.errors) };
  };

/** Writes an answer; in specs, after holding it against its schema. */
export const serializerCompiler =
  (check: boolean) =>
  ({ schema, url }: { readonly schema: unknown; readonly url?: string }) =>
  (data: unknown): string => {
    if (check && schema instanceof z.ZodType) {
      const fits = schema.safeParse(data);
      if (!fits.success)
        throw new Error(`the answer of ${url} does not fit its schema: ${fits.error.message}`);
    }
    return JSON.stringify(data);
  };
