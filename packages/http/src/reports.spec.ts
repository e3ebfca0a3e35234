import { describe, expect, it } from 'vitest';
import { samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const person = (index: number) => ({
  familyName: `Proef${String.fromCharCode(97 + index).repeat(6)}`,
  givenNames: `Naam${String.fromCharCode(122 - index).repeat(5)}`,
});

describe('reports [S2 Terminologie 1]', () => {
  it('need a name, a kind and a legal basis, and nothing else', async () => {
    const { ask } = await testApp();
    const least = {
      youngPerson: { givenNames: 'Lente' },
      concern: { kind: 'illness' },
      legalBasis: 'voluntary-guidance',
    };
    expect((await ask('clb-1', 'POST', '/v1/reports', least)).statusCode).toBe(201);
    const nulls = {
      ...least,
      externalRef: null,
      onBehalfOf: null,
      reportedAt: null,
      youngPerson: {
        ...Object.fromEntries(Object.keys(samplePerson).map((field) => [field, null])),
        familyName: 'Proef',
      },
      concern: { kind: 'exclusion', absences: null, since: null, description: null },
    };
    const answer = await ask('clb-1', 'POST', '/v1/reports', nulls);
    expect(answer.statusCode, answer.body).toBe(201);
  });

  it('may hold null wherever nothing is needed, also for one count of absences', async () => {
    const { ask } = await testApp();
    const concern = { ...sampleReport.concern, absences: { B: 3, Z: null } };
    const made = await ask('school-12', 'POST', '/v1/reports', { ...sampleReport, concern });
    expect(made.statusCode, made.body).toBe(201);
    const read = (await ask('school-12', 'GET', `/v1/reports/${made.json().reportId}`)).json();
    expect(read.concern).toEqual(concern);
    const trajectory = await ask('school-12', 'GET', `/v1/trajectories/${made.json().trajectoryId}`);
    expect(trajectory.json().reports).toMatchObject([{ absences: { B: 3 } }]);
  });

  it('keep a national number that fails, with a warning in the language asked for', async () => {
    const { ask } = await testApp();
    const numbered = { ...sampleReport, youngPerson: { ...samplePerson, nationalNumber: '09.04.17-123.45' } };
    const made = await ask('school-12', 'POST', '/v1/reports', numbered, { 'accept-language': 'fr' });
    expect(made.statusCode, made.body).toBe(201);
    expect(made.json().warnings[0]).toMatchObject({ rule: expect.stringMatching(/^national-number/) });
    expect(made.json().warnings[0].message).toMatch(/registre national/);
    const read = await ask('school-12', 'GET', `/v1/reports/${made.json().reportId}`);
    expect(read.json().youngPerson.nationalNumber).toBe('09.04.17-123.45');
  });

  it('are registered for others by who may, and by nobody else', async () => {
    const { ask } = await testApp();
    const forSchool = (index: number, onBehalfOf: string) => ({
      ...sampleReport,
      externalRef: `for ${onBehalfOf} ${index}`,
      onBehalfOf,
      youngPerson: person(index),
    });
    const made = await ask('contact-21012', 'POST', '/v1/reports', forSchool(0, 'school-12'));
    expect(made.statusCode, made.body).toBe(201);
    expect(made.json().participants).toMatchObject([{ organisationId: 'school-12' }]);
    expect((await ask('school-12', 'GET', `/v1/reports/${made.json().reportId}`)).statusCode).toBe(200);
    expect((await ask('kans', 'POST', '/v1/reports', forSchool(1, 'school-01'))).statusCode).toBe(201);
    const foreign = await ask('clb-1', 'POST', '/v1/reports', forSchool(2, 'school-12'));
    const unknown = await ask('clb-1', 'POST', '/v1/reports', forSchool(2, 'nobody'));
    expect(foreign.statusCode).toBe(403);
    const { instance: _, ...one } = foreign.json();
    const { instance: __, ...other } = unknown.json();
    expect(one).toEqual(other);
    const region = await ask('region', 'POST', '/v1/reports', sampleReport);
    expect(region.json()).toMatchObject({ status: 403, type: '/problems/counts-only' });
  });

  it('are refused under a name that stands for other content, naming who holds it', async () => {
    const { ask } = await testApp();
    await ask('school-12', 'POST', '/v1/reports', sampleReport);
    const other = { ...sampleReport, youngPerson: { ...samplePerson, givenNames: 'Herfst' } };
    const taken = await ask('school-12', 'POST', '/v1/reports', other);
    expect(taken.json()).toMatchObject({
      status: 409,
      type: '/problems/report-name-taken',
      holder: 'school-12',
    });
  });

  it('are corrected by the reporter, and shown as corrected', async () => {
    const { ask } = await testApp();
    const { reportId } = (await ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
    const correction = { youngPerson: { ...samplePerson, givenNames: 'Herfst' } };
    expect(
      (await ask('contact-21012', 'POST', `/v1/reports/${reportId}/correction`, correction)).json(),
    ).toMatchObject({
      status: 403,
      type: '/problems/corrects-own-report',
    });
    const corrected = await ask('school-12', 'POST', `/v1/reports/${reportId}/correction`, correction);
    expect(corrected.statusCode, corrected.body).toBe(200);
    expect((await ask('kans', 'GET', `/v1/reports/${reportId}`)).json()).toMatchObject({
      youngPerson: { givenNames: 'Herfst' },
      corrected: true,
      externalRef: 'R-1',
    });
  });

  it('are listed page by page to who may see them', async () => {
    const { ask } = await testApp();
    for (let index = 0; index < 5; index += 1)
      await ask('school-12', 'POST', '/v1/reports', {
        ...sampleReport,
        externalRef: `R${index}`,
        youngPerson: { ...person(index), address: { postcode: '1070' } },
      });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { next: string | null; items: { externalRef: string }[] } = (
        await ask('school-12', 'GET', `/v1/reports?mine&limit=2&cursor=${next}`)
      ).json();
      seen.push(...page.items.map(({ externalRef }) => externalRef));
      next = page.next;
    }
    expect(seen).toEqual(['R4', 'R3', 'R2', 'R1', 'R0']);
    expect((await ask('contact-21001', 'GET', '/v1/reports')).json().items).toHaveLength(5);
    expect((await ask('contact-21001', 'GET', '/v1/reports?mine')).json().items).toHaveLength(0);
    expect((await ask('contact-21012', 'GET', '/v1/reports')).json().items).toHaveLength(0);
    expect((await ask('clb-1', 'GET', '/v1/reports')).json()).toEqual({ items: [], next: null });
    const first = (await ask('school-12', 'GET', '/v1/reports?limit=1')).json();
    const stolen = await ask('kans', 'GET', `/v1/reports?cursor=${first.next}`);
    expect(stolen.json()).toMatchObject({ status: 400, errors: [{ rule: 'cursor' }] });
    for (const list of ['reports', 'worklist', 'matches'])
      expect((await ask('region', 'GET', `/v1/${list}`)).json()).toMatchObject({
        status: 403,
        type: '/problems/counts-only',
      });
  });

  it('are told to wait for, never that they are not there, while the views are behind', async () => {
    const { ask, fallBehind } = await testApp();
    const { reportId } = (await ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
    fallBehind();
    for (const url of [`/v1/reports/${reportId}`, '/v1/trajectories/none', '/v1/reports', '/v1/worklist']) {
      const answer = await ask('school-12', 'GET', url);
      expect(answer.json()).toMatchObject({ status: 503, type: '/problems/view-behind' });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
