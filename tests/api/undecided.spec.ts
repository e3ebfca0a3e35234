import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../support/app.js';
import { describeOnEveryEngine, type TestEngine } from '../support/engines.js';

const known = {
  familyName: 'Proefpersoon',
  givenNames: 'Lente',
  birthDate: '2009-04-17',
  address: { street: 'Teststraat', houseNumber: '1', postcode: '1080' },
};
const alike = {
  ...known,
  familyName: 'Proefpersoons',
  address: { street: 'Nieuwstraat', houseNumber: '9', postcode: '1080' },
};
const reportOf = (youngPerson: object) => ({
  youngPerson,
  concern: { kind: 'relative-absence' },
  legalBasis: 'compulsory-education-guidance',
});

interface Page {
  readonly items: readonly { trajectoryId: string; status: string; why: readonly string[] }[];
  readonly next: string | null;
}

describeOnEveryEngine(
  'records that nobody could tell apart, in a trajectory that was closed since',
  (open) => {
    let engine: TestEngine;
    let app: RunningApp;
    beforeAll(async () => {
      engine = await open();
      app = await startApp(engine);
    });
    afterAll(async () => {
      await app.close();
      await engine.close();
    });

    const post = async (as: string, url: string, body: unknown) => {
      const answer = await app.ask(as, 'POST', url, body);
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json();
    };

    /** What stands on the whole worklist of an organisation, page by page: why, by trajectory. */
    const worklist = async (as: string): Promise<ReadonlyMap<string, readonly string[]>> => {
      const why = new Map<string, readonly string[]>();
      for (let next: string | null = ''; next !== null; ) {
        const page: Page = (await app.ask(as, 'GET', `/v1/worklist?limit=1&cursor=${next}`)).json();
        for (const item of page.items) why.set(item.trajectoryId, [item.status, ...item.why]);
        next = page.next;
      }
      return why;
    };

    it('stand on the worklist of who may allocate them until that was done', async () => {
      const first = await post('school-12', '/v1/reports', reportOf(known));
      const others = [
        await post('clb-1', '/v1/reports', reportOf(alike)),
        await post('school-12', '/v1/reports', reportOf(alike)),
      ];
      for (const { possibleMatches } of others)
        for (const { matchId } of possibleMatches)
          await app.ask('kans', 'POST', `/v1/matches/${matchId}/verdict`, {
            verdict: 'same',
            reason: 'zelfde',
          });
      const here = `/v1/trajectories/${first.trajectoryId}`;
      await post('kans', `${here}/assignment`, { organisationId: 'school-12', reason: 'dichtbij' });
      const { noteId } = await post('school-12', `${here}/notes`, { text: 'van wie?' });
      await post('kans', `/v1/persons/${first.personId}/unlink`, {
        reportIds: others.map(({ reportId }) => reportId),
        reason: 'toch twee',
      });
      await post('school-12', `${here}/closure`, { outcome: 'moved-away', reason: 'verhuisd' });

      expect((await worklist('school-12')).get(first.trajectoryId)).toEqual([
        'closed',
        'coordinator',
        'undecided',
        'my-pupil',
      ]);
      expect((await worklist('kans')).get(first.trajectoryId)).toEqual(['closed', 'undecided']);
      for (const as of ['contact-21012', 'clb-1', 'clb-2'])
        expect((await worklist(as)).has(first.trajectoryId)).toBe(false);

      await post('school-12', `${here}/allocations`, {
        records: [noteId],
        to: 'stays',
        reason: 'nagevraagd',
      });
      for (const as of ['school-12', 'kans'])
        expect((await worklist(as)).has(first.trajectoryId)).toBe(false);
    });
  },
);
