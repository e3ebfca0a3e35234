import type { PersonId } from '@samenspoor/domain';
import type { KeyStore } from '@samenspoor/privacy';

const pageSize = 1_000;

/**
 * Files data keys under whom they belong to, those that are filed under somebody else. Keys that are not there stay
 * away; keys that nobody is named for stay as they are.
 * @returns how many were filed under somebody else
 */
export const fileAnew = async (
  owners: Iterable<readonly [keyId: string, person: PersonId]>,
  keyStore: Pick<KeyStore, 'find' | 'move'>,
): Promise<number> => {
  let moved = 0;
  let page = new Map<string, PersonId>();
  const settle = async (): Promise<void> => {
    const astray = new Map<PersonId, string[]>();
    for (const { keyId, personId: filedUnder } of (await keyStore.find([...page.keys()])).values()) {
      const owner = page.get(keyId);
      if (owner === undefined || owner === filedUnder) continue;
      astray.set(owner, [...(astray.get(owner) ?? []), keyId]);
    }
    for (const [owner, keyIds] of astray) moved += await keyStore.move(keyIds, owner);
    page = new Map();
  };
  for (const [keyId, owner] of owners) {
    page.set(keyId, owner);
    if (page.size >= pageSize) await settle();
  }
  await settle();
  return moved;
};
