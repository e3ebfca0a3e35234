import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Result, trajectoryId, trajectoryStream } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { actor, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};
const once = { idempotencyKey: null };
const command = { idempotencyKey: null, ifMatch: null };
const school = actor('school-12');

describe('a legal basis that is dropped from next month', () => {
  it('is refused from then, and a report that was made on it is answered again', async () => {
    const store = await testStore();
    const clock = { at: '2024-10-31T08:00:00.000Z' };
    const [ours] = store.environment.rules['legal-bases'];
    if (!ours) throw new Error('no legal bases');
    const kept = ours.content.filter(({ code }) => code !== 'voluntary-guidance');
    const fewer = { ...ours, version: 'fewer', from: '2024-11-01', content: kept };
    const casework = await startCasework({
      ...store.environment,
      rules: { ...store.environment.rules, 'legal-bases': [ours, fewer] },
      now: () => new Date(clock.at),
    });
    const sent = (externalRef: string) =>
      casework.report(school, submission(youngPerson(), { externalRef, legalBasis: 'voluntary-guidance' }), {
        idempotencyKey: `key of ${externalRef}`,
      });
    const first = value(await sent('R-1'));
    clock.at = '2024-11-01T08:00:00.000Z';
    expect(value(await sent('R-1'))).toEqual({ ...first, repeated: true });
    expect(await sent('R-2')).toMatchObject({
      refusal: {
        kind: 'rule',
        rule: 'legal-basis-not-in-force',
        params: { legalBasis: 'voluntary-guidance' },
        source: ours.source,
      },
    });
  });
});

describe('a ladder of the installation, from next month, with a threshold of 3', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ladder-'));
    const ours = new URL('../../rules/data/ladder.yaml', import.meta.url);
    // A file that holds one version: the first of ours, with another threshold.
    const text = (await readFile(ours, 'utf8'))
      .replace(/\n {2}# As 2022-1.*$/s, '\n')
      .replace('version: 2022-1', 'version: network-1')
      .replace('from: 1900-01-01', 'from: 2024-11-01')
      .replace(
        'code: five-b-half-days\n            needs: { code: B, halfDays: 5 }',
        'code: b-half-days\n            needs: { code: B, halfDays: 3 }',
      )
      // Acceptance of the first row, guidance by a CLB, enters another phase.
      .replace('entersPhase: 2', 'entersPhase: 3');
    expect(text).toContain('halfDays: 3');
    expect(text).toContain('from: 2024-11-01');
    await writeFile(join(folder, 'ladder.yaml'), text);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const start = async () => {
    const store = await testStore();
    const clock = { at: '2024-10-02T08:00:00.000Z' };
    const environment = { ...store.environment, now: () => new Date(clock.at) };
    const reporting = await startCasework(environment);
    const report = async (familyName: string) =>
      value(
        await reporting.report(school, submission(youngPerson({ familyName }), { absences: { B: 3 } }), once),
      ).trajectoryId;
    const trajectories = [await report('Voorbeeld'), await report('Anders')] as const;
    for (const id of trajectories)
      for (const type of ['contact-with-parents', 'talk-with-pupil'] as const)
        value(
          await reporting.onTrajectory(
            school,
            id,
            { kind: 'record-measure', type, date: '2024-10-01', note: null },
            command,
          ),
        );
    const casework = await startCasework({ ...environment, rules: await readRules(folder) });
    const callIn = (id: string, ground: string) =>
      casework.onTrajectory(
        school,
        id,
        { kind: 'request-escalation', step: 'clb-guidance', to: 'clb-1', grounds: [ground], attachments: [] },
        command,
      );
    const versionsOf = async (id: string) =>
      (await store.log.readStream(trajectoryStream(trajectoryId(id))))
        .filter(({ type }) => type === 'EscalationRequested' || type === 'PhaseEntered')
        .map(({ data }) => data['rulesVersion']);
    const phasesOf = async (id: string) =>
      (await store.log.readStream(trajectoryStream(trajectoryId(id))))
        .filter(({ type }) => type === 'PhaseEntered')
        .map(({ data }) => data['phase']);
    return { casework, clock, trajectories, callIn, versionsOf, phasesOf };
  };

  it('applies from its day, and leaves what was decided before on its version', async () => {
    const { casework, clock, trajectories, callIn, versionsOf, phasesOf } = await start();
    const [first, second] = trajectories;
    expect(first).not.toBe(second);
    clock.at = '2024-10-31T22:59:59.999Z';
    expect(await callIn(first, 'five-b-half-days')).toMatchObject({
      refusal: { rule: 'ladder-grounds', params: { step: 'clb-guidance' } },
    });
    const asked = value(await callIn(first, 'underlying-problem'));

    clock.at = '2024-11-01T08:00:00.000Z';
    expect(await callIn(second, 'five-b-half-days')).toMatchObject({ refusal: { rule: 'ladder-grounds' } });
    value(await callIn(second, 'b-half-days'));
    expect(await versionsOf(second)).toEqual(['network-1']);

    const accepted = {
      kind: 'answer-escalation',
      escalationId: asked.entryId ?? '',
      outcome: 'accepted',
      reason: null,
    } as const;
    value(await casework.onTrajectory(actor('clb-1'), first, accepted, command));
    expect(await versionsOf(first)).toEqual(['2022-1', '2022-1']);
    expect(await phasesOf(first)).toEqual([2]);
  });
});
