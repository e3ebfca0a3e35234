import { describe, expect, it } from 'vitest';
import { lookalike, samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const report = (more: Readonly<Record<string, unknown>> = {}, reportedAt = sampleReport.reportedAt) => ({
  ...sampleReport,
  externalRef: null,
  youngPerson: { ...samplePerson, ...more },
  reportedAt,
});

/** A person known by two reports, and a report that may be about it. */
const asked = async () => {
  const { ask } = await testApp();
  const made = async (as: string, body: unknown) => (await ask(as, 'POST', '/v1/reports', body)).json();
  const first = await made('school-12', report({}, '2024-09-01T08:00:00Z'));
  await made('pms-1', report({ address: null, language: 'nl' }, '2024-10-01T08:00:00Z'));
  const possible = await made('clb-1', report(lookalike));
  const url = `/v1/matches/${possible.possibleMatches[0]?.matchId}`;
  const side = async (language = 'en') =>
    (await ask('kans', 'GET', url, undefined, { 'accept-language': language })).json();
  return { ask, first, possible, url, side };
};

describe('a match', () => {
  it('shows the report beside each distinct value known of the candidate', async () => {
    const { first, possible, side } = await asked();
    const match = await side();
    expect(match).toMatchObject({
      reportId: possible.reportId,
      personId: possible.personId,
      candidatePersonId: first.personId,
      status: 'open',
      verdict: null,
      report: {
        personId: possible.personId,
        organisationId: 'clb-1',
        corrected: false,
        youngPerson: { familyName: 'Proefpersoons', givenNames: 'Lente' },
      },
    });
    expect(match.candidate.personId).toBe(first.personId);
    expect(match.candidate.known).toMatchObject({
      familyName: [{ value: 'Proefpersoon', reportedAt: '2024-10-01T08:00:00.000Z' }],
      language: [
        { value: 'nl', reportedAt: '2024-10-01T08:00:00.000Z' },
        { value: 'fr', reportedAt: '2024-09-01T08:00:00.000Z' },
      ],
      address: [{ value: samplePerson.address, reportedAt: '2024-09-01T08:00:00.000Z' }],
      nationalNumber: [],
    });
  });

  it('says of each field what its level means, in the language asked for', async () => {
    const { side } = await asked();
    const sentences = async (language: string) =>
      (await side(language)).explanation.map(({ field, sentence }: Record<string, string>) => [
        field,
        sentence,
      ]);
    expect(await sentences('en')).toContainEqual(['birthDate', 'Same birth date.']);
    expect(await sentences('nl')).toContainEqual(['birthDate', 'Zelfde geboortedatum.']);
    expect(await sentences('fr')).toContainEqual(['birthDate', 'Même date de naissance.']);
  });

  it('is for who gives verdicts, and not there for who does not see its report', async () => {
    const { ask, url } = await asked();
    for (const [as, status] of [
      ['clb-1', 403],
      ['contact-21012', 403],
      ['school-12', 404],
      ['contact-21001', 404],
      ['region', 404],
    ] as const)
      expect([as, (await ask(as, 'GET', url)).statusCode]).toEqual([as, status]);
    expect((await ask('clb-1', 'GET', url)).json()).toMatchObject({
      type: '/problems/central-contact-point-decides',
    });
    expect((await ask('kans', 'GET', '/v1/matches/none')).statusCode).toBe(404);
  });

  it('tells the verdict, whom both are now, and the details as corrected', async () => {
    const { ask, first, possible, url, side } = await asked();
    const verdict = { verdict: 'same', reason: 'zelfde adres' };
    expect((await ask('kans', 'POST', `${url}/verdict`, verdict)).statusCode).toBe(200);
    const correction = { youngPerson: { ...samplePerson, givenNames: 'Lente Roos' } };
    await ask('clb-1', 'POST', `/v1/reports/${possible.reportId}/correction`, correction);
    expect(await side()).toMatchObject({
      status: 'same',
      verdict: { verdict: 'same', by: 'kans' },
      report: { personId: first.personId, corrected: true, youngPerson: { givenNames: 'Lente Roos' } },
      candidate: { personId: first.personId, known: { givenNames: [{ value: 'Lente' }] } },
    });
  });

  it('shows nothing of who was forgotten', async () => {
    const { ask, first, possible, url, side } = await asked();
    await ask('kans', 'POST', `/v1/persons/${first.personId}/forget`, { reason: 'op vraag' });
    expect(await side()).toMatchObject({ status: 'lapsed', candidate: null });
    await ask('kans', 'POST', `/v1/persons/${possible.personId}/forget`, { reason: 'op vraag' });
    expect((await ask('kans', 'GET', url)).statusCode).toBe(404);
  });
});

describe('a question that a correction raises', () => {
  it('stands first on the list, asks about the own person, and is told before a third is joined', async () => {
    const { ask } = await testApp();
    const made = async (as: string, more = {}) => (await ask(as, 'POST', '/v1/reports', report(more))).json();
    const correct = async (id: string, youngPerson: object) =>
      (await ask('clb-1', 'POST', `/v1/reports/${id}/correction`, { youngPerson })).json();
    const winter = { familyName: 'Voorbeeld', givenNames: 'Winter', birthDate: '2011-02-03' };
    const own = await made('school-12');
    const third = await made('pms-1', winter);
    const { reportId } = await made('clb-1');
    const { possibleMatches } = await correct(reportId, { ...samplePerson, ...winter });
    expect(possibleMatches).toMatchObject([
      { candidatePersonId: own.personId },
      { candidatePersonId: third.personId },
    ]);
    const [belonging, joining] = possibleMatches;
    const say = async (matchId: string, verdict: string) =>
      (await ask('kans', 'POST', `/v1/matches/${matchId}/verdict`, { verdict, reason: 'nagekeken' })).json();
    expect(await say(joining.matchId, 'same')).toMatchObject({
      status: 422,
      type: '/problems/belonging-undecided',
    });
    const shown = (await ask('kans', 'GET', `/v1/matches/${belonging.matchId}`)).json();
    expect(shown.candidate.known.familyName).toMatchObject([{ value: samplePerson.familyName }]);
    expect(shown.report.youngPerson).toMatchObject(winter);
    const out = await say(belonging.matchId, 'different');
    expect(await say(joining.matchId, 'same')).toMatchObject({ personId: third.personId });
    expect([own.personId, third.personId]).not.toContain(out.personId);
  });

  it('says that it contradicts a verdict', async () => {
    const { ask, url, possible } = await asked();
    await ask('kans', 'POST', `${url}/verdict`, { verdict: 'different', reason: 'nichtjes' });
    const corrected = await ask('clb-1', 'POST', `/v1/reports/${possible.reportId}/correction`, {
      youngPerson: samplePerson,
    });
    expect(corrected.json()).toMatchObject({ outcome: 'possible', possibleMatches: [{ contradicts: true }] });
    const { items } = (await ask('kans', 'GET', '/v1/matches')).json();
    expect(items).toMatchObject([{ contradicts: true, reportId: possible.reportId }]);
    expect((await ask('kans', 'GET', `/v1/matches/${items[0].matchId}`)).json()).toMatchObject({
      contradicts: true,
    });
  });
});
