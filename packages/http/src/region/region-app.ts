import type { FastifyInstance } from 'fastify';
import type { Documentation } from '../docs/openapi.js';
import { createShell } from '../shell.js';
import { regionOperationRoutes } from './operation-routes.js';
import { regionOverviewRoutes } from './overview-routes.js';
import type { RegionEnvironment } from './region-reading.js';

const documentation: Documentation = {
  title: 'Samenspoor: overview of a region',
  description:
    'Figures of several installations of Samenspoor, counted from what they publish: pseudonymous, and without any ' +
    'person. Refusals are problem documents (RFC 9457) with a stable `type`, in Dutch, French or English by ' +
    '`Accept-Language`.',
  tags: [
    { name: 'Overview', description: 'Figures of the region, and of each installation.' },
    { name: 'Operations', description: 'Health of the process; topics, and what could not be taken.' },
  ],
};

/** The HTTP application of a region's overview, not listening yet. Closing it leaves what it is made of to the caller. */
export const createRegionApp = (environment: RegionEnvironment): Promise<FastifyInstance> =>
  createShell(environment, documentation, (routes) => {
    regionOverviewRoutes(routes, environment);
    regionOperationRoutes(routes, environment);
  });
