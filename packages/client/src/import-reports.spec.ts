import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from './client.js';
import type { ImportLineAnswer } from './import-reports.js';
import { ndjson, readNdjson } from './ndjson.js';
import { type FakeService, fakeService, problemOf, sendJson } from './testing/fake-service.js';

const lineAnswer = (externalRef: unknown) => ({ externalRef, status: 201, reportId: 'r', outcome: 'new' });

describe('importing reports', () => {
  let service: FakeService | undefined;
  afterEach(async () => {
    await service?.close();
    service = undefined;
  });
  const clientOf = async (answer: Parameters<typeof fakeService>[0]) => {
    service = await fakeService(answer);
    return createClient({ baseUrl: service.url, token: 'secret', language: 'nl' });
  };

  it('reads answers while it still sends: a line is sent only when the one before was answered', async () => {
    let type: string | undefined;
    const client = await clientOf(async (request, response) => {
      type = request.headers['content-type'];
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      for await (const sent of readNdjson(request)) {
        const ref =
          typeof sent === 'object' && sent !== null && 'externalRef' in sent ? sent.externalRef : null;
        response.write(`${JSON.stringify(lineAnswer(ref))}\n`);
      }
      response.end();
    });
    const answers: ImportLineAnswer[] = [];
    let arrived = () => {};
    async function* oneByOne() {
      for (let number = 1; number <= 20; number += 1) {
        const next = new Promise<void>((resolve) => {
          arrived = resolve;
        });
        yield `{"externalRef":"R${number}"}\n`;
        await next;
      }
    }
    const ended = await client.importReports(oneByOne(), (answer) => {
      answers.push(answer);
      arrived();
    });
    expect(ended).toMatchObject({ ok: true, value: { lines: 20 } });
    expect(answers.map(({ externalRef }) => externalRef)).toEqual(
      Array.from({ length: 20 }, (_, index) => `R${index + 1}`),
    );
    expect(type).toBe('application/x-ndjson');
  });

  it('stops taking lines while the service does not read', async () => {
    const piece = Buffer.alloc(64 * 1024, '\n');
    let taken = 0;
    let isQuiet = () => {};
    const quiet = new Promise<void>((resolve) => {
      isQuiet = resolve;
    });
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    async function* endless() {
      try {
        for (;;) {
          taken += 1;
          yield piece;
        }
      } finally {
        isOver();
      }
    }
    const client = await clientOf(async (request) => {
      // Never reads: what the connection holds must be the end of it.
      request.pause();
      let before = -1;
      const watch = setInterval(() => {
        if (taken === before) {
          clearInterval(watch);
          isQuiet();
        }
        before = taken;
      }, 200);
    });
    const abort = new AbortController();
    const importing = client.importReports(endless(), () => {}, { signal: abort.signal });
    await quiet;
    expect(taken).toBeLessThan(1_000);
    abort.abort(new Error('enough'));
    await expect(importing).rejects.toThrow('enough');
    await over;
  });

  it('reads no further while an answer is being dealt with', async () => {
    let dealing = 0;
    let most = 0;
    const client = await clientOf((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.end(`${JSON.stringify(lineAnswer('R'))}\n`.repeat(50));
    });
    await client.importReports(ndjson([]), async () => {
      dealing += 1;
      most = Math.max(most, dealing);
      await Promise.resolve();
      dealing -= 1;
    });
    expect(most).toBe(1);
  });

  it('gives a refusal of the whole, also when it comes before everything was sent', async () => {
    const client = await clientOf((_, response) => sendJson(response, 401, problemOf(401, 'who')));
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    async function* long() {
      try {
        for (;;) yield Buffer.alloc(64 * 1024, '\n');
      } finally {
        isOver();
      }
    }
    expect(await client.importReports(long(), () => {})).toMatchObject({
      ok: false,
      reason: 'refused',
      problem: { type: '/problems/who', status: 401 },
    });
    await over;
  });

  it('says so when the connection is cut, after giving what was answered', async () => {
    const client = await clientOf((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(`${JSON.stringify(lineAnswer('R1'))}\n`, () => response.destroy());
    });
    const answers: ImportLineAnswer[] = [];
    const ended = await client.importReports(ndjson([]), (answer) => void answers.push(answer));
    expect(ended).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(answers).toHaveLength(1);
  });

  it('lets faults of the caller’s own code through as they are', async () => {
    const client = await clientOf((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.end(`${JSON.stringify(lineAnswer('R1'))}\n`);
    });
    const fault = new TypeError('a slip of the caller');
    await expect(
      client.importReports(ndjson([]), () => {
        throw fault;
      }),
    ).rejects.toBe(fault);
    async function* broken(): AsyncGenerator<string> {
      yield '{}\n';
      throw fault;
    }
    await expect(client.importReports(broken(), () => {})).rejects.toBe(fault);
  });
});

describe('NDJSON', () => {
  it('is read whatever the pieces are cut into', async () => {
    const text = Buffer.from('{"a":"é\u2028ü"}\n\n{"b":2}\r\n{"c":3}');
    for (const size of [1, 2, 3, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.subarray(index * size, (index + 1) * size),
      );
      const values: unknown[] = [];
      for await (const value of readNdjson(pieces)) values.push(value);
      expect(values).toEqual([{ a: 'é\u2028ü' }, { b: 2 }, { c: 3 }]);
    }
  });
});
