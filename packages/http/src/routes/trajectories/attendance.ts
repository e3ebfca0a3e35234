import { identityReport, receivedAttendance } from '@samenspoor/access';
import { type AttendanceView, attendanceQuery, attendanceView, dayOf } from '@samenspoor/contracts';
import {
  type Attendance,
  attendanceOn,
  communityOf,
  educationFactsOn,
  illnessFactsOn,
  type Organisation,
  type PartialDate,
  parsePartialDate,
  type Reason,
  refuse,
  schoolYearFrom,
} from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { callerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { identitiesOf } from './view.js';

/** The attendance of one young person, worked out when it is asked for: nothing of it is stored, and nothing acts on it. */
export const attendanceRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading } = context;

  app.get(
    '/v1/trajectories/:id/attendance',
    {
      schema: {
        tags: ['Trajectories'],
        summary: 'Absences by school year, what they ask attention for, and what compulsory education says',
        description:
          'Half days by code, certain and possible; thresholds and warning lights with why, source and what they suggest; ' +
          'compulsory education and the kind of absence with the reasons; education for a pupil who is ill. Only what you may ' +
          'receive counts. It suggests and never acts. To who was asked to come in and has not answered it is not there.',
        params: idParam,
        querystring: attendanceQuery,
        headers: readHeaders,
        response: { 200: attendanceView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request) => {
      await freshness.everything(['trajectories', 'reports']);
      const document = await reading.queries.trajectories.byId(request.params.id);
      const day = request.query.date ?? dayOf(context.now());
      const view = document && (await attendanceFor(context, callerOf(request), document, day));
      if (view === null) throw refused(refuse('not-found', 'not-found').refusal);
      return view;
    },
  );
};

const attendanceFor = async (
  context: HttpContext,
  viewer: Organisation,
  document: TrajectoryDoc,
  day: string,
): Promise<AttendanceView | null> => {
  const received = receivedAttendance(viewer, document, context.organisations, day);
  if (received === null) return null;
  const community = communityOf(received);
  const attendance = attendanceOn(
    context.rules,
    {
      ...received,
      community,
      birthDate: await birthDateFor(context, viewer, document),
      education: {
        ...educationFactsOn(received.facts, day, schoolYearFrom(context.rules, community, day)),
        circumstances: received.circumstances,
      },
      illness: illnessFactsOn(received.facts, day),
    },
    day,
  );
  return bodyOf(document, attendance);
};

/** The birth date, for who sees whom the trajectory is about. */
const birthDateFor = async (
  context: HttpContext,
  viewer: Organisation,
  { state }: TrajectoryDoc,
): Promise<PartialDate | null> => {
  const source = identityReport(viewer, state, context.organisations)?.reportId;
  if (source === undefined) return null;
  const birthDate = (await identitiesOf(context, [source])).get(source)?.birthDate ?? null;
  return birthDate === null ? null : parsePartialDate(birthDate);
};

const reasonsOf = (reasons: readonly Reason<string>[]) =>
  reasons.map(({ code, values }) => ({ code, values: { ...values } }));

const bodyOf = (
  { trajectoryId }: TrajectoryDoc,
  { compulsoryEducation, absenceKind, pictures, rules, ...rest }: Attendance,
): AttendanceView => ({
  ...rest,
  trajectoryId,
  compulsoryEducation: {
    ...compulsoryEducation,
    possible: [...compulsoryEducation.possible],
    reasons: reasonsOf(compulsoryEducation.reasons),
  },
  absenceKind: { possible: [...absenceKind.possible], reasons: reasonsOf(absenceKind.reasons) },
  pictures: pictures.map(({ schoolYears, signals, sickPupilEducation, ...picture }) => ({
    ...picture,
    schoolYears: schoolYears.map(({ semesters: [first, second], ...year }) => ({
      ...year,
      semesters: [first, second],
    })),
    signals: signals.map((signal) => ({ ...signal, reasons: reasonsOf(signal.reasons) })),
    sickPupilEducation:
      sickPupilEducation?.map((each) => ({
        ...each,
        conditions: each.conditions.map((condition) => ({ ...condition, values: { ...condition.values } })),
      })) ?? null,
  })),
  rules: { ...rules },
});
