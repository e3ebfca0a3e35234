import {
  type EventMeta,
  initialTrajectory,
  nextTrajectory,
  type Organisations,
  type Participant,
  type PersonId,
  personOfTrajectory,
  type RegisterEvent,
  type ReportedFacts,
  type ReportIdentified,
  receiveReport,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import { patienceMs } from '../environment.js';
import { jitter, type KeyedQueue } from '../waiting.js';
import { firstPlaceOf } from './first-answer.js';
import type { TrajectoryLog } from './trajectory-log.js';

/** Where a report stands, and who takes part there. */
export interface Received {
  readonly trajectoryId: TrajectoryId;
  readonly participants: readonly Participant[];
  /** Null when it stood there already. */
  readonly position: Position | null;
}

export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** Facts of a report for its trajectory, from its event in the register. */
export const factsOf = (report: ReportIdentified['data'], organisations: Organisations): ReportedFacts => {
  const organisationType = organisations.get(report.organisationId)?.type;
  if (!organisationType) throw new Error(`organisation ${report.organisationId} is not configured`);
  return {
    reportId: report.reportId,
    organisationId: report.organisationId,
    organisationType,
    registeredBy: report.registeredBy,
    concernKind: report.concernKind,
    absences: report.absences,
    territory: report.territory,
    reportedAt: report.reportedAt,
  };
};

/** What an event that follows from a register event carries. */
export const consequenceOf = (event: RegisterEvent, eventId: string): EventMeta => ({
  at: event.meta.at,
  by: event.meta.by,
  command: null,
  causationId: eventId,
});

/**
 * Brings reports to the trajectory of their person. The trajectory is found by its ordinal, and what it says of
 * itself (closed for good, merged, erased) leads to the next one; the append at the revision looked at decides.
 */
export class Reception {
  readonly #trajectories: TrajectoryLog;
  readonly #queue: KeyedQueue;

  constructor(trajectories: TrajectoryLog, queue: KeyedQueue) {
    this.#trajectories = trajectories;
    this.#queue = queue;
  }

  /**
   * Looks from the first trajectory of the person that the report was given at first: whoever brings it, whenever,
   * starts at the same stream, and merges lead on from there. So it is never received twice.
   * @param isNewPerson true when nobody knew the person before: its first trajectory is not looked for first
   * @throws BusyError when others write to the trajectory faster than this process for five seconds
   */
  receive(
    facts: ReportedFacts,
    firstPerson: PersonId,
    meta: EventMeta,
    isNewPerson: boolean,
  ): Promise<Received> {
    return this.#queue.run(firstPerson, async () => {
      const until = Date.now() + patienceMs;
      for (let attempt = 0; ; attempt += 1) {
        const received = await this.#attempt(facts, firstPerson, meta, isNewPerson && attempt === 0);
        if (received) return received;
        const before = await firstPlaceOf(this.#trajectories, firstPerson, facts.reportId);
        if (before) return before;
        if (Date.now() > until) throw new BusyError('the trajectory is being written to by others');
        await jitter(attempt);
      }
    });
  }

  async #attempt(
    facts: ReportedFacts,
    firstPerson: PersonId,
    meta: EventMeta,
    isNewPerson: boolean,
  ): Promise<Received | null> {
    let id = trajectoryIdOf(firstPerson, 1);
    let state = isNewPerson
      ? initialTrajectory
      : (this.#trajectories.lastSeen(id) ?? (await this.#trajectories.load(id)));
    for (;;) {
      const reception = receiveReport(state, personOfTrajectory(id), facts, meta);
      if (reception.kind === 'here') return this.#write(id, state, reception.events);
      id = reception.kind === 'next-ordinal' ? nextTrajectory(id) : reception.trajectoryId;
      state = await this.#trajectories.load(id);
    }
  }

  async #write(
    id: TrajectoryId,
    state: TrajectoryState,
    events: Parameters<TrajectoryLog['append']>[2],
  ): Promise<Received | null> {
    if (events.length === 0) return { trajectoryId: id, participants: state.participants, position: null };
    const appended = await this.#trajectories.append(id, state, events);
    return appended.ok
      ? { trajectoryId: id, participants: appended.state.participants, position: appended.position }
      : null;
  }
}
