import { attendanceView, trajectoryView } from '@samenspoor/contracts';
import { describe, expect, it } from 'vitest';
import { sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

/** A pupil of a Flemish school who is reported for illness; a CLB and the police take part. */
const start = async (concern: object = { kind: 'illness' }) => {
  const test = await testApp();
  const report = (by: string) =>
    test.ask(by, 'POST', '/v1/reports', { ...sampleReport, externalRef: by, concern });
  const { trajectoryId } = (await report('school-12')).json();
  await report('clb-1');
  await report('police-1');
  const url = `/v1/trajectories/${trajectoryId}`;
  const record = async (by: string, fact: object) => {
    const answer = await test.ask(by, 'POST', `${url}/facts`, fact);
    expect([200, 201], answer.body).toContain(answer.statusCode);
    return answer.json().entryId;
  };
  const attendance = async (by: string, date = '2024-10-10') =>
    attendanceView.parse((await test.ask(by, 'GET', `${url}/attendance?date=${date}`)).json());
  const sees = async (by: string) => trajectoryView.parse((await test.ask(by, 'GET', url)).json());
  return { ...test, url, record, attendance, sees };
};

const enrolment = {
  about: 'enrolment',
  date: '2024-09-01',
  enrolled: true,
  level: 'secondary',
  grade: 2,
  special: false,
};
const illness = { about: 'illness', date: '2024-09-16', certificate: 'medical', lessThanHalfTime: true };
const toah = ({ pictures }: Awaited<ReturnType<Awaited<ReturnType<typeof start>>['attendance']>>) =>
  pictures[0]?.sickPupilEducation?.find(({ offer }) => offer === 'toah');

describe('facts of education [S2 Terminologie 1]', () => {
  it('are what compulsory education and the kind of absence rest on', async () => {
    const { record, attendance, sees } = await start({ kind: 'absolute-absence' });
    const enrolled = (view: Awaited<ReturnType<typeof attendance>>) =>
      view.absenceKind.reasons.find(({ code }) => code === 'enrolled')?.values['known'];
    expect(enrolled(await attendance('clb-1'))).toBe('no');
    const entryId = await record('school-12', enrolment);
    expect(enrolled(await attendance('clb-1'))).toBe('no');
    await record('school-12', { ...enrolment, date: '2024-10-03' });
    expect(enrolled(await attendance('clb-1'))).toBe('yes');
    expect(enrolled(await attendance('clb-1', '2024-10-01'))).toBe('yes');
    expect(enrolled(await attendance('clb-1', '2024-08-31'))).toBe('unknown');
    expect((await attendance('clb-1')).compulsoryEducation.compulsory).toBe('may-be');
    await record('school-12', { about: 'secondary-diploma', date: '2024-09-01', obtained: false });
    await record('school-12', { about: 'first-two-years-of-secondary', date: '2024-09-01', finished: false });
    await record('clb-1', { about: 'registration', date: '2024-09-01', registration: 'not-needed' });
    await record('kans', { about: 'domicile', date: '2024-09-01', abroad: false });
    const { compulsory, possible } = (await attendance('clb-1')).compulsoryEducation;
    expect([compulsory, possible]).toEqual(['certainly', ['full-time']]);
    await record('clb-1', {
      about: 'exemption',
      date: '2024-10-01',
      ground: 'handicap',
      until: '2025-06-30',
    });
    expect((await attendance('clb-1')).compulsoryEducation.possible).toEqual(['exempt']);
    expect((await sees('school-12')).facts[0]).toMatchObject({
      entryId,
      organisationId: 'school-12',
      ...enrolment,
      thirdPrePrimaryYear: null,
    });
  });

  it('say at which level a programme may fit', async () => {
    const { ask, url, record } = await start({ kind: 'relative-absence' });
    const programme = {
      name: { nl: 'Voorbeeldtraject' },
      measureType: 'naft-trajectory',
      languages: ['fr'],
      levels: ['secondary-third-grade'],
      capacity: { places: 1 },
    };
    expect((await ask('naft-1', 'POST', '/v1/offers', programme)).statusCode).toBe(201);
    const level = async () =>
      (await ask('clb-1', 'GET', `${url}/offers`))
        .json()
        .items[0].reasons.find((each: { criterion: string }) => each.criterion === 'level').holds;
    expect(await level()).toBe('unknown');
    await record('school-12', enrolment);
    expect(await level()).toBe('unknown');
    const today = new Date().toISOString().slice(0, 10);
    await record('school-12', { ...enrolment, date: today });
    expect(await level()).toBe('no');
    await record('school-12', { ...enrolment, date: today, grade: 3 });
    expect(await level()).toBe('yes');
  });

  it('are recorded by whose task it is to know them, in the language of the caller', async () => {
    const { ask, url } = await start();
    const home = { about: 'home-education', date: '2024-09-01', declared: true };
    const refused = await ask('school-12', 'POST', `${url}/facts`, home, { 'accept-language': 'nl' });
    expect(refused.json()).toMatchObject({
      status: 403,
      rule: 'fact-recorded-by',
      errors: [{ pointer: '/about' }],
    });
    expect(refused.json().title).toBe('Niet aan jullie om vast te leggen');
    expect((await ask('police-1', 'POST', `${url}/facts`, enrolment)).statusCode).toBe(403);
    expect((await ask('naft-1', 'POST', `${url}/facts`, enrolment)).statusCode).toBe(404);
  });

  it('that were wrong are withdrawn, and count and are shown no more', async () => {
    const { ask, url, record, attendance, sees } = await start({ kind: 'absolute-absence' });
    const entryId = await record('school-12', enrolment);
    const withdraw = (by: string, id = entryId) => ask(by, 'POST', `${url}/facts/${id}/withdrawal`, {});
    expect((await withdraw('clb-1')).json().rule).toBe('record-of-others');
    expect((await withdraw('school-12', 'none')).statusCode).toBe(404);
    const answers = [await withdraw('school-12'), await withdraw('school-12')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await sees('clb-1')).facts).toEqual([]);
    expect((await attendance('clb-1')).absenceKind.reasons).toContainEqual({
      code: 'enrolled',
      values: { known: 'no' },
    });
    expect(await record('school-12', enrolment)).not.toBe(entryId);
  });
});

describe('facts of an illness [S2 §2.2]', () => {
  it('say which education a pupil who is ill may have, with why', async () => {
    const { record, attendance } = await start();
    expect(toah(await attendance('school-12'))?.eligible).toBe('unknown');
    await record('school-12', enrolment);
    await record('school-12', illness);
    await record('school-12', { about: 'distance', date: '2024-09-16', kilometres: 4 });
    await record('clb-1', {
      about: 'sick-pupil-education',
      date: '2024-09-20',
      requestedBy: 'parents',
      requested: true,
    });
    expect(toah(await attendance('school-12'))).toMatchObject({
      eligible: 'unknown',
      conditions: expect.arrayContaining([
        expect.objectContaining({ code: 'consecutive-days', holds: 'yes' }),
        expect.objectContaining({ code: 'requested-by-doctor', holds: 'unknown' }),
      ]),
    });
    await record('clb-1', {
      about: 'sick-pupil-education',
      date: '2024-09-20',
      requestedBy: 'doctor',
      requested: true,
    });
    expect(toah(await attendance('school-12'))?.eligible).toBe('yes');
    expect(toah(await attendance('school-12', '2024-10-06'))?.eligible).toBe('no');
  });

  it('have no place for words: a diagnosis is refused, and not said back', async () => {
    const { ask, url } = await start();
    for (const more of [
      { diagnosis: 'Geheim' },
      { certificate: 'Geheim' },
      { note: 'Geheim' },
      { until: 'Geheim' },
    ]) {
      const answer = await ask('school-12', 'POST', `${url}/facts`, { ...illness, ...more });
      expect(answer.statusCode).toBe(400);
      expect(answer.body).not.toContain('Geheim');
    }
  });

  it('are for who helps, and not for the police; facts of education by a school are', async () => {
    const { ask, url, record, attendance, sees } = await start();
    await record('school-12', enrolment);
    const entryId = await record('school-12', illness);
    await record('clb-1', { about: 'distance', date: '2024-09-16', kilometres: 4 });
    const seen = async (by: string) => (await sees(by)).facts.map(({ about }) => about);
    expect(await seen('clb-1')).toEqual(['enrolment', 'illness', 'distance']);
    expect(await seen('kans')).toEqual(['enrolment']);
    expect(await seen('police-1')).toEqual(['enrolment']);
    expect(toah(await attendance('police-1'))?.conditions).toContainEqual({
      code: 'medical-certificate',
      holds: 'unknown',
      values: {},
    });
    expect((await ask('police-1', 'POST', `${url}/facts/${entryId}/withdrawal`, {})).statusCode).toBe(404);
  });
});

it.each([
  ['an unknown subject', { about: 'mood', date: '2024-09-01' }, '/about', 'not-in-list'],
  ['no subject', { date: '2024-09-01' }, '/about', 'required'],
  ['a day to come', { ...enrolment, date: '2999-01-01' }, '/date', 'date-future'],
  ['an end before its beginning', { ...illness, until: '2024-09-15' }, '/until', 'period-order'],
  ['a field of another fact', { ...enrolment, kilometres: 4 }, '/kilometres', 'unknown-field'],
  ['half a kilometre', { about: 'distance', date: '2024-09-16', kilometres: 4.5 }, '/kilometres', 'type'],
  ['a field less', { about: 'distance', date: '2024-09-16' }, '/kilometres', 'required'],
])('a fact with %s is refused at %s', async (_, fact, pointer, rule) => {
  const { ask, url } = await start();
  const answer = await ask('school-12', 'POST', `${url}/facts`, fact);
  expect(answer.statusCode, answer.body).toBe(400);
  expect(answer.json().errors).toEqual([expect.objectContaining({ pointer, rule })]);
});

it('absences that were wrong are withdrawn, and count no more [S2 Bijlage 1]', async () => {
  const { ask, url, attendance, sees } = await start({ kind: 'relative-absence', absences: {} });
  const absences = { code: 'B', date: '2024-09-10', halfDays: 2 };
  const recorded = await ask('school-12', 'POST', `${url}/absences`, absences);
  const { absenceId } = recorded.json();
  const unauthorised = async () => (await attendance('clb-1')).pictures[0]?.schoolYears[0]?.year.B;
  expect(await unauthorised()).toEqual({ atLeast: 2, atMost: 2 });
  const withdraw = (by: string) => ask(by, 'POST', `${url}/absences/${absenceId}/withdrawal`, {});
  expect((await withdraw('clb-1')).json().rule).toBe('record-of-others');
  expect((await withdraw('school-12')).json()).toMatchObject({ absenceId });
  expect((await withdraw('school-12')).statusCode).toBe(200);
  expect(await unauthorised()).toBeUndefined();
  expect((await sees('school-12')).absences).toEqual([]);
  const again = await ask('school-12', 'POST', `${url}/absences`, absences);
  expect(again.statusCode).toBe(201);
  expect(again.json().absenceId).not.toBe(absenceId);
});
