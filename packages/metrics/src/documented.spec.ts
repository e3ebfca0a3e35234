import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const sources = ['packages', 'services'].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /^[^/]+\/src\/.*(?<!\.spec|\.fixture)\.ts$/.test(file) && !file.includes('node_modules'),
    )
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')),
);
const named = (text: string, form: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(form)].map(([, name = '']) => name));

it('every metric that the code makes is documented, and no other', () => {
  const made = named(sources.join('\n'), /'((?:samenspoor|http)_[a-z_]+)'/g);
  const documented = named(
    readFileSync(new URL('docs/reference/metrics.md', root), 'utf8'),
    /^\| `((?:samenspoor|http)_[a-z_]+)` \|/gm,
  );
  expect(made.size).toBeGreaterThan(20);
  expect([...documented].sort()).toEqual([...made].sort());
});

it('what the guide says to watch is documented', () => {
  const guide = readFileSync(new URL('docs/how-to/watch-it-run.md', root), 'utf8');
  const reference = readFileSync(new URL('docs/reference/metrics.md', root), 'utf8');
  const watched = named(guide, /\b((?:samenspoor|nodejs)_[a-z_]+?)(?:_bucket|_count|_sum)?\b/g);
  expect(watched.size).toBeGreaterThan(10);
  for (const name of watched) expect(reference).toContain(name);
});
