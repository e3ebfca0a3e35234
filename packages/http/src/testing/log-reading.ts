import { registerEventOf } from '@samenspoor/contracts';
import {
  contradictsVerdict,
  isOpen,
  presentPerson,
  type ReportId,
  type RuleBook,
  registerStreamPrefix,
  trajectoryId,
} from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import { allEvents, audit } from '@samenspoor/testing';
import { InvalidCursor } from '@samenspoor/views';
import type {
  MatchDoc,
  Page,
  PageRequest,
  Reading,
  ReportDoc,
  TrajectoryDoc,
  Viewer,
} from '../reading/reading.js';
import { offerReading } from './offer-reading.js';
import { worklistReading } from './worklist-reading.js';

/** Reads everything from the log whenever it is asked: slow, and never behind unless told to be. */
export const logReading = (log: EventLog, rules: RuleBook) => {
  let isBehind = false;
  const rebuilt: string[] = [];

  const sees = (
    viewer: Viewer,
    {
      organisationId,
      registeredBy,
      territory,
    }: Pick<ReportDoc, 'organisationId' | 'registeredBy' | 'territory'>,
  ): boolean =>
    viewer.kind === 'all' ||
    organisationId === viewer.organisationId ||
    registeredBy === viewer.organisationId ||
    (viewer.kind === 'territory' && territory === viewer.territory);

  const trajectories = async (): Promise<readonly TrajectoryDoc[]> => {
    const { trajectories: states } = await audit(log);
    const position = await log.head();
    return position === null
      ? []
      : [...states].map(([id, state]) => ({ trajectoryId: trajectoryId(id), state, position }));
  };

  const reports = async (): Promise<readonly ReportDoc[]> => {
    const [events, { register }, stands] = await Promise.all([allEvents(log), audit(log), trajectories()]);
    const placeOf = (id: ReportId) =>
      stands.find(
        ({ state }) =>
          (state.status === 'open' || state.status === 'closed') &&
          state.reports.some((each) => each.reportId === id),
      )?.trajectoryId ?? null;
    const docs = new Map<ReportId, ReportDoc>();
    for (const recorded of events.filter((each) => each.stream.startsWith(registerStreamPrefix))) {
      const event = registerEventOf(recorded);
      if (event.type === 'ReportIdentified') {
        const known = register.reports.get(event.data.reportId);
        const person = known && presentPerson(register, known.personId);
        if (!known || !person || person.forgotten) continue;
        docs.set(event.data.reportId, {
          ...event.data,
          personId: person.personId,
          trajectoryId: placeOf(event.data.reportId),
          territory: known.territory,
          youngPerson: null,
          registered: recorded.position,
          registeredRevision: recorded.revision,
        });
      }
      if (event.type === 'PersonalDetailsCorrected') {
        const doc = docs.get(event.data.reportId);
        if (doc)
          docs.set(doc.reportId, {
            ...doc,
            youngPerson: event.data.youngPerson,
            warnings: event.data.warnings,
          });
      }
    }
    return [...docs.values()].reverse();
  };

  const matches = async (): Promise<readonly MatchDoc[]> => {
    const { register } = await audit(log);
    return [...register.matches.values()].flatMap((match) => {
      const report = register.reports.get(match.reportId);
      if (!report) return [];
      const { organisationId, registeredBy, territory, reportedAt } = report;
      const status = match.verdict?.verdict ?? (isOpen(register, match) ? 'open' : 'lapsed');
      const contradiction = status === 'open' && contradictsVerdict(register, match);
      const shown = { organisationId, registeredBy, territory, reportedAt };
      return [{ kind: 'match', ...match, status, contradiction, ...shown }];
    });
  };

  const withOpenMatch = async (viewer: Viewer, asked: readonly ReportId[]) =>
    new Set(
      (await matches())
        .filter((each) => each.status === 'open' && sees(viewer, each) && asked.includes(each.reportId))
        .map(({ reportId }) => reportId),
    );

  const reading: Reading = {
    queries: {
      reports: {
        byId: async (id) => (await reports()).find((each) => each.reportId === id) ?? null,
        byIds: async (ids) => (await reports()).filter((each) => ids.includes(each.reportId)),
        ofPerson: async (id) => (await reports()).filter((each) => each.personId === id).reverse(),
        page: async (viewer, request) =>
          pageOf(
            (await reports()).filter((each) => sees(viewer, each)),
            request,
          ),
      },
      trajectories: {
        byId: async (id) => {
          const all = await trajectories();
          let found = all.find((each) => each.trajectoryId === id);
          while (found?.state.mergedInto) {
            const next = found.state.mergedInto;
            found = all.find((each) => each.trajectoryId === next);
          }
          return found ?? null;
        },
        ofPerson: async (id) => (await trajectories()).filter(({ state }) => state.personId === id),
        ...worklistReading(trajectories, withOpenMatch, rules),
      },
      matches: {
        byId: async (id) => (await matches()).find((each) => each.matchId === id) ?? null,
        presentPerson: async (id) => presentPerson((await audit(log)).register, id) ?? null,
        page: async (viewer, _status, request) =>
          pageOf(
            (await matches()).filter((each) => each.status === 'open' && sees(viewer, each)),
            request,
          ),
        withOpenMatch,
      },
      offers: offerReading(log, trajectories),
      network: {
        counts: async () => {
          const [made, states] = await Promise.all([reports(), trajectories()]);
          const open = states.filter(({ state }) => state.status === 'open');
          const cells = open.map(({ state }) => ({
            municipality: state.reports[0]?.territory ?? null,
            phase: state.phase,
            count: 1,
          }));
          const persons = new Set(made.map((each) => each.personId)).size;
          return {
            reports: made.length,
            persons,
            reportsByOutcome: { new: made.length, joined: 0, possible: 0 },
            duplicatesMet: made.length - persons,
            openTrajectories: open.length,
            openByMunicipalityAndPhase: cells,
            unassigned: { count: 0, oldestSince: null, byMunicipality: [] },
            participantsPerOpenTrajectory: {
              mean: null,
              distribution: { none: 0, '1': open.length, '2': 0, '3': 0, '4': 0, '5+': 0 },
            },
            openMatches: 0,
            closedByOutcome: {},
          };
        },
      },
    },
    waitFor: async () => !isBehind,
    ready: async () => !isBehind,
    status: async () => [
      {
        name: 'reports',
        version: 1,
        generation: rebuilt.length,
        position: null,
        active: true,
        state: 'running',
        upToDate: !isBehind,
        failure: null,
      },
    ],
    rebuild: async (name) => {
      rebuilt.push(name);
    },
  };
  return {
    reading,
    /** From now on the views have not caught up. */
    fallBehind: () => {
      isBehind = true;
    },
  };
};

const pageOf = <Item>(items: readonly Item[], { limit, cursor }: PageRequest): Page<Item> => {
  const start = cursor === null ? 0 : Number(cursor);
  if (!Number.isInteger(start)) throw new InvalidCursor();
  const next = start + limit < items.length ? String(start + limit) : null;
  return { items: items.slice(start, start + limit), next };
};
