import { afterEach, describe, expect, it } from 'vitest';
import { answerOf } from './answer.js';
import { createClient } from './client.js';
import { sendAgain } from './idempotency.js';
import { type FakeService, fakeService, problemOf, sendJson, textOf } from './testing/fake-service.js';

describe('the client', () => {
  let service: FakeService | undefined;
  afterEach(async () => {
    await service?.close();
    service = undefined;
  });
  const clientOf = async (answer: Parameters<typeof fakeService>[0], language?: 'nl' | 'fr' | 'en') => {
    service = await fakeService(answer);
    const { url: baseUrl } = service;
    return createClient({ baseUrl, token: 'secret', ...(language ? { language } : {}) });
  };

  it('says who asks and in which language, and gives the body', async () => {
    const asked: unknown[] = [];
    const client = await clientOf((request, response) => {
      asked.push(request.url, request.headers.authorization, request.headers['accept-language']);
      sendJson(response, 200, { items: [], next: null });
    }, 'fr');
    const answer = await answerOf(client.GET('/v1/worklist', { params: { query: { limit: '5' } } }));
    expect(answer).toMatchObject({ ok: true, value: { items: [], next: null } });
    expect(asked).toEqual(['/v1/worklist?limit=5', 'Bearer secret', 'fr']);
  });

  it('writes ids into paths so that no id is another path', async () => {
    let asked: string | undefined;
    const client = await clientOf((request, response) => {
      asked = request.url;
      sendJson(response, 404, problemOf(404, 'not-found'));
    });
    await answerOf(client.GET('/v1/reports/{id}', { params: { path: { id: '../a b?c' } } }));
    expect(asked).toBe('/v1/reports/..%2Fa%20b%3Fc');
  });

  it('gives a refusal as a value, with what the service says of it', async () => {
    const problem = {
      ...problemOf(422, 'ladder'),
      errors: [{ in: 'body', pointer: '/step', rule: 'x', detail: 'y' }],
    };
    const client = await clientOf((_, response) => sendJson(response, 422, problem));
    expect(await answerOf(client.GET('/v1/organisations'))).toEqual({
      ok: false,
      reason: 'refused',
      problem,
    });
  });

  it('makes a problem of an answer that is not the service’s', async () => {
    const client = await clientOf((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    expect(await answerOf(client.GET('/v1/organisations'))).toMatchObject({
      ok: false,
      reason: 'refused',
      problem: { type: 'about:blank', status: 502, title: 'Bad Gateway' },
    });
  });

  it('gives a service that is not there as a value, with the reason', async () => {
    const gone = await fakeService(() => {});
    await gone.close();
    const client = createClient({ baseUrl: gone.url, token: 'secret' });
    expect(await answerOf(client.GET('/v1/organisations'))).toEqual({
      ok: false,
      reason: 'unreachable',
      message: 'ECONNREFUSED',
    });
  });

  it('gives an answer cut short as unreachable', async () => {
    const client = await clientOf((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"items":');
      setImmediate(() => response.destroy());
    });
    expect(await answerOf(client.GET('/v1/organisations'))).toMatchObject({
      ok: false,
      reason: 'unreachable',
    });
  });

  it('sends a command again under one name until its outcome is known', async () => {
    const keys: unknown[] = [];
    const bodies: string[] = [];
    const client = await clientOf(async (request, response) => {
      keys.push(request.headers['idempotency-key']);
      bodies.push(await textOf(request));
      if (keys.length === 1) response.destroy();
      else if (keys.length === 2) sendJson(response, 503, problemOf(503, 'busy'), { 'retry-after': '3' });
      else sendJson(response, 200, { personId: 'p', trajectoryId: null, position: '9' });
    });
    const waits: number[] = [];
    const answer = await sendAgain(
      (header) =>
        answerOf(
          client.POST('/v1/matches/{id}/verdict', {
            params: { path: { id: 'm' }, header },
            body: { verdict: 'same', reason: 'Same school.' },
          }),
        ),
      { wait: async (ms) => void waits.push(ms) },
    );
    expect(answer).toMatchObject({ ok: true, value: { personId: 'p' } });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(new Set(bodies)).toEqual(new Set(['{"verdict":"same","reason":"Same school."}']));
    expect(waits).toEqual([200, 3_000]);
  });

  it('sends nothing again that was refused', async () => {
    let asked = 0;
    const client = await clientOf((_, response) => {
      asked += 1;
      sendJson(response, 409, problemOf(409, 'conflict'));
    });
    const answer = await sendAgain(() => answerOf(client.GET('/v1/organisations')));
    expect(answer).toMatchObject({ reason: 'refused', problem: { status: 409 } });
    expect(asked).toBe(1);
  });
});
