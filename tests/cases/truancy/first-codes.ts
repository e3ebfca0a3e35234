import { expect } from 'vitest';
import type { CaseActor } from '../../support/cases/actor.js';
import type { Step } from '../../support/cases/case.js';
import { callClb, keepers, ladder, report, words, youngPerson } from './setting.js';

/** The steps that the absences certainly suggest. */
const suggested = async (actor: CaseActor, day: string): Promise<readonly string[]> =>
  (await actor.attendanceOn(day)).pictures
    .flatMap(({ signals }) => signals)
    .flatMap(({ certainty, suggests }) =>
      certainty === 'certain' && suggests && 'step' in suggests ? [suggests.step] : [],
    );

/** From the first half day B to the CLB that takes part. */
export const firstCodes = (step: Step): void => {
  step(
    '2026-09-14',
    'the school registers the first half day B',
    { full: ['school-04', ...keepers] },
    async ({ as, about }) => {
      const made = await as('school-04').report(report({ B: 1 }, 'S-2026-7'));
      expect(made).toMatchObject({ outcome: 'new', participants: [{ organisationId: 'school-04' }] });
      about(made.trajectoryId);
      expect(await as('contact-21010').worklist()).toMatchObject({
        coordinator: null,
        // Five working days, until the end of Monday 21 September in Brussels.
        deadlines: [
          { kind: 'unassigned', dueAt: '2026-09-21T22:00:00.000Z', overdue: false },
          { kind: 'stalled' },
        ],
        municipality: '21010',
        youngPerson: { familyName: youngPerson.familyName },
      });
      expect((await as('school-04').worklist())?.deadlines).toEqual([]);
      expect(await as('school-04').sees()).toMatchObject({
        phase: 1,
        course: { track: 'unauthorised-absence' },
      });
    },
  );

  step(
    '2026-09-14',
    'the school would call in the CLB at once, and is told why it is too early',
    { full: ['school-04', ...keepers] },
    ({ as }) =>
      as('school-04').isRefused('escalations', callClb, {
        status: 422,
        rule: 'ladder-grounds',
        source: ladder.clb,
      }),
  );

  step(
    '2026-09-15',
    'the school talks with the pupil and calls the parents; the contact point makes it the coordinator',
    { full: ['school-04', ...keepers] },
    async ({ as }) => {
      const school = as('school-04');
      await school.does('measures', { type: 'talk-with-pupil', date: '2026-09-15' });
      await school.does('measures', { type: 'contact-with-parents', date: '2026-09-15' });
      const assignment = { organisationId: 'school-04', reason: 'De school kent de leerling.' };
      await school.isRefused('assignment', assignment, { status: 403, rule: 'contact-point-assigns' });
      await as('clb-1').isRefused('assignment', assignment, { status: 404, rule: 'not-found' });
      await as('contact-21010').does('assignment', assignment);
      expect(await school.worklist()).toMatchObject({
        coordinator: 'school-04',
        why: ['coordinator', 'my-pupil'],
      });
      expect(await as('contact-21010').sees()).toMatchObject({ measures: [{}, {}] });
    },
  );

  step(
    '2026-09-28',
    'with the fifth half day B the school calls in the CLB, which is shown what is asked and not about whom',
    { full: ['school-04', ...keepers], preview: ['clb-1'] },
    async ({ as }) => {
      const school = as('school-04');
      const file = [
        'leerling;datum;code;halve dagen',
        'S-2026-7;14/09/2026;B;1',
        'S-2026-7;17/09/2026;B;2',
        'S-2026-7;18/09/2026;B;1',
        'S-0000-0;18/09/2026;B;1',
      ];
      expect(await school.sendsAbsences(file)).toEqual([201, 201, 201, 404]);
      expect(await school.sendsAbsences(file)).toEqual([200, 200, 200, 404]);
      await school.isRefused('escalations', callClb, { status: 422, rule: 'ladder-grounds' });
      expect(await suggested(school, '2026-09-28')).not.toContain('clb-guidance');
      await school.does('absences', { code: 'B', date: '2026-09-28', halfDays: 1 });
      expect(await suggested(school, '2026-09-28')).toContain('clb-guidance');
      await school.callsIn(callClb);
      expect(await as('clb-1').sees()).toMatchObject({
        personId: null,
        participants: [{ organisationId: 'school-04' }],
        absences: [],
        measures: [],
        escalations: [{ step: 'clb-guidance', by: 'school-04', grounds: ['five-b-half-days'] }],
      });
      expect(await as('clb-1').worklist()).toMatchObject({ why: ['called-in'], municipality: null });
    },
  );

  step(
    '2026-10-01',
    'the CLB accepts: care is extended, and nobody left',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as }) => {
      await as('clb-1').answers({ outcome: 'accepted' });
      expect(await as('clb-1').sees()).toMatchObject({
        phase: 2,
        youngPerson: { familyName: youngPerson.familyName },
        participants: [{ organisationId: 'school-04' }, { organisationId: 'clb-1' }],
        absences: [{ halfDays: 1 }, { halfDays: 2 }, { halfDays: 1 }, { halfDays: 1 }],
      });
      expect((await as('school-04').worklist())?.participants).toHaveLength(2);
    },
  );

  step(
    '2026-10-02',
    'what the pupil confides to the CLB stays there, and what the school notes stays with the school',
    { full: ['school-04', 'clb-1', ...keepers] },
    async ({ as, confided }) => {
      await as('clb-1').does('notes', { text: words.confided });
      confided(words.confided, ['clb-1']);
      await as('school-04').does('notes', { text: words.atSchool });
      confided(words.atSchool, ['school-04']);
      await as('clb-1').does('information', { told: 'parents', date: '2026-10-02', means: 'letter' });
      expect((await as('school-04').sees()).information).toMatchObject([{ told: 'parents' }]);
    },
  );
};
