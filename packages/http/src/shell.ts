import { type FastifyInstance, fastify, LogController } from 'fastify';
import { LARGEST_BODY, readBodies } from './body/content-types.js';
import { serializerCompiler, validatorCompiler } from './body/validator.js';
import { closingOf } from './closing.js';
import { addDocs, type Documentation, openApiRoute } from './docs/openapi.js';
import type { ShellEnvironment } from './environment.js';
import { clientErrorHandler } from './errors/client-error.js';
import { errorHandlerFor, problemOf, sendProblem } from './errors/error-handler.js';
import { answerUnknownRoutes } from './errors/not-found.js';
import { addHooks, prepare, requestIdOf } from './hooks.js';
import { measureRequests } from './metrics/metrics.js';
import { answerImpossibleIds } from './routes/params.js';
import { problemTypeRoutes } from './routes/problems/problem-types.js';
import { refuseUnaskedQueries } from './routes/unasked-query.js';

/** Longest id in a path: as long as Node lets headers and address together be. */
const LONGEST_PARAM = 16 * 1024;

/**
 * An application without routes of its own: who asks and in which language, forms and problems, what is logged and
 * measured, its description, and an orderly end.
 * @param addRoutes is given the application, and a signal that aborts when the process stops
 */
export const createShell = async (
  environment: ShellEnvironment,
  documentation: Documentation,
  addRoutes: (routes: FastifyInstance, closing: AbortSignal) => void,
): Promise<FastifyInstance> => {
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
  app.setValidatorCompiler(validatorCompiler(environment.now));
  app.setSerializerCompiler(serializerCompiler(environment.checkAnswers ?? false));
  app.setErrorHandler(errorHandlerFor(environment));
  answerUnknownRoutes(app);
  readBodies(app);
  const duration = measureRequests(environment.metrics);
  authenticate = addHooks(app, { ...environment, duration, closing });

  await addDocs(app, environment.version, documentation);
  await app.register(async (routes) => {
    answerImpossibleIds(routes);
    refuseUnaskedQueries(routes);
    addRoutes(routes, closing);
    problemTypeRoutes(routes);
    openApiRoute(app);
  });
  return app;
};
