import { z } from 'zod';
import { timerFacts } from './timer-facts.js';
import {
  absenceKind,
  careContinuumPhase,
  concern,
  day,
  escalationPseudonym,
  halfDays,
  halfDaysByKind,
  ladderStep,
  measureKind,
  moment,
  municipalityCode,
  organisationCode,
  organisationType,
  outcomeOfClosing,
  reportPseudonym,
  trajectoryPseudonym,
} from './vocabulary.js';

// Version 1 of what is told of a trajectory. A field that is added, renamed or given another meaning is a new version:
// a schema beside this one, under a type that ends in `.v2`.

const report = z.object({
  report: reportPseudonym,
  organisationId: organisationCode.meta({ description: 'Who reports.' }),
  organisationType,
  registeredBy: organisationCode.meta({ description: 'Who entered the report.' }),
  concernKind: concern,
  absences: halfDaysByKind,
  territory: municipalityCode,
  reportedAt: moment,
});

const ground = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('report'), report: reportPseudonym }),
    z.object({ kind: z.literal('assignment') }),
    z.object({ kind: z.literal('escalation'), escalation: escalationPseudonym }),
  ])
  .meta({ description: 'On what ground the organisation takes part.' });

const participant = z.object({
  organisationId: organisationCode,
  organisationType,
  since: moment,
  grounds: z.array(ground),
});

const asked = {
  escalation: escalationPseudonym,
  step: ladderStep,
  to: organisationCode.meta({ description: 'Who is called in.' }),
  by: organisationCode.meta({ description: 'Who calls in.' }),
};

const escalation = z.object({
  ...asked,
  status: z.enum(['requested', 'accepted', 'refused', 'no-place', 'completed', 'returned']),
  requestedAt: moment,
  answeredAt: moment.nullable(),
});

const coordinator = organisationCode
  .nullable()
  .meta({ description: 'Who keeps the overview; null: nobody.' });

const content = z
  .object({
    reports: z.array(report),
    participants: z.array(participant),
    escalations: z.array(escalation),
    coordinator,
    unassignedSince: moment.nullable(),
    phase: careContinuumPhase,
  })
  .meta({ description: 'What comes in with the other trajectory.' });

const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description });

/** Data of the events of a trajectory, by their type. */
export const trajectoryFacts = {
  'samenspoor.trajectory.reported.v1': described(
    report,
    'A report came in; the first one opens the trajectory.',
  ),
  'samenspoor.trajectory.participant-joined.v1': described(
    z.object({ organisationId: organisationCode, organisationType, since: moment, ground }),
    'An organisation takes part.',
  ),
  'samenspoor.trajectory.participant-left.v1': described(
    z.object({ organisationId: organisationCode }),
    'An organisation takes part no more.',
  ),
  'samenspoor.trajectory.assigned.v1': described(
    z.object({ coordinator: organisationCode, previous: coordinator }),
    'An organisation became the coordinator.',
  ),
  'samenspoor.trajectory.phase-entered.v1': described(
    z.object({ phase: careContinuumPhase }),
    'A phase began.',
  ),
  'samenspoor.trajectory.measure-recorded.v1': described(
    z.object({ organisationId: organisationCode, measure: measureKind, date: day }),
    'Something was done for the young person.',
  ),
  'samenspoor.trajectory.absences-recorded.v1': described(
    z.object({ organisationId: organisationCode, code: absenceKind, halfDays }),
    'Half days of absence were recorded; not on which days.',
  ),
  'samenspoor.trajectory.escalation-requested.v1': described(
    z.object(asked),
    'An organisation was called in; without grounds and attachments.',
  ),
  'samenspoor.trajectory.escalation-accepted.v1': described(
    z.object({ escalation: escalationPseudonym }),
    'The organisation that was called in accepted.',
  ),
  'samenspoor.trajectory.escalation-refused.v1': described(
    z.object({ escalation: escalationPseudonym, outcome: z.enum(['refused', 'no-place']) }),
    'The organisation that was called in refused, or has no place.',
  ),
  'samenspoor.trajectory.escalation-concluded.v1': described(
    z.object({ escalation: escalationPseudonym, outcome: z.enum(['completed', 'returned']) }),
    'What the organisation was called in for is over.',
  ),
  'samenspoor.trajectory.escalation-withdrawn.v1': described(
    z.object({ escalation: escalationPseudonym }),
    'Who called in took the question back, or the trajectory closed over it.',
  ),
  'samenspoor.trajectory.escalation-expired.v1': described(
    z.object({ escalation: escalationPseudonym, dueAt: moment }),
    'Nobody answered in time.',
  ),
  'samenspoor.trajectory.closed.v1': described(
    z.object({
      outcome: outcomeOfClosing,
      closedAt: moment.meta({
        description: 'When it was closed: earlier than `time` where a parting restored it.',
      }),
    }),
    'The trajectory was closed.',
  ),
  'samenspoor.trajectory.reopened.v1': described(
    z.object({ cause: z.enum(['new-report', 'relapse', 'merge']), report: reportPseudonym.nullable() }),
    'A closed trajectory is open again.',
  ),
  'samenspoor.trajectory.absorbed.v1': described(
    z.object({
      trajectory: trajectoryPseudonym.nullable().meta({ description: 'The one that came in.' }),
      content,
    }),
    'Another trajectory of the same young person came in.',
  ),
  'samenspoor.trajectory.merged-into.v1': described(
    z.object({ trajectory: trajectoryPseudonym }),
    'The trajectory goes on in another one, and counts no more.',
  ),
  'samenspoor.trajectory.separated.v1': described(
    z.object({
      trajectory: trajectoryPseudonym.meta({ description: 'The one that stands on its own feet.' }),
      reports: z.array(reportPseudonym),
      escalations: z.array(escalationPseudonym),
      staying: z.array(participant),
    }),
    'These reports, and what came with them, went out again.',
  ),
  'samenspoor.trajectory.separated-from.v1': described(
    z.object({ trajectory: trajectoryPseudonym, content }),
    'The trajectory stands on its own feet.',
  ),
  'samenspoor.trajectory.records-allocated.v1': described(
    z.object({
      to: trajectoryPseudonym.nullable().meta({ description: 'Null: they stay.' }),
      escalations: z.array(escalation).meta({ description: 'Call-ins that go.' }),
    }),
    'A person said where records of undecided place belong.',
  ),
  'samenspoor.trajectory.records-received.v1': described(
    z.object({
      trajectory: trajectoryPseudonym.meta({ description: 'Where they come from.' }),
      addressed: trajectoryPseudonym.meta({ description: 'This trajectory, or one merged into it.' }),
      escalations: z.array(escalation),
      participants: z.array(participant),
    }),
    'Such records came in.',
  ),
  'samenspoor.trajectory.territory-changed.v1': described(
    z.object({ report: reportPseudonym, territory: municipalityCode }),
    'A correction moved a report to another municipality.',
  ),
  ...timerFacts,
  'samenspoor.trajectory.erased.v1': described(
    z.object({}),
    'The young person was forgotten: delete everything kept under this subject.',
  ),
} as const;
