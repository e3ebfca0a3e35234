import { registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import {
  absorb,
  type EventMeta,
  erase,
  mergeInto,
  nextTrajectory,
  type Parting,
  type PersonForgotten,
  type PersonId,
  type PersonsLinked,
  part,
  presentPerson,
  type RegisterEvent,
  type ReportId,
  type ReportsUnlinked,
  separate,
  standAlone,
  type TrajectoryContent,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import { patienceMs } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import { jitter } from '../waiting.js';
import { firstPlaceOf } from './first-answer.js';
import { BusyError, consequenceOf, factsOf, type Reception } from './receive.js';
import { sealedKeysIn } from './sealed-keys.js';
import type { TrajectoryLog } from './trajectory-log.js';

/**
 * What the trajectories and the key store must do after an identity changed. Every step may be repeated: the process
 * that wrote the register event does them at once, and the process manager does them again when it crashed between.
 */
export class FollowThrough {
  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly trajectories: TrajectoryLog,
    readonly reception: Reception,
  ) {}

  /** Carries out the consequence of one register event; the last position written, if any. */
  async of(event: RegisterEvent, eventId: string): Promise<Position | null> {
    const meta = consequenceOf(event, eventId);
    switch (event.type) {
      case 'ReportIdentified':
        return this.receive(event.data.reportId);
      case 'PersonsLinked':
        return this.#link(event, meta);
      case 'ReportsUnlinked':
        return this.#unlink(event, meta);
      case 'PersonForgotten':
        return this.#forget(event, meta);
      case 'PersonalDetailsCorrected':
        return this.#relocate(event.data.reportId, event.data.territory, meta);
      case 'MatchVerdictGiven':
        return null;
    }
  }

  /** Makes sure that a report stands in a trajectory. */
  async receive(reportId: ReportId): Promise<Position | null> {
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
      false,
    );
    return received.position;
  }

  presentPersonOf(reportId: ReportId): PersonId {
    const known = this.register.state.reports.get(reportId);
    const person = known && presentPerson(this.register.state, known.personId);
    if (!person) throw new Error(`report ${reportId} has no person`);
    return person.personId;
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
    const { sealer } = this.environment;
    await sealer.moveFiling(this.#keysOf(data.reportIds), data.leadingPersonId);
    await sealer.moveFiling(await this.environment.filedUnder(data.absorbedPersonId), data.leadingPersonId);
    for (const reportId of data.reportIds) await this.receive(reportId);
    const leading =
      (await this.presentTrajectoryOf(data.leadingPersonId)) ?? trajectoryIdOf(data.leadingPersonId, 1);
    const other = await this.lastOwn(data.absorbedPersonId);
    if (!other || other.state.status === 'erased')
      return this.#write(leading, (state) => absorb(state, null, meta));
    await this.#write(other.id, (state) => mergeInto(state, leading, meta));
    const frozen = await this.trajectories.load(other.id);
    const target = frozen.mergedInto ?? leading;
    const state: TrajectoryState = { ...frozen, status: frozen.closure ? 'closed' : 'open' };
    return this.#write(target, (into) => absorb(into, { trajectoryId: other.id, state }, meta));
  }

  async #unlink({ data }: ReportsUnlinked, meta: EventMeta): Promise<Position | null> {
    const to = trajectoryIdOf(data.toPersonId, 1);
    const target = data.restored ? ((await this.lastOwn(data.toPersonId))?.id ?? to) : to;
    const sources = await this.#trajectoriesWith(data.fromPersonId, data.reportIds);
    const taken = await this.#alreadyTaken(target, meta);
    const before = data.restored ? await this.#beforeMerge(target) : null;
    const partings = sources.map(({ id, state }) => ({
      id,
      parting: part(state, data.reportIds, before, meta.at),
    }));
    const content =
      taken ??
      combined(
        partings.map(({ parting }) => parting),
        before,
        meta.at,
      );
    const [first] = sources;
    let position = await this.#write(target, (state) =>
      standAlone(state, first?.id ?? trajectoryIdOf(data.fromPersonId, 1), data.toPersonId, content, meta),
    );
    const keys = sealedKeysIn(content);
    for await (const recorded of this.trajectories.events(target)) keys.push(...sealedKeysIn(recorded.data));
    await this.environment.sealer.moveFiling([...keys, ...this.#keysOf(data.reportIds)], data.toPersonId);
    for (const { id } of partings)
      position = await this.#write(id, (state) =>
        separate(
          state,
          { trajectoryId: target, personId: data.toPersonId },
          { ...part(state, data.reportIds, before, meta.at), going: content },
          meta,
        ),
      );
    return position;
  }

  /** What the other side took, when a crash came between its event and ours. */
  async #alreadyTaken(target: TrajectoryId, { causationId }: EventMeta): Promise<TrajectoryContent | null> {
    for await (const recorded of this.trajectories.events(target)) {
      const event = trajectoryEventOf(recorded);
      if (event.type === 'SeparatedFrom' && event.meta.causationId === causationId) return event.data.content;
    }
    return null;
  }

  /** What a merged trajectory held when it was merged; null when it never stood alone. */
  async #beforeMerge(id: TrajectoryId): Promise<TrajectoryContent | null> {
    const state = await this.trajectories.load(id);
    return state.status === 'merged' ? state : null;
  }

  async #trajectoriesWith(person: PersonId, reportIds: readonly ReportId[]) {
    const found: { id: TrajectoryId; state: TrajectoryState }[] = [];
    const seen = new Set<TrajectoryId>();
    for (let ordinal = 1; ; ordinal += 1) {
      let id = trajectoryIdOf(person, ordinal);
      let state = await this.trajectories.load(id);
      if (state.status === 'absent') return found;
      while (state.status === 'merged' && state.mergedInto) {
        id = state.mergedInto;
        state = await this.trajectories.load(id);
      }
      if (!seen.has(id) && state.reports.some((each) => reportIds.includes(each.reportId)))
        found.push({ id, state });
      seen.add(id);
    }
  }

  async #forget({ data }: PersonForgotten, meta: EventMeta): Promise<Position | null> {
    for (const reportId of data.reportIds) await this.receive(reportId);
    const gone = this.#idsOf(data.personId);
    await this.destroyKeys(data.personId, data.reportIds);
    let position: Position | null = null;
    for (const person of gone) {
      const own: TrajectoryId[] = [];
      let id = trajectoryIdOf(person, 1);
      for (; (await this.trajectories.load(id)).revision >= 0; id = nextTrajectory(id)) own.push(id);
      for (const each of own.toReversed())
        position = (await this.#write(each, (state) => erase(state, data.personId, meta))) ?? position;
    }
    return position;
  }

  /** Destroys every data key of a forgotten person; may be repeated, and is, at every start. */
  async destroyKeys(person: PersonId, reportIds: readonly ReportId[]): Promise<void> {
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
    const { state } = this.register;
    const redirecting = [...state.persons.values()].filter(
      (each) => each.redirectsTo !== null && presentPerson(state, each.personId)?.personId === person,
    );
    return [...redirecting.map((each) => each.personId), person];
  }

  async #relocate(
    reportId: ReportId,
    territory: TrajectoryState['reports'][number]['territory'],
    meta: EventMeta,
  ) {
    await this.receive(reportId);
    const [source] = await this.#trajectoriesWith(this.presentPersonOf(reportId), [reportId]);
    if (!source) return null;
    return this.#write(source.id, (state): readonly TrajectoryEvent[] => {
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
    const until = Date.now() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const state = await this.trajectories.load(id);
      const events = decide(state);
      if (events.length === 0) return null;
      const appended = await this.trajectories.append(id, state, events);
      if (appended.ok) return appended.position;
      if (Date.now() > until) throw new BusyError('the trajectory is being written to by others');
      await jitter(attempt);
    }
  }
}

const combined = (
  partings: readonly Parting[],
  before: TrajectoryContent | null,
  at: string,
): TrajectoryContent => {
  const all = partings.map(({ going }) => going);
  const coordinator = all.find((each) => each.coordinator !== null)?.coordinator ?? null;
  return {
    reports: all.flatMap((each) => each.reports),
    participants: all.flatMap((each) => each.participants),
    measures: all.flatMap((each) => each.measures),
    absences: all.flatMap((each) => each.absences),
    notes: all.flatMap((each) => each.notes),
    escalations: all.flatMap((each) => each.escalations),
    coordinator,
    unassignedSince: coordinator === null ? (all[0]?.unassignedSince ?? at) : null,
    phase: all[0]?.phase ?? before?.phase ?? 1,
  };
};
