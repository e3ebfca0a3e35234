import { describe, expect, it } from 'vitest';
import type { TrajectoryCommand } from './commands.js';
import {
  assigned,
  clb,
  closedAs,
  contactPoint,
  day,
  given,
  left,
  measured,
  org,
  personA,
  police,
  reported,
  school,
  sealed,
  there,
  who,
} from './given.fixture.js';

const assign = (coordinator: typeof clb | null): TrajectoryCommand => ({
  kind: 'assign',
  coordinator,
  asked: coordinator?.id ?? 'nobody',
  reason: null,
});
const close: TrajectoryCommand = { kind: 'close', outcome: 're-enrolled', reason: null };
const reopen: TrajectoryCommand = { kind: 'reopen', reason: sealed('again') };
const leave: TrajectoryCommand = { kind: 'leave', reason: null };
const note: TrajectoryCommand = { kind: 'add-note', noteId: 'n1', text: sealed('spoken') };
const measure: TrajectoryCommand = {
  kind: 'record-measure',
  measureId: 'm1',
  type: 'home-visit',
  date: '2024-09-30',
  note: null,
};
const absences: TrajectoryCommand = {
  kind: 'record-absences',
  absenceId: 'a1',
  code: 'B',
  date: '2024-10-01',
  period: null,
  halfDays: 2,
};
const every = [assign(clb), close, reopen, leave, note, measure, absences];
const open = reported('r1', school);

describe('what is not there, or goes on elsewhere [S0 goal 8; S2 fase 3]', () => {
  it.each(every)('is not found before its first report ($kind)', (command) => {
    given().when(command, school).refused({ kind: 'not-found', rule: 'not-found' });
  });

  it.each(every)('is not found once erased ($kind)', (command) => {
    given(open, {
      type: 'Erased',
      data: { personId: personA },
      meta: nobody,
    })
      .when(command, school)
      .refused({ kind: 'not-found', rule: 'not-found' });
  });

  it.each(every)('names where it goes on when merged ($kind)', (command) => {
    given(open, { type: 'MergedInto', data: { trajectoryId: there }, meta: nobody })
      .when(command, school)
      .refused({ kind: 'rule', rule: 'trajectory-merged', params: { trajectoryId: there } });
  });

  it.each([assign(clb), note, measure, absences])('takes no $kind while it is closed', (command) => {
    given(open, closedAs('qualified', day(3)))
      .when(command, school)
      .refused({ kind: 'rule', rule: 'trajectory-closed', params: { outcome: 'qualified' } });
  });
});

const nobody = { at: day(4), by: null, command: null, causationId: null };

describe('assign [S0 goal 8; S4 §2.1.2; S2 §12–14]', () => {
  const joins = (to: typeof clb) => ({
    type: 'ParticipantJoined' as const,
    data: {
      organisationId: to.id,
      organisationType: to.type,
      since: day(20),
      basis: { kind: 'assignment' as const },
    },
  });
  const becomes = (to: typeof clb, previous: typeof clb | null = null) => ({
    type: 'Assigned' as const,
    data: { coordinator: to.id, previous: previous?.id ?? null, reason: null },
  });

  it('makes one that takes part accountable, and stops the clock', () => {
    const state = given(open).when(assign(clb), contactPoint).then(joins(clb), becomes(clb));
    expect(state).toMatchObject({ coordinator: clb.id, unassignedSince: null });
  });

  it('is a ground of its own for one that takes part already', () => {
    const state = given(open).when(assign(school), contactPoint).then(joins(school), becomes(school));
    expect(state.participants).toEqual([
      {
        organisationId: school.id,
        type: 'school',
        since: day(1),
        bases: [{ kind: 'report', reportId: 'r1' }, { kind: 'assignment' }],
      },
    ]);
  });

  it('displaces nobody unseen', () => {
    given(open, assigned(clb, day(2)))
      .when(assign(school), contactPoint)
      .refused({ kind: 'conflict', rule: 'already-assigned', params: { holder: clb.id } });
    given(open, assigned(clb, day(2)))
      .when(assign(school), contactPoint, { sawRevision: 2 })
      .refused({ kind: 'conflict', rule: 'already-assigned' });
  });

  it('displaces whom the caller saw, who goes on taking part', () => {
    const state = given(open, assigned(clb, day(2)))
      .when(assign(school), contactPoint, { sawRevision: 3 })
      .then(joins(school), becomes(school, clb));
    expect(state.coordinator).toBe(school.id);
    expect(who(state)).toEqual([school.id, clb.id]);
  });

  it('is nothing for who is accountable already', () => {
    given(open, assigned(clb, day(2)))
      .when(assign(clb), contactPoint)
      .then();
  });

  it('knows the organisation', () => {
    given(open)
      .when(assign(null), contactPoint)
      .refused({
        kind: 'rule',
        rule: 'coordinator-unknown',
        source: '[S0 goal 8]',
        params: { organisationId: 'nobody' },
      });
  });

  it.each([
    'regional-coordinator',
    'police',
    'prosecutor',
    'youth-court',
    'compulsory-education-authority',
  ] as const)('never asks a %s to keep the overview', (type) => {
    given(open)
      .when(assign(org(type)), contactPoint)
      .refused({ kind: 'rule', rule: 'coordinator-type', pointer: '/organisationId', params: { type } });
  });
});

describe('what is recorded [S2 §15.2]', () => {
  it('is a measure, half days of absence, a note', () => {
    const { kind: _, ...measureData } = measure;
    const { kind: __, ...absenceData } = absences;
    const { kind: ___, ...noteData } = note;
    given(open)
      .when(measure, school)
      .then({ type: 'MeasureRecorded', data: { ...measureData, organisationId: school.id } });
    given(open)
      .when(absences, school)
      .then({ type: 'AbsencesRecorded', data: { ...absenceData, organisationId: school.id } });
    given(open)
      .when(note, school)
      .then({ type: 'NoteAdded', data: { ...noteData, organisationId: school.id } });
  });
});

describe('leave', () => {
  const gone = { type: 'ParticipantLeft' as const, data: { organisationId: school.id, reason: null } };

  it('takes one out that takes part, and what it did stays', () => {
    const state = given(open, measured('m1', school)).when(leave, school).then(gone);
    expect(state.participants).toEqual([]);
    expect(state.measures).toHaveLength(1);
  });

  it('starts the clock when the coordinator leaves', () => {
    const state = given(open, assigned(school, day(2)))
      .when(leave, school)
      .then(gone);
    expect(state).toMatchObject({ coordinator: null, unassignedSince: day(20) });
  });

  it('is nothing for one that does not take part', () => {
    given(open).when(leave, police).then();
  });

  it('starts no clock on a closed trajectory', () => {
    const state = given(open, assigned(school, day(2)), closedAs('qualified', day(3)))
      .when(leave, school)
      .then(gone);
    expect(state).toMatchObject({ status: 'closed', coordinator: null, unassignedSince: null });
  });

  it('does not keep out one that reports again', () => {
    const again = given(open, left(school, day(2)), reported('r2', school, { reportedAt: day(3) })).state;
    expect(again.participants).toEqual([
      {
        organisationId: school.id,
        type: 'school',
        since: day(3),
        bases: [{ kind: 'report', reportId: 'r2' }],
      },
    ]);
  });
});

describe('close [S2 fase 3]', () => {
  const closed = {
    type: 'Closed' as const,
    data: { outcome: 're-enrolled' as const, reason: null, rulesVersion: '2022-1' },
  };

  it('stops the clock', () => {
    const state = given(open).when(close, contactPoint).then(closed);
    expect(state).toMatchObject({
      status: 'closed',
      unassignedSince: null,
      closure: { outcome: 're-enrolled', at: day(20), by: contactPoint.id },
    });
  });

  it('is a conflict with another outcome, and names who closed', () => {
    given(open, closedAs('qualified', day(3)))
      .when(close, contactPoint)
      .refused({ kind: 'conflict', rule: 'already-closed', params: { outcome: 'qualified', holder: '' } });
  });
});

describe('reopen [S2 fase 3]', () => {
  const reopened = {
    type: 'Reopened' as const,
    data: { cause: 'relapse' as const, reportId: null, reason: sealed('again') },
  };

  it('makes the former coordinator accountable again', () => {
    const state = given(open, assigned(clb, day(2)), closedAs('regular-attendance', day(3)))
      .when(reopen, clb)
      .then(reopened);
    expect(state).toMatchObject({
      status: 'open',
      coordinator: clb.id,
      unassignedSince: null,
      closure: null,
    });
  });

  it('starts the clock when the former coordinator has left', () => {
    const state = given(
      open,
      assigned(clb, day(2)),
      closedAs('regular-attendance', day(3)),
      left(clb, day(4)),
    )
      .when(reopen, contactPoint)
      .then(reopened);
    expect(state).toMatchObject({ status: 'open', coordinator: null, unassignedSince: day(20) });
  });

  it.each(['qualified', 'reported-in-error'] as const)(
    'never opens one that was closed as %s again',
    (outcome) => {
      given(open, assigned(clb, day(2)), closedAs(outcome, day(3)))
        .when(reopen, clb)
        .refused({ kind: 'rule', rule: 'closed-for-good', params: { outcome } });
    },
  );

  it('is nothing while it is open', () => {
    given(open).when(reopen, contactPoint).then();
  });
});
