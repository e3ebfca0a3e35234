import {
  nextTrajectory,
  type PersonId,
  presentPerson,
  type RegisterState,
  type ReportId,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { IdentityRegister } from '../identity/register.js';
import type { Standing, TrajectoryLog } from './trajectory-log.js';

/** A person's own id, last, after all ids that redirect to it, as a register says. */
export const idsOf = (register: Pick<RegisterState, 'links'>, person: PersonId): readonly PersonId[] => {
  const links = register.links.get(person) ?? [];
  return [...links.flatMap(({ absorbedPersonId }) => idsOf(register, absorbedPersonId)), person];
};

/** Where persons and their trajectories are now, by what the register and the trajectories say of themselves. */
export class Whereabouts {
  constructor(
    readonly register: Pick<IdentityRegister, 'state'>,
    readonly trajectories: TrajectoryLog,
  ) {}

  presentPersonOf(reportId: ReportId): PersonId {
    const known = this.register.state.reports.get(reportId);
    const person = known && presentPerson(this.register.state, known.personId);
    if (!person) throw new Error(`report ${reportId} has no person`);
    return person.personId;
  }

  /** A person's own id, last, after all ids that redirect to it. */
  idsOf(person: PersonId): readonly PersonId[] {
    return idsOf(this.register.state, person);
  }

  /** Everything that was opened under some ids of persons, each person's first one first. */
  async ownOf(persons: Iterable<PersonId>): Promise<readonly Standing[]> {
    const found: Standing[] = [];
    for (const person of new Set(persons))
      for (let id = trajectoryIdOf(person, 1); ; id = nextTrajectory(id)) {
        const state = await this.trajectories.load(id);
        if (state.status === 'absent') break;
        found.push({ id, state });
      }
    return found;
  }

  /** Everything that a person lived through: its trajectories that did not go on in another, under all of its ids. */
  async trajectoriesOf(person: PersonId): Promise<readonly TrajectoryState[]> {
    const own = await this.ownOf(this.idsOf(person));
    return own.flatMap(({ state }) => (state.status === 'merged' ? [] : [state]));
  }

  /** The last trajectory of a person's own, whatever its state: where a merge starts or ends. */
  async lastOwn(person: PersonId): Promise<Standing | null> {
    return (await this.ownOf([person])).at(-1) ?? null;
  }

  /** The trajectory in which a person's case goes on now: the last one, or where that was merged into. */
  async presentTrajectory(person: PersonId): Promise<Standing | null> {
    const own = await this.lastOwn(person);
    return own && this.#goesOn(own);
  }

  /**
   * The trajectories that hold one of the reports, or held it before a parting began.
   * @param person whose the reports are, or were
   * @param begunBy the register event of that parting
   */
  async trajectoriesWith(
    person: PersonId,
    reportIds: readonly ReportId[],
    begunBy: string | null,
  ): Promise<readonly Standing[]> {
    const sought = new Set(reportIds);
    const found = new Map<TrajectoryId, Standing>();
    for (const own of await this.ownOf(this.#idsAround(person, reportIds))) {
      const present = await this.#goesOn(own);
      const { causes, reports } = present.state;
      const begun = begunBy !== null && causes.includes(begunBy);
      if (begun || reports.some((each) => sought.has(each.reportId))) found.set(present.id, present);
    }
    return [...found.values()];
  }

  #goesOn(own: Standing): Promise<Standing> | Standing {
    return own.state.status === 'merged' ? this.trajectories.goesOn(own.id) : own;
  }

  /** Ids under which trajectories with these reports may stand: earlier ones of an absorbed person keep its id. */
  #idsAround(person: PersonId, reportIds: readonly ReportId[]): readonly PersonId[] {
    const { reports } = this.register.state;
    const first = new Set(reportIds.flatMap((reportId) => reports.get(reportId)?.firstPersonId ?? []));
    return [person, ...this.idsOf(person), ...first];
  }
}
