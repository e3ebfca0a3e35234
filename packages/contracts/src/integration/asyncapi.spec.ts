import { expect, it } from 'vitest';
import { asyncApiDocument, describedEvents } from './asyncapi.js';
import { integrationDataSchemas } from './integration-event.js';

it('describes every event, and every one in words', () => {
  const described = describedEvents();
  expect(described.map(({ type }) => type)).toEqual(Object.keys(integrationDataSchemas));
  for (const { description } of described) expect(description).toMatch(/\w\.$|\.$/);
});

it('says what the schemas say: a field that must be there, one that may be null, and all kinds', () => {
  const reported = describedEvents().find(({ type }) => type === 'samenspoor.trajectory.reported.v1');
  expect(reported?.data).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['report', 'territory', 'reportedAt']),
    properties: { concernKind: { enum: expect.arrayContaining(['relative-absence', 'illness']) } },
  });
  expect(asyncApiDocument('1.2.3')).toMatchObject({ asyncapi: '3.0.0', info: { version: '1.2.3' } });
});
