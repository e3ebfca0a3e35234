import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { describeHeadersAndTypes } from './headers-and-types.js';

const description = `
Samenspoor brings everyone who helps one young person that drops out of school together in one coordinated trajectory.

**Order of refusal.** 401 who are you → 400 form → 404 not there, or not visible to you → 403 visible, but not yours to
do → 412 stale \`If-Match\` → 409 in conflict with what was said before → 422 a rule of the domain says no. Refusals are
problem documents (RFC 9457) with a stable \`type\`, in Dutch, French or English by \`Accept-Language\`.

**Sending again is safe.** \`Idempotency-Key\` names a command, \`externalRef\` a report. The same again gives 200 and the
first answer; the same name with other content a 409.

**Reading what was written.** One report or trajectory is read with everything that any process acknowledged before;
a list with what this process did, or with \`Read-After: <position>\` what any did.
`.trim();

/** The description of the API, made of the same schemas that check it: readable at /docs, as JSON at /openapi.json. */
export const addDocs = async (app: FastifyInstance, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samenspoor',
        version,
        description,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: "The organisation's token." },
        },
      },
      security: [{ bearer: [] }],
      tags: [
        { name: 'Reports', description: 'Tell with which young person you work, and why.' },
        { name: 'Trajectories', description: 'The one coordinated course of action around a young person.' },
        { name: 'Matches', description: 'Whether two reports are about one young person.' },
        { name: 'Persons', description: 'Undo a link; forget.' },
        { name: 'Network', description: 'Who is in the network, and its figures.' },
        { name: 'Operations', description: 'Health of the process.' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: (input) => describeHeadersAndTypes(jsonSchemaTransformObject(input)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: {
      docExpansion: 'list',
      defaultModelsExpandDepth: 1,
      tryItOutEnabled: true,
      validatorUrl: null,
    },
  });
};

/** Under the name that tools look for. */
export const openApiRoute = (app: FastifyInstance): void => {
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
};
