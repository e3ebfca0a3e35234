import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../support/app.js';
import { describeOnEveryEngine, type TestEngine } from '../support/engines.js';
import { beginStory, deeds, recordsIn, seenOf, trajectoriesOf, undecidedIn } from '../support/two-sides.js';

const RUNS = 8;

describeOnEveryEngine('two persons that were one for a while', (open) => {
  let engine: TestEngine;
  let app: RunningApp;
  beforeAll(async () => {
    engine = await open();
    app = await startApp(engine);
  });
  afterAll(async () => {
    await app.close();
    await engine.close();
  });

  const same = (matchId: string) =>
    app.ask('kans', 'POST', `/v1/matches/${matchId}/verdict`, { verdict: 'same', reason: 'zelfde' });
  const part = (person: string, reportIds: readonly string[]) =>
    app.ask('kans', 'POST', `/v1/persons/${person}/unlink`, { reportIds, reason: 'toch twee' });

  /** KANS says of every undecided record whether it goes; how many there were. */
  const settleAll = async (persons: readonly string[], goes: () => boolean): Promise<number> => {
    const undecided = (await trajectoriesOf(app.ask, persons)).flatMap((shown) =>
      undecidedIn(shown).map((each) => ({
        ...each,
        url: `/v1/trajectories/${shown.trajectoryId}/allocations`,
      })),
    );
    for (const { recordId, others, url } of undecided) {
      const allocation = { records: [recordId], to: goes() ? others[0] : 'stays', reason: 'nagevraagd' };
      const said = await app.ask('kans', 'POST', url, allocation);
      expect(said.statusCode, said.body).toBe(200);
    }
    return undecided.length;
  };

  it('are seen by everybody as they were, when nothing happened in between', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(14), async (before) => {
        const story = await beginStory(app.ask);
        await story.carryOut(before);
        const seen = await seenOf(app.ask, story.persons);
        const merged = await same(story.matchId);
        expect(merged.statusCode, merged.body).toBe(200);
        expect(await seenOf(app.ask, story.persons)).not.toEqual(seen);
        const parted = await part(story.persons[0], story.reportsOf(1));
        expect(parted.statusCode, parted.body).toBe(200);
        expect(parted.json()).toMatchObject({ personId: story.persons[1] });
        expect(await seenOf(app.ask, story.persons)).toEqual(seen);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('lose and double no record of in between: each is on one side, or undecided there until somebody says', async () => {
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(
        deeds(8),
        deeds(12),
        fc.infiniteStream(fc.boolean()),
        async (before, between, goes) => {
          const story = await beginStory(app.ask);
          // The school reports both, so that what it records in between could belong to either.
          await story.carryOut([{ side: 1, kind: 'report', who: 0, which: 0 }, ...before]);
          const merged = await same(story.matchId);
          expect(merged.statusCode, merged.body).toBe(200);
          // One record at least could belong to either, also where all was closed before.
          const school = { side: 0, who: 0, which: 0 } as const;
          await story.carryOut([{ ...school, kind: 'report' }, { ...school, kind: 'note' }, ...between]);
          const records = async () =>
            (await trajectoriesOf(app.ask, story.persons)).flatMap(recordsIn).toSorted();
          const together = await records();
          expect(new Set(together).size).toBe(together.length);
          const parted = await part(story.persons[0], story.reportsOf(1));
          expect(parted.statusCode, parted.body).toBe(200);
          expect(await records()).toEqual(together);
          settled += await settleAll(story.persons, () => goes.next().value === true);
          expect(await records()).toEqual(together);
          expect(JSON.stringify(await trajectoriesOf(app.ask, story.persons))).not.toContain('undecidedWith');
        },
      ),
      { numRuns: RUNS },
    );
    expect(settled).toBeGreaterThan(0);
  }, 120_000);
});
