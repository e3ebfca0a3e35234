import { personId, reportId } from '@samenspoor/domain';
import { normalise } from '@samenspoor/matching';
import { testStore } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { clockWaiting } from '../waiting.js';
import { KnownNames } from './known-names.js';
import { KnownDetails } from './person-index.js';
import { IdentityRegister } from './register.js';

const bearing = (familyName: string) =>
  normalise({
    familyName,
    givenNames: 'Noor',
    birthDate: '2010-01-02',
    sex: null,
    nationalNumber: null,
    address: null,
    school: null,
  });

const known = (count: number, familyName: string): KnownDetails => {
  const details = new KnownDetails();
  for (let index = 0; index < count; index += 1)
    details.add(reportId(`r${index}`), personId(`p${index}`), bearing(familyName));
  return details;
};
const namesIn = (details: KnownDetails, turn = async () => {}) =>
  new KnownNames({ waiting: { ...clockWaiting, turn } }, { known: details, readOn: async () => {} });

it('finds no more than the bound, among all and among some', async () => {
  const names = namesIn(known(3, 'Amsel'));
  expect(await names.find('ams', null, 3)).toHaveLength(3);
  expect(await names.find('ams', null, 2)).toBeNull();
  const some = [reportId('r0'), reportId('r2'), reportId('unknown')];
  expect(await names.find('ams', some, 2)).toEqual(['r0', 'r2']);
  expect(await names.find('ams', some, 1)).toBeNull();
  expect(await names.find('fazant', null, 1)).toEqual([]);
});

it('counts a report once that is corrected while others have their turn', async () => {
  const count = 5_000;
  const details = known(count, 'Amsel');
  const names = namesIn(details, async () => {
    details.remove(reportId('r0'));
    details.add(reportId('r0'), personId('p0'), bearing('Amsel'));
  });
  const found = await names.find('ams', null, count);
  expect(found).toHaveLength(count);
  expect(new Set(found).size).toBe(count);
});

it('waits for the decision at hand, and not for all that stand in the queue', async () => {
  const { environment } = await testStore();
  const register = new IdentityRegister(environment);
  let decided = 0;
  const decisions = Array.from({ length: 50 }, () =>
    register.decide(() => {
      decided += 1;
      return { ok: true, value: [] };
    }),
  );
  const names = new KnownNames(environment, register);
  await Promise.all([names.find('amsel', null, 10), names.orders([])]);
  expect(decided).toBeLessThanOrEqual(1);
  await Promise.all(decisions);
  expect(decided).toBe(50);
});

it('fails a search, and no decision, when the log cannot be read on', async () => {
  const { environment } = await testStore();
  const broken = async () => {
    throw new Error('the log is away');
  };
  const log = { ...environment.log, readStream: broken };
  const names = new KnownNames(environment, new IdentityRegister({ ...environment, log }));
  await expect(names.find('amsel', null, 10)).rejects.toThrow('the log is away');
});
