import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { BackOff } from '../publishing/back-off.js';
import type { Receiver } from '../receiving/receiver.js';
import { type Beginning, theBeginning } from './beginnings.js';
import { consumeTopics } from './kafka-consumer.js';
import { whenLost } from './lost-connection.js';

/** The last message that was taken of a partition. */
export interface LastTaken {
  readonly offset: bigint;
  /** Null where it is not known. */
  readonly fingerprint: string | null;
}

export interface TopicReaderOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  /** The consumer group. It reads this topic alone: a topic that is not there holds up no other. */
  readonly group: string;
  readonly receiver: Pick<Receiver, 'receive' | 'beginAnew' | 'noteReadToEnd'>;
  /** Of each partition, as the receiver's database has it now. */
  readonly takenUpTo: () => Promise<ReadonlyMap<number, LastTaken>>;
  /** Told of trouble that is tried again. Never of a message. */
  readonly onTrouble?: (error: Error) => void;
  /** Told how many messages the topic had let go before they were taken. */
  readonly onMissed?: (messages: number) => void;
  /** Told when a partition is read from its beginning again: the topic was deleted, and one of its name made. */
  readonly onMadeAnew?: (partition: number) => void;
  /** How often to look where the topic ends, in milliseconds. Default 2,000. */
  readonly lookEveryMs?: number;
}

export interface TopicStatus {
  readonly state: 'reading' | 'no-topic' | 'no-broker';
  /** Messages not taken yet, when it was last looked; null where that is not known. */
  readonly lag: number | null;
  /** Messages that the topic had let go before they were taken. */
  readonly missed: number;
  /** Whether each partition was read as far as it went when it was first looked at; or there is no such topic. */
  readonly hasCaughtUp: boolean;
}

export interface TopicReader {
  status(): TopicStatus;
  /** Finishes the messages at hand, and leaves the group. */
  stop(): Promise<void>;
}

/** A client, and what rejects when its connection is lost; it never resolves. */
interface Connected {
  readonly admin: Admin;
  readonly lost: Promise<never>;
}

/** First and next offset of each partition. */
type Ends = ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>;

const longestPauseMs = 5_000;

/**
 * Reads a topic from where the receiver's database stands, for as long as it takes: waits for brokers that are away
 * and for a topic that nobody made yet, and begins anew where the client gave up.
 */
export function readTopic(options: TopicReaderOptions): TopicReader {
  return new Reader(options);
}

class Reader implements TopicReader {
  readonly #options: TopicReaderOptions;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  readonly #missedUpTo = new Map<number, bigint>();
  #admin: Promise<Connected> | null = null;
  /** Where each partition ended when it was first looked at. */
  #goal: ReadonlyMap<number, bigint> | null = null;
  #isNoted = false;
  #reading = new AbortController();
  #status: TopicStatus = { state: 'no-broker', lag: null, missed: 0, hasCaughtUp: false };

  constructor(options: TopicReaderOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  status(): TopicStatus {
    return this.#status;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#dropAdmin();
  }

  async #run(): Promise<void> {
    const backOff = new BackOff(longestPauseMs);
    while (!this.#stopping.signal.aborted) {
      try {
        if (await this.#isThere()) await this.#read();
        else await this.#pause(this.#lookEveryMs);
        backOff.succeeded();
      } catch (error) {
        this.#options.onTrouble?.(asError(error));
        await this.#pause(backOff.failed());
      }
    }
  }

  /** Consumes until the client gives up, the topic is gone or made anew, or this stops. */
  async #read(): Promise<void> {
    const { kafka, topic, group, receiver, onTrouble } = this.#options;
    this.#reading = new AbortController();
    const reading = this.#reading;
    const end = (error: Error): void => {
      onTrouble?.(error);
      reading.abort();
    };
    const consumer = await consumeTopics({
      kafka,
      group,
      topics: [topic],
      receiver,
      beginAt: (_, partition) => this.#beginningOf(partition),
      onMadeAnew: (_, partition) => this.#beginAnew(partition),
      ...(onTrouble === undefined ? {} : { onTrouble }),
      onLost: end,
      onEnd: end,
    });
    const over = AbortSignal.any([reading.signal, this.#stopping.signal]);
    try {
      while (!over.aborted && (await this.#isThere().catch(() => true)))
        await this.#pause(this.#lookEveryMs, over);
    } finally {
      await consumer.stop();
    }
  }

  /** Where the partition is to be read from, as the database has it at this moment. */
  async #beginningOf(partition: number): Promise<Beginning> {
    // In this order: what is taken in between is behind no end.
    const last = (await this.#options.takenUpTo()).get(partition);
    const end = (await this.#ends())?.get(partition);
    if (last === undefined || end === undefined) return theBeginning;
    if (isBeyond(last, end)) {
      await this.#beginAnew(partition);
      return theBeginning;
    }
    // The last one is fetched once more: another message there tells that the topic was made anew.
    return last.fingerprint === null || last.offset < end.low
      ? { offset: String(max(last.offset + 1n, end.low)), taken: null }
      : { offset: String(last.offset), taken: last.fingerprint };
  }

  async #beginAnew(partition: number): Promise<void> {
    await this.#options.receiver.beginAnew(this.#options.topic, partition);
    this.#missedUpTo.delete(partition);
    this.#goal = null;
    this.#options.onMadeAnew?.(partition);
  }

  /** Looks where the topic ends and how far it was taken; false when there is no such topic. */
  async #isThere(): Promise<boolean> {
    const taken = await this.#options.takenUpTo();
    const ends = await this.#ends();
    if (ends === null) {
      this.#status = { ...this.#status, state: 'no-topic', lag: null, hasCaughtUp: true };
      return false;
    }
    this.#status = { ...this.#status, state: 'reading', lag: null };
    for (const [partition, end] of ends) {
      const last = taken.get(partition);
      if (last === undefined || !isBeyond(last, end)) continue;
      await this.#beginAnew(partition);
      this.#reading.abort();
    }
    // What stands there now was taken before where it ends was looked up.
    await this.#compare(ends, await this.#options.takenUpTo());
    return true;
  }

  async #compare(ends: Ends, taken: ReadonlyMap<number, LastTaken>): Promise<void> {
    this.#goal ??= new Map([...ends].map(([partition, { high }]) => [partition, high]));
    let lag = 0n;
    let missed = 0n;
    let isAtGoal = true;
    for (const [partition, { low, high }] of ends) {
      const next = (taken.get(partition)?.offset ?? -1n) + 1n;
      const from = max(next, low);
      lag += max(high - from, 0n);
      isAtGoal &&= from >= (this.#goal.get(partition) ?? 0n);
      // Counted once, although it is seen until the next message of the partition is taken.
      missed += max(low - max(next, this.#missedUpTo.get(partition) ?? 0n), 0n);
      this.#missedUpTo.set(partition, low);
    }
    this.#status = {
      state: 'reading',
      lag: Number(lag),
      missed: this.#status.missed + Number(missed),
      hasCaughtUp: this.#status.hasCaughtUp || isAtGoal,
    };
    if (missed > 0n) this.#options.onMissed?.(Number(missed));
    if (!isAtGoal || this.#isNoted) return;
    await this.#options.receiver.noteReadToEnd(this.#options.topic);
    this.#isNoted = true;
  }

  async #ends(): Promise<Ends | null> {
    try {
      this.#admin ??= this.#connected();
      const { admin, lost } = await this.#admin;
      return await Promise.race([endsOf(admin, this.#options.topic), lost]);
    } catch (error) {
      this.#status = { ...this.#status, state: 'no-broker', lag: null };
      void this.#dropAdmin();
      throw error;
    }
  }

  async #connected(): Promise<Connected> {
    const admin = this.#options.kafka.admin();
    const lost = new Promise<never>((_, reject) => {
      const { answered, gaveUp } = whenLost(reject);
      admin.on(admin.events.REQUEST, answered);
      admin.on(admin.events.REQUEST_TIMEOUT, gaveUp);
    });
    // Nothing may be asked when it is lost.
    lost.catch(() => {});
    await admin.connect();
    return { admin, lost };
  }

  async #dropAdmin(): Promise<void> {
    const admin = this.#admin;
    this.#admin = null;
    await admin?.then((each) => each.admin.disconnect()).catch(() => {});
  }

  get #lookEveryMs(): number {
    return this.#options.lookEveryMs ?? 2_000;
  }

  async #pause(ms: number, signal: AbortSignal = this.#stopping.signal): Promise<void> {
    await pause(ms, undefined, { signal }).catch(() => {});
  }
}

const endsOf = async (admin: Admin, topic: string): Promise<Ends | null> => {
  // Asked for by name, a broker would make a topic that is not there.
  if (!(await admin.listTopics()).includes(topic)) return null;
  const offsets = await admin.fetchTopicOffsets(topic);
  return new Map(
    offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]),
  );
};

/** Offsets grow as long as a topic lives. */
const isBeyond = (last: LastTaken, { high }: { readonly high: bigint }): boolean => last.offset >= high;

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('unknown'));
