import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importLineAnswer } from '@samenspoor/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleReport } from '../../testing/samples.js';
import { testApp, tokenOf } from '../../testing/test-app.js';

const url = '/v1/imports/reports';
const ndjson = { 'content-type': 'application/x-ndjson' };

const letters = (index: number) =>
  [...String(index)].map((digit) => String.fromCharCode(97 + Number(digit)).repeat(3)).join('');
const reportOf = (index: number) => ({
  ...sampleReport,
  externalRef: `I${index}`,
  youngPerson: { familyName: `Proef${letters(index)}`, givenNames: `Naam${letters(index * 7)}` },
});
const answersIn = (body: string) =>
  body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => importLineAnswer.parse(JSON.parse(line)));

describe('an import', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const start = async () => {
    const test = await testApp();
    closing.push(() => test.app.close());
    return test;
  };

  it('answers line by line, in input order, as each body would be answered alone', async () => {
    const { ask } = await start();
    const { externalRef: _, ...unnamed } = reportOf(4);
    const lines = [
      JSON.stringify(reportOf(1)),
      '{"externalRef":"broken"',
      '',
      JSON.stringify({ ...reportOf(2), legalBasis: 'because' }),
      JSON.stringify(reportOf(1)),
      JSON.stringify({ ...reportOf(1), legalBasis: 'voluntary-guidance' }),
      JSON.stringify({ ...reportOf(3), onBehalfOf: 'clb-1' }),
      `{"externalRef":"${'x'.repeat(1024 * 1024)}"}`,
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      '[]',
      JSON.stringify(unnamed),
      JSON.stringify(unnamed),
    ];
    const body = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
    const answer = await ask('school-12', 'POST', url, body, { ...ndjson, 'accept-language': 'nl' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const answers = answersIn(answer.body);
    expect(answers.map(({ externalRef, status }) => [externalRef, status])).toEqual([
      ['I1', 201],
      [null, 400],
      ['I2', 400],
      ['I1', 200],
      ['I1', 409],
      ['I3', 403],
      [null, 413],
      [null, 400],
      [null, 400],
      [null, 201],
      [null, 200],
    ]);
    expect(answers[3]).toEqual({ ...answers[0], status: 200 });
    expect(answers[2]?.problem?.errors).toMatchObject([{ pointer: '/legalBasis', rule: 'not-in-list' }]);
    expect(answers[2]?.problem?.title).toBe('De vorm klopt niet');
    expect(answers[9]?.reportId).toBe(answers[10]?.reportId);
  });

  it('is safe to send again', async () => {
    const { ask } = await start();
    const body = Array.from({ length: 200 }, (_, index) => JSON.stringify(reportOf(index))).join('\n');
    const first = answersIn((await ask('school-12', 'POST', url, body, ndjson)).body);
    const again = answersIn((await ask('school-12', 'POST', url, body, ndjson)).body);
    expect(first.every(({ status }) => status === 201)).toBe(true);
    expect(again).toEqual(first.map((each) => ({ ...each, status: 200 })));
  });

  it('is refused as a whole to who sees counts only', async () => {
    const { ask } = await start();
    const answer = await ask('region', 'POST', url, JSON.stringify(reportOf(1)), ndjson);
    expect(answer.json()).toMatchObject({ status: 403, type: '/problems/counts-only' });
  });

  const open = async (app: Awaited<ReturnType<typeof start>>['app']) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    return request({
      port,
      host: '127.0.0.1',
      path: url,
      method: 'POST',
      headers: { ...ndjson, authorization: `Bearer ${tokenOf('school-12')}` },
    });
  };

  it('answers lines before the last one has come', async () => {
    const { app } = await start();
    const sending = await open(app);
    sending.write(`${JSON.stringify(reportOf(1))}\n`);
    const [response] = await once(sending, 'response');
    const [first] = await once(response.setEncoding('utf8'), 'data');
    expect(answersIn(first)).toMatchObject([{ externalRef: 'I1', status: 201 }]);
    sending.end(`${JSON.stringify(reportOf(2))}\n`);
    const [second] = await once(response, 'data');
    expect(answersIn(second)).toMatchObject([{ externalRef: 'I2', status: 201 }]);
  });

  it('lets a sender finish before it reads', async () => {
    const { app } = await start();
    const sending = await open(app);
    const lines = Array.from(
      { length: 2_000 },
      () => `${JSON.stringify({ ...reportOf(1), legalBasis: 'x' })}\n`,
    );
    const answered = once(sending, 'response');
    sending.end(lines.join(''));
    await once(sending, 'finish');
    const [response] = await answered;
    let body = '';
    for await (const part of response.setEncoding('utf8')) body += part;
    expect(answersIn(body)).toHaveLength(2_000);
  });

  it('finishes what it took when the sender hangs up', async () => {
    const { app, ask } = await start();
    const sending = await open(app);
    sending.on('error', () => {});
    sending.write(`${JSON.stringify(reportOf(1))}\n`);
    await once(sending, 'response');
    sending.destroy();
    const again = await ask('school-12', 'POST', '/v1/reports', reportOf(1));
    expect(again.statusCode).toBe(200);
  });
});
