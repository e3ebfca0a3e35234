import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { describeHeadersAndTypes } from './headers-and-types.js';

/** What an application says of itself, beside its routes. */
export interface Documentation {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
}

/** The description of the API, made of the same schemas that check it: readable at /docs, as JSON at /openapi.json. */
export const addDocs = async (
  app: FastifyInstance,
  version: string,
  { title, description, tags }: Documentation,
): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title,
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
      tags: tags.map((tag) => ({ ...tag })),
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
