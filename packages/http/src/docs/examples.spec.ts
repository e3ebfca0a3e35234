import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testApp } from '../testing/test-app.js';

const schemaOfBody = z.object({ $ref: z.string().optional(), examples: z.array(z.unknown()).optional() });
const documented = z.object({
  paths: z.record(
    z.string(),
    z.object({
      post: z
        .object({
          requestBody: z
            .object({ content: z.record(z.string(), z.object({ schema: schemaOfBody })) })
            .optional(),
        })
        .optional(),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), schemaOfBody) }),
});

/** Every request with a JSON body, and the examples that its description shows. */
const bodiesIn = (document: unknown) => {
  const { paths, components } = documented.parse(document);
  return Object.entries(paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const named = schema.$ref?.replace('#/components/schemas/', '');
    const described = named === undefined ? schema : components.schemas[named];
    return [{ path, examples: described?.examples ?? [] }];
  });
};

describe('an example in the description of the API', () => {
  it('is there for every body, and has the form that its route asks for', async () => {
    const { ask } = await testApp();
    const bodies = bodiesIn((await ask(null, 'GET', '/openapi.json')).json());
    expect(bodies.length).toBeGreaterThan(25);
    for (const { path, examples } of bodies) {
      expect(examples, path).not.toHaveLength(0);
      for (const example of examples) {
        // Ids that are not there: the form is looked at before anything else.
        const who = path === '/v1/offers' ? 'naft-1' : 'kans';
        const answer = await ask(who, 'POST', path.replaceAll(/\{\w+\}/g, 'not-there'), example);
        expect([200, 201, 202, 404], `${path} ${answer.body}`).toContain(answer.statusCode);
      }
    }
  });
});
