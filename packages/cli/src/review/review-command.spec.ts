import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeService, fakeService, problem } from '../testing/fake-service.js';
import { runWith } from '../testing/run-with.js';

const match = (number: number) => ({
  matchId: `m-${number}`,
  reportId: `r-${number}`,
  personId: `p-${number}`,
  candidatePersonId: 'known',
  weight: 7.4,
  explanation: [{ field: 'birthDate', level: 'exact', weight: 11 }],
  since: '2024-10-02T08:49:36Z',
});
const known = (...values: readonly string[]) =>
  values.map((value, index) => ({ value, reportedAt: `2024-0${9 - index}-02T00:00:00Z` }));
const view = {
  ...match(1),
  status: 'open',
  verdict: null,
  explanation: [{ field: 'birthDate', level: 'exact', weight: 11, sentence: 'Same birth date.' }],
  report: {
    reportId: 'r-1',
    personId: 'p-1',
    organisationId: 'school-1',
    reportedAt: '2024-10-02T08:49:36Z',
    corrected: false,
    youngPerson: { familyName: 'Proefpersoon', address: { street: 'Teststraat', houseNumber: '1' } },
  },
  candidate: {
    personId: 'known',
    known: {
      familyName: known('Proefpersoom', 'Ouder'),
      givenNames: known('Lente'),
      birthDate: [],
      sex: [],
      nationalNumber: [],
      language: [],
      address: [],
      school: [],
    },
  },
};
const given = { status: 200, body: { personId: 'known', trajectoryId: 't', position: '9' } };

describe('samenspoor review', () => {
  let service: FakeService;
  beforeEach(async () => {
    service = await fakeService({
      'GET /v1/matches': () => ({ status: 200, body: { items: [match(1), match(2), match(3)], next: null } }),
      'GET /v1/matches/m-1': () => ({ status: 200, body: view }),
      'POST /v1/matches/m-1/verdict': () => given,
      'POST /v1/matches/m-2/verdict': () => problem(409, 'already-given'),
      'POST /v1/matches/m-3/verdict': () => given,
    });
  });
  afterEach(() => service.close());
  const reviewing = (...typed: readonly string[]) =>
    runWith(['review', '--url', service.url, '--token', 'secret', '--language', 'en'], {
      input: typed.map((line) => `${line}\n`).join(''),
    });
  const verdicts = () =>
    service.asked
      .filter(({ line }) => line.startsWith('POST'))
      .map(({ line, body }) => [line, JSON.parse(body)]);

  it('shows both side by side, with each value known of the candidate', async () => {
    const { out } = await reviewing('q');
    expect(out).toMatch(/Family name +│ Proefpersoon +│ Proefpersoom \(2024-09-02\)/);
    expect(out).toMatch(/│ +│ Ouder \(2024-08-02\)/);
    expect(out).toMatch(/Address +│ Teststraat 1/);
    expect(out).toMatch(/Given names +│ – +│ Lente/);
    expect(out).toContain('+11.0  Same birth date.');
  });

  it('says when a question is about a report of its own, or against a verdict', async () => {
    expect((await reviewing('q')).out).not.toMatch(/still belong|said before/);
    const items = [
      { ...match(1), candidatePersonId: 'p-1' },
      { ...match(2), contradicts: true },
    ];
    const asking = await fakeService({
      'GET /v1/matches': () => ({ status: 200, body: { items, next: null } }),
    });
    const { out } = await runWith(['review', '--url', asking.url, '--token', 'secret', '--language', 'en'], {
      input: 'k\nq\n',
    });
    await asking.close();
    expect(out).toMatch(/m-1.*still belong to its person.*m-2.*said before that they are two/s);
  });

  it('says so where a side was forgotten, or is not to be read', async () => {
    expect((await reviewing('k', 'q')).out).toContain('not yours to read');
    const forgotten = await fakeService({
      'GET /v1/matches': () => ({ status: 200, body: { items: [match(1)], next: null } }),
      'GET /v1/matches/m-1': () => ({ status: 200, body: { ...view, candidate: null } }),
    });
    const { out } = await runWith(
      ['review', '--url', forgotten.url, '--token', 'secret', '--language', 'en'],
      { input: 'q\n' },
    );
    await forgotten.close();
    expect(out).toMatch(/Family name +│ Proefpersoon +│ not yours to read/);
  });

  it('asks for a verdict and a reason on each, and goes on after a refusal', async () => {
    const { code, out, err } = await reviewing('what', 's', 'Same school.', 'd', 'Twins.', 'D', 'Cousins.');
    expect(code).toBe(0);
    expect(err).toContain('Type s, d, k or q.');
    expect(err).toContain('Title already-given');
    expect(verdicts()).toEqual([
      ['POST /v1/matches/m-1/verdict', { verdict: 'same', reason: 'Same school.' }],
      ['POST /v1/matches/m-2/verdict', { verdict: 'different', reason: 'Twins.' }],
      ['POST /v1/matches/m-3/verdict', { verdict: 'different', reason: 'Cousins.' }],
    ]);
    expect(out).toContain('2 verdicts given, 1 skipped.');
  });

  it('gives none without a reason, nor after the end of input', async () => {
    const { code, out } = await reviewing('s', '', 'k', 's');
    expect(code).toBe(0);
    expect(verdicts()).toEqual([]);
    expect(out).toContain('0 verdicts given, 1 skipped.');
  });
});
