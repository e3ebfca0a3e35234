import { Readable } from 'node:stream';
import { absenceLineAnswer } from '@samenspoor/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleReport } from '../../../testing/samples.js';
import { testApp, tokenOf } from '../../../testing/test-app.js';

const url = '/v1/imports/absences';
const csv = { 'content-type': 'text/csv' };
const header = 'leerling;datum;code;halve dagen;van;tot';

const answersIn = (body: string) =>
  body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => absenceLineAnswer.parse(JSON.parse(line)));

describe('an import of absences', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const start = async (...how: Parameters<typeof testApp>) => {
    const test = await testApp(...how);
    closing.push(() => test.app.close());
    const made = (await test.ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
    const send = (lines: readonly string[] | Buffer, as = 'school-12', language = 'en') =>
      test.ask(as, 'POST', url, Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\n')), {
        ...csv,
        'accept-language': language,
      });
    const recorded = async () =>
      (await test.ask('school-12', 'GET', `/v1/trajectories/${made.trajectoryId}`)).json().absences;
    return { ...test, made, send, recorded };
  };

  it('records each line, in days and over periods, and answers in order', async () => {
    const { made, send, recorded } = await start();
    const sent = await send([
      `\uFEFF${header}`,
      'R-1;2024-09-02;B;2;;',
      'R-1;3/9/2024;z;1;;',
      '',
      '"R-1";;B;6;09-09-2024;13.09.2024',
    ]);
    expect(sent.statusCode, sent.body).toBe(200);
    expect(sent.headers['content-type']).toBe('application/x-ndjson');
    const answers = answersIn(sent.body);
    expect(
      answers.map(({ line, externalRef, status, trajectoryId }) => [line, externalRef, status, trajectoryId]),
    ).toEqual([2, 3, 4].map((line) => [line, 'R-1', 201, made.trajectoryId]));
    const kept = await recorded();
    expect(
      kept.map((each: Record<string, unknown>) => [
        each['code'],
        each['date'],
        each['period'],
        each['halfDays'],
      ]),
    ).toEqual([
      ['B', '2024-09-02', null, 2],
      ['Z', '2024-09-03', null, 1],
      ['B', null, { from: '2024-09-09', to: '2024-09-13' }, 6],
    ]);
    expect(kept.map((each: Record<string, unknown>) => each['absenceId'])).toEqual(
      answers.map(({ absenceId }) => absenceId),
    );
  });

  it('is safe to send again', async () => {
    const { send, recorded } = await start();
    const lines = [header, ...Array.from({ length: 28 }, (_, day) => `R-1;${day + 1}/10/2024;B;1;;`)];
    const first = answersIn((await send(lines)).body);
    const again = answersIn((await send(lines)).body);
    expect(first.map(({ status }) => status)).toEqual(first.map(() => 201));
    expect(again.map(({ status, absenceId }) => [status, absenceId])).toEqual(
      first.map(({ absenceId }) => [200, absenceId]),
    );
    expect(await recorded()).toHaveLength(28);
  });

  it('says of each line what is wrong, and records the others', async () => {
    const { made, send, recorded } = await start();
    const sent = await send([
      'reportId,élève,trajet,date,code,demi-jours,remarque',
      `${made.reportId},,,2024-09-02,B,2,gripje`,
      `,,${made.trajectoryId},2024-09-03,B,1,`,
      ',R-1,,2024-09-04,X,1,',
      ',R-1,,2024-02-30,B,1,',
      ',R-1,,2024-09-05,B,anderhalf,',
      ',R-1,,,B,1,',
      ',R-2,,2024-09-06,B,1,',
      ',,,2024-09-06,B,1,',
      ',"R-1,,2024-09-06,B,1,',
      `${'x'.repeat(1024 * 1024 + 1)}`,
      ',R-1,,2024-09-06,B,1,',
    ]);
    const answers = answersIn(sent.body);
    expect(answers.map(({ line, status }) => [line, status])).toEqual([
      [2, 201],
      [3, 201],
      [4, 400],
      [5, 400],
      [6, 400],
      [7, 400],
      [8, 404],
      [9, 400],
      [10, 400],
      [11, 413],
      [12, 201],
    ]);
    const errors = answers.map(({ problem }) =>
      problem?.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`),
    );
    expect(errors.slice(2, 6)).toEqual([
      ['/code not-in-list'],
      ['/date date'],
      ['/halfDays type'],
      [' date-or-period'],
    ]);
    expect(answers[2]?.problem?.errors?.[0]?.detail).toContain('B, Z, R, P, M, H, A, L');
    expect([errors[7], errors[8]]).toEqual([[' csv-whose'], [' csv-quotes']]);
    expect(await recorded()).toHaveLength(3);
  });

  it('reads what is no UTF-8 as Windows-1252, and says so', async () => {
    const { send } = await start();
    const answers = answersIn(
      (
        await send(
          Buffer.from(
            'élève\tdate\tcode\tdemi-jours\nR-1\t2024-09-02\tB\t1\nR-é\t2024-09-02\tB\t1',
            'latin1',
          ),
        )
      ).body,
    );
    expect(answers.map(({ status, encoding, externalRef }) => [status, encoding, externalRef])).toEqual([
      [201, undefined, 'R-1'],
      [404, 'windows-1252', 'R-é'],
    ]);
  });

  it.each([
    ['lacks a column', 'leerling;code;halve dagen', 'csv-column-missing', 'date | from, to'],
    ['names one twice', 'leerling;élève;code;datum;halve dagen', 'csv-column-twice', 'externalRef'],
    ['is not there', '', 'csv-column-missing', 'halfDays'],
  ])('is refused as a whole when its first line %s', async (_, first, rule, columns) => {
    const { send } = await start();
    const answer = await send([first, 'R-1;B;1']);
    expect(answer.statusCode, answer.body).toBe(400);
    const errors: readonly { readonly rule: string; readonly detail: string }[] = answer.json().errors;
    expect(errors.filter((each) => each.rule === rule).some(({ detail }) => detail.includes(columns))).toBe(
      true,
    );
  });

  it('answers every record, also of a file whose lines end in a carriage return alone', async () => {
    const { send, recorded } = await start();
    const lines = [header, 'R-1;2024-09-02;B;2;;', 'R-1;2024-09-03;B;1;;', ';;;;;'];
    const sent = await send(Buffer.from(lines.join('\r')));
    expect(answersIn(sent.body).map(({ line, status }) => [line, status])).toEqual([
      [2, 201],
      [3, 201],
      [4, 400],
    ]);
    expect(await recorded()).toHaveLength(2);
  });

  it.each([
    ['400', 'leerling;code', 'school-12', 400],
    ['403', header, 'region', 403],
  ])(
    'that is refused (%s) is read to its end, so that its sender hears of it',
    async (_, first, as, status) => {
      const { app } = await start();
      let sent = 0;
      const body = function* () {
        yield `${first}\n`;
        for (; sent < 500; sent += 1) yield `${'R-1;2024-09-02;B;2;;\n'.repeat(1_000)}`;
      };
      const answer = await app.inject({
        method: 'POST',
        url,
        headers: { ...csv, authorization: `Bearer ${tokenOf(as)}` },
        payload: Readable.from(body()),
      });
      expect(answer.statusCode).toBe(status);
      await expect.poll(() => sent, { timeout: 10_000 }).toBe(500);
    },
  );

  it('is refused for its form before it is looked at who sends it, and how far the views are', async () => {
    const { send, fallBehind } = await start({ patienceMs: 10 });
    fallBehind();
    expect((await send(['leerling;code'], 'region')).statusCode).toBe(400);
    expect((await send([header], 'region')).statusCode).toBe(403);
    expect((await send([header])).statusCode).toBe(503);
  });

  it('waits for a report that was made since it began, and calls no lag a 404', async () => {
    let hidden = true;
    let waits = 0;
    const { made, send } = await start({ patienceMs: 10 }, (reading) => ({
      ...reading,
      waitFor: async (position, patienceMs, view) => {
        // The first wait is that of the import as a whole; the next one finds what it waits for, the last one does not.
        if (view === 'reports') waits += 1;
        if (waits === 2) hidden = false;
        return waits < 4 && reading.waitFor(position, patienceMs, view);
      },
      queries: {
        ...reading.queries,
        reports: {
          ...reading.queries.reports,
          byId: async (id) => (hidden ? null : reading.queries.reports.byId(id)),
        },
      },
    }));
    const line = `${made.reportId};2024-09-02;B;2`;
    const columns = 'melding;datum;code;aantal';
    expect(answersIn((await send([columns, line])).body).map(({ status }) => status)).toEqual([201]);
    hidden = true;
    waits = 2;
    const behind = answersIn((await send([columns, line])).body);
    expect(behind.map(({ status, problem }) => [status, problem?.['rule']])).toEqual([[503, 'view-behind']]);
  });

  it('is about nothing where an id could be none', async () => {
    const asked: string[] = [];
    const { send } = await start({}, (reading) => ({
      ...reading,
      queries: {
        ...reading.queries,
        reports: {
          ...reading.queries.reports,
          byId: async (id) => {
            asked.push(id);
            return reading.queries.reports.byId(id);
          },
        },
      },
    }));
    const sent = await send([
      'melding;traject;datum;code;aantal',
      'a\u0000b;;2024-09-02;B;2',
      ';a\u0000b;2024-09-02;B;2',
    ]);
    expect(answersIn(sent.body).map(({ status }) => status)).toEqual([404, 404]);
    expect(asked).toEqual([]);
  });

  it('finds by a name of its own the report of the caller alone', async () => {
    const { send, ask } = await start();
    const lines = [header, 'R-1;2024-09-02;B;2;;'];
    expect(answersIn((await send(lines, 'school-01')).body)[0]?.status).toBe(404);
    expect((await send(lines, 'region')).statusCode).toBe(403);
    expect(
      (await ask('school-12', 'POST', url, '{}', { 'content-type': 'application/json' })).statusCode,
    ).toBe(415);
  });
});
