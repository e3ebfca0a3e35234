import { type DataKeyRecord, type KeyStore, LOG_IDENTITY } from '@samenspoor/privacy';

/** Every key record of a store, in one order, some at a time. */
export async function* keysIn(store: KeyStore, pageSize = 1_000): AsyncGenerator<DataKeyRecord> {
  for (const masterKeyId of await store.masterKeyIds()) {
    let after: string | null = null;
    for (;;) {
      const page: readonly DataKeyRecord[] = await store.allWrappedWith(masterKeyId, after, pageSize);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.keyId;
    }
  }
}

/**
 * In what two key stores differ, by record: keys, secrets, and whose log they are of. Null when they hold the same.
 * Names a key by its id, never anything of it.
 */
export async function differenceOfKeys(one: KeyStore, other: KeyStore): Promise<string | null> {
  const difference = await differenceOfRecords(keysIn(one), keysIn(other));
  if (difference !== null) return difference;
  if (JSON.stringify(await one.secrets()) !== JSON.stringify(await other.secrets()))
    return 'the secrets of the application are not the same';
  if ((await one.marker(LOG_IDENTITY)) !== (await other.marker(LOG_IDENTITY)))
    return 'they are of different logs';
  return null;
}

/** In what key records differ that come in the same order from a source and a target; null when in nothing. */
export async function differenceOfRecords(
  source: AsyncIterable<DataKeyRecord>,
  target: AsyncGenerator<DataKeyRecord>,
): Promise<string | null> {
  for await (const here of source) {
    const { value: there } = await target.next();
    if (!there) return `the target lacks key ${here.keyId}`;
    if (here.keyId !== there.keyId)
      return `the source has key ${here.keyId} where the target has ${there.keyId}`;
    if (here.personId !== there.personId) return `key ${here.keyId} is filed under another person`;
    if (here.wrapped !== there.wrapped || here.masterKeyId !== there.masterKeyId)
      return `key ${here.keyId} is wrapped otherwise`;
  }
  const { value: more } = await target.next();
  return more ? `the target has key ${more.keyId}, the source does not` : null;
}
