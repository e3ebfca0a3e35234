import { traceIdsOf } from '@samenspoor/telemetry';
import type { ViewsObserver } from '@samenspoor/views';
import type { Logger } from 'pino';
import { isWorthALine } from './worth-a-line.js';

/** Tells in the log of a service which view stands still and why, by the ids and types of events, never their data. */
export const viewsObserver = (logger: Logger): ViewsObserver => ({
  failed({ view, version, generation }, failure) {
    if (!isWorthALine(failure.attempts)) return;
    const { reason, eventId, eventType, error, attempts, traceparent } = failure;
    logger.error(
      {
        view,
        version,
        generation,
        reason,
        eventId,
        eventType,
        fault: error,
        attempts,
        ...traceIdsOf(traceparent),
      },
      'a view stands still',
    );
  },
  recovered: ({ view, version, generation }) =>
    logger.info({ view, version, generation }, 'a view goes on again'),
});
