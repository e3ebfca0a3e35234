import { followUpWays } from '@samenspoor/domain';
import { z } from 'zod';
import { withTimeRules } from './check-form.js';
import { daysIn, isFutureDate, realDate } from './dates.js';
import { formError } from './form-error.js';
import { problem } from './problem.js';
import { position } from './report-answer.js';
import { filledLine, id, LONGEST_WORDS, line, looseWords, reason, rule, words } from './text.js';
import { absenceCode, closingOutcome, escalationStep, measureType } from './vocabulary.js';

const note = words(LONGEST_WORDS).meta({
  description: 'Sealed: for its author, and among participants with professional secrecy.',
});

export const assignmentBody = z
  .strictObject({
    organisationId: id.meta({ description: 'Who becomes the coordinator.', examples: ['clb-1'] }),
    reason,
  })
  .meta({
    id: 'Assignment',
    examples: [{ organisationId: 'clb-1', reason: 'The school already works with this centre.' }],
  });

export const leaveBody = z.strictObject({ reason }).meta({
  id: 'Leave',
  examples: [{ reason: 'The pupil goes to another school; that school takes part.' }],
});
export const reopeningBody = z.strictObject({ reason }).meta({
  id: 'Reopening',
  examples: [{ reason: 'Stays away again since last week.' }],
});

export const measureBody = withTimeRules(
  z
    .strictObject({
      type: measureType,
      date: realDate.meta({ description: 'Day on which it was done; may precede the report.' }),
      note: note.nullish(),
    })
    .meta({ id: 'Measure', examples: [{ type: 'talk-with-pupil', date: '2024-10-02' }] }),
  ({ date }, now) => (isFutureDate(date, now) ? [formError(['date'], 'date-future')] : []),
);

const period = z
  .strictObject({ from: realDate, to: realDate })
  .refine(({ from, to }) => from <= to, rule('period-order'));

export const absencesBody = z
  .strictObject({
    code: absenceCode,
    date: realDate.nullish(),
    period: period.nullish(),
    halfDays: z.number().int().min(0).max(10_000).meta({
      description: 'Half school days; with `date` more than two are those counted up to that day.',
    }),
  })
  .refine(({ date, period: span }) => (date == null) !== (span == null), rule('date-or-period'))
  .refine(({ period: span, halfDays }) => span == null || halfDays <= 2 * daysIn(span), {
    ...rule('half-days-in-period'),
    path: ['halfDays'],
  })
  .meta({
    id: 'Absences',
    description: 'Either `date` or `period`.',
    examples: [{ code: 'B', period: { from: '2024-09-02', to: '2024-09-13' }, halfDays: 6 }],
  });

export const noteBody = z.strictObject({ text: note }).meta({
  id: 'Note',
  examples: [{ text: 'Spoke with the mother by telephone; she calls back on Thursday.' }],
});

const freeWords = looseWords(LONGEST_WORDS);
const attachment = z.union([
  freeWords,
  z.strictObject({
    type: filledLine(100),
    reference: line(200).nullish(),
    text: freeWords.nullish(),
  }),
]);

export const escalationBody = z
  .strictObject({
    step: escalationStep,
    to: id.meta({ description: 'Organisation that is called in.', examples: ['clb-1'] }),
    offerId: id.nullish().meta({
      description: 'A place is asked for in this programme of the organisation that is called in.',
    }),
    grounds: z
      .union([freeWords, z.array(freeWords).max(50)])
      .nullish()
      .meta({ description: "Codes of the ladder's row, or free words where it takes a reason." }),
    attachments: z.array(attachment).max(50).nullish().meta({
      description: 'Codes of what the row must carry, or `{type, reference?, text?}`.',
    }),
    override: z
      .strictObject({ reason })
      .nullish()
      .meta({
        description:
          'Sets aside what the row asks and does not hold, where the row says that you may. It is recorded, and who is called in ' +
          'sees it; when everything holds it counts as not given.',
      }),
  })
  .meta({
    id: 'EscalationRequest',
    examples: [
      {
        step: 'clb-guidance',
        to: 'clb-1',
        grounds: ['five-b-half-days'],
        attachments: ['school-measures', { type: 'parents-contacted', text: 'By telephone, twice.' }],
      },
    ],
  });

export const escalationAnswerBody = z
  .strictObject({
    outcome: z.enum(['accepted', 'refused', 'no-place', 'completed', 'returned']),
    reason: reason.nullish().meta({ description: 'Needed with `refused`.' }),
  })
  .meta({
    id: 'EscalationAnswer',
    examples: [{ outcome: 'accepted' }, { outcome: 'refused', reason: 'Lives outside our territory.' }],
  });

/** `POST …/escalations/{escalationId}/withdrawal`. */
export const withdrawalBody = z.strictObject({ reason }).meta({
  id: 'Withdrawal',
  examples: [{ reason: 'The parents found help themselves.' }],
});

/** `POST …/escalations/{escalationId}/follow-up`. */
export const followUpBody = z
  .strictObject({
    how: z.enum(followUpWays).meta({ description: 'What became of what was asked.' }),
    reason: reason.nullish(),
  })
  .meta({ id: 'FollowUp', examples: [{ how: 'asked-elsewhere', reason: 'Another provider has a place.' }] });

export const closureBody = z.strictObject({ outcome: closingOutcome, reason: reason.nullish() }).meta({
  id: 'Closure',
  examples: [{ outcome: 'regular-attendance', reason: 'Six weeks without an absence.' }],
});

/** `POST /v1/trajectories/{id}/allocations`. */
export const allocationBody = z
  .strictObject({
    records: z.array(id).min(1).max(10_000).meta({
      description:
        'Ids of undecided measures, absences, notes, call-ins and other entries of this trajectory.',
    }),
    to: id.meta({
      description:
        '`stays`: they belong here. Else the id of the trajectory in `undecidedWith`: they go there.',
      examples: ['stays'],
    }),
    reason,
  })
  .meta({
    id: 'Allocation',
    examples: [{ records: ['mea-…'], to: 'stays', reason: 'It was said of the elder brother.' }],
  });

const acknowledged = {
  trajectoryId: z.string(),
  revision: z.int().meta({ description: 'Also the entity tag; send it as `If-Match`.' }),
  position,
};
export const trajectoryAnswer = z.strictObject(acknowledged).meta({ id: 'TrajectoryAnswer' });
/** `POST …/closure`: what is worth a look, and refuses nothing. */
export const closureAnswer = z
  .strictObject({
    ...acknowledged,
    warnings: z.array(z.strictObject({ field: z.string(), rule: z.string(), message: z.string() })),
  })
  .meta({ id: 'ClosureAnswer' });
export const measureAnswer = z
  .strictObject({ ...acknowledged, measureId: z.string() })
  .meta({ id: 'MeasureAnswer' });
export const absencesAnswer = z
  .strictObject({ ...acknowledged, absenceId: z.string() })
  .meta({ id: 'AbsencesAnswer' });
/** One line of the answer to an import of absences. */
export const absenceLineAnswer = z
  .strictObject({
    line: z.int().meta({
      description: 'Line of the file, the names of the columns being line 1; blank lines are not counted.',
    }),
    externalRef: z.string().nullable(),
    status: z.int().meta({ description: 'What the same absences would get alone.' }),
    trajectoryId: z.string().optional(),
    absenceId: z.string().optional(),
    position: position.optional(),
    encoding: z
      .literal('windows-1252')
      .optional()
      .meta({ description: 'The line was no UTF-8 and was read as this.' }),
    problem: problem.optional(),
  })
  .meta({ id: 'AbsenceLineAnswer' });
export type AbsenceLineAnswer = z.output<typeof absenceLineAnswer>;
export const noteAnswer = z.strictObject({ ...acknowledged, noteId: z.string() }).meta({ id: 'NoteAnswer' });
export const escalationAnswer = z
  .strictObject({
    ...acknowledged,
    escalationId: z.string(),
    warnings: z
      .array(z.strictObject({ rule: z.literal('offer-beyond-capacity'), message: z.string() }))
      .optional()
      .meta({ description: 'Accepted all the same; somebody should look at it.' }),
  })
  .meta({ id: 'EscalationRequestAnswer' });
