import {
  type ActorType,
  type CaseEntry,
  type Fact,
  initialTrajectory,
  type Organisation,
  organisationId,
  type SecrecyRegime,
  type TrajectoryState,
  trajectoryId,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { reachesEntry } from './present-entries.js';
import { presentTrajectory } from './present-trajectory.js';
import { receivesTrajectoryEvent } from './trajectory-events.js';

const organisation = (id: string, type: ActorType, secrecy: SecrecyRegime): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality: null,
});
const school = organisation('school', 'school', 'discretion');
const other = organisation('other', 'school', 'discretion');
const clb = organisation('clb', 'clb', 'professional');
const pms = organisation('pms', 'pms', 'professional');
const police = organisation('police', 'police', 'judicial');
const kans = organisation('kans', 'central-contact-point', 'official');
const organisations = new Map([school, other, clb, pms, police, kans].map((each) => [each.id, each]));

const at = '2026-10-01T00:00:00.000Z';
const date = '2026-10-01';
const sealed = (keyId: string) => ({ alg: 'A256GCM' as const, keyId, iv: '', tag: '', text: '' });
const doneBy = ({ id }: Organisation) => ({ kind: 'organisation' as const, organisationId: id });

const action = (by: Organisation, who: Organisation | null): CaseEntry => ({
  kind: 'action',
  entryId: `action of ${by.id}`,
  organisationId: by.id,
  what: sealed(`words of ${by.id}`),
  who: who ? doneBy(who) : { kind: 'parents' },
  due: date,
  at,
  settled: null,
});
const stance = (by: Organisation): CaseEntry => ({
  kind: 'stance',
  entryId: `stance of ${by.id}`,
  organisationId: by.id,
  stance: 'unwilling',
  date,
  attempts: [],
  at,
});
const plan = (by: Organisation, withWhom: Organisation): CaseEntry => ({
  kind: 'return-plan',
  entryId: `plan of ${by.id}`,
  organisationId: by.id,
  date,
  preparedWith: [doneBy(withWhom)],
  agreed: sealed(`plan of ${by.id}`),
  at,
  settled: null,
});

const fact = (
  by: Organisation,
  said: Fact,
  withdrawn: { at: string; by: null } | null = null,
): CaseEntry => ({
  kind: 'fact',
  entryId: `${said.about} of ${by.id}`,
  organisationId: by.id,
  date,
  said,
  at,
  withdrawn,
});
const diploma: Fact = { about: 'secondary-diploma', obtained: true };
const enrolment: Fact = {
  about: 'enrolment',
  enrolled: true,
  level: 'secondary',
  grade: 2,
  special: true,
  thirdPrePrimaryYear: null,
};
const distance: Fact = { about: 'distance', kilometres: 4, schoolGoesFurther: false };

const running = (...entries: readonly CaseEntry[]): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  unassignedSince: at,
  participants: [school, other, clb, pms, police].map(({ id, type }) => ({
    organisationId: id,
    type,
    since: at,
    bases: [{ kind: 'assignment' as const }],
  })),
  entries,
});

const shown = (viewer: Organisation, state: TrajectoryState) => {
  const presented = presentTrajectory(viewer, { trajectoryId: trajectoryId('p.1'), state }, organisations);
  return {
    entries: presented?.entries.map(({ entryId }) => entryId) ?? [],
    words: presented?.sealed.map(({ envelope }) => envelope.keyId) ?? [],
    text: JSON.stringify(presented?.entries),
  };
};

describe('what was entered', () => {
  const state = running(action(clb, null), action(school, null), stance(clb), plan(school, other));

  it('is seen by all who take part, and without what a holder of professional secrecy wrote by the police', () => {
    const all = ['action of clb', 'action of school', 'stance of clb', 'plan of school'];
    for (const viewer of [school, other, clb, pms, kans])
      expect(shown(viewer, state).entries, viewer.id).toEqual(all);
    expect(shown(police, state).entries).toEqual(['action of school', 'plan of school']);
  });

  it('has words of a holder of professional secrecy for those who share it, and of others for all', () => {
    const ofSchool = ['words of school', 'plan of school'];
    for (const viewer of [clb, pms])
      expect(shown(viewer, state).words, viewer.id).toEqual(['words of clb', ...ofSchool]);
    for (const viewer of [school, other, police, kans])
      expect(shown(viewer, state).words, viewer.id).toEqual(ofSchool);
    for (const viewer of organisations.values()) expect(shown(viewer, state).text).not.toContain('keyId');
  });

  it('is read by who is to carry it out, whatever its secrecy, but never by the police', () => {
    expect(shown(school, running(action(clb, school))).words).toEqual(['words of clb']);
    expect(shown(other, running(action(clb, school))).words).toEqual([]);
    expect(shown(other, running(plan(clb, other))).words).toEqual(['plan of clb']);
    expect(shown(police, running(action(clb, police)))).toMatchObject({ entries: [], words: [] });
  });

  it('is not read any more by who takes part no more', () => {
    const left = running(action(clb, school));
    const without = { ...left, participants: left.participants.filter((each) => each.type !== 'school') };
    expect(shown(school, without)).toMatchObject({ entries: [], words: [] });
  });

  it('has a reason for dropping it from who dropped it, told by that one’s secrecy', () => {
    const dropped = (by: Organisation): TrajectoryState =>
      running({
        ...action(school, null),
        settled: { outcome: 'dropped', date, by: by.id, reason: sealed('reason') },
      } as CaseEntry);
    expect(shown(other, dropped(clb)).words).toEqual(['words of school']);
    expect(shown(school, dropped(clb)).words).toEqual(['words of school', 'reason']);
    expect(shown(pms, dropped(clb)).words).toEqual(['words of school', 'reason']);
    expect(shown(police, dropped(clb)).words).toEqual(['words of school']);
  });

  it('is shown as open to who may not know from whom that it ended, an action as well as a return [S2 Bijlage 1]', () => {
    const done = (by: Organisation) =>
      running(
        { ...action(school, clb), settled: { outcome: 'done', date, by: by.id, reason: null } } as CaseEntry,
        { ...plan(school, clb), settled: { outcome: 'did-not-come', date, by: by.id } } as CaseEntry,
      );
    const ended = (viewer: Organisation, by: Organisation) =>
      presentTrajectory(viewer, { trajectoryId: trajectoryId('p.1'), state: done(by) }, organisations)
        ?.entries;
    expect(ended(police, clb)).toMatchObject([{ settled: null }, { settled: null }]);
    const byClb = [{ settled: { outcome: 'done', by: clb.id } }, { settled: { outcome: 'did-not-come' } }];
    for (const viewer of [school, other, clb, kans]) expect(ended(viewer, clb)).toMatchObject(byClb);
    expect(ended(police, school)).toMatchObject([
      { settled: { by: school.id } },
      { settled: { by: school.id } },
    ]);
  });

  it('is not there for who does not see it: an id that was never given', () => {
    const asked = (entryId: string) => ({ kind: 'settle-action', entryId });
    expect(reachesEntry(police, asked('action of clb'), state, organisations)).toBe(false);
    expect(reachesEntry(police, asked('never'), state, organisations)).toBe(false);
    expect(reachesEntry(police, asked('action of school'), state, organisations)).toBe(true);
  });
});

describe('a fact', () => {
  const state = running(
    fact(school, diploma),
    fact(clb, diploma),
    fact(school, distance),
    fact(clb, distance),
  );

  it('of an illness is seen by participants who help, by no keeper and no police; one of education as absences are [S2 Bijlage 1]', () => {
    const all = state.entries.map(({ entryId }) => entryId);
    for (const viewer of [school, other, clb, pms])
      expect(shown(viewer, state).entries, viewer.id).toEqual(all);
    expect(shown(kans, state).entries).toEqual(['secondary-diploma of school', 'secondary-diploma of clb']);
    expect(shown(police, state).entries).toEqual(['secondary-diploma of school']);
    const asked = (entryId: string) => ({ kind: 'withdraw-fact', entryId });
    expect(reachesEntry(police, asked('distance of school'), state, organisations)).toBe(false);
    expect(reachesEntry(kans, asked('distance of school'), state, organisations)).toBe(false);
    expect(reachesEntry(police, asked('secondary-diploma of school'), state, organisations)).toBe(true);
  });

  it('of enrolment is shown to the police without whether education is special', () => {
    const enrolled = running(fact(school, enrolment));
    const seen = (viewer: Organisation) =>
      presentTrajectory(viewer, { trajectoryId: trajectoryId('p.1'), state: enrolled }, organisations)
        ?.entries;
    expect(seen(other)).toMatchObject([{ said: enrolment }]);
    expect(seen(police)).toMatchObject([{ said: { ...enrolment, special: null } }]);
  });

  it('that was withdrawn is seen by nobody, and can be asked again', () => {
    const withdrawn = running(fact(school, diploma, { at, by: null }));
    for (const viewer of [school, clb, kans]) expect(shown(viewer, withdrawn).entries).toEqual([]);
    const asked = { kind: 'withdraw-fact', entryId: 'secondary-diploma of school' };
    expect(reachesEntry(school, asked, withdrawn, organisations)).toBe(true);
  });

  it('is told as it is seen, and its withdrawal too', () => {
    const around = { before: state, after: state };
    const meta = { at, by: school.id, command: null, causationId: null };
    const told = (viewer: Organisation, said: Fact) =>
      [
        {
          type: 'FactRecorded',
          data: { entryId: `${said.about} of school`, organisationId: school.id, date, said },
          meta,
        } as const,
        { type: 'FactWithdrawn', data: { entryId: `${said.about} of school` }, meta } as const,
      ].map((event) => receivesTrajectoryEvent(viewer, event, around, organisations));
    expect(told(police, diploma)).toEqual([true, true]);
    expect(told(police, distance)).toEqual([false, false]);
    expect(told(other, distance)).toEqual([true, true]);
    const special = { ...around, before: running(fact(school, enrolment)) };
    const recorded = {
      type: 'FactRecorded',
      data: { entryId: 'f', organisationId: school.id, date, said: enrolment },
      meta,
    } as const;
    expect(receivesTrajectoryEvent(police, recorded, special, organisations)).toBe(false);
    expect(receivesTrajectoryEvent(other, recorded, special, organisations)).toBe(true);
  });
});

describe('absences that were withdrawn', () => {
  const absences = { organisationId: school.id, code: 'B', date, period: null, halfDays: 1 } as const;
  const state: TrajectoryState = {
    ...running(),
    absences: [
      { ...absences, absenceId: 'a1' },
      { ...absences, absenceId: 'a2', withdrawn: { at, by: school.id } },
    ],
  };

  it('are not shown, and their withdrawal is told to who was told of them', () => {
    const document = { trajectoryId: trajectoryId('p.1'), state };
    expect(presentTrajectory(school, document, organisations)?.absences).toEqual([
      { ...absences, absenceId: 'a1' },
    ]);
    const meta = { at, by: clb.id, command: null, causationId: null };
    const event = { type: 'AbsencesWithdrawn', data: { absenceId: 'a2' }, meta } as const;
    const told = (viewer: Organisation, by = clb) =>
      receivesTrajectoryEvent(
        viewer,
        { ...event, meta: { ...meta, by: by.id } },
        { before: state, after: state },
        organisations,
      );
    expect([told(other), told(police), told(police, school)]).toEqual([true, false, true]);
    const asked = { kind: 'withdraw-absences', absenceId: 'a1' };
    expect(reachesEntry(police, asked, state, organisations)).toBe(true);
    expect(reachesEntry(police, { ...asked, absenceId: 'none' }, state, organisations)).toBe(false);
  });
});

describe('how a measure ended', () => {
  it('is told by the secrecy of who says so', () => {
    const state: TrajectoryState = {
      ...running(),
      measures: [
        {
          measureId: 'm1',
          organisationId: school.id,
          type: 'buddy',
          date,
          note: null,
          concluded: { result: 'reached', date, by: clb.id },
        },
      ],
    };
    const seen = (viewer: Organisation) =>
      presentTrajectory(viewer, { trajectoryId: trajectoryId('p.1'), state }, organisations)?.measures;
    expect(seen(other)).toMatchObject([{ concluded: { result: 'reached' } }]);
    expect(seen(police)).toHaveLength(1);
    expect(JSON.stringify(seen(police))).not.toContain('concluded');
  });
});

describe('an event about it', () => {
  const meta = (by: Organisation) => ({ at, by: by.id, command: null, causationId: null });

  it('is told to who may know who wrote it and who ended it', () => {
    const state = running(action(school, null));
    const around = { before: state, after: state };
    const done = (by: Organisation) =>
      ({ type: 'ActionDone', data: { entryId: 'action of school', date }, meta: meta(by) }) as const;
    const told = (viewer: Organisation, by: Organisation) =>
      receivesTrajectoryEvent(viewer, done(by), around, organisations);
    expect([told(police, school), told(police, clb), told(other, clb)]).toEqual([true, false, true]);
    const { kind: _, at: __, ...data } = stance(clb) as Extract<CaseEntry, { kind: 'stance' }>;
    const recorded = { type: 'StanceRecorded', data, meta: meta(clb) } as const;
    expect(receivesTrajectoryEvent(police, recorded, around, organisations)).toBe(false);
    expect(receivesTrajectoryEvent(school, recorded, around, organisations)).toBe(true);
  });
});
