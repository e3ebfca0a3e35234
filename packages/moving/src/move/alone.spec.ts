import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { refuseMarked } from '@samenspoor/hosting';
import { checkKeysPresent } from '@samenspoor/privacy';
import { afterEach, expect, it } from 'vitest';
import {
  appendTurns,
  Closing,
  inMemory,
  loseLocks,
  onServer,
  quiet,
  sourceOn,
  sqlTarget,
  standInTarget,
} from '../testing/installations.js';
import { alone } from './alone.js';
import { cancelMove } from './cancel.js';
import type { MoveSource, MoveTarget } from './installation.js';
import { moveInstallation } from './move.js';

const closing = new Closing();
afterEach(() => closing.now());

const filled = async (source: MoveSource): Promise<MoveSource> => {
  await checkKeysPresent(source.keyStore, true);
  await appendTurns(source.log, 10);
  return source;
};

/** A target before whose first event something else happens. */
const meanwhile = (target: MoveTarget, happens: () => Promise<unknown>): MoveTarget => {
  let over: Promise<unknown> | undefined;
  const append: MoveTarget['log']['append'] = async (...given) => {
    over ??= happens();
    await over;
    return target.log.append(...given);
  };
  return { ...target, log: { ...target.log, append } };
};

describeWithPostgres('commands on one database', (freshDatabase) => {
  it('are kept apart: who comes second is refused, and who came first is not disturbed', async () => {
    const { url, drop } = await freshDatabase();
    const source = await filled(await sourceOn(await onServer(url, closing), closing));
    const same = await sourceOn(await onServer(url, closing), closing);
    const { target } = await standInTarget(null, closing);
    const refused: unknown[] = [];
    const intrude = async () => {
      for (const begin of [
        () => moveInstallation(same, target, quiet),
        () => cancelMove(same.database),
        () => alone(same.database, async () => 'a restore'),
      ])
        refused.push(await begin().catch((error: unknown) => error));
    };
    expect(await moveInstallation(source, meanwhile(target, intrude), quiet)).toMatchObject({ events: 10 });
    expect(refused).toHaveLength(3);
    for (const each of refused)
      expect(each).toMatchObject({ message: expect.stringMatching(/Another move, restore, cancellation/) });
    // Whoever comes after it finds nothing in the way.
    await expect(cancelMove(same.database)).rejects.toThrow(/was moved to EventStoreDB/);
    await closing.now();
    await drop();
  }, 60_000);

  it('are kept apart on the target too: two sources do not fill one', async () => {
    const { url, drop } = await freshDatabase();
    const one = await filled(await sourceOn(await inMemory(closing), closing));
    const other = await filled(await sourceOn(await inMemory(closing), closing));
    const [first, second] = [await onServer(url, closing), await onServer(url, closing)];
    const target = await sqlTarget(first, closing);
    const secondTarget = await sqlTarget(second, closing);
    let refused: unknown;
    const intrude = async () => {
      refused = await moveInstallation(other, secondTarget, quiet).catch((error: unknown) => error);
    };
    expect(await moveInstallation(one, meanwhile(target, intrude), quiet)).toMatchObject({ events: 10 });
    expect(refused).toMatchObject({
      message: expect.stringMatching(/Another move, restore, cancellation/),
    });
    await closing.now();
    await drop();
  }, 60_000);

  it('stop before they close or open anything, once the connection that keeps others off is lost', async () => {
    const { url, drop } = await freshDatabase();
    const source = await filled(await sourceOn(await onServer(url, closing), closing));
    const other = await onServer(url, closing);
    const { target } = await standInTarget(null, closing);
    const cut = async () => expect(await loseLocks(other)).toBe(1);
    await expect(moveInstallation(source, meanwhile(target, cut), quiet)).rejects.toThrow(
      /connection was lost that kept other moves/,
    );
    await refuseMarked(source.database, 'postgres');
    expect(await moveInstallation(source, target, quiet)).toMatchObject({ events: 10 });
    await closing.now();
    await drop();
  }, 60_000);
});
