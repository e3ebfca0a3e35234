import { createHmac } from 'node:crypto';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';
import { createProjection, type Projection } from '../projection/project.js';
import { createPseudonyms, type Pseudonyms } from '../projection/pseudonyms.js';
import type { OutgoingMessage } from '../publishing/event-publisher.js';

/** Pseudonyms as with a key store, under a secret that every test knows. */
export const testPseudonyms = (network = 'test'): Pseudonyms =>
  createPseudonyms(
    (...parts) => createHmac('sha256', 'known to tests').update(JSON.stringify(parts)).digest('base64url'),
    network,
  );

export const testProjection = (network = 'test', audience: 'topic' | 'partner' = 'topic'): Projection =>
  createProjection({ source: sourceOf(network), pseudonyms: testPseudonyms(network), audience });

export const sourceOf = (network: string): string => `/samenspoor/${network}`;

/** Everything that the log holds now. */
export async function everythingIn(log: EventLog): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  const stop = new AbortController();
  for await (const item of log.subscribe({ after: null, signal: stop.signal })) {
    if (item.kind === 'event') events.push(item.event);
    else break;
  }
  stop.abort();
  return events;
}

/** What may leave of what the log holds, as it is sent, in log order. */
export async function leavingFrom(
  log: EventLog,
  projection: Projection = testProjection(),
): Promise<readonly OutgoingMessage[]> {
  return (await everythingIn(log)).flatMap((event) => {
    if (!/^(trajectory|identity-register)-/.test(event.stream)) return [];
    const projected = projection(event);
    if (projected.outcome === 'refused') throw new Error(`${event.type} is refused: ${projected.where}`);
    if (projected.outcome === 'stays') return [];
    const { id, subject: key } = projected.event;
    return [{ id, key, body: JSON.stringify(projected.event) }];
  });
}

/** The first of each id, in order. */
export function withoutRepeats<Message extends { readonly id: string }>(
  messages: readonly Message[],
): readonly Message[] {
  const seen = new Set<string>();
  return messages.filter(({ id }) => seen.size < seen.add(id).size);
}

/** Ids by key, each in order. */
export function idsByKey(
  messages: readonly { readonly id: string; readonly key: string }[],
): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const { id, key } of messages) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  return byKey;
}
