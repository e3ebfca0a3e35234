import { seesReport, trajectoryAccess } from '@samenspoor/access';
import { personView } from '@samenspoor/contracts';
import { type PersonId, personId, refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { callerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';

/** What is known of one person: ids only, of what the caller may see. */
export const personRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { reports, trajectories } = context.reading.queries;

  /** The person that an id stands for now: an absorbed one's trajectory goes on in the leading one's. */
  const presentPerson = async (id: PersonId): Promise<PersonId> => {
    const merged = (await trajectories.ofPerson(id)).find(({ state }) => state.status === 'merged');
    const present = merged && (await trajectories.byId(merged.trajectoryId));
    return present?.state.personId ?? id;
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
      await context.freshness.everything(['reports', 'trajectories']);
      const caller = callerOf(request);
      const asked = personId(request.params.id);
      const own = await reports.ofPerson(asked);
      const present = own.length > 0 ? asked : await presentPerson(asked);
      const made = (own.length > 0 ? own : await reports.ofPerson(present)).filter((each) =>
        seesReport(caller, each),
      );
      const lived = (await trajectories.ofPerson(present)).filter(
        ({ state }) => state.status !== 'merged' && trajectoryAccess(caller, state) === 'full',
      );
      if (made.length === 0 && lived.length === 0) throw refused(refuse('not-found', 'not-found').refusal);
      return {
        personId: present,
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
