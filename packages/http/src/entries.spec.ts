import { describe, expect, it } from 'vitest';
import { sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const start = async () => {
  const test = await testApp();
  const made = (await test.ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
  const url = `/v1/trajectories/${made.trajectoryId}`;
  const post = async (as: string, path: string, body: object) => {
    const answer = await test.ask(as, 'POST', `${url}/${path}`, body);
    return { status: answer.statusCode, ...answer.json() };
  };
  const read = async (as: string) => (await test.ask(as, 'GET', url)).json();
  await post('contact-21012', 'assignment', { organisationId: 'clb-1', reason: 'Closest.' });
  return { ...test, url, post, read };
};

const date = '2026-10-01';

describe('the plan of a trajectory [S2 Bijlage 1]', () => {
  it('says who does what by when, is read by who does it, and settled once', async () => {
    const { post, read } = await start();
    const body = { what: 'Call at eight each morning.', who: 'school-12', due: '2026-12-01' };
    const made = await post('clb-1', 'actions', body);
    expect(made).toMatchObject({ status: 201, entryId: expect.stringMatching(/./) });
    const again = await post('clb-1', 'actions', body);
    expect(again).toMatchObject({ status: 200, entryId: made.entryId, revision: made.revision });
    for (const viewer of ['clb-1', 'school-12'])
      expect((await read(viewer)).actions).toMatchObject([{ ...body, settled: null }]);
    expect((await read('contact-21012')).actions).toMatchObject([{ who: 'school-12' }]);
    expect(JSON.stringify(await read('contact-21012'))).not.toContain('Call at eight');

    const path = `actions/${made.entryId}`;
    expect(await post('school-12', `${path}/completion`, { date })).toMatchObject({ status: 200 });
    expect(await post('school-12', `${path}/completion`, { date })).toMatchObject({ status: 200 });
    expect(await post('clb-1', `${path}/cancellation`, { date, reason: 'No need.' })).toMatchObject({
      status: 409,
      type: '/problems/already-settled',
      holder: 'school-12',
    });
    expect((await read('clb-1')).actions).toMatchObject([{ settled: { outcome: 'done', by: 'school-12' } }]);
    expect(await post('clb-1', 'actions/never/completion', { date })).toMatchObject({ status: 404 });
    expect(await post('clb-1', 'actions', { ...body, who: 'caw-1' })).toMatchObject({
      status: 422,
      type: '/problems/party-not-participant',
    });
    expect(await post('caw-1', 'actions', body)).toMatchObject({ status: 404 });
    expect(await post('contact-21012', 'actions', body)).toMatchObject({
      status: 403,
      type: '/problems/not-participant',
    });
  });

  it('is open for the police where a CLB settled it, and says no more when it is settled again [S2 Bijlage 1]', async () => {
    const { ask, post, read } = await start();
    await ask('police-1', 'POST', '/v1/reports', { ...sampleReport, externalRef: 'R-2' });
    const body = { what: 'Look in at nine.', who: 'police-1', due: '2026-12-01' };
    const { entryId } = await post('school-12', 'actions', body);
    const path = `actions/${entryId}`;
    expect((await post('clb-1', `${path}/cancellation`, { date, reason: 'Confided.' })).status).toBe(200);
    expect((await read('school-12')).actions).toMatchObject([
      { settled: { outcome: 'dropped', by: 'clb-1' } },
    ]);
    expect((await read('police-1')).actions).toMatchObject([{ ...body, settled: null }]);
    for (const [way, said] of [
      ['completion', { date }],
      ['cancellation', { date, reason: 'Confided.' }],
    ] as const) {
      const answer = await post('police-1', `${path}/${way}`, said);
      expect(answer).toMatchObject({ status: 409, type: '/problems/held-in-secrecy' });
      expect(JSON.stringify(answer)).not.toMatch(/clb-1|dropped/);
    }
  });

  it('prepares a return, and says whether the young person came', async () => {
    const { post, read } = await start();
    const body = { date: '2026-11-16', preparedWith: ['young-person', 'clb-1'], agreed: 'Mornings first.' };
    const made = await post('school-12', 'return-plans', body);
    expect(made.status).toBe(201);
    const outcome = { outcome: 'did-not-come', date };
    expect(await post('clb-1', `return-plans/${made.entryId}/outcome`, outcome)).toMatchObject({
      status: 200,
    });
    expect((await read('clb-1')).returnPlans).toMatchObject([
      { ...body, settled: { ...outcome, by: 'clb-1' } },
    ]);
  });

  it('keeps what a family says and is told, and what is taken back', async () => {
    const { post, read } = await start();
    const told = { told: 'parents', date, means: 'talk' };
    expect((await post('school-12', 'information', told)).status).toBe(201);
    const said = (outcome: string) =>
      post('clb-1', 'agreements', { of: 'parents', about: { scope: 'guidance' }, outcome, date });
    const given = await said('given');
    expect([given.status, (await said('given')).status]).toEqual([201, 200]);
    expect([(await said('withdrawn')).status, (await said('withdrawn')).status]).toEqual([201, 200]);
    const anew = await said('given');
    expect(anew.status).toBe(201);
    expect(anew.entryId).not.toBe(given.entryId);
    const view = await read('school-12');
    expect(view.information).toMatchObject([told]);
    expect(view.agreements.map((each: { outcome: string }) => each.outcome)).toEqual([
      'given',
      'withdrawn',
      'given',
    ]);
  });
});

describe('the ladder', () => {
  it('takes the police step on what the CLB established, and says what to record first', async () => {
    const { post } = await start();
    const asked = {
      step: 'police-preventive',
      to: 'police-1',
      grounds: ['parents-unreachable-established'],
      attachments: ['absence-list', 'school-measures', 'clb-involved'],
    };
    const refused = await post('school-12', 'escalations', asked);
    expect(refused).toMatchObject({
      status: 422,
      type: '/problems/ladder-parents-not-sought',
      source: '[S2 §12; S2 fase 1]',
    });
    expect(refused.detail).toContain('3');
    const attempts = [
      { date: '2026-09-28', means: 'telephone' },
      { date: '2026-09-29', means: 'letter' },
      { date, means: 'home-visit' },
    ];
    const stance = { stance: 'unreachable', date, attempts };
    expect((await post('school-12', 'stances', stance)).status).toBe(201);
    expect((await post('school-12', 'escalations', asked)).status).toBe(422);
    expect((await post('clb-1', 'stances', stance)).status).toBe(201);
    expect((await post('school-12', 'escalations', asked)).status).toBe(201);
  });

  it('calls in direct help on an agreement with it', async () => {
    const { post } = await start();
    const asked = {
      step: 'youth-care-direct',
      to: 'caw-1',
      grounds: ['agreement-recorded'],
      attachments: ['question-clarification'],
    };
    expect(await post('clb-1', 'escalations', asked)).toMatchObject({
      status: 422,
      type: '/problems/ladder-agreement-missing',
    });
    const agreement = { of: 'young-person', about: { step: 'youth-care-direct' }, outcome: 'given', date };
    expect((await post('clb-1', 'agreements', agreement)).status).toBe(201);
    expect((await post('clb-1', 'escalations', asked)).status).toBe(201);
  });
});

describe('the course of a trajectory', () => {
  it('shows track, phase and what the phase offers, and is moved by the coordinator', async () => {
    const { post, read } = await start();
    const offers = (view: { course: { offers: readonly { code: string }[] } }) =>
      view.course.offers.map(({ code }) => code);
    const before = await read('school-12');
    expect(before.course).toMatchObject({ track: 'unauthorised-absence', phase: 1 });
    expect(offers(before)).toContain('first-talk');
    await post('school-12', 'measures', { type: 'talk-with-pupil', date });
    expect(offers(await read('school-12'))).not.toContain('first-talk');

    expect(await post('school-12', 'phase', { phase: 2 })).toMatchObject({
      status: 403,
      type: '/problems/coordinator-enters-phase',
    });
    expect(await post('clb-1', 'phase', { phase: 2 })).toMatchObject({ status: 200 });
    expect(await post('clb-1', 'phase', { phase: 0 })).toMatchObject({
      status: 422,
      type: '/problems/phase-back-reason-needed',
    });
    expect(await post('clb-1', 'phase', { phase: 1, reason: 'It goes better.' })).toMatchObject({
      status: 200,
    });
    expect(await read('clb-1')).toMatchObject({ phase: 1, course: { phase: 1 } });
    expect(await post('clb-1', 'phase', { phase: 4 })).toMatchObject({ status: 400 });
  });

  it('keeps how a measure ended', async () => {
    const { post, read } = await start();
    const { measureId } = await post('school-12', 'measures', { type: 'buddy', date });
    const path = `measures/${measureId}/result`;
    expect(await post('clb-1', path, { result: 'reached', date })).toMatchObject({ status: 200, measureId });
    expect((await read('school-12')).measures).toMatchObject([
      { concluded: { result: 'reached', by: 'clb-1' } },
    ]);
    expect(await post('school-12', path, { result: 'broken-off', date })).toMatchObject({ status: 200 });
    expect((await read('clb-1')).measures).toMatchObject([
      { concluded: { result: 'broken-off', by: 'school-12' } },
    ]);
    expect(await post('clb-1', path, { result: 'reached', date })).toMatchObject({
      status: 409,
      type: '/problems/already-settled',
      holder: 'school-12',
    });
    expect(await post('clb-1', 'measures/never/result', { result: 'reached', date })).toMatchObject({
      status: 404,
    });
  });

  it('reminds of exit guidance at closing, says so again to who asks again, and refuses nothing', async () => {
    const { ask, url, read } = await start();
    const close = () =>
      ask('clb-1', 'POST', `${url}/closure`, { outcome: 'work-route' }, { 'accept-language': 'en' });
    const warned = [{ field: '/outcome', rule: 'exit-guidance-missing', message: expect.any(String) }];
    const closed = await close();
    expect(closed.statusCode, closed.body).toBe(200);
    expect(closed.json().warnings).toEqual(warned);
    expect((await close()).json().warnings).toEqual(warned);
    expect(await read('clb-1')).toMatchObject({ status: 'closed' });
  });
});
