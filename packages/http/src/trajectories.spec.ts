import { describe, expect, it } from 'vitest';
import { lookalike, samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const today = new Date().toISOString().slice(0, 10);

const start = async () => {
  const test = await testApp();
  const made = (await test.ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
  const url = `/v1/trajectories/${made.trajectoryId}`;
  const read = async (organisation: string) => (await test.ask(organisation, 'GET', url)).json();
  return { ...test, made, url, read };
};

describe('a trajectory', () => {
  it('is assigned, worked on, closed and reopened', async () => {
    const { ask, url, read } = await start();
    const assignment = { organisationId: 'clb-1', reason: 'Closest.' };
    const assigned = await ask('contact-21012', 'POST', `${url}/assignment`, assignment);
    expect(assigned.statusCode, assigned.body).toBe(200);
    expect(assigned.headers['etag']).toBe(`"${assigned.json().revision}"`);
    const measure = { type: 'talk-with-pupil', date: today, note: 'Spoken.' };
    const recorded = await ask('school-12', 'POST', `${url}/measures`, measure);
    expect(recorded.statusCode, recorded.body).toBe(201);
    expect(recorded.json().measureId).not.toBe('');
    const period = { code: 'B', period: { from: '2024-09-02', to: '2024-09-13' }, halfDays: 6 };
    expect((await ask('school-12', 'POST', `${url}/absences`, period)).statusCode).toBe(201);
    const upTo = { code: 'B', date: '2024-09-13', halfDays: 6 };
    expect((await ask('school-12', 'POST', `${url}/absences`, upTo)).statusCode).toBe(201);
    expect((await ask('clb-1', 'POST', `${url}/notes`, { text: 'Confided.' })).statusCode).toBe(201);
    expect((await ask('school-12', 'POST', `${url}/closure`, { outcome: 'qualified' })).json()).toMatchObject(
      {
        status: 403,
        type: '/problems/coordinator-closes',
      },
    );
    const closed = await ask('clb-1', 'POST', `${url}/closure`, { outcome: 'regular-attendance' });
    expect(closed.statusCode, closed.body).toBe(200);
    expect(await read('school-12')).toMatchObject({
      status: 'closed',
      closure: { outcome: 'regular-attendance' },
    });
    expect((await ask('school-12', 'POST', `${url}/notes`, { text: 'Late.' })).json()).toMatchObject({
      status: 422,
      type: '/problems/trajectory-closed',
    });
    expect((await ask('clb-1', 'POST', `${url}/reopening`, { reason: 'Relapse.' })).statusCode).toBe(200);
    expect(await read('clb-1')).toMatchObject({ status: 'open', coordinator: 'clb-1' });
  });

  it('carries out a command once under one key, and refuses the key for another', async () => {
    const { ask, url } = await start();
    const key = { 'idempotency-key': 'key 1' };
    const measure = { type: 'buddy', date: '2024-10-02' };
    const first = await ask('school-12', 'POST', `${url}/measures`, measure, key);
    const again = await ask('school-12', 'POST', `${url}/measures`, measure, key);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['etag']).toBe(first.headers['etag']);
    const other = await ask('school-12', 'POST', `${url}/measures`, { ...measure, type: 'toah' }, key);
    expect(other.json()).toMatchObject({ status: 409, type: '/problems/command-name-taken' });
  });

  it('refuses a stale entity tag, takes a present one, and any with *', async () => {
    const { ask, url, read } = await start();
    const { revision } = await read('school-12');
    const note = (ifMatch: string, text: string) =>
      ask('school-12', 'POST', `${url}/notes`, { text }, { 'if-match': ifMatch });
    expect((await note(`"${revision}"`, 'One.')).statusCode).toBe(201);
    expect((await note(`"${revision}"`, 'Two.')).json()).toMatchObject({
      status: 412,
      type: '/problems/stale-revision',
    });
    expect((await note(`W/"${revision + 1}"`, 'Three.')).statusCode).toBe(412);
    expect((await note('"somebody-elses"', 'Four.')).statusCode).toBe(412);
    expect((await note(`"0", "${revision + 1}"`, 'Five.')).statusCode).toBe(201);
    expect((await note('*', 'Six.')).statusCode).toBe(201);
  });

  it('shows who is called in what it is asked, and no more, until it accepts', async () => {
    const { ask, url, read, made } = await start();
    const call = {
      step: 'clb-guidance',
      to: 'clb-1',
      grounds: 'five-b-half-days',
      attachments: ['school-measures', { type: 'parents-contacted', text: 'Twice.' }, 'a free attachment'],
    };
    const asked = await ask('school-12', 'POST', `${url}/escalations`, call);
    expect(asked.statusCode, asked.body).toBe(201);
    const { escalationId } = asked.json();
    const preview = await read('clb-1');
    expect(preview).toMatchObject({
      access: 'preview',
      personId: null,
      reports: [],
      measures: [],
      participants: [{ organisationId: 'school-12' }],
      escalations: [
        {
          escalationId,
          by: 'school-12',
          grounds: ['five-b-half-days'],
          attachments: ['school-measures', 'parents-contacted'],
        },
      ],
    });
    expect(preview.escalations[0].explanation).toBeUndefined();
    expect(JSON.stringify(preview)).not.toContain(samplePerson.familyName);
    const listed = (await ask('clb-1', 'GET', '/v1/worklist')).json();
    expect(listed.items).toMatchObject([{ trajectoryId: made.trajectoryId, why: ['called-in'] }]);
    expect(listed.items[0].youngPerson).toBeUndefined();
    expect((await ask('clb-1', 'POST', `${url}/notes`, { text: 'Early.' })).statusCode).toBe(403);
    const answer = `${url}/escalations/${escalationId}/answer`;
    expect((await ask('school-12', 'POST', answer, { outcome: 'accepted' })).json()).toMatchObject({
      type: '/problems/escalation-addressee-answers',
    });
    expect((await ask('clb-1', 'POST', answer, { outcome: 'accepted' })).statusCode).toBe(200);
    const full = await read('clb-1');
    expect(full).toMatchObject({ access: 'full', phase: 2, youngPerson: { givenNames: 'Lente' } });
    expect(full.escalations[0].explanation).toEqual({
      grounds: ['five-b-half-days'],
      attachments: [
        { type: 'school-measures', words: null },
        { type: 'parents-contacted', words: 'Twice.' },
        { type: 'other', words: 'a free attachment' },
      ],
    });
  });

  it('lets who said no repeat it, and see nothing else', async () => {
    const { ask, url } = await start();
    const attachments = ['school-measures', 'absence-summary', 'parents-contacted'];
    const call = { step: 'clb-guidance', to: 'clb-1', grounds: 'underlying-problem', attachments };
    const { escalationId } = (await ask('school-12', 'POST', `${url}/escalations`, call)).json();
    const answer = (as: string, outcome: string) =>
      ask(as, 'POST', `${url}/escalations/${escalationId}/answer`, { outcome, reason: 'Full.' });
    expect((await answer('clb-1', 'refused')).statusCode).toBe(200);
    expect((await answer('clb-1', 'refused')).statusCode).toBe(200);
    expect((await answer('clb-1', 'accepted')).json()).toMatchObject({ status: 409, holder: 'clb-1' });
    expect((await answer('clb-2', 'accepted')).statusCode).toBe(404);
    expect((await ask('clb-1', 'GET', url)).statusCode).toBe(404);
    expect((await ask('clb-1', 'POST', `${url}/notes`, { text: 'x' })).statusCode).toBe(404);
  });

  it('checks the ladder in its order: who, grounds, attachments [S2 De school; S2 §15.1]', async () => {
    const { ask, url } = await start();
    const call = { step: 'regional-consultation', to: 'ocj-1', grounds: [] };
    const refused = await ask('school-12', 'POST', `${url}/escalations`, call);
    expect(refused.json()).toMatchObject({ status: 403, type: '/problems/ladder-called-in-by' });
    expect(refused.json().source).toBe('[S2 §15.1]');
    const bare = { step: 'worrying-file', to: 'agodi' };
    const grounds = await ask('school-12', 'POST', `${url}/escalations`, bare);
    expect(grounds.json()).toMatchObject({ status: 422, type: '/problems/ladder-grounds' });
    const withGrounds = { ...bare, grounds: ['no-improvement'], attachments: [] };
    const attachments = await ask('school-12', 'POST', `${url}/escalations`, withGrounds);
    expect(attachments.json()).toMatchObject({ status: 422, type: '/problems/ladder-attachments' });
  });

  it('keeps care between holders of professional secrecy who take part', async () => {
    const { ask, url, read } = await start();
    await ask('contact-21012', 'POST', `${url}/assignment`, { organisationId: 'clb-1', reason: 'x' });
    await ask('clb-2', 'POST', '/v1/reports', { ...sampleReport, externalRef: 'R-2' });
    const measure = { type: 'clb-pms-guidance', date: '2024-10-02', note: 'Confided to us.' };
    await ask('clb-1', 'POST', `${url}/measures`, measure);
    await ask('clb-1', 'POST', `${url}/notes`, { text: 'Also confided.' });
    const holder = await read('clb-2');
    expect(holder.measures[0]).toMatchObject({ note: 'Confided to us.' });
    expect(holder.notes[0]).toMatchObject({ text: 'Also confided.' });
    for (const organisation of ['school-12', 'contact-21012', 'kans']) {
      const seen = JSON.stringify(await read(organisation));
      expect(seen).toContain('clb-pms-guidance');
      expect(seen, organisation).not.toContain('onfided');
    }
  });

  it('is not there for others, to the letter as one that never was', async () => {
    const { ask, url, made } = await start();
    const absent = await ask('clb-2', 'GET', '/v1/trajectories/never');
    for (const [organisation, path] of [
      ['clb-2', url],
      ['contact-21001', url],
      ['region', url],
      ['clb-2', `/v1/reports/${made.reportId}`],
      ['region', `/v1/reports/${made.reportId}`],
    ] as const) {
      const answer = await ask(organisation, 'GET', path);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const note = await ask('clb-2', 'POST', `${url}/notes`, { text: 'x' });
    expect(note.body).toBe(absent.body);
  });

  it('redirects the id of a merged one', async () => {
    const { ask, url } = await start();
    const close = { ...samplePerson, ...lookalike };
    const other = (
      await ask('clb-1', 'POST', '/v1/reports', { ...sampleReport, externalRef: null, youngPerson: close })
    ).json();
    expect(other.outcome).toBe('possible');
    const matches = (await ask('kans', 'GET', '/v1/matches?status=open')).json();
    expect(matches.items).toHaveLength(1);
    const { matchId } = matches.items[0];
    const verdict = { verdict: 'same', reason: 'Asked both.' };
    expect((await ask('clb-1', 'POST', `/v1/matches/${matchId}/verdict`, verdict)).json()).toMatchObject({
      status: 403,
      type: '/problems/central-contact-point-decides',
    });
    expect((await ask('clb-2', 'POST', `/v1/matches/${matchId}/verdict`, verdict)).statusCode).toBe(404);
    const given = await ask('kans', 'POST', `/v1/matches/${matchId}/verdict`, verdict);
    expect(given.statusCode, given.body).toBe(200);
    const redirected = await ask('clb-1', 'GET', `/v1/trajectories/${other.trajectoryId}`);
    expect(redirected.headers['content-location']).toBe(url);
    expect(redirected.json().trajectoryId).toBe(url.split('/').at(-1));
    const report = (await ask('clb-1', 'GET', `/v1/reports/${other.reportId}`)).json();
    expect(report).toMatchObject({ outcome: 'possible', personId: redirected.json().personId });
    const person = await ask('kans', 'GET', `/v1/persons/${other.personId}`);
    expect(person.json()).toMatchObject({ personId: report.personId, trajectories: [{ status: 'open' }] });
    expect(person.json().reports).toHaveLength(2);
    expect((await ask('clb-1', 'GET', `/v1/persons/${report.personId}`)).json().reports).toHaveLength(1);
    expect((await ask('clb-2', 'GET', `/v1/persons/${report.personId}`)).statusCode).toBe(404);
    const unlink = { reportIds: [other.reportId], reason: 'Brothers.' };
    const apart = await ask('kans', 'POST', `/v1/persons/${report.personId}/unlink`, unlink);
    expect(apart.statusCode, apart.body).toBe(200);
    const forgotten = await ask('kans', 'POST', `/v1/persons/${other.personId}/forget`, { reason: 'Asked.' });
    expect(forgotten.statusCode, forgotten.body).toBe(200);
    expect((await ask('clb-1', 'GET', `/v1/reports/${other.reportId}`)).statusCode).toBe(404);
    expect((await ask('clb-1', 'GET', `/v1/trajectories/${other.trajectoryId}`)).statusCode).toBe(404);
  });

  it('tells who takes part without a report of its own that it may not unlink or forget', async () => {
    const { ask, url } = await start();
    await ask('kans', 'POST', `${url}/assignment`, { organisationId: 'caw-1', reason: 'kent het gezin' });
    const { personId, reports } = (await ask('caw-1', 'GET', url)).json();
    const parting = { reportIds: [reports[0].reportId], reason: 'x' };
    for (const [organisation, status] of [
      ['caw-1', 403],
      ['clb-2', 404],
      ['region', 404],
    ] as const) {
      const unlink = await ask(organisation, 'POST', `/v1/persons/${personId}/unlink`, parting);
      const forget = await ask(organisation, 'POST', `/v1/persons/${personId}/forget`, { reason: 'x' });
      expect([organisation, unlink.statusCode, forget.statusCode]).toEqual([organisation, status, status]);
      if (status === 403)
        expect([unlink.json().type, forget.json().type]).toEqual([
          '/problems/central-contact-point-decides',
          '/problems/central-contact-point-forgets',
        ]);
    }
  });
});
