import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { describe, expect, it } from 'vitest';
import { firstLines, type ImportAnswer, importLines } from '../support/importing.js';
import { inFolder, type Service, startService } from '../support/service.js';

/** Every run of the suite sends some; the whole set is 12,000 (`IMPORT_LINES=12000`). */
const count = Number(process.env['IMPORT_LINES'] ?? 1_000);

const collect = async (service: Service, lines: readonly string[], stopAfter = Number.POSITIVE_INFINITY) => {
  const answers: ImportAnswer[] = [];
  for await (const answer of importLines(service.url, await service.tokenOf('kans'), lines)) {
    answers.push(answer);
    if (answers.length === stopAfter) service.process.kill('SIGKILL');
  }
  return answers;
};

const overview = async (service: Service): Promise<unknown> => {
  const answer = await fetch(`${service.url}/v1/overview/network`, {
    headers: { authorization: `Bearer ${await service.tokenOf('kans')}` },
  });
  const { at: _, ...counts } = Object(await answer.json());
  return counts;
};

/** The counts say since when somebody waits, which comes from the reports; nothing in them depends on the clock. */
const killed = (environment: () => Promise<Record<string, string>>) => async () => {
  const lines = await firstLines(count);
  const undisturbed = await inFolder(async (folder) => {
    const service = await startService(folder, await environment());
    await service.ready();
    const answers = await collect(service, lines);
    expect(answers.map((answer) => answer.status)).toEqual(lines.map(() => 201));
    const again = await collect(service, lines);
    expect(again).toEqual(answers.map((answer) => ({ ...answer, status: 200 })));
    const counts = await overview(service);
    expect(await service.stop()).toBe(0);
    return counts;
  });

  await inFolder(async (folder) => {
    const settings = await environment();
    const acknowledged = new Map<string, ImportAnswer>();
    for (const stopAfter of [1, count / 5, count / 2]) {
      const service = await startService(folder, settings);
      await service.ready();
      for (const answer of await collect(service, lines, stopAfter)) {
        const before = acknowledged.get(answer.externalRef ?? '');
        if (before) expect({ ...answer, status: 0 }).toEqual({ ...before, status: 0 });
        acknowledged.set(answer.externalRef ?? '', answer);
      }
      await service.stop('SIGKILL');
    }
    const service = await startService(folder, settings);
    await service.ready();
    const answers = await collect(service, lines);
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual(
      [],
    );
    for (const answer of answers) {
      const before = acknowledged.get(answer.externalRef ?? '');
      if (before) expect(answer).toEqual({ ...before, status: 200 });
    }
    expect(await overview(service)).toEqual(undisturbed);
    expect(await service.stop()).toBe(0);
  });
};

const name = 'an import that is killed three times and sent again';
describe(`${name} on PGlite`, () => {
  it(
    'loses nothing, doubles nothing, and counts as if nothing had happened',
    killed(async () => ({})),
    300_000,
  );
});
describeWithPostgres(`${name} on PostgreSQL`, (freshDatabase) => {
  it('loses nothing, doubles nothing, and counts as if nothing had happened', async () => {
    const dropped: (() => Promise<void>)[] = [];
    await killed(async () => {
      const { url, drop } = await freshDatabase();
      dropped.push(drop);
      return { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url };
    })();
    for (const drop of dropped) await drop();
  }, 900_000);
});
