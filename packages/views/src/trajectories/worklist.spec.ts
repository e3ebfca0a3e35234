import {
  deadlinesFor,
  mayHaveReason,
  reasonsFor,
  tasksOf,
  trajectoryAccess,
  waitsForAllocation,
} from '@samenspoor/access';
import {
  audiencesOf,
  municipalities,
  type Organisation,
  organisationId,
  type ReportId,
  type TrajectoryId,
  type TrajectoryState,
  undecidedIn,
  type WorklistReason,
  worklistReasons,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createViews, type Views } from '../create-views.js';
import type { Page, PageRequest } from '../framework/cursor.js';
import { ExampleNetwork } from '../test-kit/example-network.fixture.js';
import { record } from '../test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store } from '../test-kit/stores.fixture.js';
import type { Viewer } from '../viewer.js';
import type { TrajectoryDoc } from './trajectory-doc.js';
import { soonAfter, type WorklistFilter, type WorklistOrder, worklistOrders } from './worklist-query.js';

const rules = await readRules();
const territory = municipalities[0]?.nis ?? null;

const organisation = (id: string, more: Partial<Organisation>): Organisation => ({
  id: organisationId(id),
  type: 'school',
  name: { nl: id, fr: id },
  community: 'vg',
  secrecy: 'discretion',
  municipality: null,
  ...more,
});
const organisations = [
  organisation('kans', { type: 'central-contact-point', secrecy: 'official' }),
  organisation('contact-1', {
    type: 'municipal-contact-point',
    secrecy: 'official',
    municipality: territory,
  }),
  organisation('school-1', {}),
  organisation('clb-1', { type: 'clb', secrecy: 'professional' }),
  organisation('naft-1', { type: 'naft', secrecy: 'professional' }),
  // The same part in the network, under another secrecy.
  organisation('naft-1', { type: 'police', secrecy: 'judicial' }),
];
const viewerOf = ({ id, type, municipality }: Organisation): Viewer => {
  if (type === 'central-contact-point') return { kind: 'all', organisationId: id };
  return municipality === null
    ? { kind: 'organisation', organisationId: id }
    : { kind: 'territory', organisationId: id, territory: municipality };
};
const days = ['2024-09-03', '2024-09-12', '2024-10-10', '2025-02-01', '2025-09-02'];
const momentOf = (viewer: Organisation, day: string) => {
  const now = new Date(`${day}T12:00:00.000Z`);
  return { audiences: audiencesOf(viewer), now: now.toISOString(), soon: soonAfter(now), tooOften: 3 };
};

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let views: Views;
  const network = new ExampleNetwork(77);

  beforeAll(async () => {
    store = await open();
    one = await store.process();
    views = await createViews({ database: one.database, log: one.log, rules });
    views.start();
    for (let step = 0; step < 500; step += 1) network.step();
    for (let step = 0; step < 4; step += 1) network.place(step % 2 === 0 ? 'requested' : 'granted');
    for (let step = 0; step < 8; step += 1) network.refusal();
    expect(await views.waitFor(await record(one.log, network), 60_000)).toBe(true);
  });
  afterAll(async () => {
    await views.stop();
    await store.close();
  });

  const listed = async (
    viewer: Organisation,
    day: string,
    filter: WorklistFilter,
    order: WorklistOrder = 'urgency',
    accepts?: (document: TrajectoryDoc) => boolean,
  ): Promise<TrajectoryDoc[]> => {
    const found: TrajectoryDoc[] = [];
    for (let cursor: string | null = null, pages = 0; pages < 1_000; pages += 1) {
      const request: PageRequest = { limit: 9, cursor };
      const query = { moment: momentOf(viewer, day), filter, order, ...(accepts ? { accepts } : {}) };
      const page: Page<TrajectoryDoc> = await views.queries.trajectories.worklist(
        viewerOf(viewer),
        request,
        query,
      );
      expect(page.items.length).toBeLessThanOrEqual(9);
      if (page.next !== null) expect(page.items).toHaveLength(9);
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
    throw new Error('a list without end');
  };
  const idsOf = (found: readonly TrajectoryDoc[]) => found.map(({ trajectoryId }) => trajectoryId);

  const openMatches = async (viewer: Organisation) =>
    views.queries.matches.withOpenMatch(viewerOf(viewer), [...network.register.reports.keys()]);

  /** What the rules say of every trajectory that the viewer's list is of. */
  const told = async (viewer: Organisation, day: string) => {
    const { now, soon } = momentOf(viewer, day);
    const matched = await openMatches(viewer);
    return [...network.trajectories]
      .filter(
        ([id, state]) =>
          trajectoryAccess(viewer, state) !== 'none' &&
          (state.status === 'open' ||
            (state.status === 'closed' &&
              undecidedIn(state, id).size > 0 &&
              (viewer.type === 'central-contact-point' || state.coordinator === viewer.id))),
      )
      .map(([trajectoryId, state]) => {
        const hasOpenMatch = state.reports.some(({ reportId }) => matched.has(reportId));
        return {
          trajectoryId,
          state,
          reasons: reasonsFor(viewer, { trajectoryId, state }, { rules, now, soon, hasOpenMatch }),
        };
      });
  };
  const seenOf = (found: readonly TrajectoryDoc[], viewer: Organisation) =>
    idsOf(found.filter(({ state }) => trajectoryAccess(viewer, state) !== 'none')).toSorted();

  describe.each(organisations)('$type', (viewer) => {
    it('finds by a reason what the rules say of every trajectory, and counts it, at any time', async () => {
      for (const day of days) {
        const all = await told(viewer, day);
        for (const reason of worklistReasons) {
          const wanted = all.filter(({ reasons }) => reasons.includes(reason));
          const possible = all.length > 0 && mayHaveReason(viewer, reason);
          const found = possible ? await listed(viewer, day, { reasons: [[reason]] }) : [];
          expect(seenOf(found, viewer), `${reason} on ${day}`).toEqual(
            wanted.map(({ trajectoryId }) => trajectoryId).toSorted(),
          );
          const [count] = await views.queries.trajectories.countWorklists(
            viewerOf(viewer),
            momentOf(viewer, day),
            [{ reasons: [[reason]] }],
            5,
          );
          if (possible) expect(count).toBe(Math.min(5, found.length));
        }
      }
    });

    it('finds what has several reasons, and passes every filter', async () => {
      const day = '2024-10-10';
      const all = (await told(viewer, day)).map((each) => ({
        ...each,
        full: trajectoryAccess(viewer, each.state) === 'full',
      }));
      const reports = [...network.register.reports.keys()].filter((_, index) => index % 3 === 0);
      const cases: readonly [WorklistFilter, (each: (typeof all)[number]) => boolean][] = [
        [
          {
            reasons: [
              ['coordinator', 'participant', 'deadline-overdue'],
              ['stalled', 'bounced', 'unassigned'],
            ],
          },
          ({ reasons }) =>
            has(reasons, 'coordinator', 'participant', 'deadline-overdue') &&
            has(reasons, 'stalled', 'bounced', 'unassigned'),
        ],
        [{ status: 'closed' }, ({ state }) => state.status === 'closed'],
        [{ phase: 2, status: 'open' }, ({ state }) => state.phase === 2 && state.status === 'open'],
        [{ coordinator: null }, ({ state, full }) => full && state.coordinator === null],
        [
          { coordinator: organisationId('clb-1') },
          ({ state, full }) => full && state.coordinator === 'clb-1',
        ],
        [
          { since: '2024-09-20T00:00:00.000Z' },
          ({ state, full }) => full && (state.lastActivityAt ?? '') >= '2024-09-20T00:00:00.000Z',
        ],
        ...(territory === null
          ? []
          : [
              [
                { territory },
                ({ state, full }) => full && state.reports.some((each) => each.territory === territory),
              ] satisfies [WorklistFilter, (each: (typeof all)[number]) => boolean],
            ]),
        [
          { reports },
          ({ state, full }) => full && state.reports.some(({ reportId }) => reports.includes(reportId)),
        ],
      ];
      for (const [filter, holds] of cases)
        expect(seenOf(await listed(viewer, day, filter), viewer), JSON.stringify(filter)).toEqual(
          all
            .filter(holds)
            .map(({ trajectoryId }) => trajectoryId)
            .toSorted(),
        );
    });

    it.each(worklistOrders)('is the same list sorted by %s, page by page', async (order) => {
      const day = '2024-10-10';
      const found = await listed(viewer, day, {}, order);
      const plain = await listed(viewer, day, {});
      expect(idsOf(found).toSorted()).toEqual(idsOf(plain).toSorted());
      const keys = found.map((each) => sortKey(viewer, order, each, momentOf(viewer, day).now));
      expect(keys).toEqual(
        order === 'urgency' || order === 'due' ? keys.toSorted() : keys.toSorted().toReversed(),
      );
    });

    it('fills pages for what only who asks can tell', async () => {
      const odd = ({ trajectoryId }: TrajectoryDoc) => trajectoryId.length % 2 === 1;
      const plain = await listed(viewer, '2024-10-10', {});
      expect(idsOf(await listed(viewer, '2024-10-10', {}, 'urgency', odd))).toEqual(idsOf(plain.filter(odd)));
    });

    it('gives the reports of what it does not only preview', async () => {
      const found = await views.queries.trajectories.reportsOfWorklist(
        viewerOf(viewer),
        momentOf(viewer, '2024-10-10'),
      );
      const wanted = (await told(viewer, '2024-10-10')).flatMap(({ state }): readonly ReportId[] =>
        trajectoryAccess(viewer, state) === 'full' ? state.reports.map(({ reportId }) => reportId) : [],
      );
      expect([...found].toSorted()).toEqual([...new Set(wanted)].toSorted());
    });
  });

  it('calls late, soon, left to follow up and undecided what deadlines, tasks and rights of the viewer say', async () => {
    for (const viewer of organisations)
      for (const day of days) {
        const { now, soon } = momentOf(viewer, day);
        for (const { trajectoryId, state, reasons } of await told(viewer, day)) {
          expect(reasons.includes('follow-up')).toBe(tasksOf(viewer, state).length > 0);
          expect(reasons.includes('undecided')).toBe(waitsForAllocation(viewer, { trajectoryId, state }));
          const deadlines = deadlinesFor(viewer, state, rules, now);
          expect(reasons.includes('deadline-overdue')).toBe(deadlines.some(({ overdue }) => overdue));
          expect(reasons.includes('deadline-soon')).toBe(
            deadlines.some(({ overdue, dueAt }) => !overdue && dueAt <= soon),
          );
        }
      }
  });

  it('gives who sees less no reason more: none to strangers, few in a preview, to KANS all of a contact point [S2 Bijlage 1]', async () => {
    const [kans, contact] = organisations;
    if (!kans || !contact) throw new Error('there are contact points');
    const inPreview = ['called-in', 'place-requested', 'deadline-overdue', 'deadline-soon'];
    const ofKeepers = ['unassigned', 'new', 'stalled', 'bounced', 'review'] as const;
    let previews = 0;
    for (const day of days) {
      const { now, soon } = momentOf(kans, day);
      const context = { rules, now, soon, hasOpenMatch: true };
      for (const [trajectoryId, state] of network.trajectories) {
        for (const viewer of [
          ...organisations,
          organisation('stranger', { type: 'police', secrecy: 'judicial' }),
        ]) {
          const reasons = reasonsFor(viewer, { trajectoryId, state }, context);
          const access = trajectoryAccess(viewer, state);
          if (access === 'none') expect(reasons).toEqual([]);
          if (access === 'preview') {
            previews += 1;
            expect(reasons.filter((each) => !inPreview.includes(each))).toEqual([]);
          }
        }
        const judicial = { ...contact, type: 'police', secrecy: 'judicial' } as const;
        expect(reasonsFor(judicial, { trajectoryId, state }, context)).not.toContain('threshold');
        if (state.coordinator !== null) continue;
        const all = reasonsFor(kans, { trajectoryId, state }, context);
        const local = reasonsFor(contact, { trajectoryId, state }, context);
        expect(ofKeepers.filter((each) => local.includes(each) && !all.includes(each))).toEqual([]);
      }
    }
    expect(previews).toBeGreaterThan(0);
  });

  it('says in no cursor of a preview more than what that shows [S2 Bijlage 1]', async () => {
    const day = '2024-10-10';
    let previews = 0;
    for (const viewer of organisations)
      for (const order of worklistOrders)
        for (let cursor: string | null = null; ; ) {
          const query = { moment: momentOf(viewer, day), order };
          const page: Page<TrajectoryDoc> = await views.queries.trajectories.worklist(
            viewerOf(viewer),
            { limit: 1, cursor },
            query,
          );
          const [last] = page.items;
          if (page.next === null || !last) break;
          cursor = page.next;
          if (trajectoryAccess(viewer, last.state) !== 'preview') continue;
          previews += 1;
          const [, , ...told]: unknown[] = JSON.parse(Buffer.from(page.next, 'base64url').toString());
          const shown = [
            0,
            last.trajectoryId,
            askedSince(viewer, last.state),
            deadlinesFor(viewer, last.state, rules, momentOf(viewer, day).now)[0]?.dueAt ?? '~',
            '1900-01-01T00:00:00.000Z',
          ];
          expect(
            told.filter((each) => !shown.some((one) => one === each)),
            `${viewer.id} by ${order}`,
          ).toEqual([]);
        }
    expect(previews).toBeGreaterThan(0);
  });

  it('meets every reason somewhere [S2 fase 1; S2 fase 2; S4 §2.1.2; S0 goal 8]', async () => {
    const met = new Set<WorklistReason>();
    for (const viewer of organisations)
      for (const day of days)
        for (const { reasons } of await told(viewer, day)) for (const reason of reasons) met.add(reason);
    expect(worklistReasons.filter((reason) => !met.has(reason))).toEqual([]);
  });
});

const has = (reasons: readonly WorklistReason[], ...wanted: readonly WorklistReason[]): boolean =>
  wanted.some((each) => reasons.includes(each));

const askedSince = ({ id }: Organisation, { escalations }: TrajectoryState): string =>
  escalations
    .filter(({ to, status }) => to === id && status === 'requested')
    .map(({ requestedAt }) => requestedAt)
    .toSorted()[0] ?? 'never asked';

const sortKey = (
  viewer: Organisation,
  order: WorklistOrder,
  { trajectoryId, state }: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
  now: string,
): string => {
  const full = trajectoryAccess(viewer, state) === 'full';
  switch (order) {
    case 'urgency':
      if (!full) return `0 ${askedSince(viewer, state)} ${trajectoryId}`;
      return `${state.unassignedSince === null ? 1 : 0} ${state.unassignedSince ?? state.lastActivityAt} ${trajectoryId}`;
    case 'due':
      return `${deadlinesFor(viewer, state, rules, now)[0]?.dueAt ?? '~'} ${trajectoryId}`;
    case 'activity':
      return `${full ? state.lastActivityAt : '1900'} ${trajectoryId}`;
    case 'opened':
      return `${full ? state.openedAt : '1900'} ${trajectoryId}`;
  }
};
