import type { FollowUp, FollowUps } from '@samenspoor/casework';
import { followedStreamPrefix, registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import { registerStreamPrefix, trajectoryId, trajectoryStreamPrefix } from '@samenspoor/domain';
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

/** What the log does not show as followed through, found by reading all of it. */
export const logFollowUps = (log: EventLog): FollowUps => ({
  pending: async () => {
    const waiting = new Map<string, FollowUp>();
    for (const recorded of await allEvents(log)) {
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
