import {
  offerEventOf,
  offerEventSchemas,
  registerEventOf,
  registerEventSchemas,
  trajectoryEventOf,
  trajectoryEventSchemas,
} from '@samenspoor/contracts';
import {
  type OfferEvent,
  offerStreamPrefix,
  type RegisterEvent,
  registerStreamPrefix,
  type TrajectoryEvent,
  type TrajectoryId,
  trajectoryId,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';

export const domainPrefixes = [registerStreamPrefix, trajectoryStreamPrefix];

/** What a recorded event says, and of what: of the register, of one trajectory, of a programme, or nothing that a view looks at. */
export type Said =
  | { readonly of: 'register'; readonly event: RegisterEvent }
  | { readonly of: 'trajectory'; readonly trajectoryId: TrajectoryId; readonly event: TrajectoryEvent }
  | { readonly of: 'offer'; readonly offerId: string; readonly event: OfferEvent }
  | { readonly of: 'nothing' };

const nothing: Said = { of: 'nothing' };

/** A view asks the same of one event several times in a row. */
let last: { readonly recorded: RecordedEvent; readonly said: Said } | undefined;

/** The domain event in a recorded one. What serves the application itself (claims on names) says nothing. */
export function said(recorded: RecordedEvent): Said {
  if (last?.recorded !== recorded) last = { recorded, said: read(recorded) };
  return last.said;
}

function read(recorded: RecordedEvent): Said {
  if (recorded.stream.startsWith(registerStreamPrefix)) {
    return Object.hasOwn(registerEventSchemas, recorded.type)
      ? { of: 'register', event: registerEventOf(recorded) }
      : nothing;
  }
  if (recorded.stream.startsWith(offerStreamPrefix) && Object.hasOwn(offerEventSchemas, recorded.type))
    return {
      of: 'offer',
      offerId: recorded.stream.slice(offerStreamPrefix.length),
      event: offerEventOf(recorded),
    };
  if (
    !recorded.stream.startsWith(trajectoryStreamPrefix) ||
    !Object.hasOwn(trajectoryEventSchemas, recorded.type)
  )
    return nothing;
  return {
    of: 'trajectory',
    trajectoryId: trajectoryId(recorded.stream.slice(trajectoryStreamPrefix.length)),
    event: trajectoryEventOf(recorded),
  };
}
