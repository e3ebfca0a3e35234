import { describe, expect, it } from 'vitest';
import { concernKinds } from '../concern/index.js';
import { closingOutcomes, inForce } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import { courseOf, exitGuidanceMissing } from './course.js';
import { fold } from './evolve.js';
import {
  assigned,
  clb,
  day,
  given,
  here,
  meta,
  personB,
  reported,
  school,
  sealed,
  there,
} from './given.fixture.js';
import { absorb } from './meet-and-part.js';
import { partInTwo } from './part-in-two.js';

const open = [...reported('r1', school), ...assigned(clb, day(2))];
const reason = sealed('it goes better');
const { version } = inForce(rules.tracks, day(20));

describe('entering a phase [S2 Actieplan 1.1–1.4]', () => {
  it('goes up without a reason, and back with one', () => {
    given(open)
      .when({ kind: 'enter-phase', phase: 3, reason: null }, clb)
      .then({
        type: 'PhaseEntered',
        data: { phase: 3, because: 'coordinator', reason: null, rulesVersion: version },
      });
    given(open)
      .when({ kind: 'enter-phase', phase: 0, reason: null }, clb)
      .refused({
        kind: 'rule',
        rule: 'phase-back-reason-needed',
        pointer: '/reason',
        params: { phase: '1' },
      });
    const state = given(open)
      .when({ kind: 'enter-phase', phase: 0, reason }, clb)
      .then({
        type: 'PhaseEntered',
        data: { phase: 0, because: 'coordinator', reason, rulesVersion: version },
      });
    expect(state.phase).toBe(0);
  });

  it('says nothing of the phase it is in', () => {
    given(open).when({ kind: 'enter-phase', phase: 1, reason: null }, clb).then();
  });

  it('holds for what came in: parting from yet another brings no further phase back', () => {
    const cause = (id: string) => meta(day(10), { causationId: id });
    const other = (person: string, phase: 2 | 3) => ({
      ...fold(reported(person, clb, {}, personB)),
      phase,
    });
    const state = given(
      open,
      absorb(fold(open), { trajectoryId: there, state: other('r2', 3) }, cause('one')),
      absorb(fold(open), { trajectoryId: here, state: other('r3', 2) }, cause('two')),
    ).state;
    expect(state.phase).toBe(3);
    const back = given(
      open,
      absorb(fold(open), { trajectoryId: there, state: other('r2', 3) }, cause('one')),
      absorb(fold(open), { trajectoryId: here, state: other('r3', 2) }, cause('two')),
      { type: 'PhaseEntered', data: { phase: 1, because: 'coordinator' }, meta: meta(day(11)) },
    ).state;
    const going = back.reports.filter((each) => each.reportId === 'r3').map((each) => each.reportId);
    const parted = partInTwo(
      { trajectoryId: there, personId: personB, state: back },
      { trajectoryId: here, personId: personB, state: fold([]) },
      going,
      cause('parted'),
      rules,
    );
    expect(fold(parted.from, back).phase).toBe(1);
  });
});

describe('the course', () => {
  const seen = (...kinds: (typeof concernKinds)[number][]) => ({
    reports: kinds.map((concernKind) => ({ concernKind })),
    measures: [],
    escalations: [],
    phase: 1 as const,
  });
  const trackOf = (...kinds: (typeof concernKinds)[number][]) =>
    courseOf(seen(...kinds), rules, day(20))?.track.track;

  it('follows the track of the reports, school refusal before any [S2 §3]', () => {
    for (const kind of concernKinds) expect(trackOf(kind), kind).toBeDefined();
    expect(trackOf('illness')).toBe('illness');
    expect(trackOf('illness', 'relative-absence')).toBe('unauthorised-absence');
    for (const kind of concernKinds) expect(trackOf(kind, 'school-refusal')).toBe('school-refusal');
    expect(courseOf(seen(), rules, day(20))).toBeNull();
  });

  it('never offers the police for school refusal [S2 §3]', () => {
    for (const { content } of rules.tracks)
      for (const { phases } of content.tracks.filter(({ track }) => track === 'school-refusal'))
        for (const { items } of phases)
          for (const { steps } of items) expect(steps).not.toContain('police-preventive');
  });

  it('offers what the phase has and was not done', () => {
    const offers = (more: object) =>
      courseOf({ ...seen('relative-absence'), ...more }, rules, day(20))?.offers.map(({ code }) => code);
    expect(offers({})).toContain('first-talk');
    expect(offers({ measures: [{ type: 'talk-with-pupil' }] })).not.toContain('first-talk');
    expect(offers({})).toContain('police-preventive');
    expect(offers({ escalations: [{ step: 'police-preventive' }] })).not.toContain('police-preventive');
    // Policy of the school is for all of its pupils.
    expect(offers({ phase: 0 })).toEqual([]);
  });

  it('reminds of exit guidance where somebody leaves school without [S2 fase 3]', () => {
    const leaving = closingOutcomes.filter((outcome) => exitGuidanceMissing(outcome, [], rules, day(20)));
    expect(leaving).toEqual(['alternative-route', 'qualified', 'work-route', 'left-compulsory-age']);
    for (const outcome of closingOutcomes)
      expect(exitGuidanceMissing(outcome, [{ type: 'exit-guidance' }], rules, day(20))).toBe(false);
  });
});
