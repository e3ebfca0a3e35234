import { randomUUID } from 'node:crypto';
import type {
  AppendResult,
  EventLog,
  EventToAppend,
  JsonObject,
  Position,
  RecordedEvent,
  SubscriptionFilter,
  SubscriptionItem,
} from '@samenspoor/event-log';

/** An event nobody has seen before. */
export function anEvent(data: JsonObject = {}, type = 'SomethingHappened'): EventToAppend {
  return { id: randomUUID(), type, schemaVersion: 1, data, meta: { by: 'conformance' } };
}

export function someEvents(count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, (_, number) => anEvent({ number }));
}

/** A stream (or prefix) of this test alone, so that a store may be shared by many. */
export function freshName(prefix = 'conformance'): string {
  return `${prefix}-${randomUUID()}`;
}

export function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id);
}

export function winners(results: readonly AppendResult[]): number {
  return results.filter(({ ok }) => ok).length;
}

/** All events of a stream, read in pages. */
export async function wholeStream(log: EventLog, stream: string): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await log.readStream(stream, { from: events.length });
    if (page.length === 0) return events;
    events.push(...page);
  }
}

export interface Following {
  readonly after?: Position | null;
  readonly filter?: SubscriptionFilter;
  /** Called with all items so far at each new one; the subscription is aborted when it answers true. */
  readonly until: (items: readonly SubscriptionItem[]) => boolean;
}

/** Follows the log until the condition holds, and gives what was met on the way. */
export async function follow(
  log: EventLog,
  { after = null, filter, until }: Following,
): Promise<readonly SubscriptionItem[]> {
  const abort = new AbortController();
  const items: SubscriptionItem[] = [];
  for await (const item of log.subscribe({ after, signal: abort.signal, ...(filter && { filter }) })) {
    items.push(item);
    if (until(items)) abort.abort();
  }
  return items;
}

export function eventsIn(items: readonly SubscriptionItem[]): readonly RecordedEvent[] {
  return items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
}

export function isCaughtUp(items: readonly SubscriptionItem[]): boolean {
  return items.at(-1)?.kind === 'caught-up';
}

export function only(prefix: string): SubscriptionFilter {
  return { streamPrefixes: [prefix] };
}

/** Whether each position lies strictly after the one before it. */
export function inLogOrder(log: EventLog, events: readonly RecordedEvent[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || log.compare(before.position, event.position) < 0;
  });
}

/** Runs `work` for 0 … count-1, all at the same time. */
export function atOnce<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

/** A promise that someone else settles. */
export function signal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
