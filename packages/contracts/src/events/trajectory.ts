import {
  absenceCodes,
  closingOutcomes,
  concernKinds,
  escalationStatuses,
  escalationSteps,
  followUpWays,
  measureTypes,
  preconditions,
  schoolCommunities,
  type TrajectoryEvent,
} from '@samenspoor/domain';
import { z } from 'zod';
import { concluded, entry, entryEventSchemas, withdrawn } from './entries.js';
import {
  absenceCountsSchema,
  actorTypeSchema,
  daySchema,
  instantSchema,
  nisCodeSchema,
  organisationIdSchema,
  personIdSchema,
  reportIdSchema,
  sealedSchema,
  trajectoryIdSchema,
} from './shared.js';

const reason = sealedSchema.nullable();
const phase = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), reportId: reportIdSchema }),
  z.strictObject({ kind: z.literal('assignment') }),
  z.strictObject({ kind: z.literal('escalation'), escalationId: z.string() }),
]);

const reportedFacts = {
  reportId: reportIdSchema,
  organisationId: organisationIdSchema,
  organisationType: actorTypeSchema,
  registeredBy: organisationIdSchema,
  concernKind: z.enum(concernKinds),
  absences: absenceCountsSchema,
  territory: nisCodeSchema.nullable(),
  community: z.enum(schoolCommunities).nullable(),
  reportedAt: instantSchema,
};

const participant = z.strictObject({
  organisationId: organisationIdSchema,
  type: actorTypeSchema,
  since: instantSchema,
  bases: z.array(basis),
});

const recordedMeasure = z.strictObject({
  measureId: z.string(),
  organisationId: organisationIdSchema,
  type: z.enum(measureTypes),
  date: daySchema,
  note: sealedSchema.nullable(),
});
const measure = recordedMeasure.extend({ concluded: concluded.optional() });

const recordedAbsence = z.strictObject({
  absenceId: z.string(),
  organisationId: organisationIdSchema,
  code: z.enum(absenceCodes),
  date: daySchema.nullable(),
  period: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
  halfDays: z.number().int().min(0),
});
const absence = recordedAbsence.extend({ withdrawn: withdrawn.optional() });

const note = z.strictObject({ noteId: z.string(), organisationId: organisationIdSchema, text: sealedSchema });

const asked = {
  escalationId: z.string(),
  step: z.enum(escalationSteps),
  to: organisationIdSchema,
  by: organisationIdSchema,
  grounds: z.array(z.string()),
  attachments: z.array(z.string()),
};

const override = z.strictObject({ of: z.array(z.enum(preconditions)), reason: sealedSchema }).optional();

const followUp = z.strictObject({
  how: z.enum(followUpWays),
  by: organisationIdSchema.nullable(),
  at: instantSchema,
  reason,
});

const escalation = z.strictObject({
  ...asked,
  explanation: sealedSchema.nullable(),
  status: z.enum(escalationStatuses),
  requestedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  override,
  answerReason: sealedSchema.optional(),
  answeredBy: organisationIdSchema.nullable().optional(),
  followUp: followUp.optional(),
  clock: z
    .strictObject({
      from: instantSchema,
      raised: z.number().int().min(0),
      settled: z.number().int().min(0),
      recordedAt: instantSchema.optional(),
    })
    .optional(),
  offerId: z.string().optional(),
});

const lead = z.strictObject({
  leadId: z.string(),
  organisationId: organisationIdSchema,
  previous: organisationIdSchema.nullable(),
  at: instantSchema,
});

const content = z.strictObject({
  reports: z.array(z.strictObject(reportedFacts)),
  participants: z.array(participant),
  measures: z.array(measure),
  absences: z.array(absence),
  notes: z.array(note),
  escalations: z.array(escalation),
  entries: z.array(entry),
  coordinator: organisationIdSchema.nullable(),
  unassignedSince: instantSchema.nullable(),
  phase,
  undecided: z.array(z.strictObject({ recordId: z.string(), trajectoryId: trajectoryIdSchema })).optional(),
  leads: z.array(lead).optional(),
});

const records = z.strictObject({
  measures: z.array(measure),
  absences: z.array(absence),
  notes: z.array(note),
  escalations: z.array(escalation),
  entries: z.array(entry),
  participants: z.array(participant),
});

const ranOut = { since: instantSchema, dueAt: instantSchema, rulesVersion: z.string() };

type Data<Type extends TrajectoryEvent['type']> = Extract<TrajectoryEvent, { type: Type }>['data'];

/** The present version of each event of `trajectory-<id>`, as it is read. */
export const trajectoryEventSchemas: { [Type in TrajectoryEvent['type']]: z.ZodType<Data<Type>> } = {
  Reported: z.strictObject({ ...reportedFacts, personId: personIdSchema }),
  ParticipantJoined: z.strictObject({
    organisationId: organisationIdSchema,
    organisationType: actorTypeSchema,
    since: instantSchema,
    basis,
  }),
  ParticipantLeft: z.strictObject({ organisationId: organisationIdSchema, reason }),
  Assigned: z.strictObject({
    coordinator: organisationIdSchema,
    previous: organisationIdSchema.nullable(),
    reason,
  }),
  PhaseEntered: z.strictObject({
    phase,
    because: z.string(),
    reason: reason.optional(),
    rulesVersion: z.string().optional(),
  }),
  MeasureRecorded: recordedMeasure,
  AbsencesRecorded: recordedAbsence,
  NoteAdded: note,
  ...entryEventSchemas,
  EscalationRequested: z.strictObject({
    ...asked,
    explanation: sealedSchema.nullable(),
    rulesVersion: z.string(),
    override,
    offerId: z.string().optional(),
  }),
  EscalationAccepted: z.strictObject({ escalationId: z.string(), reason }),
  EscalationRefused: z.strictObject({
    escalationId: z.string(),
    outcome: z.enum(['refused', 'no-place']),
    reason,
  }),
  EscalationConcluded: z.strictObject({
    escalationId: z.string(),
    outcome: z.enum(['completed', 'returned']),
    reason,
  }),
  EscalationWithdrawn: z.strictObject({ escalationId: z.string(), reason }),
  EscalationExpired: z.strictObject({
    escalationId: z.string(),
    dueAt: instantSchema,
    rulesVersion: z.string(),
  }),
  EscalationFollowedUp: z.strictObject({
    escalationId: z.string(),
    how: z.enum(followUpWays),
    reason,
  }),
  Closed: z.strictObject({
    outcome: z.enum(closingOutcomes),
    reason,
    rulesVersion: z.string(),
    restored: z.strictObject({ at: instantSchema, by: organisationIdSchema.nullable() }).optional(),
  }),
  Reopened: z.strictObject({
    cause: z.enum(['new-report', 'relapse', 'merge']),
    reportId: reportIdSchema.nullable(),
    reason,
  }),
  Absorbed: z.strictObject({ trajectoryId: trajectoryIdSchema.nullable(), content }),
  MergedInto: z.strictObject({ trajectoryId: trajectoryIdSchema }),
  Separated: z.strictObject({
    trajectoryId: trajectoryIdSchema,
    personId: personIdSchema,
    reportIds: z.array(reportIdSchema),
    measureIds: z.array(z.string()),
    absenceIds: z.array(z.string()),
    noteIds: z.array(z.string()),
    escalationIds: z.array(z.string()),
    entryIds: z.array(z.string()),
    staying: z.array(participant),
    undecided: z.array(z.string()),
    leadIds: z.array(z.string()).optional(),
  }),
  SeparatedFrom: z.strictObject({ trajectoryId: trajectoryIdSchema, personId: personIdSchema, content }),
  RecordsAllocated: z.strictObject({
    recordIds: z.array(z.string()),
    to: trajectoryIdSchema.nullable(),
    content: records.nullable(),
    reason,
  }),
  RecordsReceived: z.strictObject({
    trajectoryId: trajectoryIdSchema,
    addressed: trajectoryIdSchema,
    content: records,
  }),
  TerritoryChanged: z.strictObject({ reportId: reportIdSchema, territory: nisCodeSchema.nullable() }),
  AssignmentOverdue: z.strictObject({ ...ranOut, calendarVersion: z.string() }),
  Stalled: z.strictObject({ ...ranOut, suggests: z.enum(escalationSteps) }),
  EvaluationDue: z.strictObject({
    escalationId: z.string(),
    occurrence: z.number().int().min(1),
    ...ranOut,
  }),
  LetterDue: z.strictObject({ escalationId: z.string(), letter: z.enum(['parents', 'reminder']), ...ranOut }),
  ActionOverdue: z.strictObject({ entryId: z.string(), since: instantSchema, dueAt: instantSchema }),
  Erased: z.strictObject({ personId: personIdSchema }),
};
