import { registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import {
  emptyRegister,
  evolve,
  evolveRegister,
  holdsCoordinatorInvariant,
  initialTrajectory,
  presentPerson,
  type RegisterState,
  registerStreamPrefix,
  type TrajectoryState,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import { eventsOf } from './log-follow-ups.js';

/** What a log adds up to. */
export interface Audit {
  readonly register: RegisterState;
  /** By trajectory id. */
  readonly trajectories: ReadonlyMap<string, TrajectoryState>;
  readonly events: number;
  /** Promises that the log breaks, in words; empty when it keeps them all. */
  readonly broken: readonly string[];
}

/**
 * Reads the whole log and holds it against what the system promises: every accepted report stands in one open or
 * closed trajectory of its own person, once; no name names two reports, and none was brought in twice; no person has
 * two open trajectories; an open one has one accountable coordinator or stands on the unassigned clock.
 */
export const audit = async (log: EventLog): Promise<Audit> => {
  const register = emptyRegister();
  const trajectories = new Map<string, TrajectoryState>();
  const received: string[] = [];
  let events = 0;
  for await (const recorded of eventsOf(log)) {
    events += 1;
    if (recorded.stream.startsWith(registerStreamPrefix)) evolveRegister(register, registerEventOf(recorded));
    if (recorded.stream.startsWith(trajectoryStreamPrefix)) {
      const id = recorded.stream.slice(trajectoryStreamPrefix.length);
      const event = trajectoryEventOf(recorded);
      trajectories.set(id, evolve(trajectories.get(id) ?? initialTrajectory, event));
      if (event.type === 'Reported') received.push(event.data.reportId);
    }
  }
  return {
    register,
    trajectories,
    events,
    broken: [
      ...twiceBroken(register, received),
      ...reportsBroken(register, trajectories),
      ...openBroken(register, trajectories),
    ],
  };
};

const isLive = ({ status }: TrajectoryState): boolean => status === 'open' || status === 'closed';

const twiceBroken = ({ reports }: RegisterState, received: readonly string[]): string[] => [
  ...twiceIn([...reports.values()].map(({ reportName }) => reportName)).map(
    (name) => `two reports stand under the name ${name}`,
  ),
  ...twiceIn(received).map((reportId) => `report ${reportId} was brought in twice`),
];

const twiceIn = (values: readonly string[]): readonly string[] => {
  const once = new Set<string>();
  return values.filter((value) => once.size === once.add(value).size);
};

const reportsBroken = (register: RegisterState, trajectories: Audit['trajectories']): string[] => {
  const places = new Map<string, { id: string; state: TrajectoryState }[]>();
  for (const [id, state] of trajectories)
    if (isLive(state))
      for (const { reportId } of state.reports)
        places.set(reportId, [...(places.get(reportId) ?? []), { id, state }]);
  return [...register.reports.values()].flatMap(({ reportId, personId, territory }) => {
    const person = presentPerson(register, personId);
    if (person?.forgotten) return [];
    const found = places.get(reportId) ?? [];
    if (found.length !== 1)
      return [`report ${reportId} stands ${found.length} times (${found.map((each) => each.id)})`];
    const holder = found[0]?.state.personId;
    if (!holder || presentPerson(register, holder) !== person)
      return [`report ${reportId} stands in a trajectory of another person`];
    const facts = found[0]?.state.reports.find((each) => each.reportId === reportId);
    return facts?.territory === territory
      ? []
      : [`report ${reportId} stands in a territory that was corrected`];
  });
};

const openBroken = (register: RegisterState, trajectories: Audit['trajectories']): string[] => {
  const open = [...trajectories].filter(([, state]) => state.status === 'open');
  const persons = new Map<string, string>();
  return open.flatMap(([id, state]) => {
    const person = state.personId && presentPerson(register, state.personId)?.personId;
    const other = person ? persons.get(person) : undefined;
    if (person) persons.set(person, id);
    return [
      ...(other ? [`person ${person} has two open trajectories, ${other} and ${id}`] : []),
      ...(holdsCoordinatorInvariant(state) ? [] : [`trajectory ${id} has no coordinator and no clock`]),
    ];
  });
};
