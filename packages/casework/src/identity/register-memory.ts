import { registerEventOf } from '@samenspoor/contracts';
import {
  emptyRegister,
  evolveRegister,
  isRetained,
  type PersonalDetailsCorrected,
  type PersonId,
  presentPerson,
  type RegisterState,
  type ReportId,
} from '@samenspoor/domain';
import type { CaseworkEnvironment } from '../environment.js';
import { IdentityChanges } from './identity-changes.js';
import { KnownDetails } from './person-index.js';
import { type ReadEvent, RegisterReader } from './register-reader.js';
import { RegisterSnapshot } from './snapshot/register-snapshot.js';

/** Persons whose retention is looked at in one turn of the event loop: some milliseconds. */
const sweptAtOnce = 1_000;

/** What this process holds of the register: its state and the index of everybody known, as far as it has read. */
export class RegisterMemory {
  readonly state: RegisterState = emptyRegister();
  readonly known = new KnownDetails();
  readonly #environment: CaseworkEnvironment;
  readonly #reader: RegisterReader;
  readonly #snapshot: RegisterSnapshot | null;
  readonly #changes = new IdentityChanges();
  #begun = false;
  #caughtUp = false;

  /** @param catchUp brings this memory up to everything that any process was told is stored */
  constructor(environment: CaseworkEnvironment, stream: string, catchUp: () => Promise<void>) {
    this.#environment = environment;
    this.#reader = new RegisterReader(environment, stream);
    const subject = {
      revision: () => this.state.revision,
      catchUp,
      isForgotten: (reportId: ReportId) => this.#isForgotten(reportId),
    };
    this.#snapshot =
      environment.snapshots &&
      new RegisterSnapshot(environment, environment.snapshots, this.#reader, stream, subject);
  }

  /** Whether the index has held all that the register held, at least once since the start. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Reads what was written since, at the first time from the snapshot. */
  async readOn(): Promise<void> {
    if (!this.#begun && this.#snapshot) {
      this.#begun = true;
      for await (const events of this.#snapshot.history((reports) => this.known.expect(reports)))
        this.#fold(events);
    }
    for (;;) {
      const { events } = await this.#reader.page(this.state.revision + 1, 1_000);
      this.#fold(events);
      if (events.length < 1_000) break;
    }
    this.#caughtUp = true;
  }

  #fold(events: readonly ReadEvent[]): void {
    for (const read of events) {
      this.known.follow(read);
      evolveRegister(this.state, read.event);
      this.#changes.note(read.event, this.state.revision);
    }
  }

  /** Tells the snapshot that the register went on from one revision to another. */
  passed(from: number, to: number): void {
    this.#snapshot?.passed(from, to);
  }

  /** Whether two ids stand for the same person, as far as this process has read. */
  isSame(one: PersonId, other: PersonId): boolean {
    return presentPerson(this.state, one) === presentPerson(this.state, other);
  }

  /**
   * Takes persons out of the index whose retention has ended: who is not looked for is not held in clear. Lets others
   * have a turn now and then, since there may be a million.
   */
  async dropUnretained(at: string): Promise<void> {
    let looked = 0;
    for (const { personId, reportIds } of this.state.persons.values()) {
      looked += 1;
      if (looked % sweptAtOnce === 0) await this.#environment.waiting.turn();
      if (reportIds.size > 0 && !isRetained(this.state, personId, at, this.#environment.rules))
        for (const reportId of reportIds) this.known.remove(reportId);
    }
  }

  /** Revisions of the links and unlinks that lead to these persons, before a revision, oldest first. */
  changesBefore(revision: number, persons: readonly PersonId[]): readonly number[] {
    return this.#changes.before(revision, persons);
  }

  /** The register event at a revision, as it was written. */
  async eventAt(revision: number) {
    const event = await this.#reader.eventAt(revision);
    if (!event) throw new Error(`the register has no event at revision ${revision}`);
    return event;
  }

  /** What the matcher said of the last correction of a report; null when it was never corrected. */
  async lastCorrectionOf(report: ReportId): Promise<PersonalDetailsCorrected['data'] | null> {
    const revision = this.state.reports.get(report)?.correctedAt;
    if (revision === undefined || revision === null) return null;
    const event = registerEventOf(await this.eventAt(revision));
    return event.type === 'PersonalDetailsCorrected' ? event.data : null;
  }

  /** Keeps the snapshot up from now on, beside everything else; does nothing for a process without one. */
  keepSnapshot(): void {
    this.#snapshot?.keepUp();
  }

  /** Takes forgotten reports out of the snapshot, whose keys are destroyed. May be repeated. */
  async forgetInSnapshot(reportIds: readonly ReportId[]): Promise<void> {
    const revisions = reportIds.flatMap((reportId) => {
      const report = this.state.reports.get(reportId);
      return report ? [report.revision, ...this.#changes.correctionsOf(reportId)] : [];
    });
    await this.#snapshot?.forget(revisions);
  }

  /** Stops what goes on beside the decisions. */
  async stop(): Promise<void> {
    await this.#snapshot?.stop();
  }

  #isForgotten(reportId: ReportId): boolean {
    const report = this.state.reports.get(reportId);
    return report !== undefined && presentPerson(this.state, report.personId)?.forgotten === true;
  }
}
