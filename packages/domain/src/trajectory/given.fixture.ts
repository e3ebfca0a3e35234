import { expect } from 'vitest';
import {
  type OrganisationId,
  organisationId,
  type PersonId,
  personId,
  type ReportId,
  reportId,
  type TrajectoryId,
  trajectoryId,
} from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { ActorType, Organisation } from '../organisation/index.js';
import type { Refusal } from '../refusal.js';
import type { RuleBook } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { Sealed } from '../sealed.js';
import type { TrajectoryCommand } from './commands.js';
import { decide } from './decide.js';
import type { ParticipationBasis, ReportedFacts, TrajectoryEvent } from './events.js';
import { evolve, fold } from './evolve.js';
import { holdsCoordinatorInvariant, type TrajectoryState } from './state.js';

// Support of the specs of this folder: an invented network of few, and events that are short to write.

export const org = (type: ActorType, name: string = type): Organisation => ({
  id: organisationId(name),
  type,
  name: { nl: name, fr: name },
  community: 'bi',
  secrecy: 'official',
  municipality: null,
});

export const school = org('school');
export const otherSchool = org('school', 'other-school');
export const clb = org('clb');
export const pms = org('pms');
export const police = org('police');
export const naft = org('naft');
export const contactPoint = org('municipal-contact-point');

export const personA: PersonId = personId('person-a');
export const personB: PersonId = personId('person-b');
export const here: TrajectoryId = trajectoryId('person-a.1');
export const there: TrajectoryId = trajectoryId('person-b.1');

export const sealed = (text: string): Sealed => ({
  alg: 'A256GCM',
  keyId: `key-of-${text}`,
  iv: 'iv',
  tag: 'tag',
  text,
});

/** Day `n` of a fixed month, at noon. */
export const day = (n: number): string => `2024-10-${String(n).padStart(2, '0')}T12:00:00.000Z`;

export const meta = (at: string, more: Partial<EventMeta> = {}): EventMeta => ({
  at,
  by: null,
  command: null,
  causationId: null,
  ...more,
});

export const facts = (id: string, by: Organisation, more: Partial<ReportedFacts> = {}): ReportedFacts => ({
  reportId: reportId(id),
  organisationId: by.id,
  organisationType: by.type,
  registeredBy: by.id,
  concernKind: 'relative-absence',
  absences: {},
  territory: null,
  community: null,
  reportedAt: day(1),
  ...more,
});

export const reported = (
  id: string,
  by: Organisation,
  more: Partial<ReportedFacts> = {},
  person: PersonId = personA,
): readonly TrajectoryEvent[] => {
  const data = facts(id, by, more);
  const told = meta(data.reportedAt, { by: by.id });
  return [
    { type: 'Reported', data: { ...data, personId: person }, meta: told },
    joined(by, data.reportedAt, { kind: 'report', reportId: data.reportId }),
  ];
};

export const joined = (by: Organisation, at: string, basis: ParticipationBasis): TrajectoryEvent => ({
  type: 'ParticipantJoined',
  data: { organisationId: by.id, organisationType: by.type, since: at, basis },
  meta: meta(at, { by: by.id }),
});

export const assigned = (to: Organisation, at: string): readonly TrajectoryEvent[] => [
  joined(to, at, { kind: 'assignment' }),
  {
    type: 'Assigned',
    data: { coordinator: to.id, previous: null, reason: null },
    meta: meta(at),
  },
];

export const measured = (id: string, by: Organisation, at = day(2)): TrajectoryEvent => ({
  type: 'MeasureRecorded',
  data: {
    measureId: id,
    organisationId: by.id,
    type: 'talk-with-pupil',
    date: at.slice(0, 10),
    note: null,
  },
  meta: meta(at, { by: by.id }),
});

export const left = (by: Organisation, at: string): TrajectoryEvent => ({
  type: 'ParticipantLeft',
  data: { organisationId: by.id, reason: null },
  meta: meta(at, { by: by.id }),
});

export const closedAs = (
  outcome: Extract<TrajectoryCommand, { kind: 'close' }>['outcome'],
  at: string,
): TrajectoryEvent => ({
  type: 'Closed',
  data: { outcome, reason: null, rulesVersion: '2022-1' },
  meta: meta(at),
});

/** given(events).when(command, by).then(events) or .refused(refusal). Every event must keep the coordinator rule. */
export const given = (...events: readonly (TrajectoryEvent | readonly TrajectoryEvent[])[]) => {
  const state = foldChecked(events.flat());
  return {
    state,
    when: (
      command: TrajectoryCommand,
      actor: Organisation,
      more: { readonly sawRevision?: number; readonly at?: string; readonly rules?: RuleBook } = {},
    ) => {
      const context = {
        actor,
        rules: more.rules ?? rules,
        meta: meta(more.at ?? day(20), { by: actor.id }),
        sawRevision: more.sawRevision ?? null,
      };
      const result = decide(state, command, context);
      return {
        // biome-ignore lint/suspicious/noThenProperty: the house form of a spec; nothing here is awaited
        then: (...expected: readonly Pick<TrajectoryEvent, 'type' | 'data'>[]): TrajectoryState => {
          if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
          expect(result.value).toEqual(expected.map((event) => ({ ...event, meta: context.meta })));
          const next = foldChecked(result.value, state);
          expect(decide(next, command, context)).toEqual({ ok: true, value: [] });
          return next;
        },
        refused: (expected: Partial<Refusal>): void => {
          expect(result.ok ? result.value : result.refusal).toMatchObject(expected);
        },
      };
    },
  };
};

/** Folds, and looks after every event whether one is accountable or the clock runs. */
export const foldChecked = (
  events: Iterable<TrajectoryEvent>,
  from: TrajectoryState = fold([]),
): TrajectoryState => {
  let state = from;
  for (const event of events) {
    state = evolve(state, event);
    if (!holdsCoordinatorInvariant(state))
      throw new Error(`after ${event.type} nobody is accountable and no clock runs`);
  }
  return state;
};

export const ids = (state: { readonly reports: readonly { readonly reportId: ReportId }[] }) =>
  state.reports.map((each) => each.reportId);

export const who = (state: {
  readonly participants: readonly { readonly organisationId: OrganisationId }[];
}) => state.participants.map((each) => each.organisationId);
