import { actor, audit, logFollowUps, startCasework, submission, testStore } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { lente, maybeLente, meanwhile, movedTo1070, once, value } from '../meanwhile.fixture.js';

const kans = actor('kans');

describe('a territory that is corrected', () => {
  it('is kept by a meeting that is carried out at the same time', async () => {
    const { environment, log } = await testStore();
    const casework = await startCasework(environment, logFollowUps(log));
    const a = value(await casework.report(actor('school-12'), submission(lente), once));
    const b = value(await casework.report(actor('clb-1'), submission(maybeLente), once));
    const linking = meanwhile(environment, 'TerritoryChanged', async () => {
      const { register } = await audit(log);
      const open = [...register.matches.values()].find(
        (each) => each.reportId === b.reportId && !each.verdict,
      );
      const verdict = { verdict: 'same', reason: null } as const;
      value(await casework.giveVerdict(kans, open?.matchId ?? '', verdict, once));
    });
    const youngPerson = movedTo1070(maybeLente);
    const correction = { youngPerson, sent: { youngPerson: { ...youngPerson } } };
    const corrected = await (await startCasework(linking)).correct(kans, b.reportId, correction, once);
    expect(value(corrected).personId).toBe(a.personId);
    await casework.repair(0);
    expect(await logFollowUps(log).pending(0, 1)).toEqual([]);
    expect((await audit(log)).broken).toEqual([]);
  });

  it('is kept by a parting that is carried out at the same time', async () => {
    const { environment, log } = await testStore();
    const casework = await startCasework(environment, logFollowUps(log));
    const a = value(await casework.report(actor('school-12'), submission(lente), once));
    const b = value(await casework.report(actor('clb-1'), submission(lente, { externalRef: 'b' }), once));
    expect(b.personId).toBe(a.personId);
    const parting = { reportIds: [b.reportId], reason: null };
    const unlinking = meanwhile(environment, 'TerritoryChanged', async () =>
      value(await casework.unlink(kans, a.personId, parting, once)),
    );
    const youngPerson = movedTo1070(lente);
    const correction = { youngPerson, sent: { youngPerson: { ...youngPerson } } };
    value(await (await startCasework(unlinking)).correct(kans, b.reportId, correction, once));
    await casework.repair(0);
    expect(await logFollowUps(log).pending(0, 1)).toEqual([]);
    expect((await audit(log)).broken).toEqual([]);
  });
});
