import type { FollowUp, FollowUps } from '@samenspoor/casework';
import { followedStreamPrefix, registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import { registerStreamPrefix, trajectoryId, trajectoryStreamPrefix } from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';

/** Everything in a log, in its order, one after another. */
export async function* eventsOf(log: EventLog): AsyncIterable<RecordedEvent> {
  const stop = new AbortController();
  try {
    for await (const item of log.subscribe({ after: null, signal: stop.signal })) {
      if (item.kind !== 'event') return;
      yield item.event;
    }
  } finally {
    stop.abort();
  }
}

/** Everything in a log, in its order. */
export const allEvents = async (log: EventLog): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of eventsOf(log)) events.push(event);
  return events;
};

/** What the log does not show as followed through, found by reading all of it. */
export const logFollowUps = (log: EventLog): FollowUps => ({
  pending: async () => {
    const waiting = new Map<string, FollowUp>();
    for await (const recorded of eventsOf(log)) {
      if (recorded.stream.startsWith(registerStreamPrefix)) {
        if (registerEventOf(recorded).type !== 'MatchVerdictGiven')
          waiting.set(recorded.id, { eventId: recorded.id, revision: recorded.revision });
      } else if (recorded.stream.startsWith(followedStreamPrefix))
        waiting.delete(recorded.stream.slice(followedStreamPrefix.length));
      else if (recorded.type === 'Reported')
        waiting.delete(trajectoryEventOf(recorded).meta.causationId ?? '');
      else if (recorded.type === 'RecordsAllocated' && recorded.data['to'] !== null)
        waiting.set(recorded.id, {
          eventId: recorded.id,
          revision: recorded.revision,
          trajectoryId: trajectoryId(recorded.stream.slice(trajectoryStreamPrefix.length)),
        });
    }
    return [...waiting.values()];
  },
});
