import { expect } from 'vitest';
import { tellCase } from '../support/cases/case.js';

const youngPerson = {
  familyName: 'Éprouvette',
  givenNames: 'Inès',
  birthDate: '2012-02-08',
  language: 'fr',
  address: { street: 'Rue du Test', houseNumber: '21', postcode: '1080', municipality: 'Molenbeek' },
};
const keepers = ['contact-21012', 'kans'];
const cast = [
  ...['school-07', 'pms-1', 'bednet', ...keepers],
  ...['school-04', 'clb-1', 'pms-2', 'police-1', 'fwb-obligation', 'contact-21010', 'region'],
];
const callPms = { step: 'pms-guidance', to: 'pms-1', grounds: ['underlying-problem'], attachments: [] };
const callBednet = {
  step: 'school-external',
  to: 'bednet',
  grounds: ['clb-or-pms-takes-part'],
  attachments: ['trajectory-goal', 'return-date'],
};
const words = {
  confided: 'Elle a peur de ne plus retrouver sa place en classe',
  refusal: 'Pas pour les élèves des écoles francophones',
  agreed: 'Un retour par demi-jours, avec un lieu de repos',
};

tellCase(
  'Chronic illness in a French-language school, from the certificates to the return',
  { cast, observer: 'kans', familyName: youngPerson.familyName },
  (step) => {
    step(
      '2026-01-12',
      'the school reports absence through illness: a track of its own',
      { full: ['school-07', ...keepers] },
      async ({ as, about }) => {
        const made = await as('school-07').report({
          externalRef: 'E-1',
          youngPerson,
          concern: { kind: 'illness' },
          legalBasis: 'compulsory-education-guidance',
        });
        about(made.trajectoryId);
        const { course, phase } = await as('school-07').sees();
        expect(course).toMatchObject({ track: 'illness' });
        expect(phase).toBe(1);
        expect(course?.offers.map(({ code }) => code)).toEqual(
          expect.arrayContaining(['parents-informed', 'bednet', 'school-ziekzijn']),
        );
        expect(await as('contact-21012').worklist()).toMatchObject({
          coordinator: null,
          municipality: '21012',
        });
      },
    );

    step(
      '2026-01-13',
      'the school tells the parents what there is; education for pupils who are ill waits for the PMS centre',
      { full: ['school-07', ...keepers] },
      async ({ as }) => {
        const school = as('school-07');
        await as('contact-21012').does('assignment', {
          organisationId: 'school-07',
          reason: 'Connaît la famille.',
        });
        await school.does('measures', { type: 'contact-with-parents', date: '2026-01-13' });
        await school.does('information', { told: 'parents', date: '2026-01-13', means: 'talk' });
        expect((await school.sees()).course?.offers.map(({ code }) => code)).not.toContain(
          'parents-informed',
        );
        await school.isRefused('escalations', callBednet, {
          status: 422,
          rule: 'ladder-needs-participant',
          source: '[S2 §10; S2 fase 2]',
        });
      },
    );

    step(
      '2026-01-30',
      'the school sends what the certificates cover, and has nowhere to write a diagnosis',
      { full: ['school-07', ...keepers] },
      async ({ as }) => {
        const file = [
          'élève;date;code;demi-jours',
          'E-1;12/01/2026;Z;2',
          'E-1;15/01/2026;Z;2',
          'E-1;16/01/2026;Z;1',
        ];
        expect(await as('school-07').sendsAbsences(file)).toEqual([201, 201, 201]);
        await as('school-07').isRefused(
          'absences',
          { code: 'Z', date: '2026-01-19', halfDays: 2, diagnosis: 'x' },
          { status: 400, rule: 'form' },
        );
        for (const viewer of ['school-07', ...keepers]) {
          const { community, pictures, schoolRefusal } = await as(viewer).attendanceOn('2026-01-30');
          expect([community, schoolRefusal]).toEqual(['fwb', false]);
          expect(pictures).toMatchObject([
            {
              calendarKnown: true,
              schoolYears: [{ schoolYear: '2025-2026', year: { Z: { atLeast: 5, atMost: 5 } } }],
            },
          ]);
        }
      },
    );

    step(
      '2026-02-13',
      'before the carnival holidays the school calls in the PMS centre, which has until after the two weeks of its community',
      { full: ['school-07', ...keepers], preview: ['pms-1'] },
      async ({ as }) => {
        await as('school-07').callsIn(callPms);
        for (const viewer of ['school-07', 'pms-1'])
          expect((await as(viewer).sees()).escalations).toMatchObject([
            // Monday 2 to Friday 6 March. In the Flemish community it would have been Friday 27 February.
            { step: 'pms-guidance', answerDueAt: '2026-03-06T23:00:00.000Z' },
          ]);
        expect(await as('pms-1').sees()).toMatchObject({ absences: [], measures: [], information: [] });
        expect((await as('pms-1').worklist())?.deadlines).toMatchObject([
          { dueAt: '2026-03-06T23:00:00.000Z' },
        ]);
      },
    );

    step(
      '2026-03-02',
      'the PMS centre accepts, and hears what is not for the school',
      { full: ['school-07', 'pms-1', ...keepers] },
      async ({ as, confided }) => {
        await as('pms-1').answers({ outcome: 'accepted' });
        expect(await as('pms-1').sees()).toMatchObject({ phase: 2, absences: [{ code: 'Z' }, {}, {}] });
        await as('pms-1').does('notes', { text: words.confided });
        confided(words.confided, ['pms-1']);
      },
    );

    step(
      '2026-03-05',
      'the parents agree; the pupil agrees that the class is told, and takes that back',
      { full: ['school-07', 'pms-1', ...keepers] },
      async ({ as }) => {
        const agrees = (of: string, scope: string, outcome: string, date: string) =>
          as('pms-1').does('agreements', { of, about: { scope }, outcome, date });
        await agrees('parents', 'education-for-sick-pupils', 'given', '2026-03-04');
        await agrees('young-person', 'class-informed', 'given', '2026-03-04');
        await agrees('young-person', 'class-informed', 'withdrawn', '2026-03-05');
        for (const viewer of ['school-07', 'contact-21012'])
          expect((await as(viewer).sees()).agreements.map((each) => `${each.of} ${each.outcome}`)).toEqual([
            'parents given',
            'young-person given',
            'young-person withdrawn',
          ]);
      },
    );

    step(
      '2026-03-05',
      'the certificate of the specialist says how long, and not what: no education for pupils who are ill is for this school',
      { full: ['school-07', 'pms-1', ...keepers] },
      async ({ as }) => {
        const school = as('school-07');
        const unknown = (await school.attendanceOn('2026-03-05')).pictures[0]?.sickPupilEducation;
        expect(unknown?.map(({ offer }) => offer)).toEqual(['toah', 'bednet', 'school-ziekzijn']);
        const enrolled = { about: 'enrolment', date: '2025-08-25', enrolled: true, level: 'secondary' };
        await school.does('facts', enrolled);
        const certificate = { about: 'illness', date: '2026-01-12', certificate: 'chronic' };
        await school.isRefused('facts', { ...certificate, diagnosis: 'x' }, { status: 400, rule: 'form' });
        const wrong = await school.does('facts', { ...certificate, treatmentMonths: 80 });
        await as('pms-1').isRefused(
          `facts/${wrong.entryId}/withdrawal`,
          {},
          {
            status: 403,
            rule: 'record-of-others',
          },
        );
        await school.does(`facts/${wrong.entryId}/withdrawal`, {});
        await school.does('facts', { ...certificate, treatmentMonths: 8, expectedHalfDays: 40 });
        for (const requestedBy of ['parents', 'doctor'])
          await as('pms-1').does('facts', {
            about: 'sick-pupil-education',
            date: '2026-03-04',
            requestedBy,
            requested: true,
          });
        await as('fwb-obligation').isRefused('facts', enrolled, { status: 404, rule: 'not-found' });
        for (const viewer of ['school-07', 'pms-1', 'contact-21012']) {
          const { absenceKind, pictures } = await as(viewer).attendanceOn('2026-03-05');
          expect(absenceKind.reasons).toContainEqual({ code: 'enrolled', values: { known: 'yes' } });
          const eligible = pictures[0]?.sickPupilEducation?.map(({ offer, eligible, conditions }) => [
            offer,
            eligible,
            conditions.map(({ code, holds }) => `${code}: ${holds}`),
          ]);
          // The sources describe such education in the Flemish community alone [S2 §2.2].
          const why = ['offered-in-community: no'];
          expect(eligible).toEqual([
            ['toah', 'no', why],
            ['bednet', 'no', why],
            ['school-ziekzijn', 'no', why],
          ]);
        }
        // Of an illness whoever helps is told, and nobody else: the contact point keeps the trajectory and takes no part.
        const ofIllness = ['illness', 'sick-pupil-education', 'sick-pupil-education'];
        for (const [viewer, more] of [
          ['school-07', ofIllness],
          ['pms-1', ofIllness],
          ['contact-21012', []],
        ] as const)
          expect((await as(viewer).sees()).facts.map((each) => each.about)).toEqual(['enrolment', ...more]);
      },
    );

    step(
      '2026-03-06',
      'the PMS centre asks for internet education, with a goal and a day of return',
      { full: ['school-07', 'pms-1', ...keepers], preview: ['bednet'] },
      async ({ as }) => {
        await as('pms-1').isRefused(
          'escalations',
          { ...callBednet, attachments: ['trajectory-goal'] },
          { status: 422, rule: 'ladder-attachments', source: '[S2 §10; S2 fase 2]' },
        );
        await as('pms-1').callsIn(callBednet);
        expect(await as('bednet').worklist()).toMatchObject({ why: ['called-in'], municipality: null });
      },
    );

    step(
      '2026-03-10',
      'it is refused: the PMS centre has to say what comes in its place, and the school helps itself',
      { full: ['school-07', 'pms-1', ...keepers] },
      async ({ as, confided }) => {
        await as('bednet').answers({ outcome: 'refused', reason: words.refusal });
        confided(words.refusal, ['pms-1']);
        const [task] = (await as('pms-1').worklist())?.tasks ?? [];
        expect(task).toMatchObject({ to: 'bednet', outcome: 'refused' });
        expect((await as('school-07').worklist())?.tasks).toEqual([]);
        const path = `escalations/${task?.escalationId}/follow-up`;
        await as('school-07').isRefused(path, { how: 'dropped' }, { status: 403, rule: 'sender-follows-up' });
        await as('pms-1').does(path, { how: 'other-help' });
        expect((await as('pms-1').worklist())?.tasks).toEqual([]);
        await as('school-07').does('measures', { type: 'reduced-load-measures', date: '2026-03-10' });
        const { measureId } = await as('school-07').does('measures', {
          type: 'remediation',
          date: '2026-03-10',
        });
        await as('pms-1').does(`measures/${measureId}/result`, { result: 'reached', date: '2026-03-10' });
      },
    );

    step(
      '2026-05-11',
      'on the first day after the spring holidays the pupil does not come: the return is planned anew with her and her parents',
      { full: ['school-07', 'pms-1', ...keepers] },
      async ({ as, confided }) => {
        const plan = { date: '2026-05-11', preparedWith: ['young-person', 'parents', 'school-07'] };
        const { entryId } = await as('pms-1').does('return-plans', plan);
        await as('school-07').does(`return-plans/${entryId}/outcome`, {
          outcome: 'did-not-come',
          date: '2026-05-11',
        });
        await as('pms-1').does('return-plans', { ...plan, date: '2026-05-18', agreed: words.agreed });
        confided(words.agreed, ['pms-1', 'school-07']);
        expect((await as('contact-21012').sees()).returnPlans).toMatchObject([
          { settled: { outcome: 'did-not-come' } },
          { settled: null },
        ]);
      },
    );

    step(
      '2026-06-15',
      'she came, and stays: the school closes',
      { full: ['school-07', 'pms-1', ...keepers], closed: true },
      async ({ as }) => {
        const [, plan] = (await as('school-07').sees()).returnPlans;
        const came = { outcome: 'came', date: '2026-05-18' };
        await as('school-07').does(`return-plans/${plan?.entryId}/outcome`, came);
        const closure = { outcome: 'regular-attendance' };
        await as('pms-1').isRefused('closure', closure, { status: 403, rule: 'coordinator-closes' });
        await as('school-07').does('closure', closure);
        expect(await as('pms-1').sees()).toMatchObject({ status: 'closed', closure });
      },
    );
  },
);
