import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const suffixes = ['_bucket', '_count', '_sum'];

/** Names of metrics in docs/reference/metrics.md: the first cell of a row. */
const documented = new Set(
  [...read('docs/reference/metrics.md').matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name = '']) => name),
);

/** Sources of what runs, specs left out. */
const sources = ['packages', 'services'].flatMap((part) =>
  readdirSync(fileURLToPath(new URL(part, root)), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => {
      const folder = `${part}/${name}/src`;
      return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.spec)\.ts$/.test(file))
        .map((file) => read(`${folder}/${file}`));
    }),
);

/** Every name that the code registers, wherever it does. */
const registered: ReadonlySet<string> = new Set(
  sources
    .filter((text) => text.includes("from 'prom-client'"))
    .flatMap((text) => [...text.matchAll(/'((?:samenspoor|http)_[a-z_]+)'/g)].map(([, name = '']) => name)),
);

interface Panel {
  readonly title: string;
  readonly datasource: { readonly uid: string };
  readonly targets: readonly { readonly expr: string }[];
}
const panels: readonly Panel[] = JSON.parse(read('infra/grafana/dashboards/samenspoor.json')).panels;

/** The names that an expression reads; a histogram's series go by the name of the histogram. */
const namesIn = (expr: string): readonly string[] =>
  [...expr.matchAll(/\b((?:samenspoor|http)_[a-z_]+)\b/g)].map(([, name = '']) => {
    const suffix = suffixes.find((each) => name.endsWith(each));
    return suffix === undefined || registered.has(name) ? name : name.slice(0, -suffix.length);
  });

describe('the dashboard', () => {
  it('asks the data source that is provisioned', () => {
    const provisioned = read('infra/grafana/provisioning/datasources/prometheus.yaml');
    expect(panels.length).toBeGreaterThan(0);
    for (const { datasource } of panels) expect(provisioned).toContain(`uid: ${datasource.uid}\n`);
  });

  it('shows what is looked at first', () => {
    expect(panels.length).toBeGreaterThanOrEqual(8);
    for (const { title, targets } of panels)
      expect([title, targets.length > 0 && targets.every(({ expr }) => namesIn(expr).length > 0)]).toEqual([
        title,
        true,
      ]);
  });

  it.each(panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)))(
    '%s: %s reads metrics that there are',
    (_, expr) => {
      for (const name of namesIn(expr)) {
        expect(registered).toContain(name);
        expect(documented).toContain(name);
      }
    },
  );
});

describe('the reference of metrics', () => {
  it('has every metric of ours, and none that is not there', () => {
    const ours = [...documented].filter((name) => /^(samenspoor|http)_/.test(name)).sort();
    expect(ours).toEqual([...registered].sort());
  });
});
