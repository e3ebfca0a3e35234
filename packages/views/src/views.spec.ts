import { contradictsVerdict, isOpen, presentPerson, type TrajectoryId } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allViews } from './create-views.js';
import { followUpsView } from './follow-ups/follow-ups-view.js';
import { matchesView } from './matches/matches-view.js';
import { reportsView } from './reports/reports-view.js';
import { ExampleNetwork, type Written } from './test-kit/example-network.fixture.js';
import { everyEventTwice, folded, recordedAll } from './test-kit/folded.fixture.js';
import { trajectoriesView } from './trajectories/trajectories-view.js';

const rules = await readRules();

/** What decides a history: the domain itself decides its events, so that it is valid by construction. */
const histories = fc.record({ seed: fc.nat(), steps: fc.integer({ min: 1, max: 250 }) });

function lived({ seed, steps }: { readonly seed: number; readonly steps: number }) {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return { network, events: recordedAll(network.written) };
}

const runs = { numRuns: 80 };
/** Long histories take their time where others compute too. */
const patienceMs = 120_000;

describe('every view', () => {
  it.each(allViews(rules).map((view) => [view.name, view] as const))(
    '%s: every event twice changes nothing',
    async (_, view) => {
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const { events } = lived(history);
          const once = await folded(view, events);
          expect(await folded(view, everyEventTwice(events))).toEqual(once);
          expect(await folded(view, [...events, ...events], 7)).toEqual(once);
        }),
        runs,
      );
    },
    patienceMs,
  );

  it.each(allViews(rules).map((view) => [view.name, view] as const))(
    '%s: does not depend on how events are batched',
    async (_, view) => {
      await fc.assert(
        fc.asyncProperty(histories, fc.integer({ min: 1, max: 20 }), async (history, size) => {
          const { events } = lived(history);
          expect(await folded(view, events, size)).toEqual(await folded(view, events));
        }),
        runs,
      );
    },
    patienceMs,
  );
});

describe('agreement with the domain, for any history', () => {
  it('reports: present person, and the trajectory that holds the report', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { network, events } = lived(history);
        const docs = await folded(reportsView, events, 10);
        const present = [...network.register.reports.values()].filter(
          (report) => !network.register.persons.get(report.personId)?.forgotten,
        );
        expect([...docs.keys()].sort()).toEqual(present.map((report) => report.reportId).sort());
        for (const report of present) {
          const doc = docs.get(report.reportId);
          expect(doc?.personId).toBe(report.personId);
          expect(doc?.territory).toBe(report.territory);
          const holder = network.state(doc?.trajectoryId ?? ('' as TrajectoryId));
          expect(holder.status).not.toBe('merged');
          expect(holder.reports.map((each) => each.reportId)).toContain(report.reportId);
        }
      }),
      runs,
    );
  });

  it('trajectories: the state that the domain folds, without the erased', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { network, events } = lived(history);
        const docs = await folded(trajectoriesView, events, 10);
        const kept = [...network.trajectories].filter(([, state]) => state.status !== 'erased');
        expect(new Map([...docs].map(([key, { state }]) => [key, state]))).toEqual(new Map(kept));
      }),
      runs,
    );
  });

  it(
    'matches: open exactly when the register says so',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const { network, events } = lived(history);
          const docs = await folded(matchesView, events, 10);
          for (const match of network.register.matches.values()) {
            const doc = docs.get(`match:${match.matchId}`);
            const status = match.verdict?.verdict ?? (isOpen(network.register, match) ? 'open' : 'lapsed');
            expect(doc).toMatchObject({ status, personId: match.personId, since: match.since });
            if (status === 'open')
              expect(doc).toMatchObject({ contradiction: contradictsVerdict(network.register, match) });
            const own = network.register.reports.get(match.reportId)?.personId ?? match.personId;
            const sides = [own, match.candidatePersonId].map((id) => presentPerson(network.register, id));
            const forgotten = sides.some((side) => side?.forgotten);
            expect(doc).toMatchObject({ explanation: forgotten ? [] : match.explanation });
          }
        }),
        { numRuns: 150 },
      );
    },
    patienceMs,
  );

  it('follow-ups: nothing waits when every consequence was written', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { events } = lived(history);
        expect(await folded(followUpsView, events, 10)).toEqual(new Map());
      }),
      runs,
    );
  });

  it('follow-ups: records that go elsewhere wait, with where they left, until that was followed through', async () => {
    const meta = { at: '2024-10-02T08:00:00.000Z', by: null, command: null, causationId: null };
    const allocated = (stream: string, to: string | null): Written => ({
      stream,
      revision: 4,
      event: {
        id: `event-in-${stream}`,
        type: 'RecordsAllocated',
        schemaVersion: 1,
        data: { recordIds: ['n'], to, content: null, reason: null },
        meta,
      },
    });
    const followed: Written = {
      stream: 'followed-event-in-trajectory-p.1',
      revision: 0,
      event: {
        id: 'done',
        type: 'FollowedThrough',
        schemaVersion: 1,
        data: { eventId: 'event-in-trajectory-p.1' },
        meta,
      },
    };
    const written = [allocated('trajectory-p.1', 'q.1'), allocated('trajectory-p.2', null)];
    const waiting = await folded(followUpsView, recordedAll(written));
    expect([...waiting.values()]).toMatchObject([
      { eventId: 'event-in-trajectory-p.1', revision: 4, trajectoryId: 'p.1' },
    ]);
    expect(await folded(followUpsView, recordedAll([...written, followed]))).toEqual(new Map());
  });
});
