#!/usr/bin/env node
// npm run compose:secrets: makes .data/compose.env once, mode 0600, with what the compose files need: passwords for
// PostgreSQL and Grafana, a master key, and a token for every organisation. Never rewrites it.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const file = new URL('.data/compose.env', root);
const shown = fileURLToPath(file);
if (existsSync(file)) {
  console.log(`${shown} is there already, and stays as it is.`);
  process.exit(0);
}
const given = process.env.SAMENSPOOR_ORGANISATIONS_FILE;
const organisations = JSON.parse(
  await readFile(given ?? new URL('services/standalone/data/organisations.json', root), 'utf8'),
);
const tokens = Object.fromEntries(organisations.map(({ id }) => [id, randomBytes(24).toString('base64url')]));
const lines = [
  `POSTGRES_PASSWORD=${randomBytes(24).toString('base64url')}`,
  `SAMENSPOOR_MASTER_KEY=${randomBytes(32).toString('base64')}`,
  `GRAFANA_PASSWORD=${randomBytes(24).toString('base64url')}`,
  `SAMENSPOOR_TOKENS='${JSON.stringify(tokens)}'`,
  ...(given === undefined ? [] : [`SAMENSPOOR_ORGANISATIONS_FILE=${given}`]),
];
await mkdir(new URL('.data/', root), { recursive: true, mode: 0o700 });
await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
console.log(`Made ${shown}. Keep the master key apart from the database and its backups.`);
