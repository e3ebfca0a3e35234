import { registerStream } from '@samenspoor/domain';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { refuseMarked } from '@samenspoor/hosting';
import { openPostgres } from '@samenspoor/sql';
import { actor, submission, youngPerson } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { backup } from '../command/backup-command.js';
import { forgetAgain } from '../command/forget-again-command.js';
import { restore } from '../command/restore-command.js';
import { alone } from '../move/alone.js';
import { carriedIn, commandsInFolder, forget, keysOf, on, reported } from '../testing/commands.js';
import { withReports } from '../testing/installations.js';

const { at, said, environmentOf, run, killedSaying } = commandsInFolder();
const once = { idempotencyKey: null };
const request = { reason: 'op vraag' };
const person = youngPerson();

/** Decides that somebody is forgotten, and is killed before it erases anything, or brings a report anywhere. */
const beginToForget = (environment: NodeJS.ProcessEnv, personId: string, dies: 'Erased' | 'Reported') =>
  on(environment, async (source) => {
    const { dyingAt, close } = await withReports(source, 0);
    const dying = await dyingAt(dies);
    await expect(dying.forget(actor('kans'), personId, request, once)).rejects.toThrow('was killed');
    await dying.close();
    await close();
  });

describe('keys of another time than the log', () => {
  it('brought back by themselves are set right by forget-again', async () => {
    const original = environmentOf('original');
    const [forgotten = ''] = await reported(original, 1);
    const records = await on(original, async ({ keyStore }) => {
      const ids = await keyStore.keysOf(forgotten);
      return [...(await keyStore.find(ids)).values()];
    });
    await forget(original, forgotten);
    await on(original, ({ keyStore }) => keyStore.file(records));
    expect(await keysOf(original, forgotten)).toBe(2);
    // A start alone does not: it was noted that all is done.
    await reported(original, 0);
    expect(await keysOf(original, forgotten)).toBe(2);
    await run(forgetAgain, original);
    expect(await keysOf(original, forgotten)).toBe(0);
    expect(said.at(-1)).toBe(
      '1 persons are forgotten in this log; 2 of their keys were there, and are destroyed.',
    );
  }, 60_000);

  it('are filed as the restored log says: what was decided after it is not true there', async () => {
    const original = environmentOf('original');
    const { a, b } = await on(original, async (source) => {
      const { casework, close } = await withReports(source, 0);
      const report = async (as: string, familyName: string) => {
        const answer = await casework.report(
          actor(as),
          submission(youngPerson({ ...person, familyName })),
          once,
        );
        if (!answer.ok) throw new Error('a report was refused');
        return answer.value;
      };
      const a = await report('school-12', 'Proefpersoon');
      const b = await report('clb-1', 'Proefpersoons');
      await close();
      return { a, b };
    });
    const matchId = b.possibleMatches[0]?.matchId ?? '';
    expect(matchId).not.toBe('');
    await run(backup, original, '--to', at('old'), '--log');
    await on(original, async (source) => {
      const { casework, close } = await withReports(source, 0);
      const verdict = { verdict: 'same', reason: null } as const;
      expect((await casework.giveVerdict(actor('kans'), matchId, verdict, once)).ok).toBe(true);
      await close();
    });
    await run(backup, original, '--to', at('new'), '--keys');
    const both = [await keysOf(original, a.personId), await keysOf(original, b.personId)];
    expect(both.toSorted()).toEqual([0, 2]);

    const restored = environmentOf('restored');
    await run(restore, restored, '--log', at('old', 'log'), '--keys', at('new', 'keys'));
    expect([await keysOf(restored, a.personId), await keysOf(restored, b.personId)]).toEqual([1, 1]);
    expect(said).toContain('1 keys were filed under somebody else, and now as the log says.');
    // So who is forgotten there takes nobody along.
    const [leading, other] = both[0] === 2 ? [a, b] : [b, a];
    await forget(restored, leading.personId);
    expect(await keysOf(restored, leading.personId)).toBe(0);
    expect(await keysOf(restored, other.personId)).toBe(1);
  }, 60_000);
});

describe('a forgetting that a log only begins', () => {
  it('is carried out by a restore, which goes on from there when it is killed meanwhile', async () => {
    const original = environmentOf('original');
    const [forgotten = ''] = await reported(original, 2);
    await beginToForget(original, forgotten, 'Erased');
    await run(backup, original, '--to', at('backup'));
    expect(await keysOf(original, forgotten)).toBeGreaterThan(0);
    const restored = environmentOf('restored');
    const dying = killedSaying(/persons are forgotten/, restore, restored, '--from', at('backup'));
    await expect(dying).rejects.toThrow('killed');
    await on(restored, ({ database }) =>
      expect(refuseMarked(database, 'pglite')).rejects.toThrow(/being filled by a move or a restore/),
    );
    said.length = 0;
    await run(restore, restored, '--from', at('backup'));
    // The keys are not brought back in between.
    expect(said.join()).not.toMatch(/restored/);
    expect(await keysOf(restored, forgotten)).toBe(0);
    expect(await carriedIn(restored)).toEqual(await carriedIn(original));
    await on(restored, ({ database }) => refuseMarked(database, 'pglite'));
  }, 60_000);

  it('is carried out where a report came into no trajectory, and nobody says of which kind its sender is', async () => {
    const original = environmentOf('original');
    const forgotten = await on(original, async (source) => {
      const { dyingAt, store, close } = await withReports(source, 0);
      const dying = await dyingAt('Reported');
      await expect(dying.report(actor('clb-1'), submission(person), once)).rejects.toThrow('was killed');
      await dying.close();
      const [registered] = await store.log.readStream(registerStream('test'), { max: 1 });
      await close();
      return String(registered?.data['personId']);
    });
    await beginToForget(original, forgotten, 'Reported');
    expect(await keysOf(original, forgotten)).toBe(2);
    await run(forgetAgain, original);
    expect(await keysOf(original, forgotten)).toBe(0);
  }, 60_000);
});

describeWithPostgres('forgetting again', (freshDatabase) => {
  it('is refused beside services and other commands, and done once they are gone', async () => {
    const { url, drop } = await freshDatabase();
    const installation = environmentOf('server', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url });
    const [forgotten = ''] = await reported(installation, 1);
    const records = await on(installation, async ({ keyStore }) => [
      ...(await keyStore.find(await keyStore.keysOf(forgotten))).values(),
    ]);
    await forget(installation, forgotten);
    await on(installation, ({ keyStore }) => keyStore.file(records));
    const service = await openPostgres({ url });
    await service.query('select 1');
    await expect(run(forgetAgain, installation)).rejects.toThrow(/Services are connected/);
    await service.close();
    await on(installation, ({ database }) =>
      alone(database, () =>
        expect(run(forgetAgain, installation)).rejects.toThrow(/Another move, restore, cancellation/),
      ),
    );
    expect(await keysOf(installation, forgotten)).toBe(2);
    await run(forgetAgain, installation);
    expect(await keysOf(installation, forgotten)).toBe(0);
    await drop();
  }, 60_000);
});
