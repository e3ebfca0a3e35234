import { actor, audit, startCasework, submission, testNetwork, youngPerson } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../support/engines.js';

const clients = 64;
/** Rounds of 64 clients each. The full race is 200 (`RACE_ROUNDS=200`); every run of the suite does some. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 10);
const reporters = testNetwork.filter(({ type }) => type !== 'regional-coordinator');

/** Round `n`'s young person: names that are far apart, so that no round meets another's. */
const personOf = (round: number) =>
  youngPerson({
    familyName: `Proef ${letters(round * 7919)}`,
    givenNames: letters(round * 104_729 + 11),
    birthDate: `20${String(round % 15).padStart(2, '0')}-0${(round % 9) + 1}-1${round % 10}`,
  });

const letters = (seed: number): string =>
  Array.from(
    { length: 9 },
    (_, index) => 'bdfgklmnprstvz'[(seed * (index + 3) * 31 + index * 17 + (seed >> index)) % 14],
  )
    .map((consonant, index) => `${consonant}${'aeiou'[(seed + index * 5 + (seed >> (index + 1))) % 5]}`)
    .join('');

describeOnEveryEngine(`${clients} clients report one young person at once, twice each`, (open) => {
  it(`makes one open trajectory with ${clients} reports, ${rounds} times`, async () => {
    const engine = await open();
    const first = await engine.process();
    const processes = [await startCasework(first.environment)];
    if (engine.shared) processes.push(await startCasework((await engine.process()).environment));
    for (let round = 0; round < rounds; round += 1) {
      const person = personOf(round);
      const send = (client: number, process: number) => {
        const reporter = reporters[client % reporters.length]?.id ?? 'kans';
        const sent = submission(person, { externalRef: `${round}-${client}`, onBehalfOf: reporter });
        return processes[process % processes.length]?.report(actor('kans'), sent, { idempotencyKey: null });
      };
      // Each client's retry goes to the other process, while its first call may still be under way.
      const answers = await Promise.all(
        Array.from({ length: clients * 2 }, (_, index) =>
          send(index % clients, index < clients ? index : index + 1),
        ),
      );
      const trajectories = new Set(answers.map((answer) => answer?.ok && answer.value.trajectoryId));
      expect(trajectories.size, `round ${round}`).toBe(1);
      expect(answers.filter((answer) => answer?.ok && !answer.value.repeated)).toHaveLength(clients);
    }
    const { broken, register, trajectories } = await audit(first.log);
    expect(broken).toEqual([]);
    expect(register.reports.size).toBe(rounds * clients);
    expect([...trajectories.values()].map((state) => state.reports.length)).toEqual(
      Array.from({ length: rounds }, () => clients),
    );
    for (const each of processes) await each.close();
    await engine.close();
  }, 600_000);
});
