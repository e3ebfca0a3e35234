import { randomUUID } from 'node:crypto';
import { trajectoryId, trajectoryStream } from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const attachments = ['school-measures', 'absence-summary', 'parents-contacted'];
const callIn = { step: 'clb-guidance', to: 'clb-1', grounds: ['underlying-problem'], attachments };

const start = async () => {
  const test = await testApp();
  const made = (await test.ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
  const url = `/v1/trajectories/${made.trajectoryId}`;
  const post = (as: string, path: string, body: unknown, headers = {}) =>
    test.ask(as, 'POST', `${url}${path}`, body, headers);
  const read = async (as: string, path = '') => (await test.ask(as, 'GET', `${url}${path}`)).json();
  const asked = async (as = 'school-12', body: unknown = callIn): Promise<string> => {
    const answer = await post(as, '/escalations', body);
    expect(answer.statusCode, answer.body).toBe(201);
    return `/escalations/${answer.json().escalationId}`;
  };
  const worklist = async (as: string) => (await test.ask(as, 'GET', '/v1/worklist')).json().items;
  return { ...test, id: trajectoryId(made.trajectoryId), url, post, read, asked, worklist };
};

describe('a call-in that is withdrawn', () => {
  it('is taken back by who called in, and shows who was asked its status and nothing more', async () => {
    const { ask, post, read, asked, worklist, url } = await start();
    const path = await asked();
    for (const either of ['school-12', 'clb-1'])
      expect(Date.parse((await read(either, path)).answerDueAt)).toBeGreaterThan(Date.now() + 5 * 86_400_000);
    expect((await post('clb-1', `${path}/withdrawal`, { reason: 'x' })).json()).toMatchObject({
      status: 403,
      type: '/problems/sender-withdraws',
      source: '[S2 fase 2]',
    });
    expect((await post('clb-2', `${path}/withdrawal`, { reason: 'x' })).statusCode).toBe(404);
    expect((await post('school-12', `${path}/withdrawal`, {})).statusCode).toBe(400);
    const withdrawn = await post('school-12', `${path}/withdrawal`, { reason: 'Mended at home.' });
    expect(withdrawn.statusCode, withdrawn.body).toBe(200);
    expect(withdrawn.headers['etag']).toBe(`"${withdrawn.json().revision}"`);
    const again = await post('school-12', `${path}/withdrawal`, { reason: 'Mended at home.' });
    expect([again.statusCode, again.json()]).toEqual([200, withdrawn.json()]);
    expect((await post('clb-1', `${path}/answer`, { outcome: 'accepted' })).json()).toMatchObject({
      status: 409,
      type: '/problems/already-answered',
      holder: 'school-12',
    });
    expect((await ask('clb-1', 'GET', url)).statusCode).toBe(404);
    const own = await read('clb-1', path);
    expect(Object.keys(own).toSorted()).toEqual(
      ['answeredAt', 'by', 'escalationId', 'requestedAt', 'status', 'step', 'to'].toSorted(),
    );
    expect(own.status).toBe('withdrawn');
    expect(await worklist('clb-1')).toEqual([]);
    expect(await read('school-12', path)).toMatchObject({
      status: 'withdrawn',
      answerReason: 'Mended at home.',
      explanation: { grounds: ['underlying-problem'] },
    });
    expect((await ask('police-1', 'GET', `${url}${path}`)).statusCode).toBe(404);
  });

  it('comes too late after the answer, and names it', async () => {
    const { post, asked } = await start();
    const path = await asked();
    expect((await post('clb-1', `${path}/answer`, { outcome: 'accepted' })).statusCode).toBe(200);
    const late = await post('school-12', `${path}/withdrawal`, { reason: 'Never mind.' });
    expect(late.json()).toMatchObject({ status: 409, type: '/problems/already-answered', holder: 'clb-1' });
    expect(late.json().detail).toContain('(accepted)');
  });

  it('is withdrawn by the closing of the trajectory', async () => {
    const { post, read, asked } = await start();
    const path = await asked();
    const closure = await post('contact-21012', '/closure', { outcome: 'moved-away' });
    expect(closure.statusCode, closure.body).toBe(200);
    expect((await read('school-12', path)).status).toBe('withdrawn');
    expect((await post('clb-1', `${path}/answer`, { outcome: 'accepted' })).statusCode).toBe(409);
    expect(await read('school-12')).toMatchObject({ status: 'closed', tasks: [] });
  });
});

describe('a call-in without result', () => {
  it('is a task of who called in until it says what became of it', async () => {
    const { post, read, asked, worklist } = await start();
    const path = await asked();
    await post('clb-1', `${path}/answer`, { outcome: 'refused', reason: 'Another centre is in charge.' });
    const task = { kind: 'follow-up-call-in', step: 'clb-guidance', to: 'clb-1', outcome: 'refused' };
    expect(await read('school-12')).toMatchObject({
      tasks: [task],
      escalations: [{ status: 'refused', answerReason: 'Another centre is in charge.' }],
    });
    expect(await worklist('school-12')).toMatchObject([
      { why: ['participant', 'follow-up', 'my-pupil'], tasks: [task] },
    ]);
    expect((await read('contact-21012')).tasks).toEqual([]);
    expect(JSON.stringify(await read('contact-21012'))).not.toContain('in charge');
    expect((await post('contact-21012', `${path}/follow-up`, { how: 'dropped' })).json()).toMatchObject({
      status: 403,
      type: '/problems/sender-follows-up',
      source: '[S2 fase 2; S4 §2.1.2]',
    });
    expect((await post('school-12', `${path}/follow-up`, { how: 'forgotten' })).statusCode).toBe(400);
    const done = { how: 'other-help', reason: 'A buddy at school.' };
    expect((await post('school-12', `${path}/follow-up`, done)).statusCode).toBe(200);
    expect((await post('school-12', `${path}/follow-up`, done)).statusCode).toBe(200);
    expect((await post('school-12', `${path}/follow-up`, { how: 'dropped' })).json()).toMatchObject({
      status: 409,
      type: '/problems/already-followed-up',
    });
    const seen = await read('school-12', path);
    expect(seen.followUp).toMatchObject({ how: 'other-help', by: 'school-12', reason: 'A buddy at school.' });
    expect(await worklist('school-12')).toMatchObject([{ why: ['participant', 'my-pupil'], tasks: [] }]);
  });

  it('is followed up by calling in the same step again', async () => {
    const { post, read, asked } = await start();
    const first = await asked();
    await post('clb-1', `${first}/answer`, { outcome: 'no-place' });
    expect((await read('school-12')).tasks).toHaveLength(1);
    const second = await asked('school-12', { ...callIn, to: 'clb-2' });
    expect((await read('school-12')).tasks).toEqual([]);
    await post('clb-2', `${second}/answer`, { outcome: 'no-place' });
    expect((await read('school-12')).tasks).toMatchObject([{ to: 'clb-2' }]);
  });

  it('passes to the coordinator when who called in leaves, and without one to the contact point', async () => {
    const { post, read, asked, ask } = await start();
    const path = await asked();
    await ask('clb-2', 'POST', '/v1/reports', { ...sampleReport, externalRef: 'R-2' });
    await post('clb-1', `${path}/answer`, { outcome: 'no-place' });
    expect((await post('school-12', '/participants/leave', { reason: 'Other school.' })).statusCode).toBe(
      200,
    );
    expect((await read('contact-21012')).tasks).toHaveLength(1);
    await post('contact-21012', '/assignment', { organisationId: 'clb-2', reason: 'Closest.' });
    expect((await read('contact-21012')).tasks).toEqual([]);
    expect((await read('clb-2')).tasks).toHaveLength(1);
    expect((await post('school-12', `${path}/follow-up`, { how: 'dropped' })).statusCode).toBe(404);
    expect((await post('clb-2', `${path}/follow-up`, { how: 'asked-elsewhere' })).statusCode).toBe(200);
    expect((await read('clb-2')).tasks).toEqual([]);
  });

  it('may have expired: then nobody answers it any more', async () => {
    const { post, read, asked, store, id, url, ask } = await start();
    const path = await asked();
    const expired = {
      id: randomUUID(),
      type: 'EscalationExpired',
      schemaVersion: 1,
      data: {
        escalationId: path.split('/').at(-1) ?? '',
        dueAt: '2024-10-09T22:00:00.000Z',
        rulesVersion: '2022-1',
      },
      meta: { at: new Date().toISOString(), by: null, command: null, causationId: null },
    };
    await store.log.append(trajectoryStream(id), [expired], 'any');
    expect((await post('clb-1', `${path}/answer`, { outcome: 'accepted' })).json()).toMatchObject({
      status: 409,
      type: '/problems/already-answered',
      holder: 'school-12',
    });
    expect((await read('clb-1', path)).status).toBe('expired');
    expect((await ask('clb-1', 'GET', url)).statusCode).toBe(404);
    expect((await read('school-12')).tasks).toMatchObject([{ outcome: 'expired' }]);
  });
});

describe('a call-in that sets aside what the ladder asks', () => {
  const bare = { step: 'clb-guidance', to: 'clb-1', grounds: ['underlying-problem'], attachments: [] };
  const override = { reason: 'The school is closed this week; it cannot wait.' };

  it('is for whom the row names, is recorded, and seen by who is called in', async () => {
    const { post, read, asked } = await start();
    const refused = await post('school-12', '/escalations', { ...bare, override });
    expect(refused.json()).toMatchObject({ status: 422, type: '/problems/ladder-override' });
    expect(refused.json().errors).toMatchObject([{ pointer: '/override' }]);
    expect((await post('contact-21012', '/escalations', bare)).json()).toMatchObject({
      status: 422,
      type: '/problems/ladder-attachments',
    });
    const blank = { ...bare, override: { reason: ' ' } };
    expect((await post('contact-21012', '/escalations', blank)).statusCode).toBe(400);
    const path = await asked('contact-21012', { ...bare, override });
    const preview = await read('clb-1');
    expect(preview).toMatchObject({ access: 'preview', escalations: [{ overridden: ['attachments'] }] });
    expect(JSON.stringify(preview)).not.toContain('cannot wait');
    expect(JSON.stringify(preview)).not.toContain(samplePerson.familyName);
    await post('clb-1', `${path}/answer`, { outcome: 'accepted' });
    expect(await read('clb-1', path)).toMatchObject({
      overridden: ['attachments'],
      overrideReason: override.reason,
    });
    const other = await read('school-12', path);
    expect(other).not.toHaveProperty('overridden');
    expect(JSON.stringify(other)).not.toContain('cannot wait');
  });

  it('is no such thing when everything held', async () => {
    const { read, asked } = await start();
    const path = await asked('contact-21012', { ...callIn, override });
    expect(await read('contact-21012', path)).not.toHaveProperty('overridden');
  });

  it('never reaches the police [S2 §12; S2 fase 1]', async () => {
    const { post } = await start();
    const police = {
      step: 'police-preventive',
      to: 'police-1',
      grounds: ['pupil-inflexible'],
      attachments: [],
      override,
    };
    expect((await post('school-12', '/escalations', police)).json()).toMatchObject({
      status: 422,
      type: '/problems/ladder-needs-participant',
    });
    expect((await post('clb-1', '/escalations', police)).statusCode).toBe(404);
  });
});
