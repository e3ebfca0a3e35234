import { join } from 'node:path';
import type { KeyStore } from '@samenspoor/privacy';
import { keysIn } from '../carrying/compare-keys.js';
import { MovingFault } from '../fault.js';
import { identityOf } from './back-up-log.js';
import { writeLines, writeWhole } from './line-file.js';
import { formatVersion, type KeysManifest, manifestName } from './manifest.js';

const fileName = 'keys.ndjson';

/**
 * Writes all keys, wrapped as they are stored, to a file of lines with a manifest beside it; never the master key.
 * Made after a backup of the log it holds the key of every event in that one, but those that were destroyed meanwhile.
 * @throws MovingFault while a master key is being rotated: keys change places then, and one could be missed
 */
export async function backUpKeys(keyStore: KeyStore, folder: string): Promise<KeysManifest> {
  const begunAt = new Date().toISOString();
  const logIdentity = await identityOf(keyStore);
  const masterKeyIds = await keyStore.masterKeyIds();
  refuseRotation(masterKeyIds);
  const secrets = await keyStore.secrets();
  const written = await writeLines(join(folder, fileName), linesOf(keyStore, secrets));
  const now = await keyStore.masterKeyIds();
  if (now.join() !== masterKeyIds.join()) refuseRotation([...masterKeyIds, ...now]);
  const manifest: KeysManifest = {
    kind: 'samenspoor-keys',
    formatVersion,
    logIdentity,
    begunAt,
    completedAt: new Date().toISOString(),
    file: { name: fileName, ...written },
    secrets: secrets.length,
    dataKeys: written.lines - secrets.length,
    masterKeyIds: [...masterKeyIds],
  };
  await writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function* linesOf(keyStore: KeyStore, secrets: Awaited<ReturnType<KeyStore['secrets']>>) {
  for (const secret of secrets) yield { kind: 'secret', ...secret };
  for await (const key of keysIn(keyStore)) yield { kind: 'key', ...key };
}

const refuseRotation = (masterKeyIds: readonly string[]): void => {
  if (masterKeyIds.length <= 1) return;
  throw new MovingFault(
    `The keys are wrapped under ${masterKeyIds.length} master keys (${masterKeyIds.join(', ')}): a rotation is not finished. ` +
      'Finish it (docs/how-to/rotate-the-master-key.md), then back up the keys.',
  );
};
