import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/rules.fixture.js';
import { allocate, receiveRecords } from '../allocate.js';
import type { TrajectoryEvent } from '../events.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  foldChecked,
  here,
  joined,
  left,
  measured,
  meta,
  personA,
  personB,
  reported,
  school,
  there,
} from '../given.fixture.js';
import { absorb, mergeInto } from '../meet-and-part.js';
import { partInTwo } from '../part-in-two.js';
import type { TrajectoryState } from '../state.js';
import {
  accepted,
  afterRaising,
  agreed,
  authority,
  facility,
  reopened,
  stateAfter,
  told,
} from './running.fixture.js';
import { timersOf } from './timers.js';

const much = '2030-01-01T00:00:00.000Z';
const begun = [...reported('a1', school), ...assigned(school, day(1))];
const other = [...reported('b1', clb, {}, personB), ...assigned(clb, day(1))];
const evaluating = accepted('mandated-facility', facility, day(3));
const writing = accepted('worrying-file', authority, day(3));

/** What ran out of call-ins and of the plan by an instant. */
const late = (state: TrajectoryState, at: string) =>
  told(state, at).filter(([type]) => type !== 'Stalled' && type !== 'AssignmentOverdue');

const meet = (leading: TrajectoryState, coming: TrajectoryState, at: string) => {
  const cause = meta(at, { causationId: 'linked' });
  const merged = foldChecked(mergeInto(coming, here, cause), coming);
  return {
    merged,
    together: foldChecked(absorb(leading, { trajectoryId: there, state: merged }, cause), leading),
  };
};

describe('two trajectories that meet', () => {
  const years = '2027-06-01T12:00:00.000Z';
  const closedLong = stateAfter(other, evaluating, writing, closedAs('re-enrolled', day(20)));

  it('tell nothing of the years in which one that is absorbed was closed', () => {
    const { together } = meet(stateAfter(begun), closedLong, years);
    expect(late(together, years)).toEqual([]);
    expect(late(together, '2028-01-01T00:00:00.000Z')).toEqual([
      ['LetterDue', '2027-06-29T22:00:00.000Z'],
      ['LetterDue', '2027-07-27T22:00:00.000Z'],
      ['EvaluationDue', '2027-12-01T23:00:00.000Z'],
    ]);
  });

  it('tell nothing of the years in which the leading one was closed', () => {
    const { together } = meet(closedLong, stateAfter(begun), years);
    expect(together.status).toBe('open');
    expect(late(together, years)).toEqual([]);
    expect(late(together, '2027-07-01T00:00:00.000Z')).toEqual([['LetterDue', '2027-06-29T22:00:00.000Z']]);
  });

  it('go on with the clocks of what was open', () => {
    const running = afterRaising(stateAfter(other, evaluating), '2025-05-01T00:00:00.000Z');
    const { together } = meet(stateAfter(begun), running, '2025-05-02T12:00:00.000Z');
    expect(late(together, '2025-11-01T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2025-10-03T22:00:00.000Z'],
    ]);
  });

  it('have who accepted begin anew that takes part again because of it', () => {
    const gone = stateAfter(begun, evaluating, left(facility, day(10)));
    const { together } = meet(
      gone,
      stateAfter(other, joined(facility, day(2), { kind: 'assignment' })),
      years,
    );
    expect(late(together, '2028-01-01T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2027-12-01T23:00:00.000Z'],
    ]);
  });
});

describe('two trajectories that part', () => {
  it('tell nothing, where one goes on, of the time in which both were closed', () => {
    const { together, merged } = meet(stateAfter(begun), stateAfter(other, evaluating), day(10));
    const closed = foldChecked([closedAs('qualified', day(20))], together);
    const at = '2027-06-01T12:00:00.000Z';
    const parted = partInTwo(
      { trajectoryId: here, personId: personA, state: closed },
      { trajectoryId: there, personId: personB, state: merged },
      merged.reports.map(({ reportId }) => reportId),
      meta(at, { causationId: 'unlinked' }),
      rules,
    );
    const alone = foldChecked(parted.to, merged);
    expect(alone.status).toBe('open');
    expect(late(alone, at)).toEqual([]);
    expect(late(alone, '2028-01-01T00:00:00.000Z')).toEqual([['EvaluationDue', '2027-12-01T23:00:00.000Z']]);
  });
});

describe('records that are allocated', () => {
  it('begin anew where they go, when they come from what is closed', () => {
    const at = '2027-06-01T12:00:00.000Z';
    const closed: TrajectoryState = {
      ...stateAfter(
        begun,
        evaluating,
        agreed('call', clb, '2024-12-01', day(4)),
        closedAs('qualified', day(20)),
      ),
      undecided: [
        { recordId: 'call-mandated-facility', trajectoryId: there },
        { recordId: 'call', trajectoryId: there },
      ],
    };
    const asked = {
      kind: 'allocate' as const,
      recordIds: ['call-mandated-facility', 'call'],
      to: there,
      own: here,
      reason: null,
    };
    const decided = allocate(closed, asked, { meta: meta(at) });
    const [sent] = decided.ok ? decided.value : [];
    if (sent?.type !== 'RecordsAllocated' || !sent.data.content) throw new Error('an allocation');
    const open = stateAfter(other);
    const came = receiveRecords(open, here, there, sent.data.content, meta(at, { causationId: 'allocated' }));
    const after = foldChecked(came, open);
    expect(late(after, at)).toEqual([]);
    expect(late(after, '2028-01-01T00:00:00.000Z')).toEqual([['EvaluationDue', '2027-12-01T23:00:00.000Z']]);
  });
});

describe('an accepted call-in', () => {
  const running = stateAfter(begun, evaluating);

  it('expects nothing of who left, and begins anew when that one takes part again', () => {
    const gone = foldChecked([left(facility, day(10))], running);
    expect(timersOf(gone, rules).filter(({ kind }) => kind === 'evaluation')).toEqual([]);
    expect(late(gone, much)).toEqual([]);
    const back = foldChecked([...reported('a2', facility, { reportedAt: '2027-06-01T12:00:00.000Z' })], gone);
    expect(late(back, '2028-01-01T00:00:00.000Z')).toEqual([['EvaluationDue', '2027-12-01T23:00:00.000Z']]);
  });

  it('goes on as it was when others come and go', () => {
    const others: readonly TrajectoryEvent[] = [...reported('a2', clb), left(clb, day(11))];
    expect(late(foldChecked(others, running), '2025-05-01T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2025-04-03T22:00:00.000Z'],
    ]);
  });
});

describe('an action', () => {
  const planned = stateAfter(begun, agreed('call', clb, '2024-10-14', day(3)));
  const closed = foldChecked([closedAs('regular-attendance', day(10))], planned);

  it('whose day went by while it was closed is late and was not told; until it is done it stays so', () => {
    expect(late(closed, much)).toEqual([]);
    const again = foldChecked([reopened('2025-03-03T12:00:00.000Z')], closed);
    expect(late(again, much)).toEqual([]);
    expect(timersOf(again, rules).filter(({ kind }) => kind === 'action')).toMatchObject([
      { subject: 'call', raised: true },
    ]);
    const done: TrajectoryEvent = {
      type: 'ActionDone',
      data: { entryId: 'call', date: '2025-03-04' },
      meta: meta('2025-03-04T12:00:00.000Z'),
    };
    expect(timersOf(foldChecked([done], again), rules).filter(({ kind }) => kind === 'action')).toEqual([]);
  });

  it('whose day comes after it was reopened is told then', () => {
    const again = foldChecked([reopened(day(12))], closed);
    expect(late(again, much)).toEqual([['ActionOverdue', '2024-10-14T22:00:00.000Z']]);
  });

  it('of a closed one that is absorbed after its day is not told either', () => {
    const { together } = meet(stateAfter(other, measured('m', clb)), closed, '2025-03-03T12:00:00.000Z');
    expect(late(together, much)).toEqual([]);
  });
});
