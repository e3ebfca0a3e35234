import type { FollowUp, FollowUps } from '@samenspoor/casework';
import { registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import {
  registerStreamPrefix,
  trajectoryIdOf,
  trajectoryStream,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';

/** Everything in a log, in its order. */
export const allEvents = async (log: EventLog): Promise<readonly RecordedEvent[]> => {
  const stop = new AbortController();
  const events: RecordedEvent[] = [];
  for await (const item of log.subscribe({ after: null, signal: stop.signal })) {
    if (item.kind === 'event') events.push(item.event);
    else break;
  }
  stop.abort();
  return events;
};

/** Consequences of register events that the log does not show, found by reading all of it. */
export const logFollowUps = (log: EventLog): FollowUps => ({
  pending: async () => {
    const waiting = new Map<string, FollowUp>();
    for (const recorded of await allEvents(log)) {
      if (recorded.stream.startsWith(registerStreamPrefix)) {
        const { type } = registerEventOf(recorded);
        if (type !== 'MatchVerdictGiven' && type !== 'PersonalDetailsCorrected')
          waiting.set(recorded.id, { eventId: recorded.id, revision: recorded.revision });
      } else if (recorded.stream.startsWith(trajectoryStreamPrefix)) {
        const event = trajectoryEventOf(recorded);
        const last =
          event.type === 'Erased'
            ? recorded.stream === trajectoryStream(trajectoryIdOf(event.data.personId, 1))
            : ['Reported', 'Absorbed', 'Separated'].includes(event.type);
        if (event.meta.causationId !== null && last) waiting.delete(event.meta.causationId);
      }
    }
    return [...waiting.values()];
  },
});
