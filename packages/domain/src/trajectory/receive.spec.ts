import { describe, expect, it } from 'vitest';
import { closingOutcomes, inForce } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryEvent } from './events.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  facts,
  foldChecked,
  given,
  left,
  meta,
  personA,
  reported,
  school,
  there,
  who,
} from './given.fixture.js';
import { receiveReport } from './receive.js';
import type { TrajectoryState } from './state.js';

const told = meta(day(9), { by: clb.id, causationId: 'register-9' });
const report = facts('r2', clb, { reportedAt: day(8) });
const receive = (state: TrajectoryState) => receiveReport(state, personA, report, told, rules);
const arrives: readonly TrajectoryEvent[] = [
  { type: 'Reported', data: { ...report, personId: personA }, meta: told },
  {
    type: 'ParticipantJoined',
    data: {
      organisationId: clb.id,
      organisationType: 'clb',
      since: day(8),
      basis: { kind: 'report', reportId: report.reportId },
    },
    meta: told,
  },
];
const reopened: TrajectoryEvent = {
  type: 'Reopened',
  data: { cause: 'new-report', reportId: report.reportId, reason: null },
  meta: told,
};
const open = reported('r1', school);

describe('receiveReport [S0 goal 8; S2 fase 3]', () => {
  it('opens an absent trajectory, and the clock runs from the report on', () => {
    const state = given().state;
    expect(receive(state)).toEqual({ kind: 'here', events: arrives });
    expect(foldChecked(arrives)).toMatchObject({ status: 'open', unassignedSince: day(8), openedAt: day(8) });
  });

  it('joins an open one, whose coordinator stays', () => {
    const { state } = given(open, assigned(school, day(2)));
    expect(receive(state)).toEqual({ kind: 'here', events: arrives });
    const joined = foldChecked(arrives, state);
    expect(joined).toMatchObject({ coordinator: school.id, unassignedSince: null, openedAt: day(1) });
    expect(who(joined)).toEqual([school.id, clb.id]);
  });

  it('keeps since when its sender takes part', () => {
    const { state } = given(open, assigned(clb, day(2)));
    const reception = receive(state);
    const next = foldChecked(reception.kind === 'here' ? reception.events : [], state);
    expect(next.participants.find((each) => each.organisationId === clb.id)).toMatchObject({
      since: day(2),
      bases: [{ kind: 'assignment' }, { kind: 'report', reportId: 'r2' }],
    });
  });

  it('counts since the new report for a sender that left', () => {
    const { state } = given(open, assigned(clb, day(2)), left(clb, day(3)));
    expect(receive(state)).toEqual({ kind: 'here', events: arrives });
  });

  it('on one closed by a version that was replaced since it does what that version says', () => {
    const [ours] = rules['closing-outcomes'];
    if (!ours) throw new Error('no version');
    const content = { ...ours.content, qualified: 'reopens', 'moved-away': 'opens-next' } as const;
    const replaced = {
      ...rules,
      'closing-outcomes': [{ ...ours, version: 'own', content, replaces: [ours] }],
    };
    const receiveOn = (outcome: 'qualified' | 'moved-away', rulesVersion: string) => {
      const closed = closedAs(outcome, day(3));
      const { state } = given(open, assigned(school, day(2)), {
        ...closed,
        data: { outcome, reason: null, rulesVersion },
        type: 'Closed',
      });
      return receiveReport(state, personA, report, told, replaced).kind;
    };
    expect(receiveOn('qualified', '2022-1')).toBe('next-ordinal');
    expect(receiveOn('qualified', 'own')).toBe('here');
    expect(receiveOn('moved-away', '2022-1')).toBe('here');
    expect(receiveOn('moved-away', 'own')).toBe('next-ordinal');
    expect(receiveOn('moved-away', 'unheard-of')).toBe('next-ordinal');
  });

  it.each(closingOutcomes)('on one closed as %s it does what the dated rule says', (outcome) => {
    const { state } = given(open, assigned(school, day(2)), closedAs(outcome, day(3)));
    if (inForce(rules['closing-outcomes'], day(9)).content[outcome] === 'opens-next') {
      expect(receive(state)).toEqual({ kind: 'next-ordinal' });
      return;
    }
    expect(receive(state)).toEqual({ kind: 'here', events: [reopened, ...arrives] });
    expect(foldChecked([reopened, ...arrives], state)).toMatchObject({
      status: 'open',
      closure: null,
      coordinator: null,
      unassignedSince: day(9),
    });
  });

  it('goes on where a merged one goes on', () => {
    const { state } = given(open, { type: 'MergedInto', data: { trajectoryId: there }, meta: meta(day(3)) });
    expect(receive(state)).toEqual({ kind: 'goes-on-in', trajectoryId: there });
  });

  it('passes by what was erased', () => {
    const { state } = given(open, { type: 'Erased', data: { personId: personA }, meta: meta(day(3)) });
    expect(receive(state)).toEqual({ kind: 'next-ordinal' });
  });

  it('is nothing the second time, also when the report has gone out again', () => {
    const { state } = given(open, arrives);
    expect(receive(state)).toEqual({ kind: 'here', events: [] });
    const parted = given(open, arrives, {
      type: 'Separated',
      data: {
        trajectoryId: there,
        personId: personA,
        reportIds: [report.reportId],
        measureIds: [],
        absenceIds: [],
        noteIds: [],
        escalationIds: [],
        entryIds: [],
        undecided: [],
        staying: given(open).state.participants,
      },
      meta: meta(day(10)),
    });
    expect(parted.state.reports).toHaveLength(1);
    expect(receive(parted.state)).toEqual({ kind: 'here', events: [] });
  });
});
