import { seesReport, trajectoryAccess } from '@samenspoor/access';
import { personView } from '@samenspoor/contracts';
import { type PersonId, personId, refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { callerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';

/** What is known of one person: ids only, of what the caller may see. */
export const personRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { matches, reports, trajectories } = context.reading.queries;

  /**
   * The trajectories of a person, and those that the id asked for led to: a link is known to the register before the
   * trajectories have followed it.
   */
  const trajectoriesOf = async (present: PersonId, asked: PersonId): Promise<readonly TrajectoryDoc[]> => {
    const found = await trajectories.ofPerson(present);
    if (asked === present) return found.filter(({ state }) => state.status !== 'merged');
    const led = await Promise.all(
      (await trajectories.ofPerson(asked)).map(({ trajectoryId }) => trajectories.byId(trajectoryId)),
    );
    const all = [...found, ...led].filter((each) => each !== null && each.state.status !== 'merged');
    return [...new Map(all.flatMap((each) => (each ? [[each.trajectoryId, each]] : []))).values()];
  };

  app.get(
    '/v1/persons/:id',
    {
      schema: {
        tags: ['Persons'],
        summary: 'Reports and trajectories of one person, as far as you may see them',
        description: 'The id of a person that was linked to another one gives that one.',
        params: idParam,
        headers: readHeaders,
        response: { 200: personView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request) => {
      await context.freshness.everything(['reports', 'trajectories', 'matches']);
      const caller = callerOf(request);
      const asked = personId(request.params.id);
      const present = await matches.presentPerson(asked);
      if (present === null || present.forgotten) throw refused(refuse('not-found', 'not-found').refusal);
      const made = (await reports.ofPerson(present.personId)).filter((each) => seesReport(caller, each));
      const lived = (await trajectoriesOf(present.personId, asked)).filter(
        ({ state }) => trajectoryAccess(caller, state) === 'full',
      );
      if (made.length === 0 && lived.length === 0) throw refused(refuse('not-found', 'not-found').refusal);
      return {
        personId: present.personId,
        reports: made.map(({ reportId, organisationId, registeredBy, territory, reportedAt, outcome }) => ({
          reportId,
          organisationId,
          registeredBy,
          territory,
          reportedAt,
          outcome,
        })),
        trajectories: lived.map(({ trajectoryId, state }) => ({
          trajectoryId,
          status: state.status === 'open' ? ('open' as const) : ('closed' as const),
        })),
      };
    },
  );
};
