import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { languages, messagesIn } from '@samenspoor/contracts';
import { describe, expect, it } from 'vitest';
import { samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

describe('operations', () => {
  it('are live at once, and ready when index and views have caught up', async () => {
    const { ask, fallBehind } = await testApp();
    expect((await ask(null, 'GET', '/health/live')).json()).toEqual({
      status: 'live',
      version: '0.0.0-test',
    });
    expect((await ask(null, 'GET', '/health/ready')).statusCode).toBe(200);
    fallBehind();
    const behind = await ask(null, 'GET', '/health/ready');
    expect([behind.statusCode, behind.json()]).toEqual([
      503,
      { status: 'catching-up', casework: true, views: false, stopped: [] },
    ]);
  });

  it('name in their readiness the views that wait for more than time', async () => {
    const status = {
      version: 1,
      generation: 1,
      position: null,
      active: true,
      upToDate: false,
      failure: null,
    };
    const { ask } = await testApp({}, (reading) => ({
      ...reading,
      ready: async () => false,
      status: async () => [
        { ...status, name: 'matches', state: 'stopped' },
        { ...status, name: 'reports', state: 'running' },
      ],
    }));
    expect((await ask(null, 'GET', '/health/ready')).json()).toMatchObject({ stopped: ['matches'] });
  });

  it('count by route and outcome, and log neither names, bodies, queries nor tokens', async () => {
    const { ask, logged } = await testApp();
    await ask('school-12', 'POST', '/v1/reports', sampleReport);
    await ask('school-12', 'GET', '/v1/reports?mine&cursor=Proefpersoon');
    await ask('school-12', 'GET', '/v1/nothing/Proefpersoon');
    await ask('school-12', 'GET', '/v1/worklist', undefined, { 'x-request-id': 'Proefpersoon' });
    await ask('region', 'POST', '/v1/reports', sampleReport);
    const metrics = await ask(null, 'GET', '/metrics');
    expect(metrics.body).toContain('samenspoor_reports_total{outcome="new"} 1');
    expect(metrics.body).toContain('samenspoor_refusals_total{rule="counts-only"} 1');
    expect(metrics.body).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="\/v1\/reports",status="201"\} 1/,
    );
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ route: '/v1/reports', status: 201, organisation: 'school-12' });
    expect(lines[0].requestId).toMatch(/^[0-9a-f-]{36}$/);
    for (const secret of [
      ...Object.values(samplePerson).filter((each) => typeof each === 'string'),
      'token',
      'cursor',
    ])
      if (typeof secret === 'string' && secret.length > 2) expect(logged.join('')).not.toContain(secret);
  });

  it('hide faults, and log where they came from without what they met', async () => {
    const requestId = '5f3a2c1e-0d4b-4c6a-9e8f-7b6a5c4d3e2f';
    const fault = () => Promise.reject(new Error('Proefpersoon was here'));
    const { ask, logged } = await testApp({ sealer: { openMany: fault } });
    const { reportId } = (await ask('school-12', 'POST', '/v1/reports', sampleReport)).json();
    const answer = await ask('school-12', 'GET', `/v1/reports/${reportId}`, undefined, {
      'x-request-id': requestId,
    });
    expect(answer.json()).toMatchObject({ status: 500, type: '/problems/internal', instance: requestId });
    expect(answer.headers['x-request-id']).toBe(requestId);
    expect(answer.body + logged.join('')).not.toContain('Proefpersoon');
    expect(logged.some((line) => JSON.parse(line).at?.includes('operations.spec'))).toBe(true);
  });

  it('answer in the language asked for', async () => {
    const { ask } = await testApp();
    for (const language of languages) {
      const headers = { 'accept-language': `de, ${language};q=0.7` };
      const unknown = await ask(
        'school-12',
        'POST',
        '/v1/reports',
        { ...sampleReport, legalbasis: 1 },
        headers,
      );
      expect(unknown.headers['content-language']).toBe(language);
      const { title, errors } = unknown.json();
      expect(title).toBe(messagesIn[language].problems.form.title);
      expect(errors[0].detail).toContain('legalBasis');
    }
  });

  it('describe the API in OpenAPI 3.1, readable without the network', async () => {
    const { ask } = await testApp();
    const document = (await ask(null, 'GET', '/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect((await ask(null, 'GET', '/docs/json')).json()).toEqual(document);
    const created = document.paths['/v1/reports'].post;
    expect(created.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/ReportInput',
    });
    expect(created.responses['400'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(created.parameters.map((each: { name: string }) => each.name)).toContain('idempotency-key');
    const trajectory = document.paths['/v1/trajectories/{id}'].get;
    expect(trajectory.responses['200'].headers).toHaveProperty('ETag');
    const page = await ask(null, 'GET', '/docs');
    expect(page.statusCode).toBeLessThan(400);
    const html = (await ask(null, 'GET', page.statusCode === 200 ? '/docs' : '/docs/')).body;
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const schema of Object.values(document.components.schemas)) expect(schema).not.toHaveProperty('$id');
    expect(document.paths['/problems/{code}'].get.responses['404'].content).toHaveProperty([
      'application/problem+json',
    ]);
    const references = JSON.stringify(document).match(/#\/components\/schemas\/[^"]+/g) ?? [];
    for (const reference of references)
      expect(document.components.schemas).toHaveProperty([reference.split('/').at(-1) ?? '']);
  });

  it.each([
    [
      'two lengths',
      'POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
    ],
    ['an odd length', 'POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n{}', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answer %s with a problem document', async (_, raw, status) => {
    const { app } = await testApp();
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.on('error', () => {});
    socket.write(raw);
    let answer = '';
    socket.on('data', (part) => {
      answer += String(part);
    });
    await once(socket, 'close');
    await app.close();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status });
  });

  it('suppress small numbers for the region, and for nobody else', async () => {
    const { ask } = await testApp();
    await ask('school-12', 'POST', '/v1/reports', sampleReport);
    const region = (await ask('region', 'GET', '/v1/overview/network')).json();
    expect(region).toMatchObject({ threshold: 5, reports: null, openTrajectories: null, persons: null });
    expect(region.municipalities).toHaveLength(20);
    const kans = (await ask('kans', 'GET', '/v1/overview/network')).json();
    expect(kans).toMatchObject({ threshold: null, reports: 1, openTrajectories: 1, duplicatesMet: 0 });
    expect((await ask('clb-1', 'GET', '/v1/overview/network')).json()).toMatchObject({
      status: 403,
      type: '/problems/network-overview-readers',
    });
    expect((await ask('clb-1', 'GET', '/v1/organisations')).json().items).toHaveLength(14);
  });
});
