import { type ApplicationEvent, assertReadable, presentVersion } from '@samenspoor/contracts';
import type { OfferEvent, RegisterEvent, TrajectoryEvent } from '@samenspoor/domain';
import type { EventToAppend, JsonObject } from '@samenspoor/event-log';

/**
 * An event as it goes into the log, in the present version of its type.
 * @throws UnreadableEvent when it could not be read again
 */
export const toAppend = (
  event: RegisterEvent | TrajectoryEvent | OfferEvent | ApplicationEvent,
  id: string,
): EventToAppend => {
  assertReadable(event);
  return {
    id,
    type: event.type,
    schemaVersion: presentVersion(event.type),
    data: plain(event.data),
    meta: plain(event.meta),
  };
};

const plain = (value: object): JsonObject => ({ ...value }) as JsonObject;

/** Metadata of what the application notes for itself. */
export const ownMeta = (now: Date): ApplicationEvent['meta'] => ({
  at: now.toISOString(),
  by: null,
  command: null,
  causationId: null,
});
