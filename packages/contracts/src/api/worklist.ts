import {
  isNisCode,
  municipalities as places,
  timerKinds,
  worklistNames,
  worklistReasons,
} from '@samenspoor/domain';
import { z } from 'zod';
import { realDate } from './dates.js';
import { flag, pageQuery } from './lists.js';
import { participant } from './report-answer.js';
import { filledLine, id, rule } from './text.js';
import { identity, task, trajectoryStatus } from './trajectory-view.js';
import { escalationStep, measureType, phase } from './vocabulary.js';

/** Longest words of a search, in characters. */
const LONGEST_SEARCH = 100;
/** Two letters or digits: of one almost everything begins. */
const searchable = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

const reason = z
  .enum(worklistReasons)
  .meta({ id: 'WorklistReason', description: 'Why it stands on a worklist.' });
const list = z.enum(worklistNames).meta({
  id: 'WorklistName',
  description: 'A list that somebody works with. `GET /v1/worklist/summary` names yours.',
  examples: ['new'],
});

/** How a worklist can be sorted. */
export const worklistSorts = ['urgency', 'due', 'activity', 'opened', 'name'] as const;
export type WorklistSort = (typeof worklistSorts)[number];

/** Query of `GET /v1/worklist`. Everything given must hold. */
export const worklistQuery = z.strictObject({
  list: list.optional(),
  reason: z
    .union([reason, z.array(reason).max(worklistReasons.length)])
    .optional()
    .meta({ description: 'One of these holds; may be given several times.' }),
  status: z.enum(['open', 'closed']).optional(),
  phase: z.enum(['0', '1', '2', '3']).optional().meta({ description: 'Phase of the continuum of care.' }),
  municipality: z
    .string()
    .refine(isNisCode, rule('not-in-list', { allowed: places.map(({ nis }) => nis).join(', ') }))
    .optional()
    .meta({ description: 'NIS code; as the item tells it to you.', examples: ['21012'] }),
  coordinator: id.optional().meta({ description: '`me`, `none`, or the id of an organisation.' }),
  overdue: flag.meta({ description: 'Only where something is late: the same as `reason=deadline-overdue`.' }),
  since: realDate
    .optional()
    .meta({ description: 'Only where somebody did something on this day (in Brussels) or later.' }),
  q: filledLine(LONGEST_SEARCH)
    .refine((text) => searchable.test(text), rule('search-letters'))
    .optional()
    .meta({
      description:
        'Beginnings of family and given names, in any order and spelling; among those of whom you may know who it is.',
    }),
  sort: z
    .enum(worklistSorts)
    .optional()
    .meta({
      description:
        '`urgency` (default): nobody coordinates first, then where nothing happened longest; `due`: your next deadline; ' +
        '`activity`: where something happened last; `opened`: the newest; `name`: of a list of 1,000 at most.',
    }),
  ...pageQuery.shape,
});
export type WorklistQuery = z.output<typeof worklistQuery>;

/** `GET /v1/worklist/summary`. */
export const worklistSummary = z
  .strictObject({
    lists: z.array(
      z.strictObject({
        list,
        count: z.int(),
        more: z.boolean().meta({ description: 'There are more: it is not counted any further.' }),
      }),
    ),
  })
  .meta({ id: 'WorklistSummary' });
export type WorklistSummary = z.output<typeof worklistSummary>;

/** Something that is expected in time. */
const deadline = z
  .strictObject({
    kind: z.enum(timerKinds),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'Id of the call-in; null for the trajectory itself.' }),
    dueAt: z.string().meta({ description: 'Late from this instant on.' }),
    overdue: z.boolean(),
    calendarKnown: z
      .boolean()
      .optional()
      .meta({
        description:
          'Of deadlines of working days: false where the school calendar is not confirmed for all of them, and school holidays may be ' +
          'counted among them.',
      }),
    suggests: escalationStep.optional().meta({ description: 'A step that may be worth calling in then.' }),
  })
  .meta({ id: 'Deadline' });

/** Absences that ask for a step which nobody has taken. It suggests and never acts. */
const reachedThreshold = z
  .strictObject({
    code: z.string().meta({ examples: ['signal-to-clb'] }),
    suggests: z.union([z.strictObject({ step: escalationStep }), z.strictObject({ measure: measureType })]),
    certainty: z.enum(['certain', 'possible']).meta({
      description: '`possible`: counts without a beginning leave open how many are of this school year.',
    }),
    since: z.string().meta({ description: 'Reached, perhaps or for certain, from this instant on.' }),
    source: z.string(),
  })
  .meta({ id: 'ReachedThreshold' });

/** One trajectory on a worklist. */
export const worklistItem = z
  .strictObject({
    trajectoryId: z.string(),
    personId: z.string().nullable(),
    status: trajectoryStatus,
    phase,
    municipality: z.string().nullable().meta({ description: 'NIS code.' }),
    coordinator: z.string().nullable(),
    unassignedSince: z.string().nullable(),
    lastActivityAt: z.string().nullable(),
    why: z.array(reason).meta({
      description:
        'Every reason why it stands on your list; `undecided`: records that you may allocate wait for it; `follow-up`: a ' +
        'call-in had no result, see `tasks`; `threshold`: see `signals`.',
    }),
    tasks: z.array(task),
    deadlines: z.array(deadline).meta({
      description: 'What is expected of you in time, or of whom you asked; the first to run out first.',
    }),
    nextDueAt: z
      .string()
      .nullable()
      .meta({ description: 'When the first of `deadlines` runs out; null where there is none.' }),
    signals: z.array(reachedThreshold).optional().meta({
      description: 'Thresholds of absence that ask for a step; present when `threshold` is in `why`.',
    }),
    places: z
      .array(
        z.strictObject({
          offerId: z.string(),
          escalationId: z.string(),
          status: z.enum(['requested', 'granted']),
        }),
      )
      .optional()
      .meta({ description: 'Places in programmes of yours; absent where there are none.' }),
    participants: z.array(participant),
    passedOn: z
      .strictObject({ times: z.int(), tooOften: z.boolean() })
      .optional()
      .meta({ description: 'How often the young person was passed on; absent in a preview.' }),
    youngPerson: identity.optional(),
  })
  .meta({ id: 'WorklistItem' });
export type WorklistItem = z.output<typeof worklistItem>;
