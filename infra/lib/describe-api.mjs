import { readFileSync } from 'node:fs';

/**
 * The OpenAPI document of the HTTP application, with the names in every object in alphabetical order, so that it
 * changes only when the API does. Needs a build. Nothing is opened and no request is handled: the application is put
 * together with parts that do nothing.
 *
 * @param root address of the repository's folder
 */
export async function describeApi(root) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { createApp } = await import(new URL('packages/http/dist/index.js', root));
  const { readRules } = await import(new URL('packages/rules/dist/index.js', root));
  const app = await createApp({
    casework: anything,
    rules: await readRules(),
    reading: anything,
    webhooks: anything,
    log: anything,
    sealer: anything,
    organisations: new Map(),
    tokens: new Map(),
    logger: silentLogger(),
    metrics: registryOfNothing(),
    now: () => new Date(0),
    version,
  });
  try {
    await app.ready();
    const document = JSON.parse(JSON.stringify(app.swagger()));
    // Where it is served is up to whoever serves it.
    delete document.servers;
    return sorted(onlyUsedSchemas(document));
  } finally {
    await app.close();
  }
}

/** Has every property, and every one of them is the same again. */
const anything = new Proxy(() => {}, {
  get: (_, name) => (name === 'then' ? undefined : anything),
  apply: () => anything,
});

/** Every schema is described twice, as it comes in and as it goes out; of most only one is ever referred to. */
function onlyUsedSchemas(document) {
  const all = document.components.schemas;
  const used = new Set();
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const name = key === '$ref' ? String(inner).replace('#/components/schemas/', '') : undefined;
      if (name === undefined) visit(inner);
      else if (!used.has(name)) {
        used.add(name);
        visit(all[name]);
      }
    }
  };
  visit(document.paths);
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  for (const schema of Object.values(schemas)) {
    // A name within this document is no address of its own, and the document says which JSON Schema it speaks.
    delete schema.$id;
    delete schema.$schema;
  }
  return { ...document, components: { ...document.components, schemas } };
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}

function silentLogger() {
  const nothing = () => {};
  const logger = { level: 'silent', child: () => logger };
  for (const level of ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) logger[level] = nothing;
  return logger;
}

/** What prom-client asks of a registry. */
function registryOfNothing() {
  return {
    registerMetric() {},
    getSingleMetric() {},
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
  };
}
