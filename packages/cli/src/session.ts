import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, type Language, type SamenspoorClient } from '@samenspoor/client';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import type { Words } from './words/words.js';
import { wordsIn } from './words/words-in.js';

/** The options that every command knows, as typed. */
export interface GlobalOptions {
  readonly url?: string;
  readonly token?: string;
  readonly as?: string;
  readonly data?: string;
  readonly language?: Language;
  readonly json?: boolean;
}

/** What a command works with. */
export interface Session {
  readonly io: Io;
  readonly client: SamenspoorClient;
  readonly url: string;
  readonly language: Language;
  readonly words: Words;
  /** Whether answers are written as JSON, for other programs. */
  readonly json: boolean;
}

/** Options first, then the environment, then defaults. Throws a Failure when nothing says who asks. */
export async function openSession(options: GlobalOptions, io: Io): Promise<Session> {
  const url = options.url ?? nonEmpty(io.env['SAMENSPOOR_URL']) ?? 'http://127.0.0.1:8080';
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Failure(`--url: ${url} is no address of a service; give one as http://127.0.0.1:8080.`, 2);
  }
  const language = options.language ?? languageOf(io.env);
  const client = createClient({ baseUrl: url, token: await tokenOf(options, io), language });
  return { io, client, url, language, words: wordsIn(language), json: options.json === true };
}

async function tokenOf({ token, as, data }: GlobalOptions, { env }: Io): Promise<string> {
  if (token !== undefined) return headerSafe(token, '--token');
  if (as !== undefined) {
    return demoToken(as, join(data ?? nonEmpty(env['SAMENSPOOR_DATA']) ?? '.data', 'demo-tokens.json'));
  }
  const fromEnvironment = nonEmpty(env['SAMENSPOOR_TOKEN']);
  if (fromEnvironment !== undefined) return headerSafe(fromEnvironment, 'SAMENSPOOR_TOKEN');
  throw new Failure(
    'Who asks? Give --as <organisation> (its token is read from the data folder), --token <token>, or set SAMENSPOOR_TOKEN.',
    2,
  );
}

async function demoToken(organisation: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(
      `--as ${organisation}: ${file} can't be read. Start the service once, name its folder with --data, or give --token.`,
      2,
    );
  });
  const tokens = tokensIn(text);
  if (tokens === undefined) throw new Failure(`--as ${organisation}: ${file} holds no tokens.`, 2);
  const token = tokens.get(organisation);
  if (token === undefined) {
    throw new Failure(
      `--as ${organisation}: there is no such organisation in ${file}; there are ${[...tokens.keys()].slice(0, 5).join(', ')}, …`,
      2,
    );
  }
  return token;
}

function tokensIn(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return undefined;
    return new Map(Object.entries(read).map(([id, token]) => [id, String(token)]));
  } catch {
    return undefined;
  }
}

function headerSafe(token: string, name: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new Failure(`${name}: a token has no spaces and only plain characters.`, 2);
}

function languageOf(env: Io['env']): Language {
  const asked = nonEmpty(env['LC_ALL']) ?? nonEmpty(env['LANG']) ?? '';
  return asked.startsWith('nl') ? 'nl' : asked.startsWith('fr') ? 'fr' : 'en';
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
