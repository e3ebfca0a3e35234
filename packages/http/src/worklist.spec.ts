import { startCasework, testStore } from '@samenspoor/testing';
import { ViewNotReadyError } from '@samenspoor/views';
import { describe, expect, it } from 'vitest';
import { samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

type App = Awaited<ReturnType<typeof testApp>>;

const people = [
  { familyName: 'El Amrani', givenNames: 'Youssef', birthDate: '2009-02-03' },
  { familyName: 'Peeters', givenNames: 'Hélène', birthDate: '2010-11-23' },
  { familyName: 'Zwaluw', givenNames: 'Cederik', birthDate: '2008-07-30' },
];

/** Reported by an organisation: their trajectories, in the order of `people`. */
const reported = async ({ ask }: App, as: string, whom = people): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const person of whom) {
    const youngPerson = { ...samplePerson, ...person, school: null };
    const externalRef = `${as} ${person.familyName} ${person.givenNames}`;
    const answer = await ask(as, 'POST', '/v1/reports', { ...sampleReport, externalRef, youngPerson });
    expect(answer.statusCode, answer.body).toBe(201);
    ids.push(answer.json().trajectoryId);
  }
  return ids;
};

const worklist = async ({ ask }: App, as: string, query = '') => {
  const answer = await ask(as, 'GET', `/v1/worklist${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const idsOf = async (app: App, as: string, query: string): Promise<readonly string[]> =>
  (await worklist(app, as, query)).items.map((each: { trajectoryId: string }) => each.trajectoryId);

describe('a named list', () => {
  it.each([
    ['school-12', 'my-pupils, asked-of-me, thresholds, deadlines, stalled, bounced, all'],
    ['clb-1', 'call-ins, files, thresholds, asked-of-me, deadlines, stalled, bounced, all'],
    ['pms-1', 'call-ins, files, thresholds, asked-of-me, deadlines, stalled, bounced, all'],
    ['contact-21012', 'new, unassigned, deadlines, reviews, asked-of-me, stalled, bounced, all'],
    ['kans', 'new, unassigned, deadlines, reviews, asked-of-me, stalled, bounced, all'],
    ['naft-1', 'requests, places, files, asked-of-me, deadlines, stalled, bounced, all'],
    ['police-1', 'call-ins, files, asked-of-me, deadlines, stalled, bounced, all'],
  ])('of %s is one of %s', async (as, allowed) => {
    const app = await testApp();
    const lists: string[] = (await app.ask(as, 'GET', '/v1/worklist/summary'))
      .json()
      .lists.map(({ list }: { list: string }) => list);
    expect(lists.join(', ')).toBe(allowed);
    for (const list of lists) await worklist(app, as, `?list=${list}`);
    const foreign = as === 'school-12' ? 'reviews' : 'my-pupils';
    const refused = await app.ask(as, 'GET', `/v1/worklist?list=${foreign}`);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors).toEqual([
      expect.objectContaining({
        pointer: '/list',
        rule: 'not-in-list',
        detail: expect.stringContaining(allowed),
      }),
    ]);
  });

  it('is for nobody who has no worklist: 401 before 400 before 403', async () => {
    const { ask } = await testApp();
    expect((await ask(null, 'GET', '/v1/worklist?list=nothing')).statusCode).toBe(401);
    expect((await ask('region', 'GET', '/v1/worklist?list=nothing')).statusCode).toBe(400);
    for (const path of ['/v1/worklist?list=new', '/v1/worklist?q=amrani', '/v1/worklist/summary'])
      expect((await ask('region', 'GET', path)).statusCode, path).toBe(403);
  });

  it.each([
    ['reason=late', '/reason', 'not-in-list'],
    ['phase=4', '/phase', 'not-in-list'],
    ['municipality=9000', '/municipality', 'not-in-list'],
    ['since=yesterday', '/since', 'date'],
    ['sort=age', '/sort', 'not-in-list'],
    ['q=a', '/q', 'search-letters'],
    ["q='%20-", '/q', 'search-letters'],
    ['list=new&list=all', '/list', 'not-in-list'],
    ['whose=me', '/whose', 'unknown-field'],
  ])('is not asked for by %s: %s %s', async (query, pointer, rule) => {
    const { ask } = await testApp();
    const answer = await ask('kans', 'GET', `/v1/worklist?${query}`);
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ pointer, rule });
  });

  it('has cursors of its own', async () => {
    const app = await testApp();
    await reported(app, 'school-12');
    const { next } = await worklist(app, 'school-12', '?limit=1&reason=participant');
    const cursor = encodeURIComponent(next);
    await worklist(app, 'school-12', `?limit=1&reason=participant&cursor=${cursor}`);
    for (const query of [
      '',
      '&reason=my-pupil',
      '&reason=participant&sort=due',
      '&reason=participant&q=amrani',
    ]) {
      const answer = await app.ask('school-12', 'GET', `/v1/worklist?limit=1${query}&cursor=${cursor}`);
      expect(answer.statusCode, query).toBe(400);
      expect(answer.json().errors[0]).toMatchObject({ pointer: '/cursor', rule: 'cursor' });
    }
  });
});

describe('a search by name', () => {
  it('finds as people type, and only in the list of who asks', async () => {
    const app = await testApp();
    const [youssef, helene] = await reported(app, 'school-12');
    for (const as of ['school-12', 'contact-21012', 'kans']) {
      expect(await idsOf(app, as, '?q=elamrani')).toEqual([youssef]);
      expect(await idsOf(app, as, '?q=helene%20pee')).toEqual([helene]);
      expect(await idsOf(app, as, '?q=YUSUF')).toEqual([youssef]);
      expect(await idsOf(app, as, '?q=youssef%20peeters')).toEqual([]);
      expect(await idsOf(app, as, '?q=youssef&reason=new')).toEqual(as === 'school-12' ? [] : [youssef]);
    }
    for (const as of ['school-01', 'contact-21001', 'clb-1'])
      expect(await idsOf(app, as, '?q=elamrani')).toEqual([]);
  });

  it('finds nobody whose name is withheld: who was asked, before it accepts', async () => {
    const app = await testApp();
    const [withheld] = await reported(app, 'school-12', people.slice(0, 1));
    const [own] = await reported(app, 'clb-1', [
      { familyName: 'Wouw', givenNames: 'Youssef', birthDate: '2011-05-06' },
    ]);
    const call = await app.ask('school-12', 'POST', `/v1/trajectories/${withheld}/escalations`, {
      step: 'clb-guidance',
      to: 'clb-1',
      grounds: ['underlying-problem'],
      attachments: ['school-measures', 'absence-summary', 'parents-contacted'],
    });
    expect(call.statusCode, call.body).toBe(201);
    expect(await idsOf(app, 'clb-1', '')).toHaveLength(2);
    const found = await worklist(app, 'clb-1', '?q=youssef&limit=1');
    expect(found.items.map((each: { trajectoryId: string }) => each.trajectoryId)).toEqual([own]);
    expect(found.next).toBeNull();
    expect(await idsOf(app, 'clb-1', '?q=amrani')).toEqual([]);
    // Nor by what else is not told in a preview.
    for (const query of ['?municipality=21012', '?coordinator=none', '?since=2024-01-01'])
      expect(await idsOf(app, 'clb-1', query), query).not.toContain(withheld);
    // Who is not known by name comes last.
    expect(await idsOf(app, 'clb-1', '?sort=name')).toEqual([own, withheld]);
    const answer = `/v1/trajectories/${withheld}/escalations/${call.json().escalationId}/answer`;
    expect((await app.ask('clb-1', 'POST', answer, { outcome: 'accepted' })).statusCode).toBe(200);
    expect(new Set(await idsOf(app, 'clb-1', '?q=youssef'))).toEqual(new Set([own, withheld]));
    expect(await idsOf(app, 'clb-1', '?q=amrani')).toEqual([withheld]);
  });

  it('tells the police no name that it may not receive', async () => {
    const app = await testApp();
    const [first] = people;
    if (!first) throw new Error('there are people');
    const [id] = await reported(app, 'clb-1', [{ ...first, givenNames: 'Youssef Quinten' }]);
    expect(await reported(app, 'school-12', [first])).toEqual([id]);
    const call = await app.ask('school-12', 'POST', `/v1/trajectories/${id}/escalations`, {
      step: 'police-preventive',
      to: 'police-1',
      grounds: ['pupil-inflexible'],
      attachments: ['absence-list', 'school-measures', 'clb-involved'],
    });
    expect(call.statusCode, call.body).toBe(201);
    await app.ask(
      'police-1',
      'POST',
      `/v1/trajectories/${id}/escalations/${call.json().escalationId}/answer`,
      {
        outcome: 'accepted',
      },
    );
    const [item] = (await worklist(app, 'police-1')).items;
    expect(item.youngPerson).toMatchObject({ familyName: 'El Amrani' });
    expect(item.why).not.toContain('threshold');
    expect(await idsOf(app, 'police-1', '?q=amrani')).toEqual([id]);
    // As the CLB wrote it, nobody finds it but who may receive that.
    expect(await idsOf(app, 'police-1', '?q=quinten')).toEqual([]);
    expect(await idsOf(app, 'clb-1', '?q=quinten')).toEqual([id]);
  });

  it('goes by a correction, and not by somebody who was forgotten', async () => {
    const app = await testApp();
    const answer = await app.ask('school-12', 'POST', '/v1/reports', sampleReport);
    const { reportId, trajectoryId, personId } = answer.json();
    const corrected = await app.ask('school-12', 'POST', `/v1/reports/${reportId}/correction`, {
      youngPerson: { ...samplePerson, familyName: 'Kievit' },
    });
    expect(corrected.statusCode, corrected.body).toBe(200);
    expect(await idsOf(app, 'kans', '?q=kievit')).toEqual([trajectoryId]);
    expect(await idsOf(app, 'kans', '?q=proefpersoon')).toEqual([]);
    await app.ask('kans', 'POST', `/v1/persons/${personId}/forget`, { reason: 'Asked.' });
    expect(await idsOf(app, 'kans', '?q=kievit')).toEqual([]);
  });

  it('leaves its words in no log, no error and no cursor', async () => {
    const app = await testApp();
    await reported(app, 'school-12');
    await reported(app, 'school-12', [
      { familyName: 'El Amrani', givenNames: 'Noor', birthDate: '2012-01-01' },
    ]);
    // The place by name is in clear behind the seal: a count, and the id of a trajectory.
    const named = await worklist(app, 'kans', '?q=amrani&limit=1&sort=name');
    const [first] = named.items;
    expect(named.next.slice(named.next.indexOf('.') + 1)).toBe(`1 ${first.trajectoryId}`);
    const refused = await app.ask('kans', 'GET', '/v1/worklist?q=amrani&sort=amrani');
    expect(refused.statusCode).toBe(400);
    app.fallBehind();
    const behind = await app.ask('kans', 'GET', '/v1/worklist?q=amrani');
    expect([refused.body, behind.body, ...app.logged].join('\n')).not.toMatch(/amrani/i);
  });
});

describe('while views are built anew', () => {
  const notReady = async () => {
    throw new ViewNotReadyError('matches');
  };
  it('gives the list without reviews, and says so where they are asked for', async () => {
    const app = await testApp({}, (reading) => ({
      ...reading,
      queries: {
        ...reading.queries,
        matches: { ...reading.queries.matches, withOpenMatch: notReady },
        trajectories: {
          ...reading.queries.trajectories,
          worklist: async (viewer, page, query) =>
            query.filter?.reasons?.flat().includes('review')
              ? notReady()
              : reading.queries.trajectories.worklist(viewer, page, query),
        },
      },
    }));
    const [id] = await reported(app, 'school-12', people.slice(0, 1));
    const refused = await app.ask('kans', 'GET', '/v1/worklist?list=reviews');
    expect(refused.statusCode).toBe(503);
    expect(refused.json().type).toContain('view-behind');
    for (const as of ['kans', 'contact-21012', 'school-12']) expect(await idsOf(app, as, '')).toEqual([id]);
  });
});

describe('reviews in `why`', () => {
  it.each([
    ['kans', true],
    ['contact-21012', true],
    ['school-12', false],
  ])('are as fresh as the list for %s: %s', async (as, waits) => {
    const waited: string[] = [];
    const app = await testApp({}, (reading) => ({
      ...reading,
      waitFor: (position, patience, view) => {
        waited.push(view);
        return reading.waitFor(position, patience, view);
      },
    }));
    await reported(app, 'school-12', people.slice(0, 1));
    waited.length = 0;
    await worklist(app, as);
    expect(waited).toContain('trajectories');
    expect(waited.includes('matches')).toBe(waits);
  });
});

describe('what would cost too much', () => {
  it('is refused for a search that finds too many, whoever searches, after form and rights', async () => {
    const casework = await startCasework((await testStore()).environment);
    const bounds: number[] = [];
    const app = await testApp({
      casework: {
        ...casework,
        findNames: async (_, __, most) => {
          bounds.push(most);
          return null;
        },
      },
    });
    for (const as of ['kans', 'contact-21012', 'school-12']) {
      const answer = await app.ask(as, 'GET', '/v1/worklist?q=amrani');
      expect(answer.statusCode, answer.body).toBe(422);
      expect(answer.json()).toMatchObject({ rule: 'search-wide', detail: expect.stringContaining('2000') });
    }
    expect(bounds).toEqual([2_000, 2_000, 2_000]);
    expect((await app.ask('region', 'GET', '/v1/worklist?q=amrani')).statusCode).toBe(403);
    expect((await app.ask('kans', 'GET', '/v1/worklist?q=amrani&phase=4')).statusCode).toBe(400);
  });

  it('is refused for an order by name of a list without end', async () => {
    const app = await testApp({}, (reading) => ({
      ...reading,
      queries: {
        ...reading.queries,
        trajectories: {
          ...reading.queries.trajectories,
          worklist: async (viewer, page, query) => {
            const { items } = await reading.queries.trajectories.worklist(
              viewer,
              { ...page, cursor: null },
              query,
            );
            return { items: Array.from({ length: page.limit }, () => items).flat(), next: 'more' };
          },
        },
      },
    }));
    await reported(app, 'school-12', people.slice(0, 1));
    const answer = await app.ask('school-12', 'GET', '/v1/worklist?sort=name');
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json()).toMatchObject({ rule: 'sort-wide', detail: expect.stringContaining('1000') });
  });
});

describe('the order by name', () => {
  it('shows everybody once while the list is worked through', async () => {
    const app = await testApp();
    const names = ['Amsel', 'Bever', 'Cederik', 'Das', 'Egel', 'Fazant'];
    const ids = await reported(
      app,
      'school-12',
      names.map((familyName, index) => ({
        familyName,
        givenNames: `Kind ${familyName}`,
        birthDate: `20${10 + index}-0${index + 1}-1${index}`,
      })),
    );
    const query = '?list=unassigned&sort=name&limit=2';
    const first = await worklist(app, 'contact-21012', query);
    expect(first.items.map((each: { trajectoryId: string }) => each.trajectoryId)).toEqual(ids.slice(0, 2));
    for (const id of ids.slice(0, 2)) {
      const body = { organisationId: 'clb-1', reason: 'Kent het gezin.' };
      const assigned = await app.ask('contact-21012', 'POST', `/v1/trajectories/${id}/assignment`, body);
      expect(assigned.statusCode, assigned.body).toBe(200);
    }
    const cursor = encodeURIComponent(first.next);
    expect(await idsOf(app, 'contact-21012', `${query}&cursor=${cursor}`)).toEqual(ids.slice(2, 4));
  });

  it('goes by family name, then given names, page by page', async () => {
    const app = await testApp();
    const [youssef, helene, cederik] = await reported(app, 'school-12');
    const [aline] = await reported(app, 'school-12', [
      { familyName: 'Peeters', givenNames: 'Aline', birthDate: '2012-01-01' },
    ]);
    const sorted = [youssef, aline, helene, cederik];
    expect(await idsOf(app, 'school-12', '?sort=name')).toEqual(sorted);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await worklist(app, 'kans', `?sort=name&limit=1${cursor}`);
      paged.push(...page.items.map((each: { trajectoryId: string }) => each.trajectoryId));
      if (page.next === null) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(paged).toEqual(sorted);
  });
});
