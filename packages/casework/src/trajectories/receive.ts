import {
  communityReportedBy,
  type EventMeta,
  evolve,
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
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import { noTracing, type Traceparent, type Tracing } from '@samenspoor/telemetry';
import { type CaseworkEnvironment, patienceMs } from '../environment.js';
import { BusyError } from './busy.js';
import { firstPlaceOf } from './first-answer.js';
import type { TrajectoryLog } from './trajectory-log.js';

/** Where a report stands, and who takes part there. */
export interface Received {
  readonly trajectoryId: TrajectoryId;
  readonly participants: readonly Participant[];
  /** Null when it stood there already. */
  readonly position: Position | null;
}

/** Facts of a report for its trajectory, from its event in the register. */
export const factsOf = (report: ReportIdentified['data'], organisations: Organisations): ReportedFacts => {
  const organisation = organisations.get(report.organisationId);
  if (!organisation) throw new Error(`organisation ${report.organisationId} is not configured`);
  return {
    reportId: report.reportId,
    organisationId: report.organisationId,
    organisationType: organisation.type,
    registeredBy: report.registeredBy,
    concernKind: report.concernKind,
    absences: report.absences,
    territory: report.territory,
    // Reports of older software do not say it; what their reporter is still tells.
    community: report.community ?? communityReportedBy(organisation),
    reportedAt: report.reportedAt,
  };
};

/** The metadata of an event that follows from a register event. */
export const causedBy = (event: RegisterEvent, eventId: string): EventMeta => ({
  at: event.meta.at,
  by: event.meta.by,
  command: null,
  causationId: eventId,
});

interface Waiting {
  readonly facts: ReportedFacts;
  readonly meta: EventMeta;
  readonly isNewPerson: boolean;
  readonly asItStood: boolean;
  /** Who brings it; null where that is not traced. */
  readonly traceparent: Traceparent | null;
  readonly resolve: (received: Received) => void;
  readonly reject: (error: unknown) => void;
}

/** At most so many reports of one person come in by one append. */
const togetherAtMost = 100;

/**
 * Brings reports to the trajectory of their person. The trajectory is found by its ordinal, and what it says of
 * itself (closed for good, merged, erased) leads to the next one; the append at the revision looked at decides.
 * Reports of one person that wait in this process come in together.
 */
export class Reception {
  readonly #environment: Pick<CaseworkEnvironment, 'now' | 'waiting' | 'rules'>;
  readonly #tracing: Tracing;
  readonly #trajectories: TrajectoryLog;
  readonly #isOfSame: (one: PersonId, other: PersonId) => Promise<boolean>;
  readonly #waiting = new Map<PersonId, Waiting[]>();

  /**
   * @param isOfSame whether two ids stand for the same person now, as the register says
   */
  constructor(
    environment: Pick<CaseworkEnvironment, 'now' | 'waiting' | 'rules' | 'tracing'>,
    trajectories: TrajectoryLog,
    isOfSame: (one: PersonId, other: PersonId) => Promise<boolean>,
  ) {
    this.#environment = environment;
    this.#tracing = environment.tracing ?? noTracing;
    this.#trajectories = trajectories;
    this.#isOfSame = isOfSame;
  }

  /**
   * Looks from the first trajectory of the person that the report was given at first: whoever brings it, whenever,
   * starts at the same stream, and merges lead on from there. So it is never received twice.
   * @param how `isNewPerson`: nobody knew the person before, so its first trajectory is not looked for first;
   *   `asItStood`: while a link or unlink is carried out the trajectories may not agree with the register yet
   * @throws BusyError when others write to the trajectory faster than this process for five seconds
   */
  receive(
    facts: ReportedFacts,
    firstPerson: PersonId,
    meta: EventMeta,
    how: { readonly isNewPerson?: boolean; readonly asItStood?: boolean } = {},
  ): Promise<Received> {
    const { isNewPerson = false, asItStood = false } = how;
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(firstPerson);
      const traceparent = this.#tracing.current();
      const mine = { facts, meta, isNewPerson, asItStood, traceparent, resolve, reject };
      if (waiting) waiting.push(mine);
      else {
        this.#waiting.set(firstPerson, [mine]);
        // In no trace: it goes on for others than who began it.
        void this.#tracing.within(null, () => this.#run(firstPerson));
      }
    });
  }

  async #run(firstPerson: PersonId): Promise<void> {
    for (
      let waiting = this.#waiting.get(firstPerson);
      waiting?.length;
      waiting = this.#waiting.get(firstPerson)
    ) {
      const together = waiting.splice(0, togetherAtMost);
      try {
        waiting.unshift(...(await this.#together(together, firstPerson)));
      } catch (error) {
        for (const each of together) each.reject(error);
      }
    }
    this.#waiting.delete(firstPerson);
  }

  /** Brings in those that belong in the same trajectory as the first; the others wait on. */
  async #together(together: readonly Waiting[], firstPerson: PersonId): Promise<readonly Waiting[]> {
    const { now, waiting } = this.#environment;
    const until = now().getTime() + patienceMs;
    let remaining = together;
    for (let attempt = 0; remaining.length > 0; attempt += 1) {
      const later = await this.#attempt(remaining, firstPerson, attempt === 0);
      if (later) return later;
      const missing: Waiting[] = [];
      for (const each of remaining) {
        const before = await firstPlaceOf(this.#trajectories, firstPerson, each.facts.reportId);
        if (before) each.resolve(before);
        else missing.push(each);
      }
      remaining = missing;
      if (now().getTime() > until) throw new BusyError('the trajectory is being written to by others');
      await waiting.pause(attempt);
    }
    return [];
  }

  /** One append; null when the trajectory moved on meanwhile. */
  async #attempt(
    together: readonly Waiting[],
    firstPerson: PersonId,
    firstAttempt: boolean,
  ): Promise<readonly Waiting[] | null> {
    const [first] = together;
    if (!first) return [];
    const { id, state } = await this.#find(first, firstPerson, firstAttempt);
    if (!first.asItStood && !(await this.#isOfSame(firstPerson, personOfTrajectory(id)))) return null;
    let next = state;
    const here: { readonly waiting: Waiting; readonly count: number; readonly state: TrajectoryState }[] = [];
    const events: TrajectoryEvent[] = [];
    const traces: (Traceparent | null)[] = [];
    for (const waiting of together) {
      if (waiting.asItStood !== first.asItStood) break;
      const reception = receiveReport(
        next,
        personOfTrajectory(id),
        waiting.facts,
        waiting.meta,
        this.#environment.rules,
      );
      if (reception.kind !== 'here') break;
      events.push(...reception.events);
      traces.push(...reception.events.map(() => waiting.traceparent));
      next = reception.events.reduce(evolve, next);
      here.push({ waiting, count: reception.events.length, state: next });
    }
    const positions = events.length === 0 ? [] : await this.#append(id, state, events, traces);
    if (!positions) return null;
    let written = 0;
    for (const { waiting, count, state: after } of here) {
      written += count;
      const position = count === 0 ? null : (positions[written - 1] ?? null);
      waiting.resolve({ trajectoryId: id, participants: after.participants, position });
    }
    return together.slice(here.length);
  }

  /**
   * The trajectory that a report belongs in. What this process saw last is good enough to write on, since the append
   * at its revision says whether it still holds; what leads elsewhere is read again first. A trajectory of somebody
   * else than the register says is one whose link or unlink is still being carried out.
   */
  async #find({ facts, meta, isNewPerson }: Waiting, firstPerson: PersonId, firstAttempt: boolean) {
    let id = trajectoryIdOf(firstPerson, 1);
    const seen = isNewPerson && firstAttempt ? initialTrajectory : this.#trajectories.lastSeen(id);
    let state = seen ?? (await this.#trajectories.load(id));
    for (let fresh = seen === undefined; ; fresh = true) {
      const reception = receiveReport(state, personOfTrajectory(id), facts, meta, this.#environment.rules);
      if (reception.kind === 'here') return { id, state };
      if (fresh) id = reception.kind === 'next-ordinal' ? nextTrajectory(id) : reception.trajectoryId;
      state = await this.#trajectories.load(id);
    }
  }

  /** The position of each event, as a repeated report will be told; null on a conflict. */
  async #append(
    id: TrajectoryId,
    state: TrajectoryState,
    events: readonly TrajectoryEvent[],
    traces: readonly (Traceparent | null)[],
  ): Promise<readonly Position[] | null> {
    const appended = await this.#trajectories.append(id, state, events, { traces });
    if (!appended.ok) return null;
    const causes = new Set(events.map((event) => event.meta.causationId));
    if (causes.size === 1) return events.map(() => appended.position);
    return this.#trajectories.positions(id, state.revision + 1, events.length);
  }
}
