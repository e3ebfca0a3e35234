import { type Ask, lookalike, samplePerson } from '@samenspoor/http/testing';
import { audit, testNetwork } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { reportOf } from '../support/api.js';
import { startApp } from '../support/app.js';
import { describeOnEveryEngine, type TestEngine } from '../support/engines.js';

interface Item {
  readonly trajectoryId: string;
  readonly personId: string | null;
  readonly status: string;
  readonly phase: number;
  readonly municipality: string | null;
  readonly coordinator: string | null;
  readonly lastActivityAt: string | null;
  readonly why: readonly string[];
  readonly deadlines: readonly { readonly dueAt: string; readonly overdue: boolean }[];
  readonly nextDueAt: string | null;
  readonly signals?: readonly object[];
  readonly places?: readonly object[];
  readonly youngPerson?: { readonly familyName: string; readonly givenNames: string };
}

const everybody = testNetwork.filter(({ type }) => type !== 'regional-coordinator').map(({ id }) => id);

const withApp = async (
  open: () => Promise<TestEngine>,
  tell: (it: {
    readonly ask: Ask;
    readonly at: (time: string) => void;
    readonly settle: () => Promise<void>;
  }) => Promise<void>,
) => {
  const engine = await open();
  let now = new Date('2024-10-02T08:00:00.000Z');
  const app = await startApp(engine, { now: () => now });
  await tell({
    ask: app.ask,
    at: (time) => {
      now = new Date(time);
    },
    // Until nothing is left to be said of time: the timekeeper also runs by itself.
    settle: async () => {
      for (let raised = 1; raised > 0; ) {
        const head = await app.process.log.head();
        if (head !== null) expect(await app.views.waitFor(head, 20_000)).toBe(true);
        raised = await app.casework.raiseTimers();
      }
    },
  });
  expect((await audit(app.process.log)).broken).toEqual([]);
  await app.close();
  await engine.close();
};

const pagesOf = async (ask: Ask, as: string, query: string, limit: number): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let cursor = ''; ; ) {
    const answer = await ask(as, 'GET', `/v1/worklist?limit=${limit}${query}${cursor}`);
    expect(answer.statusCode, `${as} ${query}: ${answer.body}`).toBe(200);
    const page: { items: Item[]; next: string | null } = answer.json();
    items.push(...page.items);
    if (page.next === null) return items;
    expect(page.items, `${as} ${query}`).toHaveLength(limit);
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

const molenbeek = { street: 'Kerkstraat', houseNumber: '12', postcode: '1080', municipality: 'Molenbeek' };

describeOnEveryEngine('worklists', (open) => {
  it('show each actor what it works on, and nothing of what it may not see', () =>
    withApp(open, async ({ ask, at, settle }) => {
      const post = async (as: string, path: string, body: unknown) => {
        const answer = await ask(as, 'POST', path, body);
        expect(answer.statusCode, answer.body).toBeLessThan(300);
        return answer.json();
      };
      const listOf = async (as: string, query: string): Promise<readonly Item[]> => {
        await settle();
        return pagesOf(ask, as, query, 10);
      };
      const countsOf = async (as: string): Promise<Readonly<Record<string, number>>> => {
        await settle();
        const { lists } = (await ask(as, 'GET', '/v1/worklist/summary')).json();
        const counted = lists.filter(({ count }: { count: number }) => count > 0);
        return Object.fromEntries(
          counted.map((each: { list: string; count: number }) => [each.list, each.count]),
        );
      };

      // A school reports a pupil with many B codes.
      const reported = await post('school-12', '/v1/reports', {
        ...reportOf(samplePerson),
        concern: { kind: 'relative-absence', absences: { B: 6 } },
        reportedAt: '2024-10-02T08:00:00.000Z',
      });
      const path = `/v1/trajectories/${reported.trajectoryId}`;
      expect(await countsOf('contact-21012')).toEqual({ new: 1, unassigned: 1, all: 1 });
      expect(await countsOf('kans')).toEqual({ new: 1, unassigned: 1, all: 1 });
      expect(await countsOf('contact-21001')).toEqual({});
      expect(await countsOf('school-12')).toEqual({ 'my-pupils': 1, thresholds: 1, all: 1 });
      const [pupil] = await listOf('school-12', '&list=thresholds');
      expect(pupil?.why).toEqual(['participant', 'my-pupil', 'threshold']);
      expect(pupil?.signals).toEqual([
        expect.objectContaining({ code: 'contact-with-parents', certainty: 'possible' }),
        {
          code: 'signal-to-clb',
          suggests: { step: 'clb-guidance' },
          certainty: 'possible',
          since: expect.stringMatching(/^2024-0[89]-/),
          source: "[S2 'De school'; S2 'CLB' 1]",
        },
      ]);

      // The contact point assigns the school, which does what a threshold suggests, and calls in the CLB.
      at('2024-10-03T08:00:00.000Z');
      await post('contact-21012', `${path}/assignment`, {
        organisationId: 'school-12',
        reason: 'Closest by.',
      });
      await post('school-12', `${path}/measures`, { type: 'contact-with-parents', date: '2024-10-03' });
      expect(await countsOf('contact-21012')).toEqual({ all: 1 });
      const [reached] = await listOf('school-12', '&reason=threshold');
      expect(reached?.signals).toEqual([expect.objectContaining({ code: 'signal-to-clb' })]);
      const call = await post('school-12', `${path}/escalations`, {
        step: 'clb-guidance',
        to: 'clb-1',
        grounds: ['school-measures-without-result'],
        attachments: ['school-measures', 'absence-summary', 'parents-contacted'],
      });
      expect(await countsOf('school-12')).toEqual({ 'my-pupils': 1, all: 1 });
      expect(await countsOf('clb-1')).toEqual({ 'call-ins': 1, 'asked-of-me': 1, all: 1 });
      const [preview] = await listOf('clb-1', '&list=call-ins');
      expect(preview).toMatchObject({
        why: ['called-in'],
        personId: null,
        municipality: null,
        coordinator: null,
      });
      expect(preview?.youngPerson).toBeUndefined();
      expect(preview?.signals).toBeUndefined();

      // A deadline comes near, and runs out.
      at('2024-10-08T08:00:00.000Z');
      expect(await countsOf('clb-1')).toEqual({ 'call-ins': 1, 'asked-of-me': 1, deadlines: 1, all: 1 });
      expect((await listOf('school-12', '&list=deadlines'))[0]?.why).toContain('deadline-soon');
      await post('clb-1', `${path}/escalations/${call.escalationId}/answer`, { outcome: 'accepted' });
      expect(await countsOf('clb-1')).toEqual({ files: 1, thresholds: 1, all: 1 });
      const [told] = await listOf('clb-1', '&list=thresholds');
      expect(told?.signals).toEqual([expect.objectContaining({ code: 'signal-to-clb' })]);

      // The CLB asks for a place in a programme: it did something with the signal.
      const { offerId } = await post('naft-1', '/v1/offers', {
        name: { nl: 'Voorbeeldtraject' },
        measureType: 'naft-trajectory',
        languages: ['nl'],
        capacity: { places: 4 },
      });
      const askPlace = (to: string) =>
        post('clb-1', `${path}/escalations`, {
          step: 'school-external',
          to,
          ...(to === 'naft-1' ? { offerId } : {}),
          grounds: ['clb-or-pms-takes-part'],
          attachments: ['trajectory-goal', 'return-date'],
        });
      const place = await askPlace('naft-1');
      expect((await countsOf('clb-1'))['thresholds']).toBeUndefined();
      const [request] = await listOf('naft-1', '&list=requests');
      expect(request).toMatchObject({
        why: ['called-in', 'place-requested'],
        personId: null,
        places: [{ offerId, escalationId: place.escalationId, status: 'requested' }],
      });
      await post('naft-1', `${path}/escalations/${place.escalationId}/answer`, { outcome: 'accepted' });
      expect(await countsOf('naft-1')).toEqual({ places: 1, files: 1, all: 1 });
      expect((await listOf('naft-1', '&list=places'))[0]).toMatchObject({
        why: ['participant', 'place-held'],
        places: [{ status: 'granted' }],
      });

      // A second report that may be about the same one waits for a verdict.
      await post('school-12', '/v1/reports', {
        ...reportOf({ ...samplePerson, ...lookalike }),
        reportedAt: '2024-10-05T08:00:00.000Z',
      });
      const reviews = await countsOf('contact-21012');
      expect(reviews).toMatchObject({ reviews: expect.any(Number) });
      expect((await countsOf('kans'))['reviews']).toBe(reviews['reviews']);
      expect(await pagesOf(ask, 'school-12', '&reason=review', 10)).toEqual([]);

      // Nobody does anything for weeks.
      at('2024-12-01T08:00:00.000Z');
      const stuck = await listOf('school-12', '&list=stalled');
      expect(stuck.map(({ trajectoryId }) => trajectoryId)).toEqual([reported.trajectoryId]);
      expect(stuck[0]?.why).toEqual(expect.arrayContaining(['coordinator', 'deadline-overdue', 'stalled']));
      expect(await listOf('clb-1', '&list=stalled')).toEqual([]);
      for (const stranger of ['school-01', 'clb-2', 'pms-1', 'police-1', 'agodi', 'caw-1'])
        expect(await countsOf(stranger), stranger).toEqual({});
    }));

  it('are narrowed to exactly the items that say so, in every order, page by page', () =>
    withApp(open, async ({ ask, at, settle }) => {
      const names = [
        'Amsel',
        'Bever',
        'Cederik',
        'Das',
        'Egel',
        'Fazant',
        'Gans',
        'Haas',
        'Ibis',
        'Jager',
        'Kievit',
        'Lynx',
      ];
      const reporters = ['school-12', 'clb-1', 'school-01', 'pms-1', 'caw-1'];
      for (const [index, familyName] of names.entries()) {
        at(`2024-10-${String(index + 2).padStart(2, '0')}T08:00:00.000Z`);
        const as = reporters[index % reporters.length] ?? 'school-12';
        const person = {
          familyName,
          givenNames: index % 2 === 0 ? 'Lou' : 'Robin',
          birthDate: `20${String(index + 5).padStart(2, '0')}-04-17`,
        };
        const postcode = index % 3 === 0 ? '1070' : '1080';
        const body = reportOf({ ...person, address: { ...molenbeek, postcode, municipality: null } });
        const { trajectoryId } = (await ask(as, 'POST', '/v1/reports', body)).json();
        const keeper = postcode === '1070' ? 'contact-21001' : 'contact-21012';
        const path = `/v1/trajectories/${trajectoryId}`;
        if (index % 4 === 1)
          await ask(keeper, 'POST', `${path}/assignment`, { organisationId: as, reason: 'Closest by.' });
        if (index % 3 !== 1)
          await ask(as, 'POST', `${path}/escalations`, {
            step: as.startsWith('school') ? 'clb-guidance' : 'school-external',
            to: as.startsWith('school') ? 'clb-1' : 'naft-1',
            grounds: ['underlying-problem', 'clb-or-pms-takes-part'],
            attachments: [
              'school-measures',
              'absence-summary',
              'parents-contacted',
              'trajectory-goal',
              'return-date',
            ],
          });
        if (index % 2 === 0) await ask(as, 'POST', `${path}/notes`, { text: 'Proef.' });
      }
      at('2024-10-22T08:00:00.000Z');
      await settle();
      const filters: readonly [string, (item: Item) => boolean][] = [
        ...[
          ...[
            'coordinator',
            'called-in',
            'participant',
            'unassigned',
            'territory',
            'follow-up',
            'new',
            'my-pupil',
          ],
          ...['deadline-overdue', 'deadline-soon', 'stalled', 'bounced', 'threshold', 'review'],
        ].map((reason): [string, (item: Item) => boolean] => [
          `&reason=${reason}`,
          ({ why }) => why.includes(reason),
        ]),
        ['&overdue', ({ deadlines }) => deadlines.some(({ overdue }) => overdue)],
        ['&reason=called-in&reason=new', ({ why }) => why.includes('called-in') || why.includes('new')],
        [
          '&list=deadlines&phase=1',
          ({ why, phase }) => phase === 1 && why.some((each) => each.startsWith('deadline')),
        ],
        ['&phase=2', ({ phase }) => phase === 2],
        ['&status=closed', ({ status }) => status === 'closed'],
        ['&municipality=21001', ({ municipality }) => municipality === '21001'],
        ['&coordinator=me&q=robin', () => false],
        ['&coordinator=clb-1', ({ coordinator }) => coordinator === 'clb-1'],
        ['&coordinator=none', ({ coordinator, personId }) => personId !== null && coordinator === null],
        ['&since=2024-10-08', ({ lastActivityAt }) => (lastActivityAt ?? '') >= '2024-10-07T22:00:00.000Z'],
        ['&q=lou', ({ youngPerson }) => youngPerson?.givenNames === 'Lou'],
        [
          '&q=kiev%20rob',
          ({ youngPerson }) => youngPerson?.familyName === 'Kievit' && youngPerson.givenNames === 'Robin',
        ],
      ];
      for (const as of everybody) {
        const all = await pagesOf(ask, as, '', 500);
        expect(await pagesOf(ask, as, '', 3)).toEqual(all);
        for (const [query, holds] of filters) {
          const wanted = query.includes('coordinator=me')
            ? all.filter((each) => each.coordinator === as && each.youngPerson?.givenNames === 'Robin')
            : all.filter(holds);
          expect(await pagesOf(ask, as, query, 2), `${as} ${query}`).toEqual(wanted);
        }
        for (const sort of ['due', 'activity', 'opened', 'name', 'urgency']) {
          const sorted = await pagesOf(ask, as, `&sort=${sort}`, 2);
          expect(new Set(sorted.map(({ trajectoryId }) => trajectoryId)), `${as} ${sort}`).toEqual(
            new Set(all.map(({ trajectoryId }) => trajectoryId)),
          );
          expect(sorted).toHaveLength(all.length);
          if (sort === 'due') {
            const dues = sorted.map(({ nextDueAt }) => nextDueAt ?? '~');
            expect(dues).toEqual(dues.toSorted());
          }
        }
      }
      expect((await pagesOf(ask, 'kans', '', 500)).length).toBe(names.length);
    }));
});
