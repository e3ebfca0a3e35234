import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeService, fakeService, problem } from './testing/fake-service.js';
import { runWith } from './testing/run-with.js';

const match = {
  matchId: 'm-1',
  reportId: 'r-1',
  personId: 'p-1',
  candidatePersonId: 'p-2',
  weight: 7.43,
  explanation: [
    { field: 'familyName', level: 'exact', weight: 7 },
    { field: 'school', level: 'missing', weight: 0 },
    { field: 'sex', level: 'of-a-later-version', weight: -1 },
  ],
  since: '2024-10-02T08:49:36Z',
};
const pageOf = (...items: readonly unknown[]) => ({ status: 200, body: { items, next: null } });

describe('samenspoor', () => {
  let service: FakeService | undefined;
  afterEach(async () => {
    await service?.close();
    service = undefined;
  });
  const start = async (routes: Parameters<typeof fakeService>[0]) => {
    service = await fakeService(routes);
    const { url } = service;
    return {
      asked: service.asked,
      url,
      ask: (args: readonly string[], more: Parameters<typeof runWith>[1] = {}) =>
        runWith([...args, '--url', url, '--token', 'secret', '--language', 'en'], more),
    };
  };

  it('helps, and says what was mistyped', async () => {
    expect(await runWith(['--help'])).toMatchObject({ code: 0, err: '' });
    const mistyped = await runWith(['wrklist']);
    expect(mistyped).toMatchObject({ code: 2, out: '' });
    expect(mistyped.err).toContain('Did you mean worklist?');
    expect((await runWith(['worklist', '--limit', '0'])).code).toBe(2);
    expect((await runWith(['verdict', 'm', 'maybe', '--reason', 'x'])).code).toBe(2);
    expect((await runWith([])).code).toBe(2);
  });

  it('takes address, token and language from options or the environment', async () => {
    const { asked, url } = await start({ 'GET /v1/worklist': () => pageOf() });
    const env = { SAMENSPOOR_URL: url, SAMENSPOOR_TOKEN: 'of-the-environment', LANG: 'fr_BE.UTF-8' };
    expect(await runWith(['worklist'], { env })).toMatchObject({ code: 0, out: 'Rien à montrer.\n' });
    await runWith(['worklist', '--token', 'given', '--language', 'nl'], { env });
    expect(asked).toMatchObject([
      { authorization: 'Bearer of-the-environment', language: 'fr' },
      { authorization: 'Bearer given', language: 'nl' },
    ]);
  });

  it('asks as an organisation of the data folder', async () => {
    const { asked, url } = await start({ 'GET /v1/worklist': () => pageOf() });
    const folder = await mkdtemp(join(tmpdir(), 'samenspoor-'));
    await writeFile(join(folder, 'demo-tokens.json'), '{ "kans": "token-of-kans" }');
    try {
      expect((await runWith(['worklist', '--url', url, '--as', 'kans', '--data', folder])).code).toBe(0);
      expect(asked).toMatchObject([{ authorization: 'Bearer token-of-kans' }]);
      const unknown = await runWith(['worklist', '--url', url, '--as', 'nobody', '--data', folder]);
      expect(unknown.code).toBe(2);
      expect(unknown.err).toContain('no such organisation');
      expect(unknown.err).not.toContain('token-of-kans');
      const absent = await runWith(['worklist', '--as', 'kans', '--data', join(folder, 'absent')]);
      expect(absent.err).toContain("can't be read");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('asks who it is when nothing says so', async () => {
    const { code, err } = await runWith(['worklist']);
    expect(code).toBe(2);
    expect(err).toMatch(/^Who asks\?/);
  });

  it('tells a refusal in the words of the service, and ends with 1', async () => {
    const { ask } = await start({ 'GET /v1/overview/network': () => problem(403, 'not-yours') });
    const { code, out, err } = await ask(['overview']);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'Title not-yours: Detail not-yours.\n' });
    const unknown = await start({ 'GET /v1/organisations': () => problem(401, 'who') });
    expect((await unknown.ask(['organisations'])).err).toContain('--as <organisation>');
  });

  it('says that no service is there, and ends with 2', async () => {
    const gone = await fakeService({});
    await gone.close();
    const { code, err } = await runWith(['worklist', '--url', gone.url, '--token', 'secret']);
    expect(code).toBe(2);
    expect(err).toContain(`No service answers at ${gone.url} (ECONNREFUSED).`);
    expect(err).toContain('npm start');
    expect(err).not.toContain('    at ');
  });

  it('takes as many pages as the limit asks', async () => {
    const { ask, asked } = await start({
      'GET /v1/matches': ({ line }) => {
        const limit = Number(new URL(line.slice(4), 'http://x').searchParams.get('limit'));
        const items = Array.from({ length: limit }, () => match);
        return { status: 200, body: { items, next: 'the-next' } };
      },
    });
    const { out } = await ask(['matches', '--limit', '700', '--json']);
    const { items, more } = JSON.parse(out);
    expect({ length: items.length, more }).toEqual({ length: 700, more: true });
    expect(asked.map(({ line }) => line)).toEqual([
      'GET /v1/matches?limit=500&status=open',
      'GET /v1/matches?limit=200&cursor=the-next&status=open',
    ]);
  });

  it('explains a match in words, and shows nothing that a terminal obeys', async () => {
    const { ask } = await start({
      'GET /v1/matches': () => pageOf({ ...match, matchId: 'm\u001b[2J-1' }),
    });
    const { out } = await ask(['matches']);
    expect(out).toContain('7.4');
    expect(out).toContain('+7.0  Same family name.');
    expect(out).toContain('−1.0  of-a-later-version');
    expect(out).not.toContain('missing');
    expect(out).not.toContain('\u001b');
  });

  it('asks for a list, narrows it and searches, and tells reasons in words', async () => {
    const item = {
      trajectoryId: 't-1',
      phase: 1,
      municipality: '21012',
      coordinator: null,
      unassignedSince: '2024-10-02T08:49:36Z',
      lastActivityAt: '2024-10-02T08:49:36Z',
      why: ['unassigned', 'deadline-overdue'],
      nextDueAt: '2024-10-09T22:00:00.000Z',
      participants: [{ organisationId: 'school-12' }],
      youngPerson: { familyName: 'Proefpersoon', givenNames: 'Lente', birthDate: null },
    };
    const { ask, asked } = await start({ 'GET /v1/worklist': () => pageOf(item) });
    const narrowed = ['--list', 'unassigned', '--reason', 'new', 'stalled', '--overdue'];
    const { out } = await ask(['worklist', ...narrowed, '--search', 'len pro', '--sort', 'name']);
    expect(asked.map(({ line }) => line)).toEqual([
      'GET /v1/worklist?limit=50&list=unassigned&reason=new&reason=stalled&sort=name&overdue=true&q=len%20pro',
    ]);
    expect(out).toContain('nobody coordinates, late');
    expect(out).toContain('2024-10-09 22:00');
  });

  it('tells how many stand on each list', async () => {
    const lists = [
      { list: 'new', count: 3, more: false },
      { list: 'all', count: 500, more: true },
    ];
    const { ask } = await start({ 'GET /v1/worklist/summary': () => ({ status: 200, body: { lists } }) });
    const { out } = await ask(['worklists']);
    expect(out).toMatch(/new +│ new +│ 3/);
    expect(out).toMatch(/all +│ everything +│ 500\+/);
  });

  it('gives a verdict under a name of its own', async () => {
    const body = { personId: 'p-2', trajectoryId: 't', position: '9' };
    const { ask, asked } = await start({ 'POST /v1/matches/m-1/verdict': () => ({ status: 200, body }) });
    const { code, out } = await ask(['verdict', 'm-1', 'same', '--reason', 'Same school.']);
    expect({ code, out }).toEqual({ code: 0, out: 'Recorded: the same young person.\n' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ verdict: 'same', reason: 'Same school.' });
    expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has one view built anew, or all', async () => {
    const begin = (view: string) => () => ({ status: 202, body: { view, state: 'rebuilding' } });
    const { ask, asked } = await start({
      'GET /v1/operations/views': () => pageOf({ name: 'reports' }, { name: 'matches' }, { name: 'matches' }),
      'POST /v1/operations/views/reports/rebuild': begin('reports'),
      'POST /v1/operations/views/matches/rebuild': begin('matches'),
    });
    expect((await ask(['rebuild-views'])).out).toBe(
      'reports is being built anew\nmatches is being built anew\n',
    );
    expect((await ask(['rebuild-views', 'reports'])).code).toBe(0);
    expect((await ask(['rebuild-views', 'nonsense'])).code).toBe(1);
    expect(asked).toHaveLength(5);
  });

  it('shows figures, a dash for what is hidden, and why', async () => {
    const body = {
      at: '2024-10-02T08:49:36Z',
      threshold: 5,
      reports: 120,
      persons: null,
      municipalities: [
        {
          name: { nl: 'Elsene', fr: 'Ixelles' },
          open: 12,
          byPhase: [{ phase: 1, count: 7 }],
          unassigned: null,
        },
        { name: null, open: 6, byPhase: [], unassigned: 6 },
      ],
    };
    const { ask } = await start({ 'GET /v1/overview/network': () => ({ status: 200, body }) });
    const { out } = await ask(['overview']);
    expect(out).toMatch(/Reports +│ 120/);
    expect(out).toMatch(/Young people +│ –/);
    expect(out).toMatch(/Elsene +│ 12 +│ – +│ 7 /);
    expect(out).toContain('elsewhere or not known');
    expect(out).toContain('a count below 5');
  });
});
