import { describe, expect, it } from 'vitest';
import { reportId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import { allocate, receiveRecords, undecidedIn } from './allocate.js';
import type { TrajectoryCommand } from './commands.js';
import type { TrajectoryEvent } from './events.js';
import {
  assigned,
  clb,
  contactPoint,
  day,
  foldChecked,
  given,
  here,
  joined,
  measured,
  meta,
  naft,
  personA,
  personB,
  reported,
  school,
  there,
  who,
} from './given.fixture.js';
import { absorb, mergeInto } from './meet-and-part.js';
import { partInTwo } from './part-in-two.js';
import type { TrajectoryState } from './state.js';

const link = meta(day(10), { causationId: 'link' });
const unlink = meta(day(20), { causationId: 'unlink' });
const moved = meta(day(22), { causationId: 'moved' });

/** The school reported both; each side has a record of its own, and the school records `m9` in between. */
const parted = (...between: readonly TrajectoryEvent[]) => {
  const a = given(reported('a1', school), measured('a-own', school)).state;
  const b = given(
    reported('b1', school, {}, personB),
    reported('b2', clb, {}, personB),
    measured('b-own', clb),
  ).state;
  const merged = foldChecked(mergeInto(b, here, link), b);
  const leading = foldChecked(absorb(a, { trajectoryId: there, state: merged }, link), a);
  const together = foldChecked(
    [measured('m9', school, day(12)), measured('c9', clb, day(12)), ...between],
    leading,
  );
  const { to, from } = partInTwo(
    { trajectoryId: here, personId: personA, state: together },
    { trajectoryId: there, personId: personB, state: merged },
    [reportId('b1'), reportId('b2')],
    unlink,
    rules,
  );
  return { here: foldChecked(from, together), there: foldChecked(to, merged) };
};

const asking = (
  to: Extract<TrajectoryCommand, { kind: 'allocate' }>['to'],
  ...recordIds: readonly string[]
) => ({
  kind: 'allocate' as const,
  recordIds,
  to,
  own: here,
  reason: null,
});
const decided = (state: TrajectoryState, ...asked: Parameters<typeof asking>) => {
  const result = allocate(state, asking(...asked), { meta: meta(day(21), { by: contactPoint.id }) });
  if (!result.ok) throw new Error(result.refusal.rule);
  return result.value;
};
const measures = (state: TrajectoryState) => state.measures.map(({ measureId }) => measureId);

describe('a record made in between by who takes part on both sides [S0 goal 8]', () => {
  it('stays and is undecided; what is known to belong to a side is not', () => {
    const apart = parted();
    expect(measures(apart.here)).toEqual(['a-own', 'm9']);
    expect(measures(apart.there)).toEqual(['b-own', 'c9']);
    expect([...undecidedIn(apart.here, here)]).toEqual([['m9', [there]]]);
    expect(apart.there.undecided).toEqual([]);
  });

  it('is undecided too where its author takes part on neither, as a contact point does', () => {
    const fact: TrajectoryEvent = {
      type: 'FactRecorded',
      data: {
        entryId: 'f9',
        date: '2024-10-01',
        said: { about: 'domicile', abroad: true },
        organisationId: contactPoint.id,
      },
      meta: meta(day(13), { by: contactPoint.id }),
    };
    const apart = parted(fact);
    expect(undecidedIn(apart.here, here).get('f9')).toEqual([there]);
    const after = foldChecked(decided(apart.here, there, 'f9'), apart.here);
    expect(after.entries).toEqual([]);
  });

  it('is confirmed where it is', () => {
    const { here: state } = parted();
    const after = foldChecked(decided(state, 'stays', 'm9'), state);
    expect(measures(after)).toEqual(['a-own', 'm9']);
    expect(after.undecided).toEqual([]);
    expect(decided(after, 'stays', 'm9')).toEqual([]);
    expect(allocate(after, asking(there, 'm9'), { meta: meta(day(23)) })).toMatchObject({
      refusal: {
        kind: 'conflict',
        rule: 'already-allocated',
        params: { holder: contactPoint.id, to: 'stays' },
      },
    });
  });

  it('goes to the other side, once', () => {
    const apart = parted();
    const events = decided(apart.here, there, 'm9');
    expect(events).toMatchObject([{ type: 'RecordsAllocated', data: { recordIds: ['m9'], to: there } }]);
    const after = foldChecked(events, apart.here);
    expect(measures(after)).toEqual(['a-own']);
    expect(decided(after, there, 'm9')).toEqual([]);
    const content = events[0]?.type === 'RecordsAllocated' ? events[0].data.content : null;
    if (!content) throw new Error('something goes');
    const received = foldChecked(receiveRecords(apart.there, here, there, content, moved), apart.there);
    expect(measures(received)).toEqual(['b-own', 'c9', 'm9']);
    expect(receiveRecords(received, here, there, content, moved)).toEqual([]);
    for (const status of ['absent', 'erased', 'merged'] as const)
      expect(receiveRecords({ ...apart.there, status }, here, there, content, moved)).toEqual([]);
  });

  it('goes with who takes part because of it, and with who was accountable by that alone', () => {
    const call: readonly TrajectoryEvent[] = [
      {
        type: 'EscalationRequested',
        data: {
          escalationId: 'e9',
          step: 'school-external',
          to: naft.id,
          by: school.id,
          grounds: [],
          attachments: [],
          explanation: null,
          rulesVersion: '1',
        },
        meta: meta(day(13)),
      },
      { type: 'EscalationAccepted', data: { escalationId: 'e9', reason: null }, meta: meta(day(13)) },
      joined(naft, day(13), { kind: 'escalation', escalationId: 'e9' }),
    ];
    const apart = parted(...call);
    expect([...undecidedIn(apart.here, here).keys()]).toEqual(['m9', 'e9']);
    const events = decided(apart.here, there, 'e9');
    const after = foldChecked(events, apart.here);
    expect(who(after)).toEqual([school.id]);
    expect(after.escalations).toEqual([]);
    const content = events[0]?.type === 'RecordsAllocated' ? events[0].data.content : null;
    const received =
      content && foldChecked(receiveRecords(apart.there, here, there, content, moved), apart.there);
    expect(received && who(received)).toContain(naft.id);
  });

  it('is refused elsewhere, and where nothing was undecided', () => {
    const { here: state } = parted();
    const context = { meta: meta(day(21)) };
    expect(allocate(state, asking(here, 'm9'), context)).toMatchObject({
      refusal: {
        kind: 'rule',
        rule: 'allocation-elsewhere',
        params: { trajectoryId: there },
        pointer: '/to',
      },
    });
    for (const id of ['a-own', 'nowhere'])
      expect(allocate(state, asking('stays', id), context)).toMatchObject({
        refusal: { kind: 'rule', rule: 'record-not-undecided', source: '[S0 goal 8]', pointer: '/records' },
      });
  });

  it('is settled in a closed trajectory too', () => {
    const state = foldChecked(
      [
        {
          type: 'Closed',
          data: { outcome: 'moved-away', reason: null, rulesVersion: '2022-1' },
          meta: meta(day(21)),
        },
      ],
      foldChecked(assigned(contactPoint, day(21)), parted().here),
    );
    expect(decided(state, 'stays', 'm9')).toHaveLength(1);
  });

  it('is undecided again after both met and parted once more, and not while they are one', () => {
    const apart = parted();
    const again = meta(day(23), { causationId: 'link-2' });
    const merged = foldChecked(mergeInto(apart.there, here, again), apart.there);
    const one = foldChecked(absorb(apart.here, { trajectoryId: there, state: merged }, again), apart.here);
    expect(undecidedIn(one, here).size).toBe(0);
    const twice = partInTwo(
      { trajectoryId: here, personId: personA, state: one },
      { trajectoryId: there, personId: personB, state: merged },
      [reportId('b1'), reportId('b2')],
      meta(day(24), { causationId: 'unlink-2' }),
      rules,
    );
    expect([...undecidedIn(foldChecked(twice.from, one), here)]).toEqual([['m9', [there]]]);
  });
});
