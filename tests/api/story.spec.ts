import type { Ask } from '@samenspoor/http/testing';
import { audit } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { reportOf } from '../support/api.js';
import { type RunningApp, startApp } from '../support/app.js';
import { describeOnEveryEngine, type TestEngine } from '../support/engines.js';

const home = { street: 'Kerkstraat', houseNumber: '12', postcode: '1080', municipality: 'Molenbeek' };
/** Alike, and living elsewhere: for a human. */
const alike = { address: { ...home, street: 'Nieuwstraat', houseNumber: '9' }, familyName: 'Proefpersoons' };

const withApp = async (
  open: () => Promise<TestEngine>,
  tell: (app: RunningApp, engine: TestEngine) => Promise<void>,
) => {
  const engine = await open();
  const app = await startApp(engine);
  await tell(app, engine);
  expect((await audit(app.process.log)).broken).toEqual([]);
  await app.close();
  await engine.close();
};

const report = async (ask: Ask, as: string, body: unknown, status = 201) => {
  const answer = await ask(as, 'POST', '/v1/reports', body);
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
};

describeOnEveryEngine('a case, from first report to closure', (open) => {
  it('is one trajectory that every actor sees as it may', () =>
    withApp(open, async ({ ask }) => {
      const first = await report(ask, 'school-12', reportOf({ address: home }, { externalRef: 'S-1' }));
      expect(first).toMatchObject({
        outcome: 'new',
        participants: [{ organisationId: 'school-12', type: 'school' }],
      });
      const second = await report(ask, 'clb-1', reportOf({ address: home }));
      expect(second).toMatchObject({ outcome: 'joined', trajectoryId: first.trajectoryId });
      expect(second.participants).toHaveLength(2);
      expect(
        await report(ask, 'school-12', reportOf({ address: home }, { externalRef: 'S-1' }), 200),
      ).toEqual(first);

      const path = `/v1/trajectories/${first.trajectoryId}`;
      const post = (as: string, route: string, body: unknown, headers = {}) =>
        ask(as, 'POST', `${path}/${route}`, body, headers);
      expect((await ask('clb-2', 'GET', path)).statusCode).toBe(404);
      expect((await ask('contact-21001', 'GET', path)).statusCode).toBe(404);
      expect((await ask('region', 'GET', path)).statusCode).toBe(404);
      expect((await ask('school-12', 'GET', `/v1/reports/${second.reportId}`)).statusCode).toBe(404);
      const worklist = (await ask('contact-21012', 'GET', '/v1/worklist')).json();
      expect(worklist.items).toMatchObject([{ trajectoryId: first.trajectoryId, coordinator: null }]);

      const assign = { organisationId: 'clb-1', reason: 'dichtst bij de leerling' };
      expect((await post('school-12', 'assignment', assign)).statusCode).toBe(403);
      expect((await post('contact-21012', 'assignment', assign)).statusCode).toBe(200);
      const other = await post('contact-21012', 'assignment', { ...assign, organisationId: 'naft-1' });
      expect(other.json()).toMatchObject({ status: 409, type: '/problems/already-assigned' });
      const measure = { type: 'contact-with-parents', date: '2024-10-01', note: 'vertrouwelijk' };
      expect((await post('clb-1', 'measures', measure)).statusCode).toBe(201);
      const asSchool = await ask('school-12', 'GET', path);
      expect(asSchool.body).not.toContain('vertrouwelijk');
      const etag = String(asSchool.headers['etag']);
      expect((await post('clb-1', 'notes', { text: 'een' }, { 'if-match': etag })).statusCode).toBe(201);
      expect((await post('clb-1', 'notes', { text: 'twee' }, { 'if-match': etag })).statusCode).toBe(412);

      const escalation = {
        step: 'pms-guidance',
        to: 'pms-1',
        grounds: ['five-b-half-days'],
        attachments: ['school-measures'],
      };
      expect((await post('clb-1', 'escalations', escalation)).json()).toMatchObject({
        status: 403,
        type: '/problems/ladder-called-in-by',
      });
      const asked = await post('school-12', 'escalations', escalation);
      expect(asked.statusCode, asked.body).toBe(201);
      const answer = { outcome: 'accepted', reason: null };
      const accepted = await post('pms-1', `escalations/${asked.json().escalationId}/answer`, answer);
      expect(accepted.statusCode, accepted.body).toBe(200);
      const close = { outcome: 'regular-attendance' };
      expect((await post('contact-21012', 'closure', close)).statusCode).toBe(403);
      expect((await post('clb-1', 'closure', close)).statusCode).toBe(200);
      expect((await ask('kans', 'GET', path)).json()).toMatchObject({ status: 'closed', phase: 2 });
      const relapse = await report(ask, 'school-12', reportOf({ address: home }));
      expect(relapse.trajectoryId).toBe(first.trajectoryId);
      expect((await ask('kans', 'GET', path)).json()).toMatchObject({ status: 'open', coordinator: null });
    }));

  it('is brought together by a verdict, parted again, and forgotten on one side', () =>
    withApp(open, async ({ ask, process }) => {
      const first = await report(ask, 'school-12', reportOf({ address: home }));
      const second = await report(ask, 'clb-1', reportOf(alike));
      expect(second.outcome).toBe('possible');
      const [match] = (await ask('kans', 'GET', '/v1/matches?status=open')).json().items;
      expect(match).toMatchObject({ reportId: second.reportId, candidatePersonId: first.personId });
      const verdict = (value: string) => ({ verdict: value, reason: 'zelfde adres' });
      expect(
        (await ask('clb-1', 'POST', `/v1/matches/${match.matchId}/verdict`, verdict('same'))).statusCode,
      ).toBe(403);
      const same = await ask('kans', 'POST', `/v1/matches/${match.matchId}/verdict`, verdict('same'));
      expect(same.statusCode, same.body).toBe(200);
      expect(
        (await ask('kans', 'POST', `/v1/matches/${match.matchId}/verdict`, verdict('different'))).statusCode,
      ).toBe(409);
      const old = await ask('clb-1', 'GET', `/v1/trajectories/${second.trajectoryId}`);
      expect(old.json()).toMatchObject({ trajectoryId: first.trajectoryId });
      const counts = async () => (await ask('kans', 'GET', '/v1/overview/network')).json();
      expect(await counts()).toMatchObject({
        persons: 1,
        duplicatesMet: 1,
        openTrajectories: 1,
        openMatches: 0,
      });

      const parting = { reportIds: [second.reportId], reason: 'toch een ander' };
      expect((await ask('kans', 'POST', `/v1/persons/${first.personId}/unlink`, parting)).statusCode).toBe(
        200,
      );
      expect(await counts()).toMatchObject({ persons: 2, duplicatesMet: 0, openTrajectories: 2 });
      const own = (await ask('clb-1', 'GET', `/v1/reports/${second.reportId}`)).json();
      expect(own).toMatchObject({ personId: second.personId, trajectoryId: second.trajectoryId });

      const forget = await ask('kans', 'POST', `/v1/persons/${first.personId}/forget`, {
        reason: 'op vraag',
      });
      expect(forget.statusCode, forget.body).toBe(200);
      expect((await ask('school-12', 'GET', `/v1/reports/${first.reportId}`)).statusCode).toBe(404);
      expect((await ask('kans', 'GET', `/v1/trajectories/${first.trajectoryId}`)).statusCode).toBe(404);
      expect(await process.keyStore.keysOf(first.personId)).toEqual([]);
      const kept = (await ask('clb-1', 'GET', `/v1/reports/${second.reportId}`)).json();
      expect(kept.youngPerson).toMatchObject({ familyName: 'Proefpersoons' });
      expect(await counts()).toMatchObject({ reports: 1, persons: 1, openTrajectories: 1 });
    }));

  it('reads the same from views that were built anew', () =>
    withApp(open, async ({ ask, views }) => {
      await report(ask, 'school-12', reportOf({ address: home }));
      await report(ask, 'clb-1', reportOf(alike));
      const look = async () => {
        const pages = ['/v1/worklist', '/v1/reports?mine', '/v1/matches', '/v1/overview/network'];
        const answers = await Promise.all(pages.map((page) => ask('kans', 'GET', page)));
        return answers.map((answer) => ({ ...answer.json(), at: null }));
      };
      const before = await look();
      for (const { name } of await views.status()) await views.rebuild(name);
      expect(await look()).toEqual(before);
      expect((await views.status()).map((view) => view.generation)).toEqual([1, 1, 1, 1, 1, 1]);
    }));
});
