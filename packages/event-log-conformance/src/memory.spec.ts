import { createMemoryEventLog } from '@samenspoor/event-log';
import { describeEventLog } from './describe-event-log.js';

// Here and not beside the memory log, so that the port's package does not depend on the suite that depends on it.
describeEventLog('memory', {
  async open(options) {
    const log = createMemoryEventLog(options);
    return { log, close: () => log.close() };
  },
  capabilities: { reopens: false, sharesStore: false, holdsTransactions: false, startsEmpty: true },
});
