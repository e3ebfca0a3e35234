import { eventCodec } from '@samenspoor/contracts';
import {
  asksBelonging,
  audiencesOf,
  isOpen,
  type MatchId,
  municipalities,
  type OfferContent,
  type OrganisationId,
  organisationId,
  presentPerson,
  type ReportId,
  type TrajectoryId,
  type TrajectoryState,
  personId as toPersonId,
  undecidedIn,
} from '@samenspoor/domain';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { readRules } from '@samenspoor/rules';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allViews, createViews, type Views } from './create-views.js';
import { InvalidCursor, type Page, type PageRequest } from './framework/cursor.js';
import type { OfferFilter } from './offers/offer-queries.js';
import { ExampleNetwork, organisations } from './test-kit/example-network.fixture.js';
import { record } from './test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store } from './test-kit/stores.fixture.js';
import type { Viewer } from './viewer.js';

const rules = await readRules();
const anyone = organisationId('someone');
const all: Viewer = { kind: 'all', organisationId: anyone };
const territory = municipalities[0]?.nis;
if (territory === undefined) throw new Error('there are municipalities');
const viewers: readonly Viewer[] = [
  all,
  { kind: 'territory', organisationId: organisationId('contact-1'), territory },
  ...organisations.map((id): Viewer => ({ kind: 'organisation', organisationId: id })),
];

const momentOf = ({ kind, organisationId: id }: Viewer) => ({
  audiences: audiencesOf({ id, type: kind === 'all' ? 'central-contact-point' : 'school' }),
  now: '2024-10-01T00:00:00.000Z',
  soon: '2024-10-04T00:00:00.000Z',
  tooOften: 3,
});

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let views: Views;
  const network = new ExampleNetwork(20_240_902);

  beforeAll(async () => {
    store = await open();
    one = await store.process();
    views = await createViews({ database: one.database, log: one.log, rules });
    views.start();
    // In portions, so that it is applied in many batches while it is being written.
    for (let portion = 0; portion < 8; portion += 1) {
      const from = network.written.length;
      for (let step = 0; step < 60; step += 1) network.step();
      network.place('requested');
      network.place('granted');
      const last = await record(one.log, network, from);
      expect(await views.waitFor(last, 20_000)).toBe(true);
    }
  });
  afterAll(async () => {
    await views.stop();
    await store.close();
  });

  /** All pages of a list, one after another. */
  async function everyPage<Item>(
    page: (request: PageRequest) => Promise<Page<Item>>,
    limit = 7,
  ): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | null = null, pages = 0; pages < 1_000; pages += 1) {
      const found: Page<Item> = await page({ limit, cursor });
      expect(found.items.length).toBeLessThanOrEqual(limit);
      items.push(...found.items);
      if (found.next === null) return items;
      cursor = found.next;
    }
    throw new Error('a list without end');
  }

  const kept = () =>
    [...network.register.reports.values()].filter(
      (report) => network.register.persons.get(report.personId)?.forgotten === false,
    );
  const closedUndecided = () =>
    [...network.trajectories].filter(
      ([id, state]) => state.status === 'closed' && undecidedIn(state, id).size > 0,
    );
  const openOnes = () => [...network.trajectories].filter(([, state]) => state.status === 'open');
  const seesReport = (
    viewer: Viewer,
    report: { organisationId: string; registeredBy: string; territory: string | null },
  ) =>
    viewer.kind === 'all' ||
    report.organisationId === viewer.organisationId ||
    report.registeredBy === viewer.organisationId ||
    (viewer.kind === 'territory' && report.territory === viewer.territory);

  describe('reports', () => {
    it.each(viewers)(
      '$kind $organisationId: every page, complete and without doubles, newest first',
      async (viewer) => {
        const found = await everyPage((request) => views.queries.reports.page(viewer, request));
        const wanted = kept()
          .filter((report) => seesReport(viewer, report))
          .sort((a, b) => b.revision - a.revision);
        expect(found.map((doc) => doc.reportId)).toEqual(wanted.map((report) => report.reportId));
      },
    );

    it('by id, with its present person and trajectory; not what was forgotten or never there', async () => {
      for (const { reportId, personId } of kept()) {
        const doc = await views.queries.reports.byId(reportId);
        expect(doc?.personId).toBe(personId);
        const trajectory = await views.queries.trajectories.byId(doc?.trajectoryId ?? '');
        expect(trajectory?.state.reports.map((each) => each.reportId)).toContain(reportId);
        expect((await views.queries.reports.ofPerson(personId)).map((each) => each.reportId)).toContain(
          reportId,
        );
      }
      const gone = [...network.register.reports.keys()].filter(
        (id) => !kept().some((each) => each.reportId === id),
      );
      expect(gone.length).toBeGreaterThan(0);
      for (const id of [...gone, 'nothing' as ReportId])
        expect(await views.queries.reports.byId(id)).toBeNull();
    });
  });

  describe('trajectories', () => {
    it('by id follows merges to where it goes on', async () => {
      const merged = [...network.trajectories].filter(([, state]) => state.status === 'merged');
      expect(merged.length).toBeGreaterThan(0);
      for (const [id] of merged) {
        let leading: TrajectoryId = id;
        for (
          let state = network.state(id);
          state.mergedInto && state.status === 'merged';
          state = network.state(leading)
        )
          leading = state.mergedInto;
        expect((await views.queries.trajectories.byId(id))?.trajectoryId).toBe(leading);
      }
      expect(await views.queries.trajectories.byId('nothing')).toBeNull();
    });

    it.each(viewers)(
      '$kind $organisationId: a worklist, complete and without doubles, in its order',
      async (viewer) => {
        const found = await everyPage((request) =>
          views.queries.trajectories.worklist(viewer, request, { moment: momentOf(viewer) }),
        );
        const closed = closedUndecided().filter(
          ([, state]) => viewer.kind === 'all' || state.coordinator === viewer.organisationId,
        );
        const wanted = [...openOnes().filter(([, state]) => inWorklist(viewer, state)), ...closed].sort(
          ([a, one], [b, other]) => {
            const [left, right] = [sortKey(viewer, one, a), sortKey(viewer, other, b)];
            return left < right ? -1 : left > right ? 1 : 0;
          },
        );
        expect(found.map((item) => item.trajectoryId)).toEqual(wanted.map(([id]) => id));
      },
    );
  });

  describe('matches', () => {
    it.each(viewers)(
      '$kind $organisationId: every page, oldest report first, whether it belongs, then weight',
      async (viewer) => {
        const statusOf = (id: MatchId) => {
          const match = network.register.matches.get(id);
          if (!match) throw new Error('a match that nobody asked about');
          return match.verdict?.verdict ?? (isOpen(network.register, match) ? 'open' : 'lapsed');
        };
        for (const status of ['open', 'same', 'different', 'lapsed'] as const) {
          const found = await everyPage((request) => views.queries.matches.page(viewer, status, request), 3);
          const sorted = found.toSorted(
            (a, b) =>
              Date.parse(a.reportedAt) - Date.parse(b.reportedAt) ||
              Number(asksBelonging(b)) - Number(asksBelonging(a)) ||
              b.weight - a.weight ||
              (a.matchId < b.matchId ? -1 : 1),
          );
          expect(found).toEqual(sorted);
          const wanted = [...network.register.matches.values()].filter((match) => {
            const report = network.register.reports.get(match.reportId);
            return report && seesReport(viewer, report) && statusOf(match.matchId) === status;
          });
          expect(new Set(found.map((match) => match.matchId))).toEqual(
            new Set(wanted.map((match) => match.matchId)),
          );
          expect(found.length).toBe(wanted.length);
        }
      },
    );

    it('know whom a person of theirs is now, through every link', async () => {
      for (const { personId } of network.register.persons.values()) {
        const present = presentPerson(network.register, personId);
        expect(await views.queries.matches.presentPerson(personId)).toEqual(
          present && { personId: present.personId, forgotten: present.forgotten },
        );
      }
      expect(await views.queries.matches.presentPerson(toPersonId('nobody'))).toBeNull();
    });
  });

  it('refuses cursors of other lists and limits out of bounds', async () => {
    const { reports, trajectories, matches } = views.queries;
    const { next } = await reports.page(all, { limit: 1, cursor: null });
    await expect(
      trajectories.worklist(all, { limit: 1, cursor: next }, { moment: momentOf(all) }),
    ).rejects.toThrow(InvalidCursor);
    await expect(matches.page(all, 'open', { limit: 1, cursor: 'x' })).rejects.toThrow(InvalidCursor);
    await expect(reports.page(all, { limit: 0, cursor: null })).rejects.toThrow(RangeError);
  });

  it('counts the network [S0 goal 1; S0 goal 8]', async () => {
    const counts = await views.queries.network.counts();
    const reports = kept();
    const open = openOnes().map(([, state]) => state);
    const persons = new Set(reports.map((report) => report.personId)).size;
    expect(counts).toMatchObject({
      reports: reports.length,
      persons,
      duplicatesMet: reports.length - persons,
    });
    expect(Object.values(counts.reportsByOutcome).reduce((a, b) => a + b)).toBe(reports.length);
    expect(counts.openTrajectories).toBe(open.length);
    for (const { municipality, phase, count } of counts.openByMunicipalityAndPhase)
      expect(
        open.filter((state) => municipalityOf(state) === municipality && state.phase === phase).length,
      ).toBe(count);
    expect(counts.openByMunicipalityAndPhase.reduce((sum, cell) => sum + cell.count, 0)).toBe(open.length);
    const waiting = open.flatMap((state) => state.unassignedSince ?? []).sort();
    expect(counts.unassigned.count).toBe(waiting.length);
    expect(counts.unassigned.oldestSince).toBe(waiting[0] ?? null);
    expect(counts.unassigned.byMunicipality.reduce((sum, cell) => sum + cell.count, 0)).toBe(waiting.length);
    const participants = open.map((state) => state.participants.length);
    const { mean, distribution } = counts.participantsPerOpenTrajectory;
    expect(mean).toBeCloseTo(participants.reduce((a, b) => a + b, 0) / open.length);
    expect(distribution['1']).toBe(participants.filter((each) => each === 1).length);
    expect(distribution['5+']).toBe(participants.filter((each) => each >= 5).length);
    expect(Object.values(distribution).reduce((a, b) => a + b)).toBe(open.length);
    const matches = [...network.register.matches.values()].filter((match) => isOpen(network.register, match));
    expect(counts.openMatches).toBe(matches.length);
    const closed = [...network.trajectories.values()].filter((state) => state.status === 'closed');
    for (const outcome of ['qualified', 're-enrolled'] as const)
      expect(counts.closedByOutcome[outcome] ?? 0).toBe(
        closed.filter((state) => state.closure?.outcome === outcome).length,
      );
  });

  describe('offers', () => {
    const running = () => [...network.offers].filter(([, state]) => state.status === 'running');
    const placesOf = (offerId: string) => {
      const held = openOnes().map(([, { escalations }]) =>
        escalations.filter((each) => each.offerId === offerId).map(({ status }) => status),
      );
      const granted = held.filter((statuses) => statuses.includes('accepted'));
      const asked = held.filter((statuses) => statuses.includes('requested') && !granted.includes(statuses));
      return { requested: asked.length, granted: granted.length };
    };
    const everything: OfferFilter = {
      owner: null,
      measureTypes: null,
      language: null,
      municipality: null,
      age: null,
      free: false,
    };
    const wanted = (suits: (content: OfferContent, offerId: string, places: number) => boolean) =>
      running()
        .filter(
          ([id, state]) => state.status === 'running' && suits(state.content, id, state.capacity.places),
        )
        .map(([id]) => id)
        .toSorted();

    it('each as it was folded, with its places counted over open trajectories', async () => {
      expect(network.offers.size).toBeGreaterThan(3);
      let [requested, granted] = [0, 0];
      for (const [offerId, state] of network.offers) {
        const found = await views.queries.offers.byId(offerId);
        expect(found).toEqual({ offerId, state, places: placesOf(offerId) });
        requested += found?.places.requested ?? 0;
        granted += found?.places.granted ?? 0;
      }
      expect(Math.min(requested, granted)).toBeGreaterThan(0);
      expect(await views.queries.offers.byId('nothing')).toBeNull();
    });

    it('every page, by name, running ones only', async () => {
      const found = await everyPage((request) => views.queries.offers.page(everything, request), 2);
      const all = await views.queries.offers.running();
      expect(found.map(({ offerId }) => offerId).toSorted()).toEqual(wanted(() => true));
      expect(all).toEqual(found.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1)));
      const nameOf = ({ nl, fr, en }: OfferContent['name']) => (nl ?? fr ?? en ?? '').toLowerCase();
      const names = found.map(({ state }) => nameOf(state.content.name));
      expect(names).toEqual(names.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1)));
      await expect(views.queries.offers.page(everything, { limit: 5, cursor: 'bm8' })).rejects.toThrow(
        InvalidCursor,
      );
    });

    it.each<readonly [string, Partial<OfferFilter>, Parameters<typeof wanted>[0]]>([
      ['type of measure', { measureTypes: ['care-farm'] }, (each) => each.measureType === 'care-farm'],
      ['no type of measure', { measureTypes: [] }, () => false],
      ['language', { language: 'nl' }, (each) => each.languages.includes('nl')],
      [
        'municipality',
        { municipality: territory },
        (each) => each.municipalities.length === 0 || each.municipalities.includes(territory),
      ],
      ['age', { age: 13 }, (each) => (each.ageFrom ?? 0) <= 13 && (each.ageTo ?? 99) >= 13],
      ['free places', { free: true }, (_, id, places) => places > placesOf(id).granted],
      ['owner', { owner: organisationId('naft-1') }, () => true],
      ['another owner', { owner: anyone }, () => false],
    ])('narrowed by %s', async (_, filter, suits) => {
      const narrowed = { ...everything, ...filter };
      const found = await everyPage((request) => views.queries.offers.page(narrowed, request));
      expect(found.map(({ offerId }) => offerId).toSorted()).toEqual(wanted(suits));
    });

    it('with the open trajectories that ask for or have a place', async () => {
      for (const offerId of network.offers.keys()) {
        const found = await everyPage((request) => views.queries.offers.places(offerId, request), 2);
        const holding = openOnes().filter(([, { escalations }]) =>
          escalations.some(
            (each) => each.offerId === offerId && (each.status === 'requested' || each.status === 'accepted'),
          ),
        );
        expect(found.map((each) => each.trajectoryId)).toEqual(holding.map(([id]) => id).toSorted());
      }
    });
  });

  it('a rebuilt view is the one that grew', async () => {
    for (const { name, version } of allViews(rules)) {
      const grown = await contentOf(name, version);
      await views.rebuild(name);
      const rebuilt = await contentOf(name, version);
      expect(rebuilt).toEqual(grown);
      expect(rebuilt.length > 0 || name === 'follow-ups').toBe(true);
    }
  });

  it('for any history, in any portions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 40 }), async (seed, steps) => {
        const process = await store.process();
        const fresh = `trial_${seed}`;
        await process.database.exec(
          `drop schema if exists ${fresh} cascade; drop schema if exists log_${fresh} cascade`,
        );
        const log = await createSqlEventLog({
          database: process.database,
          codec: eventCodec,
          schema: `log_${fresh}`,
        });
        const options = { database: process.database, log, rules, schema: fresh };
        const growing = await createViews(options);
        growing.start();
        const other = new ExampleNetwork(seed);
        for (let portion = 0; portion < 3; portion += 1) {
          const from = other.written.length;
          for (let step = 0; step < steps; step += 1) other.step();
          if (other.written.length > from)
            expect(await growing.waitFor(await record(log, other, from), 20_000)).toBe(true);
        }
        for (const { name, version } of allViews(rules)) {
          const grown = await contentOf(name, version, fresh);
          await growing.rebuild(name);
          expect(await contentOf(name, version, fresh)).toEqual(grown);
        }
        await growing.stop();
        await log.close();
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  /** Every document of the generation that is read now, without the position (a rebuild gives it the same one). */
  async function contentOf(view: string, version: number, schema = 'views') {
    const { rows: active } = await one.database.query<{ generation: number }>(
      `select generation from ${schema}.active where view = $1`,
      [view],
    );
    const generation = active[0]?.generation ?? 0;
    const table = `${schema}.${view.replaceAll('-', '_')}_v${version}${generation === 0 ? '' : `_g${generation}`}`;
    const { rows } = await one.database.query(`select * from ${table} order by key`);
    return rows;
  }
});

const municipalityOf = (state: TrajectoryState) =>
  state.reports
    .filter((report) => report.territory !== null)
    .toSorted((one, other) => one.reportedAt.localeCompare(other.reportedAt))
    .at(-1)?.territory ?? null;

const isAsked = (viewer: OrganisationId, state: TrajectoryState) =>
  state.escalations.some((each) => each.to === viewer && each.status === 'requested');

const takesPart = (viewer: OrganisationId, state: TrajectoryState) =>
  state.participants.some((each) => each.organisationId === viewer);

const inWorklist = (viewer: Viewer, state: TrajectoryState) =>
  viewer.kind === 'all' ||
  takesPart(viewer.organisationId, state) ||
  isAsked(viewer.organisationId, state) ||
  (viewer.kind === 'territory' && state.reports.some((report) => report.territory === viewer.territory));

const seesFully = (viewer: Viewer, state: TrajectoryState) =>
  viewer.kind === 'all' ||
  takesPart(viewer.organisationId, state) ||
  (viewer.kind === 'territory' && state.reports.some((report) => report.territory === viewer.territory));

/** A preview stands where the question stands: nothing else of it is told. */
const askedSince = (viewer: OrganisationId, state: TrajectoryState) =>
  state.escalations
    .filter((each) => each.to === viewer && each.status === 'requested')
    .map((each) => each.requestedAt)
    .toSorted()[0];

const sortKey = (viewer: Viewer, state: TrajectoryState, id: TrajectoryId) =>
  seesFully(viewer, state)
    ? `${state.unassignedSince === null ? 1 : 0} ${state.unassignedSince ?? state.lastActivityAt} ${id}`
    : `0 ${askedSince(viewer.organisationId, state)} ${id}`;
