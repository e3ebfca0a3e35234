import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrivacyFault } from '../fault.js';
import { KEY_BYTES } from '../sealing/cipher.js';
import { type LocalMasterKey, localMasterKey } from './master-key.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The bytes of the file, or null when it is not there. Looks at the mode of what it opened, not of a name. */
async function readKeyFile(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw new PrivacyFault(
      'key-file-unusable',
      `The master key file ${path} cannot be opened (${codeOf(error)}).`,
    );
  });
  if (file === null) return null;
  try {
    const found = await file.stat();
    if (!found.isFile()) {
      throw new PrivacyFault('key-file-unusable', `${path} is no file: the master key file should be there.`);
    }
    const { mode } = found;
    // Windows has no such mode; there the folder's own access list decides.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new PrivacyFault(
        'key-file-in-the-open',
        `The master key file ${path} has mode ${(mode & 0o777).toString(8).padStart(4, '0')}: others than its owner ` +
          `may read it. Run 'chmod 600' on it, and rotate the master key if anyone may have read it.`,
      );
    }
    const text = (await file.readFile('utf8')).trim();
    const bytes = Buffer.from(text, 'base64');
    if (!/^[A-Za-z0-9+/]{43}=$/.test(text) || bytes.length !== KEY_BYTES) {
      throw new PrivacyFault(
        'master-key-malformed',
        `The master key file ${path} does not hold ${KEY_BYTES} bytes in base64 (44 characters). Restore it from its backup.`,
      );
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Makes the key file unless it is there. Written in full under a name of its own first and then given its real name
 * with a hard link, which fails if the name is taken: whoever opens the file sees a whole key, and the same one.
 */
async function createKeyFile(path: string): Promise<void> {
  const folder = dirname(path);
  const draft = `${path}.${randomUUID()}.new`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await syncFolder(folder);
  } catch (error) {
    throw new PrivacyFault(
      'key-file-unusable',
      `No master key file can be made at ${path} (${codeOf(error) ?? 'unknown fault'}). Give the process a folder it ` +
        'may write to, on a file system with hard links, or set SAMENSPOOR_MASTER_KEY.',
    );
  } finally {
    await unlink(draft).catch(() => {});
  }
}

/**
 * The master key in a file of mode 0600, made with random bytes the first time; processes that start together get
 * the same key. Throws `key-file-in-the-open` when others than the owner may read the file, `master-key-malformed`
 * when it holds no key, `key-file-unusable` when it cannot be read or made.
 */
export async function masterKeyFromFile(path: string): Promise<LocalMasterKey> {
  let bytes = await readKeyFile(path);
  if (bytes === null) {
    await createKeyFile(path);
    bytes = await readKeyFile(path);
  }
  if (bytes === null) {
    throw new PrivacyFault(
      'key-file-unusable',
      `The master key file ${path} vanished while it was being made.`,
    );
  }
  const key = localMasterKey(bytes);
  bytes.fill(0);
  return key;
}
