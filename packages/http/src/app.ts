import { type FastifyInstance, fastify, LogController } from 'fastify';
import { LARGEST_BODY, readBodies } from './body/content-types.js';
import { serializerCompiler, validatorCompiler } from './body/validator.js';
import { closingOf } from './closing.js';
import type { HttpContext } from './context.js';
import { addDocs, openApiRoute } from './docs/openapi.js';
import type { HttpEnvironment } from './environment.js';
import { clientErrorHandler } from './errors/client-error.js';
import { errorHandlerFor, problemOf, sendProblem } from './errors/error-handler.js';
import { answerUnknownRoutes } from './errors/not-found.js';
import { addHooks, prepare, requestIdOf } from './hooks.js';
import { createMetrics } from './metrics/metrics.js';
import { Freshness } from './reading/freshness.js';
import { identityRoutes } from './routes/identity/identity.js';
import { matchRoutes } from './routes/identity/match.js';
import { personRoutes } from './routes/identity/person.js';
import { importRoutes } from './routes/imports/imports.js';
import { networkRoutes } from './routes/network/network.js';
import { operationRoutes } from './routes/operations/operations.js';
import { viewRoutes } from './routes/operations/views.js';
import { webhookRoutes } from './routes/operations/webhooks.js';
import { answerImpossibleIds } from './routes/params.js';
import { problemTypeRoutes } from './routes/problems/problem-types.js';
import { reportRoutes } from './routes/reports/reports.js';
import { trajectoryRoutes } from './routes/trajectories/trajectories.js';
import { worklistRoutes } from './routes/trajectories/worklist.js';
import { refuseUnaskedQueries } from './routes/unasked-query.js';

/** Longest id in a path: as long as Node lets headers and address together be. */
const LONGEST_PARAM = 16 * 1024;

/**
 * The HTTP application, not listening yet: register more on it, `listen()` it, or `inject()` requests. `close()` stops taking connections
 * and resolves when requests under way are answered; what it is made of stays the caller's to close.
 */
export const createApp = async (environment: HttpEnvironment): Promise<FastifyInstance> => {
  let authenticate: ReturnType<typeof addHooks> = () => {};
  const app: FastifyInstance = fastify({
    loggerInstance: environment.logger,
    // What Fastify would log of itself holds addresses with their query, and messages of errors.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: requestIdOf,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: LONGEST_PARAM },
    clientErrorHandler,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      prepare(request, reply);
      try {
        authenticate(request);
        sendProblem(problemOf(error, environment).said, request, reply);
      } catch (refusal) {
        sendProblem(problemOf(refusal instanceof Error ? refusal : error, environment).said, request, reply);
      }
    },
  });
  const closing = closingOf(app);
  const context: HttpContext = {
    ...environment,
    freshness: new Freshness(environment),
    counted: createMetrics(environment.metrics),
    closing,
  };

  app.setValidatorCompiler(validatorCompiler(environment.now));
  app.setSerializerCompiler(serializerCompiler(environment.checkAnswers ?? false));
  app.setErrorHandler(errorHandlerFor(environment));
  answerUnknownRoutes(app);
  readBodies(app);
  authenticate = addHooks(app, context);

  await addDocs(app, environment.version);
  await app.register(async (routes) => {
    answerImpossibleIds(routes);
    refuseUnaskedQueries(routes);
    reportRoutes(routes, context);
    importRoutes(routes, context);
    trajectoryRoutes(routes, context);
    worklistRoutes(routes, context);
    identityRoutes(routes, context);
    matchRoutes(routes, context);
    personRoutes(routes, context);
    networkRoutes(routes, context);
    operationRoutes(routes, context);
    viewRoutes(routes, context);
    webhookRoutes(routes, context);
    problemTypeRoutes(routes);
    openApiRoute(app);
  });
  return app;
};
