import { expect } from 'vitest';
import type { Step } from '../../support/cases/case.js';
import { keepers, report, words } from './setting.js';

/** The pupil comes back, the case is closed, and opened by a relapse. */
export const pupilReturns = (step: Step): void => {
  step(
    '2026-12-03',
    'the return is prepared with the pupil',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers] },
    async ({ as, confided }) => {
      await as('school-04').does('return-plans', {
        date: '2026-12-07',
        preparedWith: ['young-person', 'clb-1'],
        agreed: words.agreed,
      });
      // Words of the school are no secret of guidance: who receives its measures reads them, and that is everybody here.
      confided(words.agreed, ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers]);
      await as('school-04').does('measures', { type: 'return-to-class-prepared', date: '2026-12-03' });
    },
  );

  step(
    '2026-12-07',
    'the pupil is in class',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers] },
    async ({ as }) => {
      const [plan] = (await as('clb-1').sees()).returnPlans;
      const came = { outcome: 'came', date: '2026-12-07' };
      await as('agodi').isRefused(`return-plans/${plan?.entryId}/outcome`, came, {
        status: 403,
        rule: 'plan-of-others',
      });
      await as('clb-1').does(`return-plans/${plan?.entryId}/outcome`, came);
      expect((await as('school-04').sees()).returnPlans).toMatchObject([
        { settled: { ...came, by: 'clb-1' } },
      ]);
    },
  );

  step(
    '2027-02-15',
    'the school closes: the pupil attends regularly again',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers], closed: true },
    async ({ as }) => {
      const closure = { outcome: 'regular-attendance' };
      for (const other of ['clb-1', 'contact-21010'])
        await as(other).isRefused('closure', closure, { status: 403, rule: 'coordinator-closes' });
      await as('school-04').does('closure', closure);
      for (const viewer of ['vk-1', 'police-1', 'contact-21010'])
        expect(await as(viewer).sees()).toMatchObject({ status: 'closed', closure });
      await as('clb-1').isRefused('notes', { text: 'Nog iets.' }, { status: 422, rule: 'trajectory-closed' });
    },
  );

  step(
    '2027-03-15',
    'a relapse reopens the same trajectory, which waits for a coordinator',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers] },
    async ({ as, about }) => {
      const before = await as('kans').sees();
      const relapse = await as('school-04').report(report({ B: 2 }, 'S-2027-31'));
      expect(relapse).toMatchObject({ outcome: 'joined', trajectoryId: before.trajectoryId });
      about(relapse.trajectoryId);
      expect(await as('contact-21010').worklist()).toMatchObject({ status: 'open', coordinator: null });
      expect((await as('school-04').sees()).measures).toHaveLength(before.measures.length);
    },
  );
};
