import { expect } from 'vitest';
import type { Step } from '../../support/cases/case.js';
import { keepers, mandated, words, worryingFile, youngPerson } from './setting.js';

/** What voluntary help could not do: worrying file, mandated facility, ROTS. */
export const stuck = (step: Step): void => {
  step(
    '2026-10-30',
    'the school sends AGODI the worrying file, which may take until after autumn holiday and Armistice Day',
    { full: ['school-04', 'clb-1', 'police-1', ...keepers], preview: ['agodi'] },
    async ({ as }) => {
      await as('school-04').callsIn(worryingFile);
      for (const viewer of ['school-04', 'agodi'])
        expect((await as(viewer).sees()).escalations).toContainEqual(
          // Five working days after Friday 30 October: 9, 10, 12, 13 and 16 November. The day ends at 23:00 in UTC.
          expect.objectContaining({ step: 'worrying-file', answerDueAt: '2026-11-16T23:00:00.000Z' }),
        );
    },
  );

  step(
    '2026-11-16',
    'AGODI has not answered, and still may',
    { full: ['school-04', 'clb-1', 'police-1', ...keepers], preview: ['agodi'] },
    async ({ as }) => {
      for (const either of ['school-04', 'agodi'])
        expect((await as(either).worklist())?.deadlines).toContainEqual(
          expect.objectContaining({ kind: 'escalation-unanswered', overdue: false }),
        );
      expect((await as('school-04').worklist())?.tasks).toEqual([]);
    },
  );

  step(
    '2026-11-17',
    'the time is over: the call-in expired, and is a task of the school',
    { full: ['school-04', 'clb-1', 'police-1', ...keepers] },
    async ({ as }) => {
      const task = { step: 'worrying-file', to: 'agodi', outcome: 'expired' };
      expect((await as('school-04').worklist())?.tasks).toMatchObject([task]);
      for (const other of ['clb-1', 'police-1', 'contact-21010'])
        expect((await as(other).worklist())?.tasks).toEqual([]);
    },
  );

  step(
    '2026-11-17',
    'the school asks again, and AGODI accepts: its letter to the parents is due in four weeks',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', ...keepers] },
    async ({ as }) => {
      await as('school-04').callsIn(worryingFile);
      expect((await as('school-04').worklist())?.tasks).toEqual([]);
      await as('agodi').answers({ outcome: 'accepted' });
      expect((await as('agodi').sees()).youngPerson).toMatchObject({ familyName: youngPerson.familyName });
      const letter = { kind: 'letter', dueAt: '2026-12-15T23:00:00.000Z', overdue: false };
      for (const concerned of ['agodi', 'school-04'])
        expect((await as(concerned).worklist())?.deadlines).toContainEqual(expect.objectContaining(letter));
      expect((await as('clb-1').worklist())?.deadlines).toEqual([]);
    },
  );

  step(
    '2026-11-17',
    'the CLB asks the OCJ, with the M document and a copy of the contract',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', ...keepers], preview: ['ocj-1'] },
    async ({ as }) => {
      const clb = as('clb-1');
      await as('school-04').isRefused('escalations', mandated('ocj-1'), {
        status: 403,
        rule: 'ladder-called-in-by',
      });
      for (const missing of mandated('ocj-1').attachments)
        await clb.isRefused(
          'escalations',
          {
            ...mandated('ocj-1'),
            attachments: mandated('ocj-1').attachments.filter((each) => each !== missing),
          },
          { status: 422, rule: 'ladder-attachments', source: '[S2 §11; S2 §12; S2 fase 2]' },
        );
      await clb.callsIn(mandated('ocj-1'));
    },
  );

  step(
    '2026-11-19',
    'the OCJ refuses: that is a task of the CLB and of nobody else, and the reason is for the CLB',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', ...keepers] },
    async ({ as, confided }) => {
      await as('ocj-1').answers({ outcome: 'refused', reason: words.refusal });
      confided(words.refusal, ['clb-1']);
      const task = { step: 'mandated-facility', to: 'ocj-1', outcome: 'refused' };
      expect(await as('clb-1').worklist()).toMatchObject({
        tasks: [task],
        why: ['participant', 'follow-up'],
      });
      for (const other of ['school-04', 'police-1', 'agodi', 'contact-21010', 'kans'])
        expect((await as(other).worklist())?.tasks).toEqual([]);
    },
  );

  step(
    '2026-11-20',
    'the CLB asks the VK, which accepts: the task is done, and the confided words are read there',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', ...keepers] },
    async ({ as, confided }) => {
      await as('clb-1').callsIn(mandated('vk-1'));
      expect((await as('clb-1').worklist())?.tasks).toEqual([]);
      await as('vk-1').answers({ outcome: 'accepted' });
      expect(await as('vk-1').sees()).toMatchObject({ phase: 3 });
      // Every six months it evaluates.
      expect((await as('vk-1').worklist())?.deadlines).toMatchObject([
        { kind: 'evaluation', dueAt: '2027-05-20T22:00:00.000Z', overdue: false },
      ]);
      confided(words.confided, ['clb-1', 'vk-1']);
      confided(words.action, ['clb-1', 'school-04', 'vk-1']);
    },
  );

  step(
    '2026-11-30',
    'a month without a measure or note: a consult is proposed to the coordinator, and asked by the CLB',
    { full: ['school-04', 'clb-1', 'police-1', 'agodi', 'vk-1', 'rots-1', ...keepers] },
    async ({ as, confided }) => {
      const consult = { step: 'regional-consultation', to: 'rots-1', grounds: ['trajectory-stuck'] };
      const stalled = { kind: 'stalled', suggests: 'regional-consultation' };
      expect((await as('school-04').worklist())?.deadlines).toContainEqual(
        expect.objectContaining({ ...stalled, overdue: true }),
      );
      await as('school-04').isRefused('escalations', consult, {
        status: 403,
        rule: 'ladder-called-in-by',
        source: '[S2 §15.1]',
      });
      await as('clb-1').isRefused('escalations', consult, {
        status: 422,
        rule: 'ladder-attachments',
        source: '[S2 §15.1]',
      });
      await as('clb-1').callsIn({ ...consult, attachments: ['anonymous-case-sketch'] });
      await as('rots-1').answers({ outcome: 'accepted' });
      await as('rots-1').does('measures', { type: 'rots-consult', date: '2026-11-30' });
      expect((await as('school-04').worklist())?.deadlines).toContainEqual(
        expect.objectContaining({ ...stalled, overdue: false }),
      );
      await as('rots-1').concludes({ outcome: 'completed' });
      expect((await as('school-04').sees()).coordinator).toBe('school-04');
      expect((await as('police-1').sees()).escalations.map((each) => each.step)).toEqual([
        'clb-guidance',
        'police-preventive',
        'worrying-file',
        'worrying-file',
      ]);
      confided(words.confided, ['clb-1', 'vk-1', 'rots-1']);
      confided(words.action, ['clb-1', 'school-04', 'vk-1', 'rots-1']);
    },
  );
};
