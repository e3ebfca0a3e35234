import type { ReportId } from '@samenspoor/domain';
import type { SnapshotPartId, SnapshotPartName } from '@samenspoor/event-log';
import { isErased } from '@samenspoor/privacy';
import type { CaseworkEnvironment, Snapshots } from '../../environment.js';
import type { ReadEvent, RegisterReader } from '../register-reader.js';
import { PartContent, partForm, unpackEvents } from './part-content.js';

/** What the snapshot must know of the register. */
export interface SnapshotSubject {
  /** Revision of the last event folded. */
  revision(): number;
  /** Brings the state up to everything that any process was told is stored. */
  catchUp(): Promise<void>;
  /** Whether the person of a report was forgotten. */
  isForgotten(reportId: ReportId): boolean;
}

/** Events read at once: each time it holds other work up for some milliseconds. */
const pageSize = 100;
/** The same while somebody writes to the register, and waits for the answer. */
const pageBeside = 25;

/** Where a report's details stand. */
const reportOf = ({ event, details }: ReadEvent): ReportId | null =>
  details !== null && (event.type === 'ReportIdentified' || event.type === 'PersonalDetailsCorrected')
    ? event.data.reportId
    : null;

/**
 * The register as it was read and opened once, in parts of so many events, so that a start need not open each report
 * anew. Every part is sealed under a key of its own: when a person is forgotten, the keys of the parts that know them
 * are destroyed, and those parts are written anew from the log. It is beside the log and never instead of it: a part
 * counts only while its last event stands in the log where it stood, and what has no part is read from the log.
 */
export class RegisterSnapshot {
  readonly #environment: CaseworkEnvironment;
  readonly #snapshots: Snapshots;
  readonly #reader: RegisterReader;
  readonly #stream: string;
  readonly #subject: SnapshotSubject;
  #working: Promise<void> | null = null;
  #asked = false;
  #stopped = false;

  constructor(
    environment: CaseworkEnvironment,
    snapshots: Snapshots,
    reader: RegisterReader,
    stream: string,
    subject: SnapshotSubject,
  ) {
    this.#environment = environment;
    this.#snapshots = snapshots;
    this.#reader = reader;
    this.#stream = stream;
    this.#subject = subject;
  }

  /**
   * The register from its first event to the end of the last part, in order; what has no part comes from the log.
   * @param expect is told first how many events there will be
   */
  async *history(expect: (events: number) => void): AsyncGenerator<readonly ReadEvent[]> {
    const parts = new Map((await this.#usableOrNone()).map((part) => [part.from, part]));
    const size = this.#snapshots.eventsPerPart;
    const end = Math.max(0, ...[...parts.keys()].map((from) => from + size));
    expect(end);
    const opening = (from: number) => {
      const part = parts.get(from);
      return part ? this.#open(part) : Promise.resolve(null);
    };
    let next = opening(0);
    for (let from = 0; from < end; from += size) {
      const events = await next;
      // Opened while this one is folded.
      next = opening(from + size);
      if (events) yield events;
      else yield* this.#fromLog(from, size);
    }
  }

  /** Looks for events that have no part yet after the register went on from one revision to another. */
  passed(from: number, to: number): void {
    const { eventsPerPart } = this.#snapshots;
    if (Math.floor((from + 1) / eventsPerPart) < Math.floor((to + 1) / eventsPerPart)) this.keepUp();
  }

  /** Writes the parts that are missing, beside other work; at once when asked while it is at it already. */
  keepUp(): void {
    this.#asked = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  /** Destroys all parts that know one of these revisions; they are written anew without who was forgotten. */
  async forget(revisions: readonly number[]): Promise<void> {
    const named = (part: SnapshotPartName) =>
      revisions.some((revision) => revision >= part.from && revision < part.from + part.events);
    for (const part of await this.#snapshots.store.parts(this.#stream))
      if (named(part)) await this.#drop(part);
    this.keepUp();
  }

  /** Stops before the next part, or in the middle of one. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  /** Without the store there is the log. */
  async #usableOrNone(): Promise<readonly SnapshotPartName[]> {
    try {
      return await this.#usable();
    } catch (error) {
      this.#environment.observer.fault('looking for the snapshot of the register', error);
      return [];
    }
  }

  /**
   * The parts that stand for what is in the log. All others are destroyed: of another form, of another log, not
   * confirmed because their writer was killed.
   */
  async #usable(): Promise<readonly SnapshotPartName[]> {
    const { store, eventsPerPart } = this.#snapshots;
    const usable: SnapshotPartName[] = [];
    for (const part of await store.parts(this.#stream)) {
      const fits =
        part.confirmed &&
        part.form === partForm &&
        part.events === eventsPerPart &&
        part.from % eventsPerPart === 0 &&
        (await this.#reader.eventAt(part.from + part.events - 1))?.id === part.lastEventId;
      if (fits) usable.push(part);
      else await this.#drop(part);
    }
    return usable;
  }

  /** The events of a part; null when they must come from the log, because its key is gone or it is damaged. */
  async #open(part: SnapshotPartName): Promise<readonly ReadEvent[] | null> {
    const { sealer, observer } = this.#environment;
    try {
      const content = await this.#snapshots.store.content(part);
      const opened = content && (await sealer.openBytes(part.keyId, content));
      if (opened && !isErased(opened)) {
        const events = await unpackEvents(opened);
        if (events.length === part.events) return events;
      }
    } catch (error) {
      observer.fault('reading the snapshot of the register', error);
    }
    await this.#drop(part).catch((error) => observer.fault('removing a part of the snapshot', error));
    return null;
  }

  async *#fromLog(from: number, count: number): AsyncGenerator<readonly ReadEvent[]> {
    for (let at = from; at < from + count; at += pageSize) {
      const { events } = await this.#reader.page(at, Math.min(pageSize, from + count - at));
      yield events;
    }
  }

  async #work(): Promise<void> {
    while (this.#asked && !this.#stopped) {
      this.#asked = false;
      try {
        for (let from = await this.#missing(); from !== null && !this.#stopped; from = await this.#missing())
          await this.#write(from);
      } catch (error) {
        // The log has everything: the next start reads it, and the next part tries again.
        this.#environment.observer.fault('writing the snapshot of the register', error);
      }
    }
  }

  /** Where the first part begins that could be written and is not there; null when there is none. */
  async #missing(): Promise<number | null> {
    const { store, eventsPerPart } = this.#snapshots;
    const there = new Set((await store.parts(this.#stream)).map(({ from }) => from));
    for (let from = 0; from + eventsPerPart <= this.#subject.revision() + 1; from += eventsPerPart)
      if (!there.has(from)) return from;
    return null;
  }

  /**
   * Writes one part. A person may be forgotten while it is written: by then the part is in the store, where whoever
   * forgets finds it, or the register says so when it is looked at afterwards.
   */
  async #write(from: number): Promise<void> {
    const { sealer, waiting } = this.#environment;
    const { store, eventsPerPart } = this.#snapshots;
    await this.#subject.catchUp();
    const content = new PartContent();
    const named = new Set<ReportId>();
    let lastEventId = '';
    let isWritten = true;
    while (content.events < eventsPerPart) {
      const before = this.#subject.revision();
      const max = Math.min(isWritten ? pageBeside : pageSize, eventsPerPart - content.events);
      const page = await this.#reader.page(from + content.events, max);
      for (const read of page.events) {
        const reportId = reportOf(read);
        const forgotten = reportId !== null && this.#subject.isForgotten(reportId);
        if (reportId !== null && !forgotten) named.add(reportId);
        content.add(forgotten ? { ...read, details: null } : read);
      }
      if (page.lastEventId === null || this.#stopped) return;
      lastEventId = page.lastEventId;
      await waiting.turn();
      // Nobody waits for the part.
      isWritten = this.#subject.revision() !== before;
      if (isWritten) await waiting.rest();
    }
    const { sealed, record } = sealer.prepareBytes(await content.pack());
    const part = {
      stream: this.#stream,
      from,
      events: eventsPerPart,
      lastEventId,
      form: partForm,
      keyId: record.keyId,
    };
    await sealer.file([record]);
    const kept = await store.add({ ...part, content: sealed });
    await this.#subject.catchUp();
    const stays = kept && ![...named].some((reportId) => this.#subject.isForgotten(reportId));
    if (!stays || !(await store.confirm(part))) await this.#drop(part);
  }

  /** The key first: without it the rest says nothing to anybody. */
  async #drop(part: SnapshotPartId): Promise<void> {
    await this.#environment.sealer.forget(part.keyId);
    await this.#snapshots.store.remove(part);
  }
}
