import type { FittingOffers } from '@samenspoor/contracts';
import { describe, expect, it } from 'vitest';
import { sampleReport, testApp } from './testing/index.js';

const programme = {
  name: { nl: 'Voorbeeldtraject', fr: 'Parcours exemple' },
  measureType: 'naft-trajectory',
  languages: ['FR', 'nl'],
  capacity: { places: 1, waitingWeeks: 3, asOf: '2024-10-01' },
};

type App = Awaited<ReturnType<typeof testApp>>;

const published = async ({ ask }: App, more: object = {}, by = 'naft-1'): Promise<string> => {
  const answer = await ask(by, 'POST', '/v1/offers', { ...programme, ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().offerId;
};

const youngPerson = (nth: number) => {
  const [familyName, givenNames] = ['Ekster Anker', 'Wouw Berk', 'Zwaluw Cederik'][nth]?.split(' ') ?? [];
  const birthDate = `200${nth}-0${nth}-17`;
  return { ...sampleReport.youngPerson, familyName, givenNames, birthDate, address: null, school: null };
};

/** A trajectory in which a CLB takes part, and a call-in of the provider for a place. */
const withCallIn = async (app: App, offerId: string | null, nth = 1, to = 'naft-1') => {
  const { ask } = app;
  const reported = await ask('clb-1', 'POST', '/v1/reports', {
    ...sampleReport,
    externalRef: `R-${nth}`,
    youngPerson: youngPerson(nth),
  });
  const { trajectoryId } = reported.json();
  return { trajectoryId, answer: await callIn(app, trajectoryId, offerId, to) };
};

const callIn = ({ ask }: App, trajectoryId: string, offerId: string | null, to = 'naft-1') =>
  ask('clb-1', 'POST', `/v1/trajectories/${trajectoryId}/escalations`, {
    step: 'school-external',
    to,
    offerId,
    grounds: ['clb-or-pms-takes-part'],
    attachments: ['trajectory-goal', 'return-date'],
  });

const placesOf = async ({ ask }: App, offerId: string) =>
  (await ask('school-12', 'GET', `/v1/offers/${offerId}`)).json().places;

describe('the directory of programmes', () => {
  it('is kept by providers and read by everybody, counts of places not by the Region', async () => {
    const app = await testApp();
    const offerId = await published(app);
    const read = await app.ask('school-12', 'GET', `/v1/offers/${offerId}`);
    expect(read.headers.etag).toBe('"0"');
    expect(read.json()).toMatchObject({
      owner: 'naft-1',
      status: 'running',
      category: 'intervention',
      languages: ['fr', 'nl'],
      community: 'vg',
      places: { requested: 0, granted: 0, free: 1 },
    });
    expect((await app.ask('region', 'GET', `/v1/offers/${offerId}`)).json().places).toBeNull();
    expect((await app.ask('region', 'GET', '/v1/offers')).json().items).toHaveLength(1);
    expect((await app.ask(null, 'GET', '/v1/offers')).statusCode).toBe(401);
    expect((await app.ask('school-12', 'GET', '/v1/offers/none')).statusCode).toBe(404);
  });

  it('is not for organisations that offer none, in their language', async () => {
    const { ask } = await testApp();
    const refused = await ask('school-12', 'POST', '/v1/offers', programme, { 'accept-language': 'nl' });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({
      rule: 'offer-by-other-types',
      source: expect.stringMatching(/^\[S2/),
    });
  });

  it.each([
    [{ name: {} }, '/name', 'text-in-a-language'],
    [{ ageFrom: 18, ageTo: 12 }, '/ageTo', 'ages-order'],
    [{ municipalities: ['99999'] }, '/municipalities/0', 'not-in-list'],
    [{ languages: [] }, '/languages', 'too-few'],
    [{ languages: ['xx'] }, '/languages/0', 'language'],
    [{ name: { nl: 'a'.repeat(121) } }, '/name/nl', 'too-long'],
    [{ capacity: { places: 1, asOf: '2999-01-01' } }, '/capacity/asOf', 'date-future'],
  ])('refuses the form %j at %s: %s', async (more, pointer, rule) => {
    const { ask } = await testApp();
    const answer = await ask('naft-1', 'POST', '/v1/offers', { ...programme, ...more });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([expect.objectContaining({ pointer, rule })]);
  });

  it('knows a programme that is published again, with and without a key', async () => {
    const app = await testApp();
    const offerId = await published(app);
    const again = await app.ask('naft-1', 'POST', '/v1/offers', programme);
    expect([again.statusCode, again.json().offerId]).toEqual([200, offerId]);
    const key = { 'idempotency-key': 'one' };
    const named = await app.ask('naft-1', 'POST', '/v1/offers', programme, key);
    expect(named.statusCode).toBe(201);
    const repeated = await app.ask('naft-1', 'POST', '/v1/offers', programme, key);
    expect([repeated.statusCode, repeated.json()]).toEqual([200, named.json()]);
    const other = { ...programme, measureType: 'care-farm' };
    expect((await app.ask('naft-1', 'POST', '/v1/offers', other, key)).statusCode).toBe(409);
  });

  it('is the same command when it is sent again after midnight', async () => {
    const clock = { at: '2024-10-02T21:59:00.000Z' };
    const app = await testApp({ now: () => new Date(clock.at) });
    const key = (named: string) => ({ 'idempotency-key': named });
    const { capacity: _, ...content } = programme;
    const publish = () =>
      app.ask('naft-1', 'POST', '/v1/offers', { ...content, capacity: { places: 2 } }, key('programme'));
    const first = await publish();
    const { offerId } = first.json();
    const tell = () =>
      app.ask('naft-1', 'POST', `/v1/offers/${offerId}/capacity`, { places: 4 }, key('room'));
    const told = await tell();
    expect([first.statusCode, told.statusCode]).toEqual([201, 200]);
    clock.at = '2024-10-02T22:01:00.000Z';
    expect([(await publish()).statusCode, (await publish()).json()]).toEqual([200, first.json()]);
    expect([(await tell()).statusCode, (await tell()).json()]).toEqual([200, told.json()]);
  });

  it('lets the owner alone change, ask room for and end it, at the revision that it saw', async () => {
    const app = await testApp();
    const offerId = await published(app);
    const { capacity: _, ...content } = programme;
    const to = (what: string) => `/v1/offers/${offerId}/${what}`;
    const changed = { ...content, ageFrom: 12 };
    expect((await app.ask('caw-1', 'POST', to('changes'), changed)).json().rule).toBe('offer-owner-keeps');
    expect((await app.ask('caw-1', 'POST', to('end'), {})).statusCode).toBe(403);
    expect((await app.ask('naft-1', 'POST', '/v1/offers/none/end', {})).statusCode).toBe(404);
    const first = await app.ask('naft-1', 'POST', to('changes'), changed, { 'if-match': '"0"' });
    expect([first.statusCode, first.headers.etag]).toEqual([200, '"1"']);
    const stale = await app.ask('naft-1', 'POST', to('capacity'), { places: 4 }, { 'if-match': '"0"' });
    expect(stale.statusCode).toBe(412);
    await app.ask('naft-1', 'POST', to('capacity'), { places: 4 });
    expect((await app.ask('clb-1', 'GET', `/v1/offers/${offerId}`)).json()).toMatchObject({
      ageFrom: 12,
      capacity: { places: 4, waitingWeeks: null },
    });
    expect((await app.ask('naft-1', 'POST', to('end'), {})).statusCode).toBe(200);
    expect((await app.ask('naft-1', 'POST', to('capacity'), { places: 5 })).json().rule).toBe('offer-ended');
    expect((await app.ask('clb-1', 'GET', '/v1/offers')).json().items).toEqual([]);
    expect((await app.ask('clb-1', 'GET', `/v1/offers/${offerId}`)).json().status).toBe('ended');
  });

  it('is narrowed by every filter', async () => {
    const app = await testApp();
    const farm = await published(app, {
      measureType: 'care-farm',
      languages: ['nl'],
      municipalities: ['21001'],
      ageFrom: 15,
      capacity: { places: 0 },
    });
    const caw = await published(app, { languages: ['fr'], ageTo: 14 }, 'caw-1');
    const found = async (query: string) =>
      (await app.ask('clb-1', 'GET', `/v1/offers?${query}`))
        .json()
        .items.map((each: { offerId: string }) => each.offerId);
    expect(await found('measureType=care-farm')).toEqual([farm]);
    expect(await found('owner=caw-1')).toEqual([caw]);
    expect(await found('language=FR')).toEqual([caw]);
    expect(await found('age=15')).toEqual([farm]);
    expect(await found('age=14')).toEqual([caw]);
    expect(await found('municipality=21012')).toEqual([caw]);
    expect(await found('municipality=21001')).toHaveLength(2);
    expect(await found('free')).toEqual([caw]);
    expect(await found('category=prevention')).toEqual([]);
    expect((await app.ask('clb-1', 'GET', '/v1/offers?age=old')).statusCode).toBe(400);
    const page = (await app.ask('clb-1', 'GET', '/v1/offers?limit=1')).json();
    const [first] = page.items;
    const second = await found(`limit=1&cursor=${encodeURIComponent(page.next)}`);
    expect([first.offerId, ...second].toSorted()).toEqual([farm, caw].toSorted());
  });
});

describe('a place in a programme [S2 §10]', () => {
  it('is asked for by a call-in, granted by its acceptance, and released by its conclusion', async () => {
    const app = await testApp();
    const offerId = await published(app);
    const { trajectoryId, answer } = await withCallIn(app, offerId);
    expect(answer.statusCode, answer.body).toBe(201);
    const { escalationId } = answer.json();
    expect(await placesOf(app, offerId)).toEqual({ requested: 1, granted: 0, free: 1 });
    const answers = `/v1/trajectories/${trajectoryId}/escalations/${escalationId}/answer`;
    const accepted = await app.ask('naft-1', 'POST', answers, { outcome: 'accepted' });
    expect(accepted.json().warnings).toBeUndefined();
    expect(await placesOf(app, offerId)).toEqual({ requested: 0, granted: 1, free: 0 });
    const mine = await app.ask('naft-1', 'GET', `/v1/offers/${offerId}/places`);
    expect(mine.json().items).toEqual([
      expect.objectContaining({ trajectoryId, escalationId, status: 'granted', by: 'clb-1' }),
    ]);
    expect((await app.ask('clb-1', 'GET', `/v1/offers/${offerId}/places`)).statusCode).toBe(403);
    const asked = async (by: string, of: string) => (await app.ask(by, 'GET', `/v1/offers/${of}`)).statusCode;
    expect(await asked('region', `${offerId}/places`)).toBe(403);
    expect(await asked('naft-1', 'none/places')).toBe(404);
    expect(await asked('clb-1', 'none/places?cursor=theirs')).toBe(400);
    const shown = await app.ask('clb-1', 'GET', `/v1/trajectories/${trajectoryId}`);
    expect(shown.json().escalations).toEqual([expect.objectContaining({ offerId })]);
    await app.ask('naft-1', 'POST', answers, { outcome: 'returned' });
    expect(await placesOf(app, offerId)).toEqual({ requested: 0, granted: 0, free: 1 });
    expect((await app.ask('naft-1', 'GET', `/v1/offers/${offerId}/places`)).json().items).toEqual([]);
  });

  it('is granted beyond capacity with a warning, and released when the trajectory closes', async () => {
    const app = await testApp();
    const offerId = await published(app);
    for (const nth of [1, 2]) {
      const { trajectoryId, answer } = await withCallIn(app, offerId, nth);
      const url = `/v1/trajectories/${trajectoryId}/escalations/${answer.json().escalationId}/answer`;
      const accepted = await app.ask('naft-1', 'POST', url, { outcome: 'accepted' });
      expect(accepted.statusCode).toBe(200);
      expect((accepted.json().warnings ?? []).length).toBe(nth - 1);
    }
    expect(await placesOf(app, offerId)).toEqual({ requested: 0, granted: 2, free: 0 });
    const [one] = (await app.ask('naft-1', 'GET', `/v1/offers/${offerId}/places`)).json().items;
    const closed = await app.ask('kans', 'POST', `/v1/trajectories/${one.trajectoryId}/closure`, {
      outcome: 'regular-attendance',
    });
    expect(closed.statusCode, closed.body).toBe(200);
    expect((await placesOf(app, offerId)).granted).toBe(1);
  });

  it('is granted though its places can not be counted: what was accepted is answered', async () => {
    let away = false;
    const app = await testApp({}, (reading) => ({
      ...reading,
      queries: {
        ...reading.queries,
        offers: {
          ...reading.queries.offers,
          byId: async (id) => {
            if (away) throw new Error('the database is away');
            return reading.queries.offers.byId(id);
          },
        },
      },
    }));
    const offerId = await published(app);
    const { trajectoryId, answer } = await withCallIn(app, offerId);
    const url = `/v1/trajectories/${trajectoryId}/escalations/${answer.json().escalationId}/answer`;
    away = true;
    const accepted = await app.ask('naft-1', 'POST', url, { outcome: 'accepted' });
    expect([accepted.statusCode, accepted.json().warnings]).toEqual([200, undefined]);
    away = false;
    expect((await placesOf(app, offerId)).granted).toBe(1);
  });

  it('is asked of the owner of a running programme', async () => {
    const app = await testApp();
    const offerId = await published(app);
    const ofCaw = await published(app, {}, 'caw-1');
    const { trajectoryId, answer } = await withCallIn(app, 'none');
    expect([answer.statusCode, answer.json().rule]).toEqual([422, 'offer-unknown']);
    expect((await callIn(app, trajectoryId, ofCaw)).json()).toMatchObject({
      rule: 'offer-of-other',
      errors: [expect.objectContaining({ pointer: '/offerId' })],
    });
    await app.ask('naft-1', 'POST', `/v1/offers/${offerId}/end`, {});
    expect((await callIn(app, trajectoryId, offerId)).json().rule).toBe('offer-ended');
  });
});

describe('programmes that fit a young person [S2 Bijlage 1]', () => {
  const fitting = async ({ ask }: App, trajectoryId: string, by = 'clb-1') => {
    const answer = await ask(by, 'GET', `/v1/trajectories/${trajectoryId}/offers`);
    expect(answer.statusCode, answer.body).toBe(200);
    const { items }: FittingOffers = answer.json();
    return items.map(({ offer, fits, reasons }) => ({
      offerId: offer.offerId,
      fits,
      why: reasons.filter(({ holds }) => holds !== 'yes').map(({ criterion }) => criterion),
    }));
  };

  it('are listed best first, with why', async () => {
    const app = await testApp();
    const tooOld = await published(app, { ageTo: 5 });
    const perhaps = await published(app, { levels: ['special'] });
    const fits = await published(app, {
      concernKinds: ['relative-absence'],
      enrolment: 'enrolled',
    });
    const { trajectoryId } = await withCallIn(app, null);
    expect(await fitting(app, trajectoryId)).toEqual([
      { offerId: fits, fits: 'yes', why: [] },
      { offerId: perhaps, fits: 'perhaps', why: ['level'] },
      { offerId: tooOld, fits: 'no', why: ['age'] },
    ]);
  });

  it('go by the latest report that tells of enrolment, as attendance does', async () => {
    const app = await testApp();
    const pupils = await published(app, { enrolment: 'enrolled' });
    const { trajectoryId } = await withCallIn(app, null);
    const gone = await app.ask('school-12', 'POST', '/v1/reports', {
      ...sampleReport,
      externalRef: 'gone',
      youngPerson: youngPerson(1),
      concern: { kind: 'absolute-absence' },
      reportedAt: new Date().toISOString(),
    });
    expect(gone.json().trajectoryId, gone.body).toBe(trajectoryId);
    expect(await fitting(app, trajectoryId)).toEqual([{ offerId: pupils, fits: 'no', why: ['enrolment'] }]);
    const { absenceKind } = (
      await app.ask('clb-1', 'GET', `/v1/trajectories/${trajectoryId}/attendance`)
    ).json();
    expect(absenceKind.reasons).toContainEqual({ code: 'enrolled', values: { known: 'no' } });
  });

  it('are shown to who sees the trajectory in full, on what it may know', async () => {
    const app = await testApp();
    await published(app, { ageTo: 5 });
    const { trajectoryId } = await withCallIn(app, null);
    const url = `/v1/trajectories/${trajectoryId}/offers`;
    expect((await app.ask('naft-1', 'GET', url)).json()).toMatchObject({
      status: 403,
      rule: 'offers-for-who-sees',
    });
    expect((await app.ask('school-01', 'GET', url)).statusCode).toBe(404);
    expect((await app.ask('region', 'GET', url)).statusCode).toBe(404);
    expect((await fitting(app, trajectoryId, 'kans'))[0]?.fits).toBe('no');
  });
});

describe('how often a young person was passed on', () => {
  it('is shown with the trajectory and on the worklist, and not in a preview', async () => {
    const app = await testApp();
    const { trajectoryId, answer } = await withCallIn(app, null);
    const url = `/v1/trajectories/${trajectoryId}`;
    expect((await app.ask('naft-1', 'GET', url)).json().passedOn).toBeUndefined();
    const reply = (id: string) => `${url}/escalations/${id}/answer`;
    await app.ask('naft-1', 'POST', reply(answer.json().escalationId), {
      outcome: 'refused',
      reason: 'Vol.',
    });
    await app.ask('kans', 'POST', `${url}/assignment`, { organisationId: 'clb-1', reason: 'Proef.' });
    const tag = (await app.ask('kans', 'GET', url)).headers.etag;
    await app.ask(
      'kans',
      'POST',
      `${url}/assignment`,
      { organisationId: 'clb-2', reason: 'Proef.' },
      { 'if-match': String(tag) },
    );
    const read = (await app.ask('clb-1', 'GET', url)).json();
    expect(read.passedOn).toMatchObject({
      times: 2,
      tooOften: false,
      bounced: 1,
      rulesVersion: '2022-1',
      moves: [
        { from: 'naft-1', to: 'clb-1', because: 'refused' },
        { from: 'clb-1', to: 'clb-2', because: 'handed-over' },
      ],
    });
    const [item] = (await app.ask('clb-2', 'GET', '/v1/worklist')).json().items;
    expect(item.passedOn).toEqual({ times: 2, tooOften: false });
  });
});
