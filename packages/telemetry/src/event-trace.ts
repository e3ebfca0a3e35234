import type { EventToAppend } from '@samenspoor/event-log';
import { isSampled, type Traceparent } from './tracing.js';

/** The event as part of a recorded trace: its `meta.traceparent` says so for ever. Else the event as it was. */
export const withTrace = (event: EventToAppend, traceparent: Traceparent | null): EventToAppend =>
  isSampled(traceparent) ? { ...event, meta: { ...event.meta, traceparent } } : event;

/** The span that appended the event, where that was recorded. */
export const traceOf = ({ meta }: Pick<EventToAppend, 'meta'>): Traceparent | null => {
  const { traceparent } = meta;
  return typeof traceparent === 'string' && isSampled(traceparent) ? traceparent : null;
};
