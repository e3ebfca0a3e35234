import { describe, expect, it } from 'vitest';
import { communityOf, communityReportedBy } from './community.js';
import { clb, contactPoint, day, facts, org, pms, school } from './given.fixture.js';

describe('the community of a pupil', () => {
  const bySchool = facts('by-school', school, { community: 'vg', reportedAt: day(1) });
  const byPms = facts('by-pms', pms, { community: 'fwb', reportedAt: day(3) });
  const byContact = facts('by-contact', contactPoint, { community: 'fwb', reportedAt: day(4) });
  const untold = facts('untold', clb, { reportedAt: day(5) });

  it.each([
    ['a school says it, however early', [byContact, byPms, bySchool], 'vg'],
    ['a CLB or PMS centre says it, where no school does', [byContact, { ...byPms, community: 'vg' }], 'vg'],
    ['a report names a school of the network', [untold, byContact], 'fwb'],
    ['nobody says it', [untold], 'bi'],
    ['there is no report', [], 'bi'],
  ] as const)('when %s', (_, reports, community) => {
    expect(communityOf({ reports })).toBe(community);
    expect(communityOf({ reports: reports.toReversed() })).toBe(community);
  });

  it('is that of the latest school: pupils change schools', () => {
    const later = facts('later', school, { community: 'fwb', reportedAt: day(9) });
    const unsaid = facts('unsaid', school, { community: null, reportedAt: day(10) });
    expect(communityOf({ reports: [later, bySchool, unsaid] })).toBe('fwb');
  });
});

it.each([
  ['school', 'vg', 'vg'],
  ['school', 'bi', null],
  ['clb', 'bi', 'vg'],
  ['pms', 'fwb', 'fwb'],
  ['naft', 'vg', null],
  ['police', 'bi', null],
] as const)('a report by a %s (%s) tells %s', (type, community, told) => {
  expect(communityReportedBy({ ...org(type), community })).toBe(told);
});
