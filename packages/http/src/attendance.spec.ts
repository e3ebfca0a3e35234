import { attendanceView } from '@samenspoor/contracts';
import { describe, expect, it } from 'vitest';
import { sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const start = async () => {
  const test = await testApp();
  const made = (await test.ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
  const url = `/v1/trajectories/${made.trajectoryId}`;
  const attendance = async (organisation: string, date = '2024-10-10') =>
    attendanceView.parse((await test.ask(organisation, 'GET', `${url}/attendance?date=${date}`)).json());
  return { ...test, url, attendance };
};

const signalsOf = ({ pictures }: Awaited<ReturnType<Awaited<ReturnType<typeof start>>['attendance']>>) =>
  pictures.flatMap(({ signals }) => signals.map(({ code, certainty }) => `${code}: ${certainty}`));

describe('the attendance of a trajectory', () => {
  it('counts what was reported and recorded, with what it asks attention for', async () => {
    const { ask, url, attendance } = await start();
    expect(signalsOf(await attendance('school-12'))).toContain('police-as-preventive-partner: possible');
    const period = { code: 'B', period: { from: '2024-09-02', to: '2024-09-13' }, halfDays: 6 };
    expect((await ask('school-12', 'POST', `${url}/absences`, period)).statusCode).toBe(201);
    const view = await attendance('school-12');
    expect(view).toMatchObject({
      day: '2024-10-10',
      compulsoryEducation: { milestones: { ends: { earliest: '2027-04-17', latest: '2027-04-17' } } },
      rules: { 'absence-signals': '2022-1' },
    });
    const [picture] = view.pictures;
    expect(picture?.schoolYears[0]?.year.B).toEqual({ atLeast: 6, atMost: 18 });
    expect(picture?.signals.find(({ code }) => code.startsWith('signal-to-'))).toMatchObject({
      certainty: 'certain',
      source: "[S2 'De school'; S2 'CLB' 1]",
      reasons: [{ code: 'half-days', values: { atLeast: 6 } }, { code: 'reached' }],
    });
  });

  it('is of today where no day is asked for, and refuses what is no day', async () => {
    const { ask, url } = await start();
    const today = (await ask('school-12', 'GET', `${url}/attendance`)).json();
    expect(today.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await ask('school-12', 'GET', `${url}/attendance?date=2024-02-30`)).statusCode).toBe(400);
    for (const query of ['day=2024-02-20', 'date=1899-12-31', 'date=2100-01-01', 'date=2024'])
      expect((await ask('school-12', 'GET', `${url}/attendance?${query}`)).statusCode, query).toBe(400);
  });

  it('is told whatever days were written, however unlikely', async () => {
    const { ask, url, attendance } = await start();
    for (const absences of [
      { code: 'B', period: { from: '0001-01-01', to: '9999-12-31' }, halfDays: 6 },
      { code: 'B', date: '0001-01-01', halfDays: 6 },
      { code: 'B', date: '2024-09-03', halfDays: 10_000 },
      { code: 'B', date: '1900-01-01', halfDays: 4 },
      { code: 'B', date: '1905-06-01', halfDays: 10_000 },
    ])
      expect((await ask('school-12', 'POST', `${url}/absences`, absences)).statusCode).toBe(201);
    expect((await attendance('school-12')).pictures[0]?.schoolYears).toHaveLength(1);
  });

  it('is not there for who does not take part', async () => {
    const { ask, url } = await start();
    expect((await ask('naft-1', 'GET', `${url}/attendance`)).statusCode).toBe(404);
    expect((await ask('region', 'GET', `${url}/attendance`)).statusCode).toBe(404);
  });

  it('is not there for who was asked to come in and has not answered', async () => {
    const { ask, url } = await start();
    const asked = await ask('school-12', 'POST', `${url}/escalations`, {
      step: 'clb-guidance',
      to: 'clb-1',
      grounds: ['underlying-problem'],
      attachments: ['school-measures', 'absence-summary', 'parents-contacted'],
    });
    expect(asked.statusCode, asked.body).toBe(201);
    expect((await ask('clb-1', 'GET', url)).json().access).toBe('preview');
    expect((await ask('clb-1', 'GET', `${url}/attendance`)).statusCode).toBe(404);
  });
});
