import type { EventLog } from '@samenspoor/event-log';
import { afterAll, beforeAll, describe } from 'vitest';
import { appendCases } from './append-cases.js';
import { consumerCases } from './consumer-cases.js';
import { contentCases } from './content-cases.js';
import { lifecycleCases } from './lifecycle-cases.js';
import { raceCases } from './race-cases.js';
import { sharedStoreCases } from './shared-store-cases.js';
import { type EventLogSubject, type OpenedEventLog, promised } from './subject.js';
import { subscriptionCases } from './subscription-cases.js';

/**
 * The suite that every event log adapter passes. One store serves most cases, each with streams of its own; cases
 * that close or reopen get a store to themselves. Where instances can share a store, races and subscriptions run
 * through two of them.
 */
export function describeEventLog(name: string, subject: EventLogSubject): void {
  describe(`event log: ${name}`, () => {
    let opened: OpenedEventLog | undefined;
    let logs: readonly EventLog[] = [];

    beforeAll(async () => {
      opened = await subject.open();
      logs = [opened.log];
      if (subject.capabilities.sharesStore) logs = [opened.log, await promised(opened.second, 'second')()];
    });
    afterAll(async () => {
      await opened?.close();
    });

    const log = () => promised(opened, 'log').log;
    appendCases(log);
    contentCases(log);
    raceCases(() => logs);
    subscriptionCases(() => logs);
    consumerCases(log);
    sharedStoreCases(() => promised(opened, 'log'), subject.capabilities);
    lifecycleCases(subject);
  });
}
