import type { EventLog } from '@samenspoor/event-log';
import { isEnvelope, type KeyStore } from '@samenspoor/privacy';
import { eventsAfter } from '../carrying/event-source.js';

export interface SealedEntries {
  readonly entries: number;
  /** Those whose key is not there: they read as erased. */
  readonly withoutKey: number;
  /** First event with such an entry, by id; null when there is none. */
  readonly first: string | null;
}

const pageSize = 1_000;

/** Counts what is sealed in a log, and of how much of it the key is there. Opens nothing. */
export async function countSealed(log: EventLog, keyStore: Pick<KeyStore, 'find'>): Promise<SealedEntries> {
  let counted: SealedEntries = { entries: 0, withoutKey: 0, first: null };
  let page: { readonly keyId: string; readonly eventId: string }[] = [];
  const look = async (): Promise<void> => {
    const there = await keyStore.find([...new Set(page.map(({ keyId }) => keyId))]);
    const lacking = page.filter(({ keyId }) => !there.has(keyId));
    counted = {
      entries: counted.entries + page.length,
      withoutKey: counted.withoutKey + lacking.length,
      first: counted.first ?? lacking[0]?.eventId ?? null,
    };
    page = [];
  };
  for await (const { id, data } of eventsAfter(log, null)) {
    for (const keyId of keyIdsIn(data)) page.push({ keyId, eventId: id });
    if (page.length >= pageSize) await look();
  }
  await look();
  return counted;
}

/** Ids of the keys of all envelopes, however deep they stand. */
function* keyIdsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (isEnvelope(value)) yield value.keyId;
  else for (const each of Object.values(value)) yield* keyIdsIn(each);
}
