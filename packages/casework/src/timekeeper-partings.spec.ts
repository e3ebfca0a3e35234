import { trajectoryEventOf } from '@samenspoor/contracts';
import { trajectoryStreamPrefix } from '@samenspoor/domain';
import {
  actor,
  allEvents,
  logTimers,
  startCasework,
  submission,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { expect, it } from 'vitest';
import type { CaseworkEnvironment } from './environment.js';
import { command, meanwhile, once, value } from './meanwhile.fixture.js';

const kans = actor('kans');

it('tells of a call-in once that stands on both sides between the two halves of a parting', async () => {
  const store = await testStore();
  const now = '2024-10-02T08:00:00.000Z';
  const { rules } = store.environment;
  const environment: CaseworkEnvironment = {
    ...store.environment,
    now: () => new Date(now),
    // Who accepts a guidance evaluates every month here.
    rules: {
      ...rules,
      deadlines: rules.deadlines.map((each) => ({
        ...each,
        content: {
          ...each.content,
          evaluations: [{ step: 'clb-guidance', everyMonths: 1, source: '[own]' }],
        },
      })),
    },
  };
  const timers = logTimers(store.log, environment.rules);
  const casework = await startCasework(environment);
  const report = async (by: string) =>
    value(
      await casework.report(actor(by), submission(youngPerson(), { externalRef: by, reportedAt: now }), once),
    );
  const first = await report('school-12');
  const second = await report('school-01');
  expect(second.trajectoryId).toBe(first.trajectoryId);
  const asked = value(
    await casework.onTrajectory(
      actor('school-01'),
      first.trajectoryId,
      {
        kind: 'request-escalation',
        step: 'clb-guidance',
        to: 'clb-1',
        grounds: ['school-measures-without-result'],
        attachments: ['school-measures', 'absence-summary', 'parents-contacted'].map((type) => ({
          type,
          words: null,
        })),
      },
      command,
    ),
  );
  const answer = {
    kind: 'answer-escalation',
    escalationId: asked.entryId ?? '',
    outcome: 'accepted',
    reason: null,
  } as const;
  value(await casework.onTrajectory(actor('clb-1'), first.trajectoryId, answer, command));

  let raised = 0;
  const parting = await startCasework(
    meanwhile(environment, 'Separated', async () => {
      const later = { ...environment, now: () => new Date('2024-11-10T08:00:00.000Z') };
      const other = await startCasework(later, null, timers);
      raised = await other.raiseTimers();
      await other.close();
    }),
  );
  const out = { reportIds: [second.reportId], reason: 'een ander' };
  const apart = value(await parting.unlink(kans, first.personId, out, once));
  expect(raised).toBeGreaterThan(0);
  const evaluations = (await allEvents(store.log)).flatMap((recorded) =>
    recorded.stream.startsWith(trajectoryStreamPrefix) && trajectoryEventOf(recorded).type === 'EvaluationDue'
      ? [recorded.stream.slice(trajectoryStreamPrefix.length)]
      : [],
  );
  expect(evaluations).toEqual([apart.trajectoryId]);
  for (const each of [casework, parting]) await each.close();
});
