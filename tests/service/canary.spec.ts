import { join } from 'node:path';
import { openPglite } from '@samenspoor/sql';
import { describe, expect, it } from 'vitest';
import { type Answer, call, reportOf } from '../support/api.js';
import { startOtlpReceiver } from '../support/otlp-receiver.js';
import { inFolder, type Service, startService } from '../support/service.js';

const canary = 'Kanarievogel';
const address = { street: `${canary}straat`, houseNumber: '1', postcode: '1080', municipality: 'Molenbeek' };
/** Somewhere else: alike is then for a human. */
const elsewhere = { ...address, street: `${canary}berg`, houseNumber: '9' };

/** Requests that carry the canary wherever a person could write it, accepted and refused ones. */
const sing = async (service: Service): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const say = async (
    as: string | null,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await call(service, as, method, path, body, {
      'x-request-id': canary,
      traceparent: canary,
      tracestate: `${canary}=1`,
      baggage: `name=${canary}`,
      ...headers,
    });
    answers.push(answer);
    return answer;
  };
  const person = {
    familyName: canary,
    givenNames: `${canary} Lente`,
    address,
    school: { name: `${canary}school` },
  };
  const concern = { kind: 'illness', absences: { Z: 3 }, description: `${canary} is ziek` };
  const report = reportOf(person, { concern, externalRef: `${canary}-1` });
  const first = await say('school-07', 'POST', '/v1/reports', report, { 'idempotency-key': `${canary}-key` });
  await say('school-07', 'POST', '/v1/reports', { ...report, legalBasis: 'judicial-mandate' });
  const second = await say(
    'clb-1',
    'POST',
    '/v1/reports',
    reportOf({ ...person, familyName: `${canary}s`, address: elsewhere, school: null }),
  );
  const trajectory = `/v1/trajectories/${first.body['trajectoryId']}`;
  await say('kans', 'POST', `${trajectory}/assignment`, { organisationId: 'clb-1', reason: canary });
  await say('kans', 'POST', `${trajectory}/assignment`, { organisationId: canary, reason: canary });
  const measure = { type: 'talk-with-pupil', date: '2024-10-01', note: canary };
  await say('school-07', 'POST', `${trajectory}/measures`, measure);
  await say('school-07', 'POST', `${trajectory}/notes`, { text: `gesproken met ${canary}` });
  const action = { what: `bel ${canary}`, who: 'parents', due: '2026-12-01' };
  await say('school-07', 'POST', `${trajectory}/actions`, action);
  const plan = { date: '2026-12-01', preparedWith: ['young-person'], agreed: `met ${canary}` };
  await say('school-07', 'POST', `${trajectory}/return-plans`, plan);
  const escalation = {
    step: 'pms-guidance',
    to: 'pms-1',
    grounds: canary,
    attachments: [{ type: canary, text: canary }],
  };
  await say('school-07', 'POST', `${trajectory}/escalations`, escalation);
  const correction = { youngPerson: { ...reportOf(person).youngPerson, birthDate: '2009-04-18' } };
  await say('school-07', 'POST', `/v1/reports/${first.body['reportId']}/correction`, correction);
  const match = Object(Object(second.body['possibleMatches'])[0])['matchId'];
  await say('kans', 'POST', `/v1/matches/${match}/verdict`, { verdict: 'same', reason: canary });
  const parting = { reportIds: [second.body['reportId']], reason: canary };
  await say('kans', 'POST', `/v1/persons/${first.body['personId']}/unlink`, parting);
  await say('kans', 'POST', `/v1/persons/${second.body['personId']}/forget`, { reason: canary });

  const broken = [
    reportOf({ familyName: canary, birthDate: canary }),
    reportOf({ familyName: canary, sex: canary }),
    reportOf({ familyName: `${canary}\u0000` }),
    reportOf({ familyName: canary, nationalNumber: canary }),
    reportOf({ familyName: canary }, { legalBasis: canary }),
    reportOf({ familyName: canary }, { onBehalfOf: canary }),
    reportOf({ familyName: canary.repeat(40) }),
    { familyName: canary },
    [canary],
    `{"familyName": "${canary}"`,
    `{"youngPerson": {"familyName": "${canary}\\ud800"}}`,
  ];
  for (const body of broken) await say('school-07', 'POST', '/v1/reports', body);
  await say('school-07', 'GET', `/v1/reports/${canary}`);
  await say('school-07', 'GET', `/v1/reports?cursor=${canary}`);
  await say('school-07', 'GET', `/v1/${canary}`);
  await say(null, 'GET', '/v1/worklist', undefined, { authorization: `Bearer ${canary}` });
  await say('school-07', 'POST', `${trajectory}/notes`, { text: canary }, { 'if-match': `"${canary}"` });
  const lines = `${JSON.stringify(report)}\n{"familyName":"${canary}"\n${JSON.stringify({ [canary]: canary })}\n`;
  await say('kans', 'POST', '/v1/imports/reports', lines, { 'content-type': 'application/x-ndjson' });
  return answers;
};

/** Every row of every table, as text. */
const everyRow = async (folder: string): Promise<string[]> => {
  const database = await openPglite({ folder });
  const { rows: tables } = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    all.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  await database.close();
  return all;
};

const singing = (texts: readonly string[]) =>
  texts.filter((text) => text.toLowerCase().includes(canary.toLowerCase()));

describe('a canary family name', () => {
  it('stands in no row, log line, metric, span or error', async () => {
    await inFolder(async (folder) => {
      const receiver = await startOtlpReceiver();
      const service = await startService(folder, {
        LOG_LEVEL: 'trace',
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
        OTEL_BSP_MAX_QUEUE_SIZE: '100000',
      });
      await service.ready();
      const answers = await sing(service);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(8);
      const errors = answers.filter(({ status }) => status >= 400).map(({ text }) => text);
      expect(errors.length).toBeGreaterThan(15);
      expect(singing(errors)).toEqual([]);
      const metrics = await call(service, null, 'GET', '/metrics');
      expect(singing([metrics.text])).toEqual([]);
      // The reporter itself reads what it sent: the name is there, sealed.
      const own = await call(service, 'school-07', 'GET', '/v1/reports?mine');
      expect(singing([own.text])).toHaveLength(1);
      expect(await service.stop()).toBe(0);
      // Spans of requests that were accepted and refused, of those that reached no route, and of views.
      const names = new Set(receiver.spans.map(({ name }) => name));
      for (const name of [
        'POST /v1/reports',
        'GET /v1/reports/:id',
        'GET unknown',
        'identify',
        'apply reports',
      ])
        expect(names).toContain(name);
      expect(singing(receiver.bodies)).toEqual([]);
      await receiver.close();
      expect(service.output()).toContain('answered');
      expect(singing(service.output().split('\n'))).toEqual([]);
      const rows = await everyRow(join(folder, 'pglite'));
      expect(rows.filter((row) => row.includes('ReportIdentified')).length).toBeGreaterThan(6);
      expect(singing(rows)).toEqual([]);
    });
  }, 120_000);
});
