import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const nothing = z.strictObject({});

/**
 * A route that asks nothing in its query refuses whatever stands there, as any unknown field: a question that is
 * passed over in silence looks as if it had been answered.
 */
export const refuseUnaskedQueries = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1/') || route.schema?.querystring !== undefined) return;
    route.schema = { ...route.schema, querystring: nothing };
  });
};
