import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
/** Source files of all packages and services. Not through their folders: those hold links to each other, which may go round. */
const sources = ['packages', 'services'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).flatMap((name) => {
    const source = new URL(`${folder}/${name}/src/`, root);
    return readdirSync(fileURLToPath(source), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec|\.fixture)\.ts$/.test(file))
      .map((file) => readFileSync(new URL(file, source), 'utf8'));
  }),
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
