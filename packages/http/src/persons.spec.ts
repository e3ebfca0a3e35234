import { actor, crashing, startCasework, submission } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { lookalike, samplePerson, sampleReport } from './testing/samples.js';
import { testApp } from './testing/test-app.js';

const once = { idempotencyKey: null };
/** More steps than a report or a verdict takes: then nothing dies. */
const steps = [1, 2, 3, 4, 5, 6, 7, 99];

/**
 * A person that was asked about and linked to another, by processes that died at these steps: before the trajectory of
 * its report was written, and before the trajectories had followed the link.
 */
async function linked(reportDiesAt: number, verdictDiesAt: number) {
  const { ask, store } = await testApp();
  const dyingAt = (step: number) => startCasework(crashing(store.environment, step, 'before'));
  await ask('school-12', 'POST', '/v1/reports', sampleReport);
  const other = submission({ ...samplePerson, ...lookalike, sex: 'F' });
  await (await dyingAt(reportDiesAt)).report(actor('clb-1'), other, once).catch(() => {});
  const [match] = (await ask('kans', 'GET', '/v1/matches')).json().items;
  if (!match) return null;
  const verdict = { verdict: 'same', reason: null } as const;
  await (await dyingAt(verdictDiesAt))
    .giveVerdict(actor('kans'), match.matchId, verdict, once)
    .catch(() => {});
  return { ask, match };
}

it('an absorbed person is found wherever the processes died that linked it', async () => {
  const found = new Set<string>();
  for (const reportDiesAt of steps)
    for (const verdictDiesAt of steps) {
      const story = await linked(reportDiesAt, verdictDiesAt);
      if (!story) continue;
      const { ask, match } = story;
      for (const as of ['kans', 'clb-1']) {
        const { statusCode, ...answer } = await ask(as, 'GET', `/v1/persons/${match.personId}`);
        const at = `${as} ${reportDiesAt} ${verdictDiesAt}`;
        expect([at, statusCode]).toEqual([at, 200]);
        const { personId, reports, trajectories } = answer.json();
        expect(reports).toContainEqual(expect.objectContaining({ reportId: match.reportId }));
        found.add(`${personId === match.personId ? 'itself' : 'absorbed'}, ${trajectories.length}`);
      }
    }
  // It was met before the link and after it, with its trajectory unwritten, standing and merged.
  expect(found).toContain('itself, 0');
  expect(found).toContain('itself, 1');
  expect(found).toContain('absorbed, 1');
  expect(found).toContain('absorbed, 2');
});
