import {
  absenceCodes,
  absenceKinds,
  communities,
  educationDuties,
  escalationSteps,
  measureTypes,
  schoolCommunities,
  sickPupilOffers,
} from '@samenspoor/domain';
import { z } from 'zod';
import { realDate } from './dates.js';
import { rule } from './text.js';

const day = z.string().meta({ format: 'date', examples: ['2024-10-02'] });
const known = z.enum(['yes', 'no', 'unknown']);
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const reasons = z.array(z.strictObject({ code: z.string(), values })).meta({
  description: 'Why: codes with their values, all in docs/reference/attendance.md.',
});

const halfDays = z
  .strictObject({ atLeast: z.int(), atMost: z.int() })
  .meta({ id: 'HalfDays', description: 'Certainly so many, possibly so many.' });
const byCode = z.partialRecord(z.enum(absenceCodes), halfDays);
const possibleDays = z.strictObject({ earliest: day, latest: day });

const signal = z
  .strictObject({
    code: z.string(),
    kind: z.enum(['threshold', 'warning-light']),
    certainty: z.enum(['certain', 'possible']),
    reasons,
    suggests: z
      .union([
        z.strictObject({ step: z.enum(escalationSteps) }),
        z.strictObject({ measure: z.enum(measureTypes) }),
      ])
      .nullable()
      .meta({
        description:
          'What may be worth doing next: a person decides. Null: nothing, or nothing for this pupil.',
      }),
    source: z.string(),
  })
  .meta({ id: 'AbsenceSignal' });

const eligibility = z
  .strictObject({
    offer: z.enum(sickPupilOffers),
    eligible: known,
    conditions: z.array(z.strictObject({ code: z.string(), holds: known, values })),
    lessons: z
      .int()
      .nullable()
      .meta({ description: 'Earned in this school year by absence already gathered.' }),
  })
  .meta({ id: 'SickPupilEligibility' });

const picture = z
  .strictObject({
    community: z.enum(schoolCommunities),
    calendarKnown: z
      .boolean()
      .meta({ description: 'False: the school calendar around that day is not confirmed.' }),
    schoolYears: z.array(
      z.strictObject({ schoolYear: z.string(), year: byCode, semesters: z.tuple([byCode, byCode]) }),
    ),
    signals: z.array(signal),
    sickPupilEducation: z.array(eligibility).nullable(),
  })
  .meta({ id: 'AttendancePicture' });

/** `GET /v1/trajectories/{id}/attendance`. */
export const attendanceQuery = z.strictObject({
  date: realDate
    .refine((day) => '1900' <= day && day < '2100', rule('date'))
    .optional()
    .meta({ description: 'The day to judge by, from 1900 to 2099; today where it is absent.' }),
});

export const attendanceView = z
  .strictObject({
    trajectoryId: z.string(),
    day,
    community: z.enum(communities).meta({
      description: "Of the pupil's education; `bi` where nothing tells: then there is a picture for each.",
    }),
    compulsoryEducation: z.strictObject({
      possible: z.array(z.enum(educationDuties)),
      compulsory: z.enum(['certainly', 'may-be', 'certainly-not']),
      milestones: z
        .strictObject({ begins: possibleDays, partTime: possibleDays, ends: possibleDays })
        .nullable()
        .meta({ description: 'Null where the birth date is not known, or not told to you.' }),
      reasons,
    }),
    absenceKind: z.strictObject({ possible: z.array(z.enum(absenceKinds)), reasons }),
    schoolRefusal: z.boolean(),
    pictures: z.array(picture),
    rules: z
      .record(z.string(), z.string())
      .meta({ description: 'The version of each rule that it rests on.' }),
  })
  .meta({ id: 'Attendance' });
export type AttendanceView = z.output<typeof attendanceView>;
