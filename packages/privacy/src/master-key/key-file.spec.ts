import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { masterKeyFromFile } from './key-file.js';

describe('master key in a file', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenspoor-key-'));
    path = join(folder, 'data', 'master.key');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, for its owner alone, and found again', async () => {
    const { id } = await masterKeyFromFile(path);
    const written = await readFile(path, 'utf8');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(written, 'base64')).toHaveLength(32);
    expect((await masterKeyFromFile(path)).id).toBe(id);
    expect(await readFile(path, 'utf8')).toBe(written);
  });

  it('is the same one for all that start together, at whatever step the others are, and leaves no drafts', async () => {
    for (let round = 0; round < 20; round += 1) {
      const file = join(folder, `round-${round}`, 'master.key');
      const keys = await Promise.all(
        Array.from({ length: 12 }, async (_, steps) => {
          for (let step = 0; step < steps; step += 1) await stat(folder);
          return masterKeyFromFile(file);
        }),
      );
      expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
      expect((await masterKeyFromFile(file)).id).toBe(keys[0]?.id);
      expect(await readdir(join(folder, `round-${round}`))).toEqual(['master.key']);
    }
  });

  it('differs from file to file', async () => {
    const other = await masterKeyFromFile(join(folder, 'other.key'));
    expect((await masterKeyFromFile(path)).id).not.toBe(other.id);
  });

  it.each(['0640', '0604', '0660', '0644'])('is refused with mode %s, and says what to do', async (mode) => {
    await masterKeyFromFile(path);
    await chmod(path, Number.parseInt(mode, 8));
    const refusal = masterKeyFromFile(path);
    await expect(refusal).rejects.toMatchObject({ code: 'key-file-in-the-open' });
    await expect(refusal).rejects.toThrow(mode);
    await expect(refusal).rejects.toThrow('chmod 600');
  });

  it.each([
    ['nothing', ''],
    ['a word', 'short\n'],
    ['64 bytes', `${'A'.repeat(86)}==\n`],
  ])('is refused, and left as it is, when the file holds %s', async (_, content) => {
    await masterKeyFromFile(path);
    await writeFile(path, content);
    const refusal = await masterKeyFromFile(path).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'master-key-malformed' });
    if (content !== '') expect(String(refusal)).not.toContain(content.trim());
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('says so when the file can be neither read nor made', async () => {
    await writeFile(join(folder, 'data'), 'a file where a folder should be');
    await expect(masterKeyFromFile(path)).rejects.toMatchObject({ code: 'key-file-unusable' });
    await expect(masterKeyFromFile(folder)).rejects.toMatchObject({ code: 'key-file-unusable' });
  });
});
