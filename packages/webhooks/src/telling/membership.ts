import { isToldToKeepers } from '@samenspoor/access';
import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  initialTrajectory,
  type OrganisationId,
  type TrajectoryEvent,
  type TrajectoryState,
} from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';

/** A trajectory up to one of its events, and all who took part, coordinated or called somebody in so far. */
interface Folded {
  readonly state: TrajectoryState;
  readonly tookPart: ReadonlySet<OrganisationId>;
  /** Territories whose contact points were told of something, each once; null as long as none was. */
  readonly toldIn: Keepers | null;
}

type Keepers = readonly Pick<TrajectoryState['reports'][number], 'territory'>[];

/** What stood before and after an event. */
export interface Around {
  readonly event: TrajectoryEvent;
  readonly before: TrajectoryState;
  readonly after: TrajectoryState;
  /** Everybody who took part, or called somebody in, at some time up to this event. */
  readonly tookPart: ReadonlySet<OrganisationId>;
  /** Territories whose contact points were told of something, each once; null as long as none was. */
  readonly toldIn: Keepers | null;
}

const nothing: Folded = { state: initialTrajectory, tookPart: new Set(), toldIn: null };
const pageSize = 1_000;

/** How much is kept at most, over all who ask: states of trajectories in all, and of one. */
export interface MembershipLimits {
  readonly mostStates: number;
  readonly mostStatesOfOne: number;
}
const usualLimits: MembershipLimits = { mostStates: 10_000, mostStatesOfOne: 500 };

/**
 * Who takes part in a trajectory at each of its events: folded from the log itself, so that no view can be behind. One
 * serves all endpoints. Those that stand at different places of a trajectory find each state that another one met, and
 * what several ask for at once is read once.
 */
export class Membership {
  readonly #log: Pick<EventLog, 'readStream'>;
  readonly #limits: MembershipLimits;
  /** By stream, the states after successive events, the oldest first; the stream that was asked for last is last. */
  readonly #kept = new Map<string, readonly Folded[]>();
  readonly #turns = new Map<string, Promise<unknown>>();
  #states = 0;

  constructor(log: Pick<EventLog, 'readStream'>, limits = usualLimits) {
    this.#log = log;
    this.#limits = limits;
  }

  /** @returns rejects when the log can't be read, or holds what is no event of a trajectory */
  async around(recorded: RecordedEvent): Promise<Around> {
    const { stream } = recorded;
    const before = this.#turns.get(stream) ?? Promise.resolve();
    const turn = before.then(() => this.#around(recorded));
    // Who comes next has an error of its own.
    const ended = turn.then(
      () => {},
      () => {},
    );
    this.#turns.set(stream, ended);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(stream) === ended) this.#turns.delete(stream);
    }
  }

  async #around(recorded: RecordedEvent): Promise<Around> {
    const { stream, revision } = recorded;
    const event = trajectoryEventOf(recorded);
    const states = await this.#statesUpTo(stream, revision - 1);
    const before = at(states, revision - 1) ?? nothing;
    const known = at(states, revision);
    const after = known ?? step(before, event);
    this.#keep(stream, known === undefined ? [...states, after] : states);
    const { state, tookPart, toldIn } = after;
    return { event, before: before.state, after: state, tookPart, toldIn };
  }

  /** Successive states of which one is that after `revision`; none for the one before the first event. */
  async #statesUpTo(stream: string, revision: number): Promise<readonly Folded[]> {
    const kept = this.#kept.get(stream) ?? [];
    if (revision < 0 && at(kept, 0) !== undefined) return kept;
    if (revision < 0) return [];
    const states = [...(revision < firstOf(kept) ? [] : kept)];
    for (let last = lastOf(states); last < revision; last = lastOf(states)) {
      const page = await this.#log.readStream(stream, {
        from: last + 1,
        max: Math.min(pageSize, revision - last),
      });
      if (page.length === 0) throw new Error('a stream is shorter than one of its events says');
      for (const each of page) states.push(step(states.at(-1) ?? nothing, trajectoryEventOf(each)));
      states.splice(0, states.length - this.#limits.mostStatesOfOne);
    }
    return states;
  }

  /** Of the streams, the one that was not asked for for longest goes first. */
  #keep(stream: string, states: readonly Folded[]): void {
    const most = this.#limits.mostStatesOfOne;
    const kept = states.length > most ? states.slice(-most) : states;
    this.#drop(stream);
    this.#kept.set(stream, kept);
    this.#states += kept.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#states <= this.#limits.mostStates || oldest === stream) return;
      this.#drop(oldest);
    }
  }

  #drop(stream: string): void {
    this.#states -= this.#kept.get(stream)?.length ?? 0;
    this.#kept.delete(stream);
  }
}

/** Revision of the first state; none is smaller than what nothing has. */
const firstOf = (states: readonly Folded[]): number => states[0]?.state.revision ?? Number.POSITIVE_INFINITY;
const lastOf = (states: readonly Folded[]): number => states.at(-1)?.state.revision ?? -1;
const at = (states: readonly Folded[], revision: number): Folded | undefined =>
  states[revision - firstOf(states)];

/**
 * What was recorded and the names of commands say nothing of who is concerned, and are wide: they are not kept. Actions are: they
 * tell who is told that one is late.
 */
const step = ({ state, tookPart, toldIn }: Folded, event: TrajectoryEvent): Folded => {
  const evolved = evolve(state, event);
  const entries = evolved.entries.filter(({ kind }) => kind === 'action');
  const after = { ...evolved, entries, measures: [], absences: [], notes: [], commands: [] };
  const now = [
    ...after.participants.map(({ organisationId }) => organisationId),
    ...(after.coordinator === null ? [] : [after.coordinator]),
    // A contact point that called in is told what became of that, also where it takes no part.
    ...after.escalations.map(({ by }) => by),
  ];
  return {
    state: after,
    toldIn: isToldToKeepers(event, after) ? withTerritories(toldIn ?? [], after) : toldIn,
    tookPart: now.every((each) => tookPart.has(each)) ? tookPart : new Set([...tookPart, ...now]),
  };
};

const withTerritories = (known: Keepers, { reports }: TrajectoryState): Keepers => {
  const territories = new Set([...known, ...reports].map(({ territory }) => territory));
  return territories.size === known.length ? known : [...territories].map((territory) => ({ territory }));
};
