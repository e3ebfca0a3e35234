import { reportBody } from '@samenspoor/contracts';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './context.js';
import { contactPointDocumentation } from './docs/contact-point.js';
import type { HttpEnvironment } from './environment.js';
import { createMetrics } from './metrics/metrics.js';
import { Freshness } from './reading/freshness.js';
import { identityRoutes } from './routes/identity/identity.js';
import { matchRoutes } from './routes/identity/match.js';
import { personRoutes } from './routes/identity/person.js';
import { absenceImportRoutes } from './routes/imports/absences/absences.js';
import { importRoutes } from './routes/imports/imports.js';
import { networkRoutes } from './routes/network/network.js';
import { offerRoutes } from './routes/offers/offers.js';
import { placeRoutes } from './routes/offers/places.js';
import { operationRoutes } from './routes/operations/operations.js';
import { viewRoutes } from './routes/operations/views.js';
import { webhookRoutes } from './routes/operations/webhooks.js';
import { reportRoutes } from './routes/reports/reports.js';
import { attendanceRoutes } from './routes/trajectories/attendance.js';
import { entryRoutes } from './routes/trajectories/entries.js';
import { factRoutes } from './routes/trajectories/facts.js';
import { fittingOfferRoutes } from './routes/trajectories/offers.js';
import { trajectoryRoutes } from './routes/trajectories/trajectories.js';
import { worklistRoutes } from './routes/worklist/worklist.js';
import { createShell } from './shell.js';

/**
 * The HTTP application of a contact point, not listening yet: register more on it, `listen()` it, or `inject()` requests. `close()` stops taking connections
 * and resolves when requests under way are answered; what it is made of stays the caller's to close.
 */
export const createApp = (environment: HttpEnvironment): Promise<FastifyInstance> =>
  createShell(environment, contactPointDocumentation, (routes, closing) => {
    const context: HttpContext = {
      ...environment,
      reportBody: reportBody(environment.rules, environment.now()),
      freshness: new Freshness(environment),
      counted: createMetrics(environment.metrics),
      closing,
    };
    reportRoutes(routes, context);
    importRoutes(routes, context);
    absenceImportRoutes(routes, context);
    trajectoryRoutes(routes, context);
    entryRoutes(routes, context);
    factRoutes(routes, context);
    attendanceRoutes(routes, context);
    fittingOfferRoutes(routes, context);
    worklistRoutes(routes, context);
    offerRoutes(routes, context);
    placeRoutes(routes, context);
    identityRoutes(routes, context);
    matchRoutes(routes, context);
    personRoutes(routes, context);
    networkRoutes(routes, context);
    operationRoutes(routes, context);
    viewRoutes(routes, context);
    webhookRoutes(routes, context);
  });
