import { escalationStatuses, followUpWays, moveCauses, preconditions } from '@samenspoor/domain';
import { z } from 'zod';
import { concludedMeasure, entriesView } from './entries-view.js';
import { participant } from './report-answer.js';
import {
  absenceCode,
  absenceCounts,
  closingOutcome,
  concernKind,
  escalationStep,
  measureType,
  phase,
} from './vocabulary.js';

/** Who the young person is, for those who may know. */
export const identity = z
  .strictObject({
    familyName: z.string().nullable(),
    givenNames: z.string().nullable(),
    birthDate: z.string().nullable(),
  })
  .meta({ id: 'Identity' });

export const trajectoryStatus = z.enum(['open', 'closed']);

const reportedFacts = z.strictObject({
  reportId: z.string(),
  organisationId: z.string(),
  concernKind,
  absences: absenceCounts,
  territory: z.string().nullable(),
  reportedAt: z.string(),
});

const undecidedWith = z
  .array(z.string())
  .optional()
  .meta({
    description:
      'Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other ' +
      'trajectories that it may belong to, until somebody allocates it.',
  });

const measure = z.strictObject({
  measureId: z.string(),
  organisationId: z.string(),
  type: measureType,
  date: z.string(),
  note: z.string().optional().meta({ description: 'Only for who may read it.' }),
  concluded: concludedMeasure.optional().meta({ description: 'Absent as long as you know of no result.' }),
  undecidedWith,
});

const absences = z.strictObject({
  absenceId: z.string(),
  organisationId: z.string(),
  code: absenceCode,
  date: z.string().nullable(),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  halfDays: z.int(),
  undecidedWith,
});

const note = z.strictObject({
  noteId: z.string(),
  organisationId: z.string(),
  text: z.string().optional().meta({ description: 'Only for who may read it.' }),
  undecidedWith,
});

/** One call-in, as the caller may see it. */
export const escalationView = z.strictObject({
  escalationId: z.string(),
  step: escalationStep,
  to: z.string(),
  by: z.string(),
  status: z.enum(escalationStatuses),
  requestedAt: z.string(),
  answerDueAt: z.string().optional().meta({
    description: 'Until when it is to be answered; only as long as it waits for that.',
  }),
  calendarKnown: z
    .boolean()
    .optional()
    .meta({
      description:
        'Beside `answerDueAt`: false where the school calendar is not confirmed for all its days, and school holidays may be counted ' +
        'as working days.',
    }),
  answeredAt: z.string().nullable().meta({ description: 'When it was last answered, withdrawn or expired.' }),
  grounds: z.array(z.string()).optional().meta({ description: 'Only for sender and addressee.' }),
  attachments: z.array(z.string()).optional().meta({ description: 'Only for sender and addressee.' }),
  explanation: z
    .strictObject({
      grounds: z.array(z.string()),
      attachments: z.array(z.strictObject({ type: z.string(), words: z.string().nullable() })),
    })
    .optional()
    .meta({
      description: 'What was written with the call-in; only for sender and, once it takes part, addressee.',
    }),
  overridden: z.array(z.enum(preconditions)).optional().meta({
    description:
      'Preconditions of the ladder that did not hold and were set aside; only for sender and addressee.',
  }),
  overrideReason: z.string().optional().meta({ description: 'Why; as `explanation`.' }),
  answerReason: z
    .string()
    .optional()
    .meta({
      description:
        'Why it was answered so, or withdrawn; as `explanation`. Where another withdrew it for a sender that left: for that one, ' +
        'and who shares its professional secrecy.',
    }),
  followUp: z
    .strictObject({
      how: z.enum(followUpWays),
      by: z.string().nullable(),
      at: z.string(),
      reason: z.string().optional().meta({ description: 'Only for who may read it.' }),
    })
    .optional()
    .meta({ description: 'What became of it after it was refused, had no place or expired.' }),
  offerId: z.string().optional().meta({ description: 'The programme in which a place is asked for.' }),
  undecidedWith,
});

export const task = z
  .strictObject({
    kind: z.enum(['follow-up-call-in']),
    escalationId: z.string(),
    step: escalationStep,
    to: z.string(),
    outcome: z.enum(escalationStatuses).meta({ description: '`refused`, `no-place` or `expired`.' }),
    since: z.string(),
  })
  .meta({
    id: 'Task',
    description:
      'Something that waits for you. `follow-up-call-in`: a call-in had no result; call in the step again, or say what became ' +
      'of it.',
  });

/** How often the young person was passed on, as the caller may know. */
export const passedOn = z
  .strictObject({
    times: z.int(),
    tooOften: z.boolean().meta({ description: 'By the rule `passing-on`; it decides nothing by itself.' }),
    rulesVersion: z.string().meta({ description: 'Version of that rule.' }),
    bounced: z.int().meta({ description: 'Call-ins refused, without a place, or never answered.' }),
    moves: z.array(
      z.strictObject({
        at: z.string(),
        from: z.string().nullable().meta({ description: 'Null: an organisation that you may not know.' }),
        to: z.string().nullable().meta({ description: 'Null: an organisation that you may not know.' }),
        because: z.enum(moveCauses),
      }),
    ),
  })
  .meta({ id: 'PassedOn' });
export type PassedOnView = z.output<typeof passedOn>;

/** `GET /v1/trajectories/{id}`, as the caller may see it. */
export const trajectoryView = z
  .strictObject({
    trajectoryId: z.string(),
    access: z.enum(['full', 'preview']).meta({
      description: '`preview`: you were called in and have not answered; you see what you are asked.',
    }),
    personId: z.string().nullable(),
    revision: z.int(),
    status: trajectoryStatus,
    phase,
    coordinator: z.string().nullable(),
    unassignedSince: z.string().nullable(),
    openedAt: z.string().nullable(),
    lastActivityAt: z.string().nullable(),
    closure: z
      .strictObject({ outcome: closingOutcome, at: z.string(), by: z.string().nullable() })
      .nullable(),
    youngPerson: identity.optional(),
    participants: z.array(participant),
    reports: z.array(reportedFacts),
    measures: z.array(measure),
    absences: z.array(absences),
    notes: z.array(note),
    escalations: z.array(escalationView),
    tasks: z.array(task).meta({ description: 'What waits for you here.' }),
    ...entriesView,
    passedOn: passedOn.optional().meta({ description: 'Absent in a preview.' }),
  })
  .meta({ id: 'TrajectoryView' });
export type TrajectoryView = z.output<typeof trajectoryView>;
