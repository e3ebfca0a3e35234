import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OrganisationId, organisationId } from '@samenspoor/domain';
import { z } from 'zod';
import { type Config, ConfigError } from './config.js';

const tokensSchema = z.record(z.string().min(1), z.string().min(1));

/** Where standalone mode keeps the tokens of the demo network. */
export const demoTokensFile = (data: string): string => join(data, 'demo-tokens.json');

/**
 * Who each bearer token stands for: from `SAMENSPOOR_TOKENS` (JSON, or a file that holds it), else in demo mode from
 * `<data>/demo-tokens.json` (mode 0600), which is made once and never rewritten.
 * @throws ConfigError when they can't be read, do not fit, or two organisations share one
 */
export const readTokens = async (
  config: Pick<Config, 'tokens' | 'data'>,
  organisations: Iterable<OrganisationId>,
): Promise<ReadonlyMap<string, OrganisationId>> => {
  const text =
    config.tokens === null ? await demoTokens(config.data, organisations) : await given(config.tokens);
  const tokens = tokensSchema.safeParse(parse(text));
  if (!tokens.success)
    throw new ConfigError(
      `SAMENSPOOR_TOKENS: { "<organisation>": "<token>" } is needed; ${tokens.error.issues.map((issue) => issue.message).join('; ')}`,
    );
  const entries = Object.entries(tokens.data);
  const byToken = new Map(entries.map(([id, token]) => [token, organisationId(id)]));
  if (byToken.size !== entries.length)
    throw new ConfigError('SAMENSPOOR_TOKENS: two organisations share a token');
  return byToken;
};

const given = async (tokens: string): Promise<string> =>
  tokens.trimStart().startsWith('{')
    ? tokens
    : readFile(tokens, 'utf8').catch(() => {
        throw new ConfigError(`SAMENSPOOR_TOKENS: is no JSON, and no file that can be read`);
      });

const demoTokens = async (data: string, organisations: Iterable<OrganisationId>): Promise<string> => {
  const file = demoTokensFile(data);
  await mkdir(data, { recursive: true });
  const made = Object.fromEntries(
    [...organisations].map((id) => [id, randomBytes(24).toString('base64url')]),
  );
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    // Another start made it: its tokens stand.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError('SAMENSPOOR_TOKENS: is no JSON');
  }
};
