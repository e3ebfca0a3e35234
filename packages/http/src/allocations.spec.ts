import { describe, expect, it } from 'vitest';
import { lookalike, samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const report = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...sampleReport,
  externalRef: null,
  youngPerson: { ...samplePerson, ...more },
});

/** The school reported both, wrote a note and recorded a measure while they were one; they are two again. */
const parted = async () => {
  const { ask } = await testApp();
  const post = async (as: string, url: string, body: unknown) => (await ask(as, 'POST', url, body)).json();
  const first = await post('school-12', '/v1/reports', report());
  const others = [
    await post('clb-1', '/v1/reports', report(lookalike)),
    await post('school-12', '/v1/reports', report(lookalike)),
  ];
  for (const { possibleMatches } of others)
    for (const { matchId } of possibleMatches)
      await post('kans', `/v1/matches/${matchId}/verdict`, { verdict: 'same', reason: 'zelfde' });
  const here = `/v1/trajectories/${first.trajectoryId}`;
  await post('kans', `${here}/assignment`, { organisationId: 'school-12', reason: 'dichtbij' });
  const { noteId } = await post('school-12', `${here}/notes`, { text: 'van wie?' });
  const { measureId } = await post('school-12', `${here}/measures`, {
    type: 'home-visit',
    date: '2024-10-02',
  });
  const apart = await post('kans', `/v1/persons/${first.personId}/unlink`, {
    reportIds: others.map(({ reportId }) => reportId),
    reason: 'toch twee',
  });
  const read = async (as: string, id: string) => (await ask(as, 'GET', `/v1/trajectories/${id}`)).json();
  const why = async (as: string) =>
    (await ask(as, 'GET', '/v1/worklist'))
      .json()
      .items.find((each: { trajectoryId: string }) => each.trajectoryId === first.trajectoryId)?.why;
  const allocate = (as: string, records: readonly string[], to: string) =>
    ask(as, 'POST', `${here}/allocations`, { records, to, reason: 'nagevraagd' });
  const close = async () =>
    (await ask('school-12', 'POST', `${here}/closure`, { outcome: 'moved-away', reason: 'verhuisd' }))
      .statusCode;
  return {
    close,
    read,
    why,
    allocate,
    here: first.trajectoryId,
    there: apart.trajectoryId,
    noteId,
    measureId,
  };
};

describe('what nobody could know when two trajectories part', () => {
  it('is marked where it stays, and waits on the worklist of who may say it', async () => {
    const { read, why, here, there, noteId, measureId } = await parted();
    for (const as of ['school-12', 'kans', 'contact-21012']) {
      const shown = await read(as, here);
      expect(shown.notes).toMatchObject([{ noteId, undecidedWith: [there] }]);
      expect(shown.measures).toMatchObject([{ measureId, undecidedWith: [there] }]);
    }
    expect(await why('school-12')).toContain('undecided');
    expect(await why('kans')).toContain('undecided');
    expect(await why('contact-21012')).not.toContain('undecided');
  });

  it('is settled by the coordinator or KANS, record by record', async () => {
    const { read, why, allocate, here, there, noteId, measureId } = await parted();
    expect((await allocate('contact-21012', [noteId], 'stays')).json()).toMatchObject({
      status: 403,
      type: '/problems/coordinator-allocates',
    });
    expect((await allocate('clb-2', [noteId], 'stays')).statusCode).toBe(404);
    expect((await allocate('kans', [noteId], here)).json()).toMatchObject({
      status: 422,
      type: '/problems/allocation-elsewhere',
    });
    expect((await allocate('school-12', [measureId], 'stays')).statusCode).toBe(200);
    const moved = await allocate('kans', [noteId], there);
    expect(moved.json()).toMatchObject({ trajectoryId: here, position: expect.any(String) });
    expect(await read('school-12', here)).toMatchObject({ notes: [], measures: [{ measureId }] });
    expect((await read('school-12', here)).measures[0]).not.toHaveProperty('undecidedWith');
    expect((await read('school-12', there)).notes).toMatchObject([{ noteId, text: 'van wie?' }]);
    expect(await why('school-12')).not.toContain('undecided');
    expect((await allocate('kans', [noteId], there)).statusCode).toBe(200);
    expect((await allocate('kans', [noteId], 'stays')).json()).toMatchObject({
      status: 409,
      type: '/problems/already-allocated',
    });
  });

  it('waits there also when the trajectory was closed meanwhile, and no longer than until it is said', async () => {
    const { close, why, allocate, noteId, measureId } = await parted();
    expect(await close()).toBe(200);
    expect(await why('school-12')).toEqual(expect.arrayContaining(['undecided']));
    expect(await why('kans')).toEqual(expect.arrayContaining(['undecided']));
    expect(await why('contact-21012')).toBeUndefined();
    expect((await allocate('school-12', [measureId, noteId], 'stays')).statusCode).toBe(200);
    expect(await why('school-12')).toBeUndefined();
    expect(await why('kans')).toBeUndefined();
  });
});
