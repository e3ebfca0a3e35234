import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventCodec } from '@samenspoor/contracts';
import { type PersonId, presentPerson, reportId } from '@samenspoor/domain';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { type Audit, audit, logFollowUps } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { call } from '../support/api.js';
import { Fleet } from '../support/race/fleet.js';
import { type Acknowledged, type Raced, race } from '../support/race/race.js';
import { type Random, randomFrom } from '../support/race/random.js';
import { inFolder } from '../support/service.js';

/** Every run of the suite does a small one; docs/explanation/proof.md has the figures of the large ones. */
const size = (name: string, small: number): number => Number(process.env[name] ?? small);
const seed = size('RACE_SEED', 20_241_002);
const sample = 200;

interface Ground {
  readonly processes: number;
  readonly settings: Record<string, string>;
  /** The database of the service, once no process has it. */
  open(folder: string): Promise<Database>;
}

/** Opens the log that no process writes to any more. */
const inLog = async <T>(
  ground: Ground,
  folder: string,
  look: (log: Awaited<ReturnType<typeof createSqlEventLog>>) => Promise<T>,
): Promise<T> => {
  const database = await ground.open(folder);
  const log = await createSqlEventLog({ database, codec: eventCodec });
  try {
    return await look(log);
  } finally {
    await log.close();
    await database.close();
  }
};

/** What a kill left undone is finished by whoever runs; waits for that. */
const untilRepaired = async (ground: Ground, folder: string): Promise<void> => {
  const undone = () => inLog(ground, folder, (log) => logFollowUps(log).pending(0, 1));
  for (let round = 0; (await undone()).length > 0; round += 1) {
    if (round === 20) throw new Error('the process managers do not finish what was left undone');
    const fleet = new Fleet(folder, ground.settings, randomFrom(seed));
    await fleet.start(1);
    await pause(4_000);
    await fleet.stop();
  }
};

/** Persons of whom somebody is asked, or has said, whether they are one: by the first of them. */
const asked = ({ register }: Audit): ((person: string) => string) => {
  const first = new Map<string, string>();
  const firstOf = (person: string): string => {
    const before = first.get(person);
    return before === undefined || before === person ? person : firstOf(before);
  };
  const join = (one: PersonId, other: PersonId): void => {
    const present = [one, other].map((id) => presentPerson(register, id)?.personId ?? id);
    const [a = one, b = other] = present.map(firstOf);
    first.set(a, b);
  };
  for (const { reportId: id, candidatePersonId } of register.matches.values()) {
    const own = register.reports.get(id)?.personId;
    if (own) join(own, candidatePersonId);
  }
  for (const { personId, apartFrom } of register.persons.values())
    for (const other of apartFrom) join(personId, other);
  return firstOf;
};

/** Young people whose sure reports are several persons', about which nobody is asked and nobody said anything. */
const torn = (found: Audit, acknowledged: Iterable<Acknowledged>): readonly number[] => {
  const { register } = found;
  const first = asked(found);
  const persons = new Map<number, Set<string>>();
  for (const { report, reportId: id } of acknowledged) {
    const known = register.reports.get(reportId(id));
    const present = known && presentPerson(register, known.personId);
    if (!report.isSure || !present) continue;
    persons.set(report.who, (persons.get(report.who) ?? new Set()).add(first(present.personId)));
  }
  return [...persons].filter(([, found]) => found.size > 1).map(([who]) => who);
};

const open = ({ trajectories }: Audit): number =>
  [...trajectories.values()].filter(({ status }) => status === 'open').length;

/** The race, and the same asked again once it is over: any process tells the same, to the letter. */
const fleetAtWork = async (
  fleet: Fleet,
  processes: number,
  random: Random,
  size: { readonly reports: number; readonly kills: number },
): Promise<Raced> => {
  try {
    await fleet.start(processes);
    const raced = await race(fleet, { ...size, random });
    await fleet.settled();
    const posted = [...raced.acknowledged.values()].filter(({ imported }) => !imported);
    for (let asked = 0; asked < Math.min(sample, posted.length); asked += 1) {
      const { report, by, told } = random.of(posted);
      const service = { url: (await fleet.any()).url, tokenOf: async (id: string) => fleet.tokenOf(id) };
      const again = await call(service, by, 'POST', '/v1/reports', report.body);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(JSON.parse(told));
    }
    expect(await fleet.stop()).toEqual(Array.from({ length: processes }, () => 0));
    return raced;
  } finally {
    await fleet.end();
  }
};

const raced = (ground: () => Promise<Ground>, small: { reports: number; kills: number }) => async () => {
  const reports = size('RACE_REPORTS', small.reports);
  const kills = size('RACE_KILLS', small.kills);
  const { processes, ...rest } = await ground();
  await inFolder(async (folder) => {
    const random = randomFrom(seed);
    const fleet = new Fleet(folder, rest.settings, random);
    const { acknowledged, counts } = await fleetAtWork(fleet, processes, random, { reports, kills });
    const all = [...acknowledged.values()];
    await untilRepaired({ processes, ...rest }, folder);
    const began = performance.now();
    const found = await inLog({ processes, ...rest }, folder, audit);
    const { register, trajectories, broken, events } = found;
    const seconds = Math.round((performance.now() - began) / 1_000);
    const lost = all.filter((each) => !register.reports.has(reportId(each.reportId)));
    console.log(
      `race: ${all.length} reports about ${new Set(all.map(({ report }) => report.who)).size} young people, ` +
        `${processes} processes, ${fleet.kills} kills, ${Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join(', ')}; ${events} events, ${trajectories.size} trajectories (${open(found)} open), ` +
        `${register.matches.size} possible matches, audited in ${seconds} s; ${broken.length} broken, ${lost.length} lost`,
    );
    for (const each of ['verdicts', 'unlinks', 'closures'] as const)
      expect([each, counts[each]]).toEqual([each, expect.toSatisfy((count: number) => count > 0)]);
    expect(broken).toEqual([]);
    expect(lost).toEqual([]);
    expect(torn(found, all)).toEqual([]);
    expect(acknowledged.size).toBe(reports);
    expect(fleet.kills).toBe(kills);
    expect(register.reports.size).toBe(reports + demoReports);
  });
};

const demoReports = 6;
const name = 'reports with slips, retries and verdicts while processes are killed';
const told = 'leave no person with two open trajectories, none lost, none counted twice';
const patience = 7_200_000;

describe(`${name}, on PGlite`, () => {
  const ground = async (): Promise<Ground> => ({
    processes: 1,
    settings: {},
    open: (folder) => openPglite({ folder: join(folder, 'pglite') }),
  });
  it(told, raced(ground, { reports: 400, kills: 2 }), patience);
});

describeWithPostgres(`${name}, on PostgreSQL`, (freshDatabase) => {
  it(
    told,
    async () => {
      const { url, drop } = await freshDatabase();
      const ground = async (): Promise<Ground> => ({
        processes: size('RACE_PROCESSES', 2),
        settings: { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url },
        open: () => openPostgres({ url }),
      });
      await raced(ground, { reports: 600, kills: 3 })();
      await drop();
    },
    patience,
  );
});
