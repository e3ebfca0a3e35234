import { eventCodec } from '@samenspoor/contracts';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { openPostgres } from '@samenspoor/sql';
import { audit } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { inFolder, startService } from '../support/service.js';

const clients = 64;
/** Every run of the suite does a few rounds; the full race is 200 (`RACE_ROUNDS=200`). */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 5);

/** Letters only, and far from those of any other round. */
const word = (round: number, salt: number): string =>
  [...`${round * 7919 + salt * 104_729 + 1_000_003}`.repeat(2)]
    .map((digit) => 'bdfglmnprt'[Number(digit)])
    .join('a');

describeWithPostgres('two API processes on one PostgreSQL', (freshDatabase) => {
  it(`make one open trajectory of ${clients} clients' reports, retries included, ${rounds} times`, async () => {
    const { url, drop } = await freshDatabase();
    await inFolder(async (folder) => {
      const settings = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url };
      // They start together on an empty database and share the folder: one set of tables, one key, one demo set.
      const services = await Promise.all([startService(folder, settings), startService(folder, settings)]);
      await Promise.all(services.map((service) => service.ready()));
      for (let round = 0; round < rounds; round += 1) {
        const person = { familyName: word(round, 1), givenNames: word(round, 2), birthDate: '2009-06-15' };
        const send = (client: number, process: number) => {
          const service = services[process % 2];
          if (!service) throw new Error('no service');
          const body = reportOf(person, { externalRef: `${round}-${client}` });
          return call(service, client % 2 ? 'clb-1' : 'school-07', 'POST', '/v1/reports', body);
        };
        const answers = await Promise.all(
          Array.from({ length: clients * 2 }, (_, index) =>
            send(index % clients, index < clients ? index : index + 1),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([
          ...Array.from({ length: clients }, () => 200),
          ...Array.from({ length: clients }, () => 201),
        ]);
        expect(new Set(answers.map(({ body }) => body['trajectoryId'])).size).toBe(1);
        // Whatever process is asked, it knows what the other acknowledged.
        const id = String(answers[0]?.body['trajectoryId']);
        for (const service of services) {
          const seen = await call(service, 'kans', 'GET', `/v1/trajectories/${id}`);
          expect(seen.status).toBe(200);
          expect(seen.body['participants']).toHaveLength(2);
        }
      }
      expect(await Promise.all(services.map((service) => service.stop()))).toEqual([0, 0]);
    });
    const database = await openPostgres({ url });
    const log = await createSqlEventLog({ database, codec: eventCodec });
    const { broken, register, trajectories } = await audit(log);
    expect(broken).toEqual([]);
    expect(register.reports.size).toBe(rounds * clients + 6);
    expect([...trajectories.values()].filter((state) => state.reports.length === clients)).toHaveLength(
      rounds,
    );
    await log.close();
    await database.close();
    await drop();
  }, 900_000);
});
