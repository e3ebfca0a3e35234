import type { EventLog } from '@samenspoor/event-log';
import {
  actor,
  audit,
  Crash,
  crashingLog,
  logFollowUps,
  startCasework,
  submission,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { Casework } from './ports.js';

const once = { idempotencyKey: null };
const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
const original = submission(youngPerson({ address }), { externalRef: 'first' });
const similar = submission(youngPerson({ address, familyName: 'Proefpersoons' }), { externalRef: 'second' });
const third = submission(youngPerson({ address }), { externalRef: 'third' });

const expectSound = async (log: EventLog) => expect((await audit(log)).broken).toEqual([]);

/** A case of two persons told apart, brought together, and parted again, and one of them forgotten. */
const story: readonly ((casework: Casework, seen: Map<string, string>) => Promise<void>)[] = [
  async (casework, seen) => {
    const answer = await casework.report(actor('school-12'), original, once);
    if (answer.ok) seen.set('A', answer.value.personId);
  },
  async (casework, seen) => {
    const answer = await casework.report(actor('clb-1'), similar, once);
    if (!answer.ok) return;
    seen.set('B', answer.value.reportId);
    seen.set('match', answer.value.possibleMatches[0]?.matchId ?? '');
  },
  async (casework, seen) => {
    await casework.giveVerdict(
      actor('kans'),
      seen.get('match') ?? '',
      { verdict: 'same', reason: 'x' },
      once,
    );
  },
  async (casework) => {
    await casework.report(actor('caw-1'), third, once);
  },
  async (casework, seen) => {
    const parting = { reportIds: [seen.get('B') ?? ''], reason: 'y' };
    await casework.unlink(actor('kans'), seen.get('A') ?? '', parting, once);
  },
  async (casework, seen) => {
    await casework.forget(actor('kans'), seen.get('A') ?? '', { reason: null }, once);
  },
];

const tell = async (
  log: EventLog,
  from: number,
  seen: Map<string, string>,
  environment: Awaited<ReturnType<typeof testStore>>,
) => {
  const casework = await startCasework({ ...environment.environment, log }, logFollowUps(environment.log));
  for (let step = from; step < story.length; step += 1) {
    try {
      await story[step]?.(casework, seen);
    } catch (error) {
      if (error instanceof Crash) return step;
      throw error;
    }
  }
  await casework.close();
  return story.length;
};

describe('a process that is killed at any append', () => {
  it('tells the whole story without a crash', async () => {
    const store = await testStore();
    await tell(store.log, 0, new Map(), store);
    await expectSound(store.log);
    const { trajectories } = await audit(store.log);
    expect([...trajectories.values()].map((state) => state.status).sort()).toEqual(['erased', 'open']);
  });

  const kills = Array.from({ length: 22 }, (_, index) => index + 1).flatMap((append) =>
    (['before', 'after'] as const).map((when) => ({ append, when })),
  );

  it.each(kills)(
    'append $append, $when it is stored: nothing lost, nothing twice',
    async ({ append, when }) => {
      const store = await testStore();
      const seen = new Map<string, string>();
      let step = await tell(crashingLog(store.log, append, when), 0, seen, store);
      const successor = await startCasework(store.environment, logFollowUps(store.log));
      await successor.repair(0);
      expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
      await expectSound(store.log);
      await successor.close();
      step = await tell(store.log, step, seen, store);
      expect(step).toBe(story.length);
      await expectSound(store.log);
      expect(await store.keyStore.keysOf(seen.get('A') ?? '')).toEqual([]);
      const { trajectories } = await audit(store.log);
      expect([...trajectories.values()].map((state) => state.status).sort()).toEqual(['erased', 'open']);
    },
  );
});
