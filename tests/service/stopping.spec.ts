import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { firstLines, type ImportAnswer, importLines } from '../support/importing.js';
import { inFolder, type Service, startService, until } from '../support/service.js';

/** What a stop may take, in milliseconds; far below the time after which the process gives up on a clean end. */
const promptly = 8_000;

const stopPromptly = async (service: Service): Promise<void> => {
  const began = performance.now();
  expect(await service.stop('SIGTERM')).toBe(0);
  expect(performance.now() - began).toBeLessThan(promptly);
};

/** An import whose sender says something and then keeps the line open. */
const openImport = async (service: Service): Promise<ClientRequest> => {
  const sending = request(`${service.url}/v1/imports/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await service.tokenOf('kans')}`,
      'content-type': 'application/x-ndjson',
    },
  });
  sending.on('error', () => {});
  return sending;
};

const answersOf = (
  response: IncomingMessage,
): { readonly text: () => string; readonly whole: Promise<boolean> } => {
  let text = '';
  response.setEncoding('utf8').on('data', (part) => {
    text += String(part);
  });
  response.on('error', () => {});
  return { text: () => text, whole: once(response, 'close').then(() => response.complete) };
};

const parsed = (text: string): ImportAnswer[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Sent again, whatever was acknowledged gives its first answer: it is in the log. */
const expectStored = async (folder: string, answers: readonly ImportAnswer[], lines: readonly string[]) => {
  const service = await startService(folder);
  await service.ready();
  const again: ImportAnswer[] = [];
  for await (const answer of importLines(service.url, await service.tokenOf('kans'), lines))
    again.push(answer);
  const byName = new Map(again.map((each) => [each.externalRef, each]));
  for (const answer of answers.filter(({ status }) => status === 201))
    expect(byName.get(answer.externalRef)).toEqual({ ...answer, status: 200 });
  expect(await service.stop()).toBe(0);
};

describe('a process that is asked to stop', () => {
  it('ends an import that is held open idle, having answered what it took', async () => {
    await inFolder(async (folder) => {
      const lines = await firstLines(20);
      const service = await startService(folder);
      await service.ready();
      const sending = await openImport(service);
      sending.write(`${lines.join('\n')}\n{"half":`);
      const [response] = await once(sending, 'response');
      const { text, whole } = answersOf(response);
      await until(async () => parsed(text()).length === lines.length);
      await stopPromptly(service);
      expect(await whole).toBe(true);
      expect(parsed(text()).map(({ status }) => status)).toEqual(lines.map(() => 201));
      await expectStored(folder, parsed(text()), lines);
    });
  }, 120_000);

  it('answers what an import under way began, and ends it whole', async () => {
    await inFolder(async (folder) => {
      const lines = await firstLines(1_000);
      const service = await startService(folder);
      await service.ready();
      const sending = await openImport(service);
      sending.write(`${lines.join('\n')}\n`);
      const [response] = await once(sending, 'response');
      const { text, whole } = answersOf(response);
      await until(async () => text().includes('\n'));
      await stopPromptly(service);
      expect(await whole).toBe(true);
      const answers = parsed(text());
      expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
      await expectStored(folder, answers, lines);
    });
  }, 120_000);

  it('ends in order as soon as it answers at all, also while it still starts', async () => {
    await inFolder(async (folder) => {
      const service = await startService(folder);
      await until(() =>
        fetch(`${service.url}/health/live`).then(
          ({ status }) => status === 200,
          () => false,
        ),
      );
      await stopPromptly(service);
    });
  }, 60_000);

  it('is held up by no half request, nor by a connection kept for a next one', async () => {
    await inFolder(async (folder) => {
      const service = await startService(folder);
      await service.ready();
      const half = request(`${service.url}/v1/reports`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await service.tokenOf('kans')}`,
          'content-type': 'application/json',
          'content-length': '1000',
        },
      });
      half.on('error', () => {});
      half.write('{"youngPerson":');
      await once(half, 'socket');
      expect((await call(service, 'kans', 'GET', '/v1/worklist')).status).toBe(200);
      await stopPromptly(service);
    });
  }, 120_000);

  it('keeps everything that it acknowledged while requests were under way', async () => {
    await inFolder(async (folder) => {
      const service = await startService(folder);
      await service.ready();
      const acknowledged: string[] = [];
      const send = async (caller: number): Promise<void> => {
        for (let index = 0; ; index += 1) {
          const externalRef = `stopping-${caller}-${index}`;
          const report = reportOf({ familyName: `Proef${caller}x${index}` }, { externalRef });
          const answer = await call(service, 'kans', 'POST', '/v1/reports', report).catch(() => null);
          if (answer === null || answer.status === 503) return;
          expect(answer.status).toBe(201);
          acknowledged.push(String(answer.body['reportId']));
        }
      };
      const senders = Array.from({ length: 8 }, (_, caller) => send(caller));
      await until(async () => acknowledged.length >= 20);
      await stopPromptly(service);
      await Promise.all(senders);

      const next = await startService(folder);
      await next.ready();
      for (const reportId of acknowledged)
        expect((await call(next, 'kans', 'GET', `/v1/reports/${reportId}`)).status).toBe(200);
      expect(await next.stop()).toBe(0);
    });
  }, 120_000);
});
