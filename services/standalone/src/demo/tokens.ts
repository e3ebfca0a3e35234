import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationId } from '@samenspoor/domain';

/** Where the tokens of the demo network are kept. */
export const demoTokensFile = (data: string): string => join(data, 'demo-tokens.json');

/** Tokens of the demo network, as JSON: made once, with mode 0600, and never rewritten. */
export const demoTokens = async (data: string, organisations: Iterable<OrganisationId>): Promise<string> => {
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
