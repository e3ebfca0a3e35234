import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inFolder, until } from '../service.js';

const preload = fileURLToPath(new URL('./preload.mjs', import.meta.url));

it('sets the clock of a process wrong while it runs, and leaves its timers alone', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'clock');
    await writeFile(file, '0');
    const code =
      'setInterval(() => console.log(Date.now(), +new Date(), Date.parse(Date()), performance.now()), 20)';
    const child = spawn(process.execPath, ['--import', preload, '-e', code], {
      env: { ...process.env, CHAOS_CLOCK: file },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const told = () => (said.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
    const isOffBy = (offsetMs: number) => async () =>
      told().length === 4 &&
      told()
        .slice(0, 3)
        .every((each) => Math.abs(each - Date.now() - offsetMs) < 5_000);
    try {
      for (const offsetMs of [0, 3_600_000, -600_000, 0]) {
        await writeFile(file, String(offsetMs));
        await until(isOffBy(offsetMs), 10_000);
        expect(told()[3]).toBeLessThan(60_000);
      }
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
});

it('leaves what dates otherwise do', () => {
  const code = `const date = new Date(0);
    console.log(date instanceof Date, date.toISOString(), Date.UTC(1970, 0), structuredClone(date) instanceof Date);`;
  const said = execFileSync(process.execPath, ['--import', preload, '-e', code], { encoding: 'utf8' });
  expect(said.trim()).toBe('true 1970-01-01T00:00:00.000Z 0 true');
});
