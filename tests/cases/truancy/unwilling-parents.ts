import { expect } from 'vitest';
import type { Step } from '../../support/cases/case.js';
import { callPolice, keepers, ladder, words, youngPerson } from './setting.js';

/** The parents will not, and the school asks the police for a preventive talk. */
export const unwillingParents = (step: Step): void => {
  step(
    '2026-10-05',
    'the parents answer nobody: one attempt does not make them unreachable, and the police is not for the CLB to call',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as }) => {
      const school = as('school-04');
      await school.isRefused('escalations', callPolice, {
        status: 422,
        rule: 'ladder-stance-not-established',
        source: ladder.police,
      });
      await as('clb-1').does('stances', {
        stance: 'unreachable',
        date: '2026-10-05',
        attempts: [{ date: '2026-10-05', means: 'telephone' }],
      });
      await school.isRefused(
        'escalations',
        { ...callPolice, grounds: ['parents-unreachable-established'] },
        { status: 422, rule: 'ladder-parents-not-sought', source: ladder.police },
      );
      await as('clb-1').isRefused('escalations', callPolice, {
        status: 403,
        rule: 'ladder-called-in-by',
        source: ladder.police,
      });
      await as('police-1').isRefused('escalations', callPolice, { status: 404, rule: 'not-found' });
    },
  );

  step(
    '2026-10-08',
    'the parents say to the CLB that they will not: unwillingness is established by the CLB, and not by the school',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as }) => {
      const unwilling = {
        stance: 'unwilling',
        date: '2026-10-08',
        attempts: [
          { date: '2026-10-05', means: 'telephone' },
          { date: '2026-10-06', means: 'letter' },
          { date: '2026-10-08', means: 'home-visit' },
        ],
      };
      await as('school-04').does('stances', unwilling);
      await as('school-04').isRefused('escalations', callPolice, {
        status: 422,
        rule: 'ladder-stance-not-established',
      });
      await as('clb-1').does('stances', unwilling);
      expect((await as('school-04').sees()).stances).toMatchObject([
        { stance: 'unreachable', organisationId: 'clb-1' },
        { organisationId: 'school-04' },
        { stance: 'unwilling', organisationId: 'clb-1', attempts: [{}, {}, {}] },
      ]);
    },
  );

  step(
    '2026-10-09',
    'the parents refuse help: without agreement directly accessible youth care is not called in',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as }) => {
      const clb = as('clb-1');
      const about = { step: 'youth-care-direct' };
      await clb.does('agreements', { of: 'parents', about, outcome: 'refused', date: '2026-10-09' });
      await clb.isRefused(
        'escalations',
        {
          step: 'youth-care-direct',
          to: 'caw-1',
          grounds: ['agreement-recorded'],
          attachments: ['question-clarification'],
        },
        { status: 422, rule: 'ladder-agreement-missing', source: '[S2 CLB 2]' },
      );
    },
  );

  step(
    '2026-10-12',
    'the care team meets and agrees who does what by when',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as, confided }) => {
      await as('school-04').does('measures', { type: 'care-team-meeting', date: '2026-10-12' });
      const action = { what: words.action, who: 'school-04', due: '2026-10-16' };
      const { entryId } = await as('clb-1').does('actions', action);
      confided(words.action, ['clb-1', 'school-04']);
      expect((await as('contact-21010').sees()).actions).toMatchObject([{ who: 'school-04', settled: null }]);
      await as('contact-21010').isRefused(
        `actions/${entryId}/completion`,
        { date: '2026-10-12' },
        { status: 403, rule: 'not-participant' },
      );
      await as('school-04').does(`actions/${entryId}/completion`, { date: '2026-10-12' });
    },
  );

  step(
    '2026-10-13',
    'the school asks the police for a preventive talk, with the standard form and no less',
    { full: ['school-04', 'clb-1', ...keepers], preview: ['police-1'] },
    async ({ as }) => {
      await as('school-04').isRefused(
        'escalations',
        { ...callPolice, attachments: [] },
        { status: 422, rule: 'ladder-attachments', source: ladder.police },
      );
      await as('school-04').callsIn(callPolice);
      expect(await as('police-1').sees()).toMatchObject({ reports: [], stances: [], participants: [{}] });
    },
  );

  step(
    '2026-10-15',
    'the police accepts, and sees facts and measures of the school and nothing that a holder of secrecy wrote',
    { full: ['school-04', 'clb-1', 'police-1', ...keepers] },
    async ({ as }) => {
      await as('police-1').answers({ outcome: 'accepted' });
      const seen = await as('police-1').sees();
      expect(seen.youngPerson).toMatchObject({ familyName: youngPerson.familyName });
      expect(seen.absences.map(({ halfDays }) => halfDays)).toEqual([1, 2, 1, 1]);
      expect(seen.measures.map(({ type }) => type)).toEqual([
        'talk-with-pupil',
        'contact-with-parents',
        'care-team-meeting',
      ]);
      expect([...seen.agreements, ...seen.information, ...seen.actions]).toEqual([]);
      expect(seen.stances).toMatchObject([{ organisationId: 'school-04' }]);
      await as('clb-1').isRefused(
        'actions',
        { what: 'Samen op huisbezoek.', who: 'police-1', due: '2026-10-20' },
        { status: 422, rule: 'no-plan-with-judicial', source: '[S2 Bijlage 1; S2 §12]' },
      );
    },
  );

  step(
    '2026-10-28',
    'the anti-truancy contract is broken off: the police is not called in a second time',
    { full: ['school-04', 'clb-1', 'police-1', ...keepers] },
    async ({ as }) => {
      const contract = { type: 'anti-truancy-contract', date: '2026-10-16' };
      const { measureId } = await as('police-1').does('measures', contract);
      const brokenOff = { result: 'broken-off', date: '2026-10-28' };
      await as('school-04').does(`measures/${measureId}/result`, brokenOff);
      for (const viewer of ['clb-1', 'police-1', 'contact-21010'])
        expect((await as(viewer).sees()).measures).toContainEqual(
          expect.objectContaining({ measureId, concluded: { ...brokenOff, by: 'school-04' } }),
        );
      await as('school-04').isRefused('escalations', callPolice, {
        status: 422,
        rule: 'ladder-not-after-broken-off',
        source: ladder.police,
      });
    },
  );
};
