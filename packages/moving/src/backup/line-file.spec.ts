import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile, writeLines } from './line-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * What a process answers that writes so many lines of 1,001 bytes where no file may be larger than 64 KiB: there a write
 * stores what still fits and says how much that was, and only the next one fails.
 */
const writtenWithinLimit = async (path: string, lines: number): Promise<unknown> => {
  const module = fileURLToPath(new URL('./line-file.ts', import.meta.url));
  const program = `
    import { createViteServer } from 'vitest/node';
    const vite = await createViteServer({
      configFile: false, logLevel: 'error', appType: 'custom',
      server: { middlewareMode: true, ws: false, watch: null },
    });
    const { writeLines } = await vite.ssrLoadModule(${JSON.stringify(module)});
    async function* values() { for (let n = 0; n < ${lines}; n += 1) yield 'x'.repeat(998); }
    const said = await writeLines(${JSON.stringify(path)}, values()).catch(({ code }) => ({ code }));
    process.stdout.write(JSON.stringify(said), () => process.exit());`;
  // In blocks of 512 bytes.
  const limited = ['-c', 'ulimit -f 128 && exec "$0" "$@"', process.execPath, '--input-type=module', '-e'];
  const child = spawn('/bin/sh', [...limited, program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout));
};

describe.skipIf(process.platform === 'win32')('a file of lines', () => {
  it('is written whole, or its writing fails: a part of it is never taken for all', async () => {
    const fits = await writtenWithinLimit(join(folder, 'fits'), 60);
    expect(fits).toMatchObject({ lines: 60 });
    const tooLarge = join(folder, 'too-large');
    expect(await writtenWithinLimit(tooLarge, 100)).toEqual({ code: 'EFBIG' });
    expect((await stat(tooLarge)).size).toBe(65_536);
  }, 60_000);

  it('stands as its manifest says, also where it takes several writes', async () => {
    const path = join(folder, 'lines');
    const values = async function* () {
      for (let nth = 0; nth < 40_000; nth += 1) yield { nth, text: 'é✓' };
    };
    const written = await writeLines(path, values());
    expect(written.lines).toBe(40_000);
    await checkFile(path, written);
  });
});
