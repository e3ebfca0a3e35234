import { registerEventOf } from '@samenspoor/contracts';
import type { PersonId, RegisterEvent, TrajectoryId } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import { Allocation } from './allocation.js';
import { Arrivals } from './arrivals.js';
import { FollowedMarks } from './followed-marks.js';
import { Forgetting } from './forgetting.js';
import { KeyFiling } from './key-filing.js';
import { MeetAndPart } from './meet-and-part.js';
import { causedBy, type Reception } from './receive.js';
import { Relocation } from './relocation.js';
import type { TrajectoryLog } from './trajectory-log.js';
import { Whereabouts } from './whereabouts.js';

/**
 * What the trajectories and the key store must do after an identity changed, or a record was allocated. Every step may be
 * repeated: the process that wrote the event does them at once, and the process manager does them again when it crashed
 * between.
 */
export class FollowThrough {
  readonly whereabouts: Whereabouts;
  readonly arrivals: Arrivals;
  readonly #marks: FollowedMarks;
  readonly #meetAndPart: MeetAndPart;
  readonly #allocation: Allocation;
  readonly #relocation: Relocation;
  readonly #forgetting: Forgetting;
  /** Revisions of links and unlinks that are known to be carried out. */
  readonly #followed = new Set<number>();

  constructor(
    environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly trajectories: TrajectoryLog,
    readonly reception: Reception,
  ) {
    const settle = (person: PersonId) => this.settle(person);
    const whereabouts = new Whereabouts(register, trajectories);
    const arrivals = new Arrivals(environment, register, trajectories, reception);
    const filing = new KeyFiling(environment, register, trajectories, whereabouts);
    this.whereabouts = whereabouts;
    this.arrivals = arrivals;
    this.#marks = new FollowedMarks(environment);
    this.#meetAndPart = new MeetAndPart(
      environment.rules,
      register,
      trajectories,
      whereabouts,
      arrivals,
      filing,
    );
    this.#relocation = new Relocation(register, trajectories, whereabouts, arrivals, settle);
    this.#allocation = new Allocation(environment, trajectories, filing, this.#marks, settle);
    this.#forgetting = new Forgetting(
      environment,
      register,
      trajectories,
      whereabouts,
      arrivals,
      filing,
      this.#allocation,
    );
  }

  /**
   * Carries out everything that follows from one register event, and notes that it is done; the last position written
   * to a trajectory, if any.
   * @param revision of the event in the register
   */
  async identityChange(event: RegisterEvent, eventId: string, revision: number): Promise<Position | null> {
    await this.#whatCameBefore(revision, concernedBy(event));
    // What came with it in one append may have needed it done, and did it.
    return this.#followed.has(revision) ? null : this.#carryOut(event, eventId);
  }

  /**
   * Brings records that a person allocated to where they belong, with their data keys, and notes that it is done; the
   * last position written, if any.
   * @param revision of the `RecordsAllocated` in the trajectory that they left
   */
  allocation(from: TrajectoryId, revision: number): Promise<Position | null> {
    return this.#allocation.carryOut(from, revision);
  }

  /**
   * Carries out all that any process was told is decided about a person, and about whom it was one with; the last
   * position written, if any.
   */
  async settle(person: PersonId): Promise<Position | null> {
    await this.register.catchUp();
    return this.#whatCameBefore(this.register.state.revision + 1, [person]);
  }

  /**
   * A process that was killed, or is slow, may not have carried out what was decided about the same persons before. A
   * merge that was half carried out can't be undone, and one that was not yet may not begin once it is undone: so they
   * are carried out in the order of the register, by whoever comes to a later one.
   */
  async #whatCameBefore(revision: number, persons: readonly PersonId[]): Promise<Position | null> {
    let position: Position | null = null;
    for (const earlier of this.register.memory.changesBefore(revision, persons)) {
      if (this.#followed.has(earlier)) continue;
      const recorded = await this.register.memory.eventAt(earlier);
      if (!(await this.#marks.isDone(recorded.id)))
        position = (await this.#carryOut(registerEventOf(recorded), recorded.id)) ?? position;
      this.#followed.add(earlier);
    }
    return position;
  }

  async #carryOut(event: RegisterEvent, eventId: string): Promise<Position | null> {
    // Nothing follows from a verdict by itself; for a report, the append that brings it in is the whole of it.
    if (event.type === 'MatchVerdictGiven') return null;
    if (event.type === 'ReportIdentified') return this.arrivals.ensure(event.data.reportId);
    const position = await this.#changed(event, eventId);
    await this.#marks.note(eventId);
    return position;
  }

  #changed(
    event: Exclude<RegisterEvent, { type: 'MatchVerdictGiven' | 'ReportIdentified' }>,
    eventId: string,
  ): Promise<Position | null> {
    const meta = causedBy(event, eventId);
    switch (event.type) {
      case 'PersonsLinked':
        return this.#meetAndPart.link(event, meta);
      case 'ReportsUnlinked':
        return this.#meetAndPart.unlink(event, meta);
      case 'PersonForgotten':
        return this.#forgetting.carryOut(event, meta);
      case 'PersonalDetailsCorrected':
        return this.#relocation.carryOut(event.data.reportId, meta);
    }
  }
}

/** Persons whose earlier links and unlinks must be carried out before this event is. */
const concernedBy = ({ type, data }: RegisterEvent): readonly PersonId[] => {
  switch (type) {
    case 'PersonsLinked':
      return [data.leadingPersonId, data.absorbedPersonId];
    case 'ReportsUnlinked':
      return [data.fromPersonId, data.toPersonId];
    case 'PersonForgotten':
      return [data.personId];
    // A correction sees to it by itself, as often as it takes.
    case 'PersonalDetailsCorrected':
    case 'ReportIdentified':
    case 'MatchVerdictGiven':
      return [];
  }
};
