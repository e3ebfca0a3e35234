import { expect } from 'vitest';
import { tellCase } from '../support/cases/case.js';

const home = {
  street: 'Proefdreef',
  houseNumber: '30',
  postcode: '1150',
  municipality: 'Sint-Pieters-Woluwe',
};
const youngPerson = {
  familyName: 'Vandenproef',
  givenNames: 'Elise Marie',
  birthDate: '2010-11-03',
  sex: 'F',
  address: home,
};
/** As the family told another actor. */
const spelledOtherwise = { ...youngPerson, familyName: 'Van den Proef', givenNames: 'Élise' };
// As many as make the police a preventive partner of truancy, and not of this.
const concern = { kind: 'school-refusal', absences: { B: 10, Z: 14 } };
const legalBasis = 'compulsory-education-guidance';

const keepers = ['contact-21019', 'kans'];
const cast = [
  ...['school-08', 'clb-2', 'bridge-1', 'mediation-fwb', 'naft-1', 'caw-1', 'rots-1', ...keepers],
  ...['police-1', 'school-04', 'clb-1', 'ocj-1', 'contact-21012', 'region'],
];
const callClb = { step: 'clb-guidance', to: 'clb-2', grounds: ['underlying-problem'], attachments: [] };
const place = (to: string) => ({
  step: 'school-external',
  to,
  grounds: ['clb-or-pms-takes-part'],
  attachments: ['trajectory-goal', 'return-date'],
});
const callCaw = {
  step: 'youth-care-direct',
  to: 'caw-1',
  grounds: ['agreement-recorded'],
  attachments: ['question-clarification'],
};
const programme = {
  name: { nl: 'Proeftraject NAFT', fr: 'Parcours NAFT d’essai' },
  measureType: 'naft-trajectory',
  languages: ['nl'],
  capacity: { places: 1, waitingWeeks: 1, asOf: '2026-10-01' },
};
/** The programme in which a place is asked for. */
let offerId = '';
const words = {
  override: 'De school is gesloten voor een studiedag, en het kan niet wachten',
  confided: 'Ze wordt uitgelachen in de kleedkamer',
  naft: 'Ze tekent weer en lacht',
};

tellCase(
  'School refusal, from the report to the return with a buddy',
  { cast, observer: 'kans', familyName: youngPerson.familyName },
  (step) => {
    step(
      '2026-09-21',
      'the school reports school refusal: a track of its own',
      { full: ['school-08', ...keepers] },
      async ({ as, about }) => {
        const made = await as('school-08').report({ youngPerson, concern, legalBasis });
        about(made.trajectoryId);
        expect(await as('school-08').sees()).toMatchObject({ course: { track: 'school-refusal' } });
        expect((await as('school-08').attendanceOn('2026-09-21')).schoolRefusal).toBe(true);
      },
    );

    step(
      '2026-09-22',
      'the contact point calls in the CLB without what the school has to send along, and writes why',
      { full: ['school-08', ...keepers], preview: ['clb-2'] },
      async ({ as, confided }) => {
        const override = { reason: words.override };
        await as('contact-21019').isRefused('escalations', callClb, {
          status: 422,
          rule: 'ladder-attachments',
          source: '[S2 De school; S2 fase 2]',
        });
        await as('school-08').isRefused(
          'escalations',
          { ...callClb, override },
          { status: 422, rule: 'ladder-override', source: 'docs/adr/0028' },
        );
        await as('contact-21019').callsIn({ ...callClb, override });
        confided(words.override, ['contact-21019']);
        expect(await as('clb-2').sees()).toMatchObject({ escalations: [{ overridden: ['attachments'] }] });
        await as('kans').isRefused('escalations', callClb, { status: 409, rule: 'escalation-pending' });
      },
    );

    step(
      '2026-09-24',
      'the CLB accepts and becomes the coordinator; it reads why it was called in so',
      { full: ['school-08', 'clb-2', ...keepers] },
      async ({ as, confided }) => {
        await as('clb-2').answers({ outcome: 'accepted' });
        confided(words.override, ['contact-21019', 'clb-2']);
        await as('contact-21019').does('assignment', {
          organisationId: 'clb-2',
          reason: 'Draaischijf naar hulp.',
        });
        await as('clb-2').does('notes', { text: words.confided });
        confided(words.confided, ['clb-2']);
        expect((await as('school-08').sees()).coordinator).toBe('clb-2');
      },
    );

    step(
      '2026-09-25',
      'the school would call the police: never for school refusal, and nobody sets that aside',
      { full: ['school-08', 'clb-2', ...keepers] },
      async ({ as }) => {
        const callPolice = {
          step: 'police-preventive',
          to: 'police-1',
          grounds: ['pupil-inflexible'],
          attachments: ['absence-list', 'school-measures', 'clb-involved'],
        };
        for (const asked of [callPolice, { ...callPolice, override: { reason: 'Het kan niet anders.' } }])
          await as('school-08').isRefused('escalations', asked, {
            status: 422,
            rule: 'ladder-not-for-school-refusal',
            source: '[S2 §12; S2 fase 1]',
          });
        for (const viewer of ['school-08', 'clb-2', 'contact-21019']) {
          const { pictures } = await as(viewer).attendanceOn('2026-09-25');
          const signals = pictures.flatMap((each) => each.signals);
          expect(signals.flatMap(({ reasons }) => reasons)).toContainEqual({
            code: 'school-refusal',
            values: { withheld: 'police-preventive' },
          });
          expect(signals.map(({ suggests }) => suggests)).not.toContainEqual({ step: 'police-preventive' });
        }
      },
    );

    step(
      '2026-09-28',
      'a bridge figure reports the same young person under a name spelled otherwise: it joins, and sees who is active',
      { full: ['school-08', 'clb-2', 'bridge-1', ...keepers] },
      async ({ as }) => {
        const { trajectoryId } = await as('kans').sees();
        const second = await as('bridge-1').report({
          youngPerson: spelledOtherwise,
          concern: { kind: 'school-refusal' },
          legalBasis,
        });
        expect(second).toMatchObject({ outcome: 'joined', trajectoryId });
        expect(second.participants.map((each) => each.organisationId)).toEqual([
          'school-08',
          'clb-2',
          'bridge-1',
        ]);
        expect((await as('bridge-1').sees()).youngPerson).toMatchObject({
          familyName: spelledOtherwise.familyName,
        });
        expect((await as('school-08').sees()).youngPerson).toMatchObject({
          familyName: youngPerson.familyName,
        });
      },
    );

    step(
      '2026-09-30',
      'mediation has no place: that is a task of the CLB',
      { full: ['school-08', 'clb-2', 'bridge-1', ...keepers] },
      async ({ as }) => {
        await as('clb-2').callsIn(place('mediation-fwb'));
        expect(await as('mediation-fwb').sees()).toMatchObject({ access: 'preview', personId: null });
        await as('mediation-fwb').answers({ outcome: 'no-place' });
        expect((await as('clb-2').worklist())?.tasks).toMatchObject([
          { to: 'mediation-fwb', outcome: 'no-place' },
        ]);
        expect((await as('school-08').worklist())?.tasks).toEqual([]);
      },
    );

    step(
      '2026-10-01',
      'of two programmes of NAFT one fits by age: a place in it is asked for, which everybody sees as a count',
      { full: ['school-08', 'clb-2', 'bridge-1', ...keepers], preview: ['naft-1'] },
      async ({ as }) => {
        offerId = await as('naft-1').publishes({ ...programme, ageFrom: 12, ageTo: 17 });
        const tooYoungFor = await as('naft-1').publishes({ ...programme, ageFrom: 16, ageTo: 18 });
        const offers = (await as('clb-2').seesFittingOffers()).map(({ offer, fits, reasons }) => ({
          offerId: offer.offerId,
          fits,
          against: reasons.filter(({ holds }) => holds === 'no').map(({ criterion }) => criterion),
        }));
        expect(offers.find((each) => each.offerId === tooYoungFor)).toMatchObject({
          fits: 'no',
          against: ['age'],
        });
        expect(offers.find((each) => each.offerId === offerId)).toMatchObject({ against: [] });
        await as('clb-2').callsIn({ ...place('naft-1'), offerId });
        expect((await as('clb-2').worklist())?.tasks).toEqual([]);
        expect((await as('school-08').seesOffer(offerId)).places).toMatchObject({ requested: 1, granted: 0 });
      },
    );

    step(
      '2026-10-02',
      'NAFT grants the place, and secrecy is shared between those who are bound by it',
      { full: ['school-08', 'clb-2', 'bridge-1', 'naft-1', ...keepers] },
      async ({ as, confided }) => {
        await as('naft-1').answers({ outcome: 'accepted' });
        expect((await as('school-08').seesOffer(offerId)).places).toMatchObject({ granted: 1, free: 0 });
        confided(words.confided, ['clb-2', 'naft-1']);
        await as('naft-1').does('measures', {
          type: 'naft-trajectory',
          date: '2026-10-02',
          note: words.naft,
        });
        confided(words.naft, ['clb-2', 'naft-1']);
        expect((await as('school-08').sees()).measures).toMatchObject([{ type: 'naft-trajectory' }]);
        for (const viewer of ['clb-2', 'contact-21019'])
          expect((await as(viewer).sees()).passedOn).toMatchObject({
            times: 1,
            bounced: 1,
            moves: [{ from: 'mediation-fwb', to: 'naft-1', because: 'no-place' }],
          });
      },
    );

    step(
      '2026-10-06',
      'directly accessible youth care takes part once the young person agreed, and no sooner',
      { full: ['school-08', 'clb-2', 'bridge-1', 'naft-1', 'caw-1', ...keepers] },
      async ({ as, confided }) => {
        const clb = as('clb-2');
        const why = { status: 422, rule: 'ladder-agreement-missing', source: '[S2 CLB 2]' } as const;
        const about = { step: 'youth-care-direct' };
        await as('naft-1').isRefused('escalations', callCaw, { status: 403, rule: 'ladder-called-in-by' });
        await clb.isRefused('escalations', callCaw, why);
        await clb.does('agreements', { of: 'parents', about, outcome: 'refused', date: '2026-10-05' });
        await clb.isRefused('escalations', callCaw, why);
        await clb.does('agreements', { of: 'young-person', about, outcome: 'given', date: '2026-10-06' });
        await clb.callsIn(callCaw);
        await as('caw-1').answers({ outcome: 'accepted' });
        confided(words.confided, ['clb-2', 'naft-1', 'caw-1']);
        confided(words.naft, ['clb-2', 'naft-1', 'caw-1']);
      },
    );

    step(
      '2026-10-20',
      'NAFT gives the trajectory back, its place is free, and the CLB asks the ROTS: passed on for the second time',
      { full: ['school-08', 'clb-2', 'bridge-1', 'naft-1', 'caw-1', 'rots-1', ...keepers] },
      async ({ as, confided }) => {
        await as('naft-1').concludes({ outcome: 'returned' });
        expect((await as('school-08').seesOffer(offerId)).places).toMatchObject({ granted: 0, free: 1 });
        await as('clb-2').callsIn({
          step: 'regional-consultation',
          to: 'rots-1',
          grounds: ['trajectory-stuck'],
          attachments: ['anonymous-case-sketch'],
        });
        await as('rots-1').answers({ outcome: 'accepted' });
        await as('rots-1').concludes({ outcome: 'completed' });
        expect((await as('clb-2').sees()).passedOn).toMatchObject({
          times: 2,
          tooOften: false,
          moves: [{ to: 'naft-1' }, { from: 'naft-1', to: 'rots-1', because: 'returned' }],
        });
        expect((await as('contact-21019').worklist())?.passedOn).toMatchObject({ times: 2 });
        for (const text of [words.confided, words.naft])
          confided(text, ['clb-2', 'naft-1', 'caw-1', 'rots-1']);
        expect(await as('school-08').sees()).toMatchObject({ coordinator: 'clb-2', phase: 3 });
      },
    );

    step(
      '2026-11-09',
      'the return is prepared with a buddy, and with what the class may know',
      { full: ['school-08', 'clb-2', 'bridge-1', 'naft-1', 'caw-1', 'rots-1', ...keepers] },
      async ({ as }) => {
        const about = { scope: 'class-informed' };
        await as('clb-2').does('agreements', {
          of: 'young-person',
          about,
          outcome: 'given',
          date: '2026-11-09',
        });
        await as('school-08').does('measures', { type: 'buddy', date: '2026-11-09' });
        await as('school-08').does('measures', { type: 'return-to-class-prepared', date: '2026-11-09' });
        const preparedWith = ['young-person', 'parents', 'naft-1'];
        await as('school-08').does('return-plans', { date: '2026-11-16', preparedWith });
        await as('clb-2').isRefused(
          'return-plans',
          { date: '2026-11-16', preparedWith: ['police-1'] },
          { status: 422, rule: 'party-not-participant' },
        );
      },
    );

    step(
      '2027-01-18',
      'she comes to school: the CLB closes',
      { full: ['school-08', 'clb-2', 'bridge-1', 'naft-1', 'caw-1', 'rots-1', ...keepers], closed: true },
      async ({ as }) => {
        const [plan] = (await as('naft-1').sees()).returnPlans;
        await as('naft-1').does(`return-plans/${plan?.entryId}/outcome`, {
          outcome: 'came',
          date: '2026-11-16',
        });
        const closure = { outcome: 'regular-attendance' };
        await as('school-08').isRefused('closure', closure, { status: 403, rule: 'coordinator-closes' });
        await as('clb-2').does('closure', closure);
        expect((await as('school-08').sees()).participants).toHaveLength(6);
      },
    );
  },
);
