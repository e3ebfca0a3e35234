import type { Casework } from '@samenspoor/casework';
import type { Result } from '@samenspoor/domain';
import { actor, audit, logFollowUps, startCasework, submission, youngPerson } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../support/engines.js';

/** Persons of which two seem to be one. Every run of the suite tries some. */
const pairs = Number(process.env['RACE_PAIRS'] ?? 12);
const once = { idempotencyKey: null };
const kans = actor('kans');

const names = 'bdfgklmnprst';
const word = (index: number, salt: number): string =>
  Array.from({ length: 7 }, (_, place) => {
    const seed = (index + 1) * 7_919 * (place + 3) + salt * 104_729;
    return `${names[(seed >> place) % names.length]}${'aeiou'[(seed >> (place + 2)) % 5]}`;
  }).join('');

/** A valid national number of the n-th person born on 17 April 2009. */
const numberOf = (index: number): string => {
  const nine = `090417${String(index * 2 + 1).padStart(3, '0')}`;
  return `${nine}${String(97 - Number(BigInt(`2${nine}`) % 97n)).padStart(2, '0')}`;
};

/** None of these stands in the way of another, in whatever order they are decided. */
const allGranted = async (asked: readonly Promise<Result<unknown>>[]): Promise<void> => {
  expect((await Promise.all(asked)).filter(({ ok }) => !ok)).toEqual([]);
};

/** Reports, a verdict, an unlink, a closure and a forgetting about one pair, as two processes mix them. */
const live = async (index: number, one: Casework, other: Casework): Promise<void> => {
  const address = {
    street: 'Kerkstraat',
    houseNumber: String(index + 1),
    postcode: '1080',
    municipality: null,
  };
  const first = youngPerson({ familyName: word(index, 1), givenNames: word(index, 2), address });
  const second = {
    ...first,
    familyName: `${first.familyName}s`,
    nationalNumber: numberOf(index),
    address: { ...address, street: 'Nieuwstraat', houseNumber: '9' },
  };
  const report = (on: Casework, who: typeof first, by: string) => on.report(actor(by), submission(who), once);
  const a = await report(one, first, 'school-12');
  const b = await report(other, second, 'clb-1');
  if (!a.ok || !b.ok) throw new Error('the first two reports were refused');
  expect(b.value.possibleMatches).toHaveLength(1);
  const [{ matchId } = { matchId: '' }] = b.value.possibleMatches;
  const parting = { reportIds: [b.value.reportId], reason: 'toch een ander' };
  const close = { kind: 'close', outcome: index % 2 ? 'qualified' : 'moved-away', reason: null } as const;
  await allGranted([
    one.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once),
    report(one, second, 'clb-2'),
    report(other, second, 'caw-1'),
    report(other, first, 'naft-1'),
    one.onTrajectory(kans, b.value.trajectoryId, close, { ...once, ifMatch: null }),
  ]);
  await allGranted([
    other.unlink(kans, a.value.personId, parting, once),
    report(one, second, 'pms-1'),
    report(other, first, 'school-01'),
    report(one, second, 'ocj-1'),
  ]);
  await allGranted([report(one, second, 'school-12')]);
  if (index % 3 === 0)
    await allGranted([
      one.forget(kans, a.value.personId, { reason: null }, once),
      report(other, second, 'clb-2'),
      report(other, first, 'clb-2'),
    ]);
};

describeOnEveryEngine('verdicts, unlinks, closures and forgettings among racing reports', (open) => {
  it(`leave the log sound, ${pairs} times`, async () => {
    const engine = await open();
    const store = await engine.process();
    const one = await startCasework(store.environment, logFollowUps(store.log));
    const other = engine.shared
      ? await startCasework((await engine.process()).environment, logFollowUps(store.log))
      : one;
    await Promise.all(Array.from({ length: pairs }, (_, index) => live(index, one, other)));
    await one.repair(0);
    await other.repair(0);
    const { broken, register } = await audit(store.log);
    expect(broken).toEqual([]);
    expect(register.reports.size).toBe(pairs * 9 + Math.ceil(pairs / 3) * 2);
    for (const each of new Set([one, other])) await each.close();
    await engine.close();
  }, 120_000);
});
