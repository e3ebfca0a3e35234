import { describe, expect, it } from 'vitest';
import { sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

describe('a report', () => {
  it('is registered, repeated, read back as sent, and stands in a trajectory', async () => {
    const { ask } = await testApp();
    const made = await ask('school-12', 'POST', '/v1/reports', sampleReport);
    expect(made.statusCode, made.body).toBe(201);
    const first = made.json();
    expect(first).toMatchObject({ outcome: 'new', possibleMatches: [], warnings: [] });
    const again = await ask('school-12', 'POST', '/v1/reports', sampleReport);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first);
    const read = await ask('school-12', 'GET', `/v1/reports/${first.reportId}`);
    expect(read.statusCode, read.body).toBe(200);
    expect(read.json()).toMatchObject({
      ...sampleReport,
      reportId: first.reportId,
      personId: first.personId,
    });
    const trajectory = await ask('school-12', 'GET', `/v1/trajectories/${first.trajectoryId}`);
    expect(trajectory.statusCode, trajectory.body).toBe(200);
    expect(trajectory.headers['etag']).toBe(`"${trajectory.json().revision}"`);
    expect(trajectory.json()).toMatchObject({
      access: 'full',
      status: 'open',
      youngPerson: { familyName: 'Proefpersoon' },
      participants: [{ organisationId: 'school-12' }],
    });
  });
});
