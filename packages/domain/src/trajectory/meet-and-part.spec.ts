import { describe, expect, it } from 'vitest';
import { reportId, trajectoryId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryEvent } from './events.js';
import {
  assigned,
  clb,
  closedAs,
  contactPoint,
  day,
  foldChecked,
  given,
  here,
  ids,
  joined,
  left,
  measured,
  meta,
  naft,
  otherSchool,
  personA,
  personB,
  pms,
  reported,
  school,
  there,
  who,
} from './given.fixture.js';
import { absorb, erase, mergeInto, separate, standAlone } from './meet-and-part.js';
import { a, b, link, meet, partAgain, unlink } from './meeting.fixture.js';
import { part } from './part.js';
import { partInTwo } from './part-in-two.js';
import { contentOf, initialTrajectory } from './state.js';

describe('mergeInto', () => {
  it('lets the other one go on in the leading one, once', () => {
    const { merged } = meet(a.state, b.state);
    expect(merged).toMatchObject({ status: 'merged', mergedInto: here });
    expect(mergeInto(merged, here, link)).toEqual([]);
  });

  it('is nothing for what is not there, erased, or goes on elsewhere already', () => {
    const elsewhere = foldChecked(mergeInto(b.state, trajectoryId('person-c.1'), link), b.state);
    expect(mergeInto(initialTrajectory, here, link)).toEqual([]);
    expect(mergeInto(elsewhere, here, meta(day(11), { causationId: 'linked-2' }))).toEqual([]);
    expect(mergeInto(foldChecked(erase(b.state, personB, link), b.state), here, link)).toEqual([]);
  });

  it('does not come again from the log after the two parted', () => {
    const { merged, leading } = meet(a.state, b.state);
    const apart = partAgain(leading, merged);
    expect(mergeInto(apart.there, here, link)).toEqual([]);
    expect(absorb(apart.here, { trajectoryId: there, state: merged }, link)).toEqual([]);
  });

  it('does not wake up by what is written late', () => {
    const { merged } = meet(a.state, b.state);
    const late = foldChecked([...reported('b9', pms), closedAs('qualified', day(12))], merged);
    expect(late).toMatchObject({ status: 'merged', mergedInto: here });
    expect(ids(late)).toEqual(['b1', 'b9']);
  });
});

describe('absorb', () => {
  it('keeps all participants; the leading coordinator stays accountable, the other one takes part', () => {
    const { leading } = meet(given(reported('a1', school), assigned(pms, day(2))).state, b.state);
    expect(leading).toMatchObject({ coordinator: pms.id, unassignedSince: null });
    expect(who(leading)).toEqual([school.id, pms.id, otherSchool.id, clb.id]);
  });

  it('gets a coordinator from the other one when it has none', () => {
    expect(meet(a.state, b.state).leading).toMatchObject({ coordinator: clb.id, unassignedSince: null });
  });

  it('makes the coordinator of a closed one accountable for nothing', () => {
    const closed = given(
      reported('b1', otherSchool, {}, personB),
      assigned(clb, day(2)),
      closedAs('qualified', day(3)),
    );
    expect(meet(a.state, closed.state).leading).toMatchObject({ coordinator: null, unassignedSince: day(1) });
  });

  it('opens a closed leading one for an open other one, also when a crash came after the other had merged', () => {
    const closed = given(reported('a1', school), closedAs('qualified', day(3))).state;
    const { merged, leading } = meet(closed, b.state);
    expect(merged.status).toBe('merged');
    expect(leading).toMatchObject({ status: 'open', closure: null, coordinator: clb.id });
    expect(absorb(closed, { trajectoryId: there, state: b.state }, link)).toEqual(
      absorb(closed, { trajectoryId: there, state: merged }, link),
    );
  });

  it('leaves two closed ones closed', () => {
    const closed = given(reported('a1', school), closedAs('qualified', day(3))).state;
    const other = given(reported('b1', clb, {}, personB), closedAs('re-enrolled', day(4))).state;
    expect(meet(closed, other).leading).toMatchObject({ status: 'closed', unassignedSince: null });
  });

  it('says that the meeting is done when there is nothing to bring, once', () => {
    const done = absorb(a.state, null, link);
    expect(done).toMatchObject([
      { type: 'Absorbed', data: { trajectoryId: null, content: { reports: [] } } },
    ]);
    const after = foldChecked(done, a.state);
    expect(contentOf(after)).toEqual(contentOf(a.state));
    expect(absorb(after, null, link)).toEqual([]);
  });

  it('takes in several trajectories of one person by one cause', () => {
    const second = trajectoryId('person-b.2');
    const { leading } = meet(a.state, b.state);
    const other = given(reported('b2', pms, {}, personB)).state;
    const both = foldChecked(absorb(leading, { trajectoryId: second, state: other }, link), leading);
    expect(ids(both)).toEqual(['a1', 'b1', 'b2']);
    expect(absorb(both, { trajectoryId: second, state: other }, link)).toEqual([]);
  });

  it('waits for the report of the leading one, and brings nothing to what is erased', () => {
    expect(absorb(initialTrajectory, { trajectoryId: there, state: b.state }, link)).toEqual([]);
    const erased = foldChecked(erase(a.state, personA, link), a.state);
    const { leading } = meet(erased, b.state);
    expect(leading).toMatchObject({ status: 'erased', reports: [], participants: [] });
    expect(absorb(leading, { trajectoryId: there, state: b.state }, link)).toEqual([]);
  });
});

describe('part', () => {
  const requested = (by = otherSchool): TrajectoryEvent => ({
    type: 'EscalationRequested',
    data: {
      escalationId: 'e1',
      step: 'clb-guidance',
      to: naft.id,
      by: by.id,
      grounds: [],
      attachments: [],
      explanation: null,
      rulesVersion: '2022-1',
    },
    meta: meta(day(12), { by: by.id }),
  });
  const accepted: readonly TrajectoryEvent[] = [
    { type: 'EscalationAccepted', data: { escalationId: 'e1', reason: null }, meta: meta(day(13)) },
    joined(naft, day(13), { kind: 'escalation', escalationId: 'e1' }),
  ];

  it('takes along who was called in by who goes, with what it recorded', () => {
    const { merged, leading } = meet(a.state, b.state);
    const since = [requested(), ...accepted, measured('m1', naft, day(14)), measured('m2', school, day(14))];
    const apart = partAgain(foldChecked(since, leading), merged);
    expect(who(apart.there)).toEqual([otherSchool.id, clb.id, naft.id]);
    expect(who(apart.here)).toEqual([school.id]);
    expect(apart.there.measures.map((each) => each.measureId)).toEqual(['m1']);
    expect(apart.here.measures.map((each) => each.measureId)).toEqual(['m2']);
    expect(apart.there.escalations).toMatchObject([{ escalationId: 'e1', status: 'accepted' }]);
  });

  it('leaves what somebody recorded here who had left here, and takes part there', () => {
    const here1 = given(
      reported('a1', school),
      reported('a2', clb),
      measured('m1', clb),
      left(clb, day(3)),
    ).state;
    const { merged, leading } = meet(here1, b.state);
    const apart = partAgain(leading, merged);
    expect(apart.here.measures).toHaveLength(1);
    expect(apart.there.measures).toEqual([]);
  });

  it('leaves what is of another, within which it came in', () => {
    const inner = given(reported('c1', clb, {}, personB), measured('c', clb)).state;
    const middle = given(reported('b1', pms, {}, personB), measured('b', pms), reported('b2', clb)).state;
    const [within, around] = [trajectoryId('person-c.1'), there];
    const first = meta(day(8), { causationId: 'first' });
    const mergedInner = foldChecked(mergeInto(inner, around, first), inner);
    const joint = foldChecked(absorb(middle, { trajectoryId: within, state: mergedInner }, first), middle);
    const { leading } = meet(given(reported('a1', school)).state, joint);
    const parted = partInTwo(
      { trajectoryId: here, personId: personA, state: leading },
      { trajectoryId: within, personId: personB, state: mergedInner },
      [reportId('c1')],
      unlink,
      rules,
    );
    expect(foldChecked(parted.from, leading).measures).toMatchObject([{ measureId: 'b' }]);
    expect(foldChecked(parted.to, mergedInner).measures).toMatchObject([{ measureId: 'c' }]);
  });

  it('goes to somebody new with who is there through the parting reports alone', () => {
    const both = given(reported('a1', school), reported('a2', clb), measured('m1', clb)).state;
    const { going, staying } = part(both, [reportId('a2')], null, day(20));
    expect(going).toMatchObject({
      coordinator: null,
      unassignedSince: day(20),
      measures: [{ measureId: 'm1' }],
    });
    expect(who(going)).toEqual([clb.id]);
    expect(who({ participants: staying })).toEqual([school.id]);
  });
});

describe('a parting', () => {
  it('closes again what the merge had opened, and gives back its former coordinator', () => {
    const closed = given(
      reported('a1', school),
      assigned(school, day(2)),
      closedAs('moved-away', day(3)),
    ).state;
    const { merged, leading } = meet(closed, b.state);
    const apart = partAgain(leading, merged);
    expect(apart.from.map((each) => each.type)).toEqual(['Separated', 'Closed']);
    expect(apart.here).toMatchObject({
      status: 'closed',
      coordinator: school.id,
      closure: { outcome: 'moved-away' },
    });
  });

  it('leaves open what had a report or a coordinator of its own since', () => {
    const closed = given(reported('a1', school), closedAs('moved-away', day(3))).state;
    const { merged, leading } = meet(closed, b.state);
    const reportedSince = partAgain(foldChecked(reported('a2', pms), leading), merged);
    expect(reportedSince.here.status).toBe('open');
    const assignedSince = partAgain(foldChecked(assigned(contactPoint, day(12)), leading), merged);
    expect(assignedSince.here).toMatchObject({ status: 'open', coordinator: contactPoint.id });
  });

  it('closes again what was closed when it was merged, unless a later report goes there', () => {
    const other = given(reported('b1', clb, {}, personB), closedAs('re-enrolled', day(4))).state;
    const { merged, leading } = meet(a.state, other);
    expect(partAgain(leading, merged).there).toMatchObject({
      status: 'closed',
      closure: { outcome: 're-enrolled' },
    });
    const later = partAgain(foldChecked(reported('b2', pms), leading), merged, ['b1', 'b2']);
    expect(later.there).toMatchObject({ status: 'open', coordinator: null, unassignedSince: day(20) });
  });

  it('opens the other side when the common trajectory was closed, which stays so', () => {
    const { merged, leading } = meet(a.state, b.state);
    const apart = partAgain(foldChecked([closedAs('qualified', day(12))], leading), merged);
    expect(apart.here).toMatchObject({ status: 'closed', coordinator: null, unassignedSince: null });
    expect(apart.there).toMatchObject({ status: 'open', coordinator: clb.id, unassignedSince: null });
  });

  it('closes as reported in error what no report is left of', () => {
    const apart = partAgain(a.state, initialTrajectory, ['a1']);
    expect(apart.here).toMatchObject({
      status: 'closed',
      reports: [],
      closure: { outcome: 'reported-in-error' },
    });
    expect(apart.there).toMatchObject({ status: 'open', personId: personB });
  });

  it('is nothing where none of the reports stands', () => {
    expect(partAgain(a.state, initialTrajectory, ['elsewhere'])).toMatchObject({ to: [], from: [] });
  });

  it('brings together on one side what comes out of several trajectories', () => {
    const second = trajectoryId('person-a.2');
    const apart = partAgain(given(reported('a1', school), reported('b1', clb)).state, initialTrajectory);
    const other = given(reported('a2', pms), reported('b2', pms)).state;
    const more = partInTwo(
      { trajectoryId: second, personId: personA, state: other },
      { trajectoryId: there, personId: personB, state: apart.there },
      [reportId('b1'), reportId('b2')],
      unlink,
      rules,
    );
    expect(ids(foldChecked(more.to, apart.there))).toEqual(['b1', 'b2']);
  });

  it('takes what was written on the other side, after a crash between the two', () => {
    const { merged, leading } = meet(a.state, b.state);
    const half = partAgain(leading, merged);
    const meanwhile = foldChecked([measured('m9', otherSchool, day(21))], leading);
    const repaired = partAgain(meanwhile, foldChecked([left(clb, day(21))], half.there));
    expect(repaired.to).toEqual([]);
    expect(repaired.here).toMatchObject({ coordinator: null, unassignedSince: day(1) });
    expect(repaired.here.measures.map((each) => each.measureId)).toEqual(['m9']);
    expect(who(repaired.here)).toEqual([school.id]);
  });

  it('is written on each side once', () => {
    const { merged, leading } = meet(a.state, b.state);
    const { going } = part(leading, [reportId('b1')], contentOf(merged), day(20));
    const to = { trajectoryId: there, personId: personB };
    const apart = foldChecked(separate(leading, to, { going }, unlink, rules), leading);
    expect(separate(apart, to, { going }, unlink, rules)).toEqual([]);
    const alone = foldChecked(standAlone(merged, here, personB, going, unlink), merged);
    expect(standAlone(alone, here, personB, going, unlink)).toEqual([]);
  });
});

describe('erase', () => {
  it('leaves nothing to see, once, and nothing written late brings it back', () => {
    const erased = foldChecked(erase(a.state, personA, link), a.state);
    expect(erased).toMatchObject({ status: 'erased', reports: [], participants: [], coordinator: null });
    expect(erase(erased, personA, link)).toEqual([]);
    expect(erase(initialTrajectory, personA, link)).toEqual([]);
    expect(foldChecked(reported('a9', clb), erased)).toMatchObject({ status: 'erased', reports: [] });
    expect(standAlone(erased, here, personA, contentOf(b.state), unlink)).toEqual([]);
  });
});
