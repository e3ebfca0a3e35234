import { followedStream, registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import {
  type AllocatedRecords,
  absorb,
  contentOf,
  type EventMeta,
  erase,
  fold,
  initialTrajectory,
  isClosedForGood,
  mergeInto,
  nextTrajectory,
  type PersonForgotten,
  type PersonId,
  type PersonsLinked,
  partInTwo,
  personOfTrajectory,
  presentPerson,
  type RegisterEvent,
  type ReportId,
  type ReportsUnlinked,
  receiveRecords,
  standAlone,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import { type CaseworkEnvironment, patienceMs } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import { ownMeta, toAppend } from '../recording.js';
import { firstPlaceOf } from './first-answer.js';
import { BusyError, consequenceOf, factsOf, type Reception } from './receive.js';
import { sealedKeysIn } from './sealed-keys.js';
import type { TrajectoryLog } from './trajectory-log.js';

interface Standing {
  readonly state: TrajectoryState;
}

/**
 * What the trajectories and the key store must do after an identity changed. Every step may be repeated: the process
 * that wrote the register event does them at once, and the process manager does them again when it crashed between.
 */
export class FollowThrough {
  /** Revisions of links and unlinks that are known to be carried out. */
  readonly #followed = new Set<number>();

  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly trajectories: TrajectoryLog,
    readonly reception: Reception,
  ) {}

  /**
   * Carries out everything that follows from one register event, and notes that it is done; the last position written
   * to a trajectory, if any.
   * @param revision of the event in the register
   */
  async of(event: RegisterEvent, eventId: string, revision: number): Promise<Position | null> {
    await this.#whatCameBefore(revision, this.#concernedBy(event));
    return this.#carryOut(event, eventId);
  }

  async #carryOut(event: RegisterEvent, eventId: string): Promise<Position | null> {
    const meta = consequenceOf(event, eventId);
    switch (event.type) {
      case 'ReportIdentified':
        // The append that brings it in is the whole of it.
        return this.receive(event.data.reportId);
      case 'PersonsLinked':
        return this.#done(eventId, await this.#link(event, meta));
      case 'ReportsUnlinked':
        return this.#done(eventId, await this.#unlink(event, meta));
      case 'PersonForgotten':
        return this.#done(eventId, await this.#forget(event, meta));
      case 'PersonalDetailsCorrected':
        return this.#done(eventId, await this.#relocate(event.data.reportId, meta));
      case 'MatchVerdictGiven':
        return null;
    }
  }

  /** Persons whose earlier links and unlinks must be carried out before this event is. */
  #concernedBy({ type, data }: RegisterEvent): readonly PersonId[] {
    switch (type) {
      case 'PersonsLinked':
        return [data.leadingPersonId, data.absorbedPersonId];
      case 'ReportsUnlinked':
        return [data.fromPersonId, data.toPersonId];
      case 'PersonForgotten':
        return [data.personId];
      case 'PersonalDetailsCorrected':
        return [this.presentPersonOf(data.reportId)];
      case 'ReportIdentified':
      case 'MatchVerdictGiven':
        return [];
    }
  }

  /**
   * A process that was killed, or is slow, may not have carried out what was decided about the same persons before. A
   * merge that was half carried out can't be undone, and one that was not yet may not begin once it is undone: so they
   * are carried out in the order of the register, by whoever comes to a later one.
   */
  async #whatCameBefore(revision: number, persons: readonly PersonId[]): Promise<void> {
    for (const earlier of this.register.changesBefore(revision, persons)) {
      if (this.#followed.has(earlier)) continue;
      const recorded = await this.register.eventAt(earlier);
      const [done] = await this.environment.log.readStream(followedStream(recorded.id), { max: 1 });
      if (!done) await this.#carryOut(registerEventOf(recorded), recorded.id);
      this.#followed.add(earlier);
    }
  }

  async #done(eventId: string, position: Position | null): Promise<Position | null> {
    const { log, newId, now } = this.environment;
    const mark = toAppend({ type: 'FollowedThrough', data: { eventId }, meta: ownMeta(now()) }, newId());
    await log.append(followedStream(eventId), [mark], 'none');
    return position;
  }

  /**
   * Brings records that a person allocated to the trajectory that they belong to, wherever that goes on, with their data
   * keys; notes that it is done. The last position written, if any.
   * @param revision of the `RecordsAllocated` in the trajectory that they left
   */
  async ofAllocation(from: TrajectoryId, revision: number): Promise<Position | null> {
    const recorded = await this.trajectories.eventAt(from, revision);
    const event = recorded && trajectoryEventOf(recorded);
    if (!recorded || event?.type !== 'RecordsAllocated')
      throw new Error(`trajectory ${from} allocated nothing at revision ${revision}`);
    const { to, content } = event.data;
    if (to === null || content === null) return null;
    const meta = { at: event.meta.at, by: event.meta.by, command: null, causationId: recorded.id };
    return this.#done(recorded.id, await this.#bringRecords(from, to, content, meta));
  }

  /** Tried again until the trajectory named, or the one it was merged into meanwhile, has them. */
  async #bringRecords(
    from: TrajectoryId,
    addressed: TrajectoryId,
    content: AllocatedRecords,
    meta: EventMeta,
  ): Promise<Position | null> {
    for (;;) {
      const id = await this.presentIdOf(addressed);
      const person = presentPerson(this.register.state, personOfTrajectory(id));
      if (person) await this.environment.sealer.moveFiling(sealedKeysIn(content), person.personId);
      const position = await this.#write(id, (state) =>
        receiveRecords(state, from, addressed, content, meta),
      );
      if ((await this.presentIdOf(addressed)) === id) return position;
    }
  }

  /** The trajectory in which an id goes on now: itself, or where it was merged into. */
  async presentIdOf(id: TrajectoryId): Promise<TrajectoryId> {
    let present = id;
    let state = await this.trajectories.load(id);
    while (state.status === 'merged' && state.mergedInto) {
      present = state.mergedInto;
      state = await this.trajectories.load(present);
    }
    return present;
  }

  /** Makes sure that a report stands in a trajectory; see `Reception.receive` for `asItStood`. */
  async receive(reportId: ReportId, how: { readonly asItStood?: boolean } = {}): Promise<Position | null> {
    const known = this.register.state.reports.get(reportId);
    if (!known) throw new Error(`report ${reportId} is not in the register`);
    const recorded = await this.register.eventAt(known.revision);
    const event = registerEventOf(recorded);
    if (event.type !== 'ReportIdentified') throw new Error(`revision ${known.revision} is no report`);
    const before = await firstPlaceOf(this.trajectories, known.firstPersonId, reportId);
    if (before) return before.position;
    const received = await this.reception.receive(
      factsOf(event.data, this.environment.organisations),
      known.firstPersonId,
      consequenceOf(event, recorded.id),
      how,
    );
    return received.position;
  }

  presentPersonOf(reportId: ReportId): PersonId {
    const known = this.register.state.reports.get(reportId);
    const person = known && presentPerson(this.register.state, known.personId);
    if (!person) throw new Error(`report ${reportId} has no person`);
    return person.personId;
  }

  /** Everything that a person lived through: its trajectories that did not go on in another, under all of its ids. */
  async trajectoriesOf(person: PersonId): Promise<readonly TrajectoryState[]> {
    const found: TrajectoryState[] = [];
    for (const id of this.#idsOf(person))
      for (let own = trajectoryIdOf(id, 1); ; own = nextTrajectory(own)) {
        const state = await this.trajectories.load(own);
        if (state.status === 'absent') break;
        if (state.status !== 'merged') found.push(state);
      }
    return found;
  }

  /** The last trajectory of a person's own, whatever its state: where a merge starts or ends. */
  async lastOwn(
    person: PersonId,
  ): Promise<{ readonly id: TrajectoryId; readonly state: TrajectoryState } | null> {
    let last: { id: TrajectoryId; state: TrajectoryState } | null = null;
    for (let ordinal = 1; ; ordinal += 1) {
      const id = trajectoryIdOf(person, ordinal);
      const state = await this.trajectories.load(id);
      if (state.status === 'absent') return last;
      last = { id, state };
    }
  }

  /** The trajectory in which a person's case goes on now: the last one, or where that was merged into. */
  async presentTrajectory(person: PersonId) {
    const own = await this.lastOwn(person);
    let present = own;
    while (present?.state.status === 'merged' && present.state.mergedInto) {
      const id = present.state.mergedInto;
      present = { id, state: await this.trajectories.load(id) };
    }
    return present;
  }

  async presentTrajectoryOf(person: PersonId): Promise<TrajectoryId | null> {
    return (await this.presentTrajectory(person))?.id ?? null;
  }

  async #link({ data }: PersonsLinked, meta: EventMeta): Promise<Position | null> {
    await this.#fileAsLinked(data);
    for (const reportId of data.reportIds) await this.receive(reportId, { asItStood: true });
    const other = await this.lastOwn(data.absorbedPersonId);
    const leading = other?.state.mergedInto ?? (await this.#leadingFor(data.leadingPersonId, other, meta.at));
    if (!other || other.state.status === 'erased')
      return this.#write(leading, (state) => absorb(state, null, meta));
    await this.#write(other.id, (state) => mergeInto(state, leading, meta));
    // Who carries this out at the same time may have chosen another leading one: what was written counts.
    const merged = { trajectoryId: other.id, state: await this.trajectories.load(other.id) };
    return this.#write(merged.state.mergedInto ?? leading, (state) =>
      state.status === 'absent'
        ? this.#takeOver(merged, data.leadingPersonId, meta)
        : absorb(state, merged, meta),
    );
  }

  /**
   * Files the keys of the absorbed person where they belong by what the register says now, which may be later than
   * the link: a link that was undone since moves nothing. Who is late may still file over what somebody did meanwhile,
   * so it looks again until nothing changed.
   */
  async #fileAsLinked({ reportIds, absorbedPersonId }: PersonsLinked['data']): Promise<void> {
    const { sealer, keyStore } = this.environment;
    const others = await keyStore.keysOf(absorbedPersonId);
    const presentPersons = () => {
      const absorbed = presentPerson(this.register.state, absorbedPersonId)?.personId ?? absorbedPersonId;
      return [absorbed, ...reportIds.map((reportId) => this.presentPersonOf(reportId))];
    };
    for (let filed = ''; filed !== presentPersons().join(); await this.register.catchUp()) {
      const [absorbed = absorbedPersonId, ...persons] = presentPersons();
      await sealer.moveFiling(others, absorbed);
      for (const person of new Set(persons))
        await sealer.moveFiling(
          this.#keysOf(reportIds.filter((_, index) => persons[index] === person)),
          person,
        );
      filed = [absorbed, ...persons].join();
    }
  }

  /**
   * The trajectory that leads when two persons become one. One that was closed for good never opens again, so an
   * open other one goes on in the next: at its first append whoever comes second finds it there.
   */
  async #leadingFor(person: PersonId, other: Standing | null, at: string): Promise<TrajectoryId> {
    let present = await this.presentTrajectory(person);
    for (const reportId of present ? [] : (this.register.state.persons.get(person)?.reportIds ?? []))
      await this.receive(reportId, { asItStood: true });
    present ??= await this.presentTrajectory(person);
    if (!present) return trajectoryIdOf(person, 1);
    const goesOn = other?.state.status === 'open' && isClosedForGood(present.state, at);
    return goesOn ? nextTrajectory(present.id) : present.id;
  }

  #takeOver(other: Standing & { readonly trajectoryId: TrajectoryId }, person: PersonId, meta: EventMeta) {
    const standing = standAlone(initialTrajectory, other.trajectoryId, person, contentOf(other.state), meta);
    return [...standing, ...absorb(fold(standing), null, meta)];
  }

  async #unlink({ data }: ReportsUnlinked, meta: EventMeta): Promise<Position | null> {
    for (const reportId of data.reportIds) await this.receive(reportId, { asItStood: true });
    const first = trajectoryIdOf(data.toPersonId, 1);
    const target = data.restored ? ((await this.lastOwn(data.toPersonId))?.id ?? first) : first;
    const sideOf = async (trajectoryId: TrajectoryId, personId: PersonId) => ({
      trajectoryId,
      personId,
      state: await this.trajectories.load(trajectoryId),
    });
    let position: Position | null = null;
    const around = this.#idsAround(data.fromPersonId, data.reportIds);
    for (const source of await this.#trajectoriesWith(around, data.reportIds, meta)) {
      if (personOfTrajectory(source) === data.toPersonId) continue;
      const from = await sideOf(source, data.fromPersonId);
      await this.#write(target, (state) => {
        const to = { trajectoryId: target, personId: data.toPersonId, state };
        return partInTwo(from, to, data.reportIds, meta).to;
      });
      const to = await sideOf(target, data.toPersonId);
      position =
        (await this.#write(
          source,
          (state) => partInTwo({ ...from, state }, to, data.reportIds, meta).from,
        )) ?? position;
    }
    const keys = [...this.#keysOf(data.reportIds), ...(await this.#keysHeldBy(target))];
    await this.environment.sealer.moveFiling(keys, data.toPersonId);
    return position;
  }

  /**
   * Data keys of what a trajectory holds now, and of the reasons given in it. Its stream may tell of more: of what came
   * with another and went out again, or was allocated elsewhere, whose keys are that one's.
   */
  async #keysHeldBy(id: TrajectoryId): Promise<readonly string[]> {
    const keys = sealedKeysIn(contentOf(await this.trajectories.load(id)));
    for await (const recorded of this.trajectories.events(id))
      keys.push(...sealedKeysIn(recorded.data['reason']));
    return keys;
  }

  /** The trajectories of a person that hold one of the reports, or held it before this parting began. */
  async #trajectoriesWith(
    persons: Iterable<PersonId>,
    reportIds: readonly ReportId[],
    { causationId }: Pick<EventMeta, 'causationId'>,
  ): Promise<readonly TrajectoryId[]> {
    const found = new Set<TrajectoryId>();
    for (const person of new Set(persons))
      for (let own = trajectoryIdOf(person, 1); ; own = nextTrajectory(own)) {
        let id = own;
        let state = await this.trajectories.load(id);
        if (state.status === 'absent') break;
        while (state.status === 'merged' && state.mergedInto) {
          id = state.mergedInto;
          state = await this.trajectories.load(id);
        }
        const begun = causationId !== null && state.causes.includes(causationId);
        if (begun || state.reports.some((each) => reportIds.includes(each.reportId))) found.add(id);
      }
    return [...found];
  }

  /** Ids under which trajectories with these reports may stand: earlier ones of an absorbed person keep its id. */
  #idsAround(person: PersonId, reportIds: readonly ReportId[]): readonly PersonId[] {
    const { reports } = this.register.state;
    const first = reportIds.flatMap((reportId) => reports.get(reportId)?.firstPersonId ?? []);
    return [person, ...this.#idsOf(person), ...first];
  }

  async #forget({ data }: PersonForgotten, meta: EventMeta): Promise<Position | null> {
    for (const reportId of data.reportIds) await this.receive(reportId, { asItStood: true });
    const gone = this.#idsOf(data.personId);
    await this.#destroyKeys(data.personId, data.reportIds);
    let position: Position | null = null;
    for (const person of gone) {
      const own: TrajectoryId[] = [];
      let id = trajectoryIdOf(person, 1);
      for (; (await this.trajectories.load(id)).revision >= 0; id = nextTrajectory(id)) own.push(id);
      for (const each of own.toReversed())
        position = (await this.#write(each, (state) => erase(state, data.personId, meta))) ?? position;
    }
    // Once more, for words that were written before the last trajectory was erased. What was deleted may still stand
    // in the engine's files: nobody is forgotten as long as it does.
    await this.#destroyKeys(data.personId, data.reportIds);
    await this.register.forgetInSnapshot(data.reportIds);
    await this.environment.keyStore.scrub();
    return position;
  }

  /** Destroys every data key of a forgotten person; may be repeated. */
  async #destroyKeys(person: PersonId, reportIds: readonly ReportId[]): Promise<void> {
    const { sealer } = this.environment;
    const { persons } = this.register.state;
    // Keys that a crash left filed under the wrong side of an unlink are set right before any is destroyed.
    for (const apart of persons.get(person)?.apartFrom ?? [])
      if (presentPerson(this.register.state, apart)?.personId === apart)
        await sealer.moveFiling(this.#keysOf([...(persons.get(apart)?.reportIds ?? [])]), apart);
    await sealer.moveFiling(this.#keysOf(reportIds), person);
    for (const id of this.#idsOf(person)) await sealer.forget(id);
  }

  /** A person's own id, last, after all ids that redirect to it. */
  #idsOf(person: PersonId): readonly PersonId[] {
    const links = this.register.state.links.get(person) ?? [];
    return [...links.flatMap(({ absorbedPersonId }) => this.#idsOf(absorbedPersonId)), person];
  }

  /** A corrected address may be another contact point's: what the register says now counts, not the event. */
  async #relocate(reportId: ReportId, meta: EventMeta): Promise<Position | null> {
    await this.receive(reportId);
    const territory = this.register.state.reports.get(reportId)?.territory ?? null;
    const around = this.#idsAround(this.presentPersonOf(reportId), [reportId]);
    const [source] = await this.#trajectoriesWith(around, [reportId], { causationId: null });
    if (!source) return null;
    return this.#write(source, (state): readonly TrajectoryEvent[] => {
      const report = state.reports.find((each) => each.reportId === reportId);
      if (!report || report.territory === territory) return [];
      return [{ type: 'TerritoryChanged', data: { reportId, territory }, meta }];
    });
  }

  #keysOf(reportIds: readonly ReportId[]): readonly string[] {
    return reportIds.flatMap((reportId) => this.register.state.reports.get(reportId)?.keyIds ?? []);
  }

  async #write(
    id: TrajectoryId,
    decide: (state: TrajectoryState) => readonly TrajectoryEvent[],
  ): Promise<Position | null> {
    const { now, waiting } = this.environment;
    const until = now().getTime() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const state = await this.trajectories.load(id);
      const events = decide(state);
      if (events.length === 0) return null;
      const appended = await this.trajectories.append(id, state, events);
      if (appended.ok) return appended.position;
      if (now().getTime() > until) throw new BusyError('the trajectory is being written to by others');
      await waiting.pause(attempt);
    }
  }
}
