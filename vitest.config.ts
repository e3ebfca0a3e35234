import { defineConfig } from 'vitest/config';

// Vitest hands these to `require()` too: with 'import' or 'module' among them CommonJS packages would load ES modules.
const conditions = ['@samenspoor/source', 'node', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: [
      'packages/event-log-conformance/src/postgres-for-run.ts',
      'packages/event-log-conformance/src/esdb-for-run.ts',
      'packages/event-log-conformance/src/kafka-for-run.ts',
    ],
    include: ['packages/*/src/**/*.spec.ts', 'services/*/src/**/*.spec.ts', 'tests/**/*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
