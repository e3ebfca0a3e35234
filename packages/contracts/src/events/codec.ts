import type { EventMeta, OfferEvent, RegisterEvent, TrajectoryEvent } from '@samenspoor/domain';
import type { z } from 'zod';
import { applicationEventSchemas } from './application.js';
import { offerEventSchemas } from './offer.js';
import { registerEventSchemas } from './register.js';
import { metaSchema } from './shared.js';
import { trajectoryEventSchemas } from './trajectory.js';
import { presentVersion, upcast } from './upcasters.js';

/** An event as any engine stored it: the part of a recorded event that the codec looks at. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly meta: unknown;
}

/** A stored event that the present software can't read: its type and id, never its data. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...registerEventSchemas,
  ...trajectoryEventSchemas,
  ...offerEventSchemas,
  ...applicationEventSchemas,
};

/**
 * Upcasts and then validates on every read and every subscription.
 * @throws UnreadableEvent for an unknown type, a version from the future, or data that its schema refuses
 */
export const eventCodec = {
  decode<Event extends StoredEvent>(event: Event): Event {
    const schema = schemas[event.type];
    if (!schema) throw new UnreadableEvent(`event ${event.id} has a type that this software does not know`);
    const data = schema.safeParse(upcast(event.type, event.schemaVersion, event.data));
    const meta = metaSchema.safeParse(event.meta);
    if (!data.success || !meta.success) {
      const where = (data.error ?? meta.error)?.issues.map((issue) => issue.path.join('/')).join(', ');
      throw new UnreadableEvent(
        `event ${event.id} of type ${event.type} does not fit its schema at ${where}`,
      );
    }
    return { ...event, schemaVersion: presentVersion(event.type), data: data.data, meta: meta.data };
  },
};

/**
 * Holds an event against its schema before it is written: what was written once must be readable for ever.
 * @throws UnreadableEvent when it would not be
 */
export const assertReadable = (event: Pick<StoredEvent, 'type' | 'data' | 'meta'>): void => {
  const fits =
    schemas[event.type]?.safeParse(event.data).success === true && metaSchema.safeParse(event.meta).success;
  if (!fits)
    throw new UnreadableEvent(`an event of type ${event.type} does not fit its schema and is not written`);
};

const isRegisterType = (type: string): type is RegisterEvent['type'] =>
  Object.hasOwn(registerEventSchemas, type);
const isTrajectoryType = (type: string): type is TrajectoryEvent['type'] =>
  Object.hasOwn(trajectoryEventSchemas, type);
const isOfferType = (type: string): type is OfferEvent['type'] => Object.hasOwn(offerEventSchemas, type);

/**
 * The domain event in a recorded one that has passed the codec (which checked its shape).
 * @throws UnreadableEvent when the type is no event of the register
 */
export const registerEventOf = (event: StoredEvent): RegisterEvent => {
  if (!isRegisterType(event.type))
    throw new UnreadableEvent(`event ${event.id} of type ${event.type} is no event of the register`);
  return { type: event.type, data: event.data, meta: event.meta as EventMeta } as RegisterEvent;
};

/**
 * The same for a trajectory.
 * @throws UnreadableEvent when the type is no event of a trajectory
 */
export const trajectoryEventOf = (event: StoredEvent): TrajectoryEvent => {
  if (!isTrajectoryType(event.type))
    throw new UnreadableEvent(`event ${event.id} of type ${event.type} is no event of a trajectory`);
  return { type: event.type, data: event.data, meta: event.meta as EventMeta } as TrajectoryEvent;
};

/**
 * The same for a programme of the directory.
 * @throws UnreadableEvent when the type is no event of an offer
 */
export const offerEventOf = (event: StoredEvent): OfferEvent => {
  if (!isOfferType(event.type))
    throw new UnreadableEvent(`event ${event.id} of type ${event.type} is no event of an offer`);
  return { type: event.type, data: event.data, meta: event.meta as EventMeta } as OfferEvent;
};
