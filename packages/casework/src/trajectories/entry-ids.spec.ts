import { type CaseEntry, initialTrajectory, organisationId, trajectoryId } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { entryIds } from './entry-ids.js';

const school = organisationId('school');
const environment = {
  keyedHash: { hash: (...parts: readonly string[]) => parts.slice(1).join(' ') },
  newId: () => 'new',
};
const at = '2024-10-01T08:00:00.000Z';
const fact = (id: string, withdrawn: boolean): CaseEntry => ({
  kind: 'fact',
  entryId: id,
  organisationId: school,
  date: '2024-10-01',
  said: { about: 'secondary-diploma', obtained: true },
  at,
  withdrawn: withdrawn ? { at, by: school } : null,
});

it('of two that say the same and met, the one that still stands is found', () => {
  const both = (one: boolean, other: boolean) =>
    entryIds(
      environment,
      { ...initialTrajectory, entries: [fact('a school kind x', one), fact('b school kind x', other)] },
      ['a', 'b'].map(trajectoryId),
      school,
      'kind',
    )('x');
  expect(both(false, false)).toBe('a school kind x');
  expect(both(true, false)).toBe('b school kind x');
  expect(both(false, true)).toBe('a school kind x');
  expect(['a school kind x', 'b school kind x']).not.toContain(both(true, true));
});
