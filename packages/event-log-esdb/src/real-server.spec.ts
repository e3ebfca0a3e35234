import { randomUUID } from 'node:crypto';
import { describeEventLog, describeWithEsdb } from '@samenspoor/event-log-conformance';
import { afterAll, describe } from 'vitest';
import { createEsdbEventLog } from './esdb-event-log.js';
import { appendCases } from './testing/append-cases.js';
import { measuredCases } from './testing/measured-cases.js';
import { capabilities, openStore } from './testing/subject.js';

/**
 * The same suite and cases on a real server, which may be shared and hold anything: each store has a stream prefix of
 * its own, and what has none uses stream names nobody used before. What is appended stays there.
 */
describeWithEsdb('EventStoreDB', (connectionString) => {
  const freshPrefix = () => `test-${randomUUID()}.`;

  describeEventLog('EventStoreDB, with a stream prefix', {
    open: (options) => openStore({ connectionString, streamPrefix: freshPrefix() }, options),
    capabilities,
  });
  describeEventLog('EventStoreDB, all of it', {
    open: (options) => openStore({ connectionString, streamPrefix: '' }, options),
    capabilities: { ...capabilities, startsEmpty: false },
  });

  describe('the adapter', () => {
    const streamPrefix = freshPrefix();
    const log = createEsdbEventLog({ connectionString, streamPrefix });
    const another = createEsdbEventLog({ connectionString, streamPrefix });
    afterAll(async () => {
      await log.close();
      await another.close();
    });
    appendCases(
      () => log,
      () => another,
    );
  });

  measuredCases(() => connectionString);
});
