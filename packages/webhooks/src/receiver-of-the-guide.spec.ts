import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSender } from './delivering/sender.js';
import { endpointFor } from './test-kit/partners.fixture.js';
import { secretOf } from './test-kit/receiver.fixture.js';

const guide = fileURLToPath(new URL('../../../docs/how-to/receive-webhooks.md', import.meta.url));
// Inside the package, where the library is found.
const built = fileURLToPath(new URL('../dist', import.meta.url));

let folder: string;
let receiver: ChildProcess;
beforeEach(() => {
  mkdirSync(built, { recursive: true });
  folder = mkdtempSync(join(built, 'receiver-'));
});
afterEach(async () => {
  const ended = once(receiver, 'exit');
  receiver.kill();
  await ended;
  rmSync(folder, { recursive: true });
});

it('the receiver of the guide takes what is signed for it, once, and nothing else', async () => {
  const [, code = ''] = /```js\n(.*?)```/s.exec(readFileSync(guide, 'utf8')) ?? [];
  expect(code.split('\n').length).toBeLessThan(30);
  const file = join(folder, 'receiver.mjs');
  writeFileSync(file, code);
  receiver = spawn(process.execPath, [file], {
    env: { WEBHOOK_SECRET: secretOf('partner'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  receiver.stdout?.on('data', (part: Buffer) => {
    printed += part.toString();
  });
  await expect.poll(() => printed, { timeout: 10_000 }).toMatch(/listening \d+/);
  const url = `http://127.0.0.1:${/listening (\d+)/.exec(printed)?.[1]}/`;
  const told = { type: 'samenspoor.trajectory.closed.v1', id: 'one', sequence: '0000000007', subject: 'p.1' };
  const message = { id: told.id, body: JSON.stringify(told) };
  const send = async (secret: string) => {
    const sender = createSender(endpointFor('clb-1', url, { secrets: [secretOf(secret)] }));
    const outcome = await sender.send(message, new AbortController().signal);
    sender.close();
    return outcome;
  };
  expect(await send('partner')).toEqual({ kind: 'delivered' });
  expect(await send('partner')).toEqual({ kind: 'delivered' });
  expect(await send('else')).toMatchObject({ kind: 'failed', failure: { status: 401 } });
  expect(printed.match(/0000000007 samenspoor.trajectory.closed.v1 p.1/g)).toHaveLength(1);
});
