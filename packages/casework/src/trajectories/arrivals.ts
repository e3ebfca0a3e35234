import { registerEventOf } from '@samenspoor/contracts';
import { type PersonId, type ReportId, type ReportIdentified, registerStream } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import { firstPlaceOf, notReceived } from './first-answer.js';
import { causedBy, factsOf, type Reception } from './receive.js';
import type { TrajectoryLog } from './trajectory-log.js';

interface Registered {
  readonly event: ReportIdentified;
  readonly eventId: string;
  readonly firstPersonId: PersonId;
}

type How = Parameters<Reception['receive']>[3];

/** Makes sure that reports that stand in the register came into a trajectory. May be repeated. */
export class Arrivals {
  constructor(
    readonly environment: Pick<CaseworkEnvironment, 'log' | 'network' | 'organisations'>,
    readonly register: Pick<IdentityRegister, 'state' | 'catchUp'>,
    readonly trajectories: TrajectoryLog,
    readonly reception: Reception,
  ) {}

  /** One report; see `Reception.receive` for `asItStood`. The position that its sender was, or is, told. */
  async ensure(reportId: ReportId, how: How = {}): Promise<Position | null> {
    const registered = await this.#registered(reportId);
    if (!registered) throw new Error(`report ${reportId} is not in the register`);
    const before = await firstPlaceOf(this.trajectories, registered.firstPersonId, reportId);
    return before ? before.position : this.#receive(registered, how);
  }

  /** Many, as they stood while a link or unlink is carried out; reads each trajectory once. */
  async ensureAll(reportIds: Iterable<ReportId>): Promise<void> {
    const byPerson = new Map<PersonId, ReportId[]>();
    for (const reportId of reportIds) {
      const person = this.register.state.reports.get(reportId)?.firstPersonId;
      const others = person && byPerson.get(person);
      if (others) others.push(reportId);
      else if (person) byPerson.set(person, [reportId]);
    }
    for (const [person, reports] of byPerson)
      for (const reportId of await notReceived(this.trajectories, person, reports)) {
        const registered = await this.#registered(reportId);
        if (registered) await this.#receive(registered, { asItStood: true });
      }
  }

  async #receive({ event, eventId, firstPersonId }: Registered, how: How): Promise<Position | null> {
    const facts = factsOf(event.data, this.environment.organisations);
    const received = await this.reception.receive(facts, firstPersonId, causedBy(event, eventId), how);
    return received.position;
  }

  /**
   * The event of a report. What this process decided and has not written yet stands in its register at a revision that
   * another may win: looked at again until the log agrees. Null when the report is not there after all.
   */
  async #registered(reportId: ReportId): Promise<Registered | null> {
    const { log, network } = this.environment;
    for (;;) {
      const known = this.register.state.reports.get(reportId);
      if (!known) return null;
      const [recorded] = await log.readStream(registerStream(network), { from: known.revision, max: 1 });
      const event = recorded && registerEventOf(recorded);
      if (recorded && event?.type === 'ReportIdentified' && event.data.reportId === reportId)
        return { event, eventId: recorded.id, firstPersonId: event.data.personId };
      await this.register.catchUp();
    }
  }
}
