import { readFile } from 'node:fs/promises';
import { type OrganisationId, organisationId } from '@samenspoor/domain';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

const tokensSchema = z.record(z.string().min(1), z.string().min(1));

/**
 * Who each bearer token stands for.
 * @param tokens JSON `{ "<organisation>": "<token>" }`, or a file that holds it
 * @throws ConfigError when they can't be read, do not fit, or two organisations share one
 */
export const readTokens = async (tokens: string): Promise<ReadonlyMap<string, OrganisationId>> => {
  const read = tokensSchema.safeParse(parse(await textOf(tokens)));
  if (!read.success)
    throw new ConfigError(
      `SAMENSPOOR_TOKENS: { "<organisation>": "<token>" } is needed; ${read.error.issues.map((issue) => issue.message).join('; ')}`,
    );
  const entries = Object.entries(read.data);
  const byToken = new Map(entries.map(([id, token]) => [token, organisationId(id)]));
  if (byToken.size !== entries.length)
    throw new ConfigError('SAMENSPOOR_TOKENS: two organisations share a token');
  return byToken;
};

const textOf = async (tokens: string): Promise<string> =>
  tokens.trimStart().startsWith('{')
    ? tokens
    : readFile(tokens, 'utf8').catch(() => {
        throw new ConfigError(`SAMENSPOOR_TOKENS: is no JSON, and no file that can be read`);
      });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError('SAMENSPOOR_TOKENS: is no JSON');
  }
};
