import type { IntegrationEvent } from '@samenspoor/contracts';
import { type Database, installing, type Queryable } from '@samenspoor/sql';
import { EffectRefusal, type IntegrationEffect } from './effect.js';
import { type DeadLetter, type InboxTables, inboxTables, type KeptLetter } from './inbox-tables.js';
import { type ReceivedMessage, type Understood, understand } from './received-message.js';

export interface ReceiverOptions {
  /** Names the consumer group; each has an inbox of its own. */
  readonly consumer: string;
  /** Whose topic each one is: the `source` of its events. */
  readonly sources: ReadonlyMap<string, string>;
  readonly database: Database;
  readonly effect: IntegrationEffect;
  /** SQL schema of the inbox. Default `integration`. */
  readonly schema?: string;
}

/** How many messages were taken, and how. */
export interface Taken {
  readonly applied: number;
  /** Seen before: no second effect. */
  readonly repeated: number;
  /** Put among the dead letters. */
  readonly dead: number;
}

export interface Receiver {
  /**
   * Takes messages of one partition in their order: each new event has its effect once, in the transaction that notes
   * that it was seen. What can't be taken becomes a dead letter, and later events of its subject wait behind it there;
   * all others go on. Rejects only when the database is in trouble: nothing of the transaction at hand was kept, and
   * the same messages are to be given again.
   */
  receive(messages: readonly ReceivedMessage[]): Promise<Taken>;
  /**
   * Tries dead letters again, of each subject in the order of its events and up to the first that still can't be taken.
   * @returns how many were taken
   */
  retryDeadLetters(): Promise<number>;
  /**
   * The partition is that of a topic which was deleted and made anew: it is taken from its beginning. What comes again by
   * that is known to the inbox.
   */
  beginAnew(topic: string, partition: number): Promise<void>;
  /** Notes that a topic was read to its end once. */
  noteReadToEnd(topic: string): Promise<void>;
  /**
   * Forgets which events were seen before that, and dead letters. Keep it longer than the topics keep events: an event
   * that comes again after that would be new.
   */
  prune(olderThanDays: number): Promise<void>;
}

/** A consumer's inbox and its effect, on one database. Its tables are made when they are not there. */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { database, effect, consumer, schema = 'integration' } = options;
  const tables = inboxTables(schema, consumer);
  await installing(database, schema, async (tx) => {
    await tables.install(tx);
    await effect.install(tx);
  });
  return new SqlReceiver(options, tables);
}

const behind = 'behind-a-dead-letter';

class SqlReceiver implements Receiver {
  readonly #options: ReceiverOptions;
  readonly #tables: InboxTables;

  constructor(options: ReceiverOptions, tables: InboxTables) {
    this.#options = options;
    this.#tables = tables;
  }

  async receive(messages: readonly ReceivedMessage[]): Promise<Taken> {
    const [first] = messages;
    if (first === undefined) return { applied: 0, repeated: 0, dead: 0 };
    const source = this.#sourceOf(first.topic);
    const understood = messages.map((message) => understand(message, source));
    // An effect that refuses an event undoes its transaction; the next try knows which event to set aside.
    for (const refused = new Map<string, string>(); ; ) {
      try {
        return await this.#options.database.transaction((tx) => this.#take(tx, source, understood, refused));
      } catch (error) {
        if (!(error instanceof EffectRefusal)) throw error;
        refused.set(error.event.id, error.reason);
      }
    }
  }

  async #take(
    tx: Queryable,
    source: string,
    understood: readonly Understood[],
    refused: ReadonlyMap<string, string>,
  ): Promise<Taken> {
    const events = understood.flatMap((each) => (each.ok ? [each.event] : []));
    const fresh = new Set(await this.#tables.see(tx, events));
    const parked = new Set(await this.#tables.parked(tx, source));
    const apply: IntegrationEvent[] = [];
    const erased: string[] = [];
    let letters: DeadLetter[] = [];
    let repeated = 0;
    for (const each of understood) {
      if (!each.ok) {
        letters.push(letterOf(each.message, source, each.subject, null, each.reason));
        if (each.subject !== null) parked.add(each.subject);
        continue;
      }
      const { event, message } = each;
      if (!fresh.delete(event.id)) {
        repeated += 1;
        continue;
      }
      if (event.type === 'samenspoor.trajectory.erased.v1') {
        // Nothing is kept of it, so nothing that went before it matters any more.
        erased.push(event.subject);
        parked.delete(event.subject);
        letters = letters.filter(({ subject }) => subject !== event.subject);
        apply.push(event);
        continue;
      }
      const reason = refused.get(event.id) ?? (parked.has(event.subject) ? behind : undefined);
      // Who is forgotten is so at once; and again in its place, should what it waits behind bring something of them.
      const forgets = reason === behind && event.type === 'samenspoor.register.person-forgotten.v1';
      if (reason === undefined || forgets) apply.push(event);
      if (reason === undefined) continue;
      parked.add(event.subject);
      letters.push(letterOf(message, source, event.subject, event.id, reason));
    }
    await this.#options.effect.apply(tx, apply);
    await this.#tables.forget(tx, source, erased);
    await this.#tables.bury(tx, letters);
    const last = understood.at(-1);
    if (last) await this.#tables.reached(tx, last.message);
    return { applied: apply.length, repeated, dead: letters.length };
  }

  async retryDeadLetters(): Promise<number> {
    let taken = 0;
    for (const source of new Set(this.#options.sources.values()))
      for (const subject of await this.#tables.parked(this.#options.database, source))
        taken += await this.#retry(source, subject);
    return taken;
  }

  async #retry(source: string, subject: string): Promise<number> {
    let last: string | null = null;
    for (;;) {
      const upTo: string | null = last;
      try {
        return await this.#options.database.transaction(async (tx) => {
          const events: IntegrationEvent[] = [];
          const done: string[] = [];
          for (const { letter, event } of inOrder(
            await this.#tables.lettersOf(tx, source, subject),
            source,
          )) {
            if (event.id === upTo) break;
            done.push(letter.number);
            // One that could not be read when it came was not noted as seen; it may have come again since.
            if (letter.eventId === null && !(await this.#tables.see(tx, [event])).has(event.id)) continue;
            events.push(event);
          }
          await this.#options.effect.apply(tx, events);
          await this.#tables.remove(tx, done);
          return done.length;
        });
      } catch (error) {
        // Everything before the one that is refused is taken on the next turn.
        if (!(error instanceof EffectRefusal)) throw error;
        last = error.event.id;
      }
    }
  }

  beginAnew(topic: string, partition: number): Promise<void> {
    return this.#options.database.transaction((tx) => this.#tables.begunAnew(tx, topic, partition));
  }

  noteReadToEnd(topic: string): Promise<void> {
    return this.#tables.readToEnd(this.#options.database, topic);
  }

  prune(olderThanDays: number): Promise<void> {
    return this.#options.database.transaction((tx) => this.#tables.prune(tx, olderThanDays));
  }

  #sourceOf(topic: string): string {
    const source = this.#options.sources.get(topic);
    if (source === undefined)
      throw new RangeError(`Topic ${topic} is none of those that this consumer reads.`);
    return source;
  }
}

/**
 * The letters that can be read now, up to the first that can't, in the order of their events: what was missing before
 * them may have come after them.
 */
function inOrder(letters: readonly KeptLetter[], source: string) {
  const read: { readonly letter: KeptLetter; readonly event: IntegrationEvent }[] = [];
  for (const letter of letters) {
    const each = understand(letter.message, source);
    if (!each.ok) break;
    read.push({ letter, event: each.event });
  }
  return read.sort((a, b) => (a.event.sequence < b.event.sequence ? -1 : 1));
}

const letterOf = (
  message: ReceivedMessage,
  source: string,
  subject: string | null,
  eventId: string | null,
  reason: string,
): DeadLetter => ({ message, source, subject, eventId, reason });
