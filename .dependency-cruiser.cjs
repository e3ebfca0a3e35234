// Who may import whom. CONTRIBUTING.md says why; docs/adr/0001 records the decision. Test code (*.spec.ts, a
// package's src/testing/, tests/) may use anything but a service, because it puts the parts together to try them.

const spec = '(\\.(spec|fixture)\\.ts$|^packages/[^/]+/src/testing/)';
const inPackages = (...names) => `^packages/(${names.join('|')})/`;

/** All that a package may import, besides its own files: everything else is an error. */
const only = (name, comment, ...allowed) => ({
  name: `${name}-only`,
  comment,
  severity: 'error',
  from: { path: inPackages(name), pathNot: spec },
  to: { pathNot: [inPackages(name), ...allowed] },
});

/** Packages of this workspace that a package may import; what it takes from npm or Node is its own affair. */
const workspaceOnly = (name, comment, ...names) => ({
  name: `${name}-workspace-only`,
  comment,
  severity: 'error',
  from: { path: inPackages(name), pathNot: spec },
  to: { path: '^(packages|services)/|^@samenspoor/', pathNot: inPackages(name, ...names) },
});

const npm = (...names) => `/node_modules/(${names.join('|')})/`;
const storageAdapters = ['event-log-sql', 'event-log-esdb', 'privacy-sql'];

module.exports = {
  forbidden: [
    only('domain', 'The rules of the domain are pure: no I/O, no clock, no randomness, no library.'),
    only(
      'matching',
      'Recognising a person is pure: only the domain and libraries that compute. Node core modules are not.',
      inPackages('domain'),
      npm('fastest-levenshtein', '@skyra/jaro-winkler'),
    ),
    only(
      'contracts',
      'Schemas say what is exchanged; they do nothing. Beside zod only plain data and pure functions.',
      inPackages('domain'),
      npm('zod', 'iso-639-1', 'fastest-levenshtein'),
    ),
    only('access', 'Who may do and see what is decided without any infrastructure.', inPackages('domain')),
    only('event-log', 'The port every engine implements may depend on none of them.'),
    workspaceOnly('sql', 'Talking to a database knows nothing of what is stored.'),
    workspaceOnly(
      'views',
      'A view reads events and keeps tables; it takes no part in deciding.',
      'sql',
      'telemetry',
      'event-log',
      'contracts',
      'domain',
    ),
    workspaceOnly(
      'integration',
      'What leaves is read from the log alone, and kept elsewhere; it decides nothing and opens no envelope.',
      'sql',
      'telemetry',
      'event-log',
      'contracts',
      'domain',
      'views',
    ),
    workspaceOnly(
      'webhooks',
      'What a partner is told is what leaves, cut to what it may see; it decides nothing and opens no envelope.',
      'access',
      'sql',
      'event-log',
      'contracts',
      'domain',
      'integration',
    ),
    workspaceOnly(
      'moving',
      'Moving and backing up put engines together as a service does, and take of the application only the forgetting.',
      'casework',
      'contracts',
      'domain',
      'event-log',
      'event-log-esdb',
      'event-log-sql',
      'hosting',
      'integration',
      'privacy',
      'privacy-sql',
      'sql',
      'webhooks',
    ),
    workspaceOnly(
      'telemetry',
      'Tracing is beside everything else; of the workspace it knows the log alone.',
      'event-log',
    ),
    workspaceOnly(
      'metrics',
      'Figures are asked of the parts that hold them.',
      'integration',
      'sql',
      'telemetry',
      'views',
    ),
    {
      name: 'opentelemetry-behind-its-port',
      comment:
        'Where nothing is traced nothing of OpenTelemetry is loaded: it is reached through telemetry alone.',
      severity: 'error',
      from: { pathNot: [inPackages('telemetry'), spec, '^tests/'] },
      to: { path: [npm('@opentelemetry'), '^packages/telemetry/src/opentelemetry[.]ts$'] },
    },
    workspaceOnly(
      'rules',
      'Reading the rules knows what they look like, and nothing of what is decided by them.',
      'contracts',
      'domain',
    ),
    {
      name: 'rules-are-given',
      comment: 'What decides is given the rules; only what puts a process together reads them.',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: [inPackages('rules', 'rules-and-tests', 'hosting', 'testing'), spec],
      },
      to: { path: inPackages('rules') },
    },
    workspaceOnly('client', 'The client goes to others and must stand alone.'),
    workspaceOnly(
      'cli',
      'The command line does what any caller can do, through the client; of matching it takes the words.',
      'client',
      'matching',
    ),
    workspaceOnly(
      'measuring',
      'Measuring drives what the product runs, and comes to a running service as any caller does.',
      'client',
      'contracts',
      'domain',
      'matching',
    ),
    workspaceOnly(
      'rules-and-tests',
      'The table of rules and tests looks at files; of code it knows the rules and the codes of refusals.',
      'domain',
      'rules',
    ),
    {
      name: 'rules-and-tests-is-no-product',
      comment: 'What only looks at the project stays out of what runs.',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: inPackages('rules-and-tests') },
      to: { path: inPackages('rules-and-tests') },
    },
    {
      name: 'measuring-is-no-product',
      comment: 'What only measures stays out of what runs.',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: inPackages('measuring') },
      to: { path: inPackages('measuring') },
    },
    {
      name: 'adapters-apart',
      comment: 'Storage adapters never import each other: each can be left out or replaced alone.',
      severity: 'error',
      from: { path: `^packages/(${storageAdapters.join('|')})/`, pathNot: spec },
      to: { path: inPackages(...storageAdapters), pathNot: '^packages/$1/' },
    },
    {
      name: 'application-knows-no-adapter',
      comment: 'Command handlers are given ports. They see neither storage nor HTTP.',
      severity: 'error',
      from: { path: inPackages('casework'), pathNot: spec },
      to: {
        path: [
          inPackages('[a-z-]+-(sql|esdb)', 'sql', 'views', 'http'),
          npm('@?fastify[^/]*', 'pg', '@electric-sql'),
        ],
      },
    },
    {
      name: 'adapters-know-no-application',
      comment: 'Adapters implement ports; nothing below the application may import it.',
      severity: 'error',
      from: { path: inPackages(...storageAdapters, 'privacy'), pathNot: spec },
      to: { path: inPackages('casework', 'views', 'http') },
    },
    {
      name: 'http-only-from-services',
      comment: 'HTTP is the outermost layer: only a service puts it together with the rest.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [inPackages('http'), spec] },
      to: { path: inPackages('http') },
    },
    {
      name: 'services-only-from-services',
      comment: 'A service is a composition root. What others need of it belongs in a package.',
      severity: 'error',
      from: { pathNot: '^services/' },
      to: { path: '^services/' },
    },
    {
      name: 'test-code-only-from-tests',
      comment: 'Helpers for tests never run in production.',
      severity: 'error',
      from: {
        path: '^(packages|services)/',
        pathNot: [inPackages('testing', 'event-log-conformance', 'proof'), spec],
      },
      to: { path: [inPackages('testing', 'event-log-conformance'), spec, npm('vitest', 'fast-check')] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere: misspelt, or not among the dependencies of the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'sources-not-output',
      comment:
        'The workspace is checked on its sources; reaching dist means that these rules looked at nothing.',
      severity: 'error',
      from: {},
      to: { path: '^(packages|services)/[^/]+/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.specs.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@samenspoor/source', 'node', 'import', 'types', 'default'],
    },
  },
};
