import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  initialTrajectory,
  type OrganisationId,
  type TrajectoryEvent,
  type TrajectoryState,
} from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';

/** A trajectory up to one of its events, and all who took part or coordinated so far. */
interface Folded {
  readonly state: TrajectoryState;
  readonly tookPart: ReadonlySet<OrganisationId>;
}

/** What stood before and after an event. */
export interface Around {
  readonly event: TrajectoryEvent;
  readonly before: TrajectoryState;
  readonly after: TrajectoryState;
  /** Everybody who took part at some time up to this event. */
  readonly tookPart: ReadonlySet<OrganisationId>;
}

const nothing: Folded = { state: initialTrajectory, tookPart: new Set() };
/** Trajectories kept folded; of another one the stream is read again. */
const mostKept = 2_000;
const pageSize = 1_000;

/** Who takes part in a trajectory at each of its events: folded from the log itself, so that no view can be behind. */
export class Membership {
  readonly #log: Pick<EventLog, 'readStream'>;
  readonly #kept = new Map<string, Folded>();

  constructor(log: Pick<EventLog, 'readStream'>) {
    this.#log = log;
  }

  async around(recorded: RecordedEvent): Promise<Around> {
    const before = await this.#upTo(recorded.stream, recorded.revision - 1);
    const event = trajectoryEventOf(recorded);
    const after = step(before, event);
    this.#keep(recorded.stream, after);
    return { event, before: before.state, after: after.state, tookPart: after.tookPart };
  }

  async #upTo(stream: string, revision: number): Promise<Folded> {
    if (revision < 0) return nothing;
    const kept = this.#kept.get(stream);
    let folded = kept !== undefined && kept.state.revision <= revision ? kept : nothing;
    while (folded.state.revision < revision) {
      const from = folded.state.revision + 1;
      const page = await this.#log.readStream(stream, { from, max: Math.min(pageSize, revision - from + 1) });
      if (page.length === 0) throw new Error('a stream is shorter than one of its events says');
      folded = page.reduce((soFar, each) => step(soFar, trajectoryEventOf(each)), folded);
    }
    return folded;
  }

  /** The one that was not met for longest goes first. */
  #keep(stream: string, folded: Folded): void {
    this.#kept.delete(stream);
    this.#kept.set(stream, folded);
    if (this.#kept.size <= mostKept) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** What was recorded says nothing of who takes part, and is wide: it is not kept. */
const step = ({ state, tookPart }: Folded, event: TrajectoryEvent): Folded => {
  const after = { ...evolve(state, event), measures: [], absences: [], notes: [] };
  const now = [
    ...after.participants.map(({ organisationId }) => organisationId),
    ...(after.coordinator === null ? [] : [after.coordinator]),
  ];
  return {
    state: after,
    tookPart: now.every((each) => tookPart.has(each)) ? tookPart : new Set([...tookPart, ...now]),
  };
};
