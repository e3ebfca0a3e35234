import { describe, expect, it } from 'vitest';
import { reportId, trajectoryId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  foldChecked,
  given,
  here,
  left,
  meta,
  otherSchool,
  personA,
  personB,
  pms,
  reported,
  school,
  there,
  who,
} from './given.fixture.js';
import { absorb, mergeInto } from './meet-and-part.js';
import { a, b, meet, partAgain } from './meeting.fixture.js';
import { partInTwo } from './part-in-two.js';
import type { TrajectoryState } from './state.js';

describe('since when nobody is accountable for two that meet', () => {
  it('counts from the earlier clock when nobody coordinates either', () => {
    const later = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    expect(meet(a.state, later).leading.unassignedSince).toBe(day(1));
    expect(meet(later, a.state).leading.unassignedSince).toBe(day(1));
  });

  it('does not count anew, opened by one that nobody coordinates', () => {
    const closed = given(reported('a1', school), closedAs('qualified', day(3))).state;
    const waiting = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    expect(meet(closed, waiting).leading).toMatchObject({ status: 'open', unassignedSince: day(5) });
  });
});

describe('since when nobody is accountable for two that part', () => {
  it('leaves who was assigned in between accountable here, and the other side with the clock', () => {
    const bare = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    const { merged, leading } = meet(a.state, bare);
    const apart = partAgain(foldChecked(assigned(otherSchool, day(12)), leading), merged);
    expect(apart.here).toMatchObject({ coordinator: otherSchool.id, unassignedSince: null });
    expect(who(apart.here)).toEqual([school.id, otherSchool.id]);
    // Somebody was accountable for both until they parted.
    expect(apart.there).toMatchObject({ coordinator: null, unassignedSince: day(20) });
    expect(who(apart.there)).toEqual([otherSchool.id]);
  });

  it('starts the clock on the other side when its coordinator has left in between', () => {
    const { merged, leading } = meet(a.state, b.state);
    const apart = partAgain(foldChecked([left(clb, day(12))], leading), merged);
    expect(apart.there).toMatchObject({ coordinator: null, unassignedSince: day(20) });
    expect(apart.here).toMatchObject({ coordinator: null, unassignedSince: day(12) });
  });

  it('gives back no clock that was running before somebody was accountable here in between', () => {
    const { merged, leading } = meet(a.state, b.state);
    const since = [...assigned(clb, day(12)), left(clb, day(13))];
    expect(partAgain(foldChecked(since, leading), merged).here).toMatchObject({
      coordinator: null,
      unassignedSince: day(13),
    });
  });

  it('gives both sides their own clock back where nobody was made accountable in between', () => {
    const later = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    const first = meet(a.state, later);
    const apart = partAgain(first.leading, first.merged);
    expect([apart.here.unassignedSince, apart.there.unassignedSince]).toEqual([day(1), day(5)]);
    const second = meet(later, a.state);
    const again = partAgain(second.leading, second.merged, ['a1']);
    expect([again.here.unassignedSince, again.there.unassignedSince]).toEqual([day(5), day(1)]);
  });

  it('counts, on both sides, from when somebody who was accountable for both left', () => {
    const later = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    const { merged, leading } = meet(a.state, later);
    const between = foldChecked([...assigned(pms, day(12)), left(pms, day(13))], leading);
    const apart = partAgain(between, merged);
    expect([apart.here.unassignedSince, apart.there.unassignedSince]).toEqual([day(13), day(13)]);
  });

  it('starts the clock of a side whose coordinator goes with the other', () => {
    const later = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    const { merged, leading } = meet(a.state, later);
    const apart = partAgain(foldChecked(assigned(school, day(12)), leading), merged);
    expect(apart.here).toMatchObject({ coordinator: school.id, unassignedSince: null });
    expect(apart.there).toMatchObject({ coordinator: null, unassignedSince: day(20) });
  });

  it('counts anew on a side that goes on while the common trajectory is closed', () => {
    const later = given(reported('b1', otherSchool, { reportedAt: day(5) }, personB)).state;
    const { merged, leading } = meet(a.state, later);
    const apart = partAgain(foldChecked([closedAs('qualified', day(12))], leading), merged);
    expect(apart.there).toMatchObject({ status: 'open', coordinator: null, unassignedSince: day(20) });
  });

  it('takes the clock of one that came in with another along, whichever goes first', () => {
    const third = trajectoryId('person-c.1');
    const waiting = (id: string, n: number) =>
      given(reported(id, otherSchool, { reportedAt: day(n) }, personB)).state;
    const [first, second] = [waiting('b1', 3), waiting('c1', 4)];
    const own = given(reported('a1', school, { reportedAt: day(5) })).state;
    const one = meet(own, first);
    const cause = meta(day(11), { causationId: 'linked-2' });
    const merged = foldChecked(mergeInto(second, here, cause), second);
    const all = foldChecked(absorb(one.leading, { trajectoryId: third, state: merged }, cause), one.leading);
    expect(all.unassignedSince).toBe(day(3));
    const away = (state: TrajectoryState, which: 'b' | 'c') =>
      foldChecked(
        partInTwo(
          { trajectoryId: here, personId: personA, state },
          which === 'b'
            ? { trajectoryId: there, personId: personB, state: one.merged }
            : { trajectoryId: third, personId: personB, state: merged },
          [reportId(`${which}1`)],
          meta(day(20), { causationId: `unlinked-${which}` }),
          rules,
        ).from,
        state,
      );
    expect(away(away(all, 'b'), 'c').unassignedSince).toBe(day(5));
    expect(away(away(all, 'c'), 'b').unassignedSince).toBe(day(5));
  });
});
